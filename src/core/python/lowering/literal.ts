import type { LiteralExpression } from '../facts/expression';
import type { SyntaxNode } from '../syntaxNode';
import { rangeOf, textOf, type Scope } from './scopeDraft';

/** Longer texts are not kept: names that matter are short. */
const maximumTextLength = 200;

/** Reads an integer, a float, a text or a constant. */
export function lowerLiteral(scope: Scope, node: SyntaxNode): LiteralExpression {
  const range = rangeOf(scope, node);
  const base = { kind: 'literal', range, value: undefined, text: undefined } as const;
  switch (node.type) {
    case 'integer':
      return { ...base, type: 'int', value: readInteger(textOf(scope, node)) };
    case 'float':
      return { ...base, type: 'float', value: readFloat(textOf(scope, node)) };
    case 'true':
      return { ...base, type: 'bool', value: 1 };
    case 'false':
      return { ...base, type: 'bool', value: 0 };
    case 'none':
      return { ...base, type: 'none' };
    case 'ellipsis':
      return { ...base, type: 'ellipsis' };
    default:
      return lowerString(scope, node);
  }
}

function lowerString(scope: Scope, node: SyntaxNode): LiteralExpression {
  const parts = node.type === 'concatenated_string' ? node.children : [node];
  const contents = parts.flatMap((part) => part.children.filter((child) => child.type === 'string_content'));
  const length = contents.reduce((sum, content) => sum + content.end - content.start, 0);
  const start = parts[0]?.children[0];
  const prefix = start ? textOf(scope, start).toLowerCase() : '';
  return {
    kind: 'literal',
    range: rangeOf(scope, node),
    type: prefix.includes('b') ? 'bytes' : 'str',
    value: length,
    text: length <= maximumTextLength ? contents.map((content) => textOf(scope, content)).join('') : undefined,
  };
}

function readInteger(source: string): number | undefined {
  const digits = source.replaceAll('_', '').replace(/[lL]$/, '');
  if (/[jJ]$/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isNaN(value) ? undefined : value;
}

function readFloat(source: string): number | undefined {
  const value = Number(source.replaceAll('_', ''));
  return Number.isNaN(value) ? undefined : value;
}
