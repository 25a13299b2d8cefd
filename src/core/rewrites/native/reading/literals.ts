import type { LiteralExpression } from '../../../python/facts/expression';
import type { Value } from '../tree/tree';
import { refuse, type Reading } from './reading';

const largestInt = 2n ** 63n - 1n;

/** Reads a number or truth value as it is written: the facts keep numbers as JavaScript does, and lose digits. */
export function readNumber(reading: Reading, expression: LiteralExpression): Value {
  const text = reading.file.source.slice(expression.range).replaceAll('_', '').toLowerCase();
  if (expression.type === 'bool') return { kind: 'bool', type: 'bool', value: expression.value === 1 };
  if (expression.type === 'int' && /^(0x[0-9a-f]+|0o[0-7]+|0b[01]+|0+|[1-9][0-9]*)$/.test(text)) {
    const value = BigInt(/^0+$/.test(text) ? '0' : text);
    return value > largestInt ? refuse(reading, expression, 'uses an int that does not fit in 64 bits') : { kind: 'int', type: 'int', value };
  }
  if (expression.type === 'float' && /^([0-9]+\.?[0-9]*|\.[0-9]+)(e[+-]?[0-9]+)?$/.test(text)) return { kind: 'float', type: 'float', text: plainFloat(text) };
  return refuse(reading, expression, expression.type === 'none' ? 'uses `None`' : `uses a ${expression.type} that is no number`);
}

/** C++ reads `012.5` and `1e5` as Python does, but wants a point or an exponent. */
function plainFloat(text: string): string {
  return /[.e]/.test(text) ? text : `${text}.0`;
}
