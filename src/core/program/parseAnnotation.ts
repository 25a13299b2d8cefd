import type { Range } from '../domain/position';
import type { Expression } from '../python/facts/expression';

/**
 * A type that is written as a text: names, dots, `[…]` and `|`.
 *
 * @param range - Where the text stands; every part of the result has it.
 * @returns `undefined` for anything else.
 */
export function parseAnnotation(text: string, range: Range): Expression | undefined {
  const tokens = text.match(/[A-Za-z_]\w*|\.{3}|[.,|[\]]|'[^']*'|"[^"]*"|\S/g) ?? [];
  let place = 0;
  const type = union();
  return place === tokens.length ? type : undefined;

  function union(): Expression | undefined {
    const operands: Expression[] = [];
    do {
      const operand = generic();
      if (!operand) return undefined;
      operands.push(operand);
    } while (take('|'));
    return operands.length > 1 ? { kind: 'operator', operator: '|', operands, range } : operands[0];
  }

  function generic(): Expression | undefined {
    const object = dotted();
    if (!object || !take('[')) return object;
    const indices = list();
    return indices && { kind: 'subscript', object, indices, range };
  }

  /** What stands between brackets, up to the closing one. */
  function list(): readonly Expression[] | undefined {
    const elements: Expression[] = [];
    while (!take(']')) {
      const element = take('[') ? collection(list()) : union();
      if (!element) return undefined;
      elements.push(element);
      take(',');
    }
    return elements;
  }

  function collection(elements: readonly Expression[] | undefined): Expression | undefined {
    return elements && { kind: 'collection', type: 'list', elements, keys: [], range };
  }

  function dotted(): Expression | undefined {
    const first = tokens[place++];
    if (first === 'None') return { kind: 'literal', type: 'none', value: undefined, text: undefined, range };
    if (first === '...') return { kind: 'literal', type: 'ellipsis', value: undefined, text: undefined, range };
    if (first === undefined || !/^[A-Za-z_]/.test(first)) return undefined;
    let expression: Expression = { kind: 'name', name: first, range };
    while (take('.')) expression = { kind: 'attribute', object: expression, name: tokens[place++] ?? '', range };
    return expression;
  }

  function take(token: string): boolean {
    if (tokens[place] !== token) return false;
    place++;
    return true;
  }
}
