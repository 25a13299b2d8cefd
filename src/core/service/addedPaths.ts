import { callsIn } from '../program/callIndex';
import { writtenName } from '../program/writtenName';
import { oncePerFile } from '../program/oncePerFile';
import type { FileFacts } from '../python/facts';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { AddedPaths } from './modules';
import { parentOf } from './paths';

/** Stands for the path of the file itself. */
const thisFile = '<file>';

/** Names of names are followed so far. */
const maximumDepth = 8;

/** The folders that a file adds to `sys.path`, where its text says which: `sys.path.insert(0, dirname(__file__))`. */
export const addedPaths = oncePerFile(readAddedPaths);

function readAddedPaths(facts: FileFacts): AddedPaths | undefined {
  const folders = (method: string, position: number): readonly string[] => callsIn(facts, method).flatMap(({ call }) => {
    if (writtenName(call.callee) !== `sys.path.${method}`) return [];
    const path = pathOf(facts, call.arguments[position]?.value, 0);
    // Other absolute paths lead out of the project.
    if (path === undefined || /^(\/|[A-Za-z]:)/.test(path)) return [];
    return [path.startsWith(thisFile) ? walk(facts.path, path.slice(thisFile.length)) : walk(parentOf(facts.path), path)];
  });
  const [first, last] = [folders('insert', 1), folders('append', 0)];
  return first.length + last.length > 0 ? { first, last } : undefined;
}

/** Whether a file adds a folder to `sys.path` of which its text does not say where it is: it comes from a configuration, or from a search. */
export function addsUnknownPaths(facts: FileFacts): boolean {
  const added = (method: string, position: number): boolean => callsIn(facts, method).some(({ call }) =>
    writtenName(call.callee) === `sys.path.${method}` && pathOf(facts, call.arguments[position]?.value, 0) === undefined);
  return added('insert', 1) || added('append', 0);
}

/** A path as it can be read from an expression: relative to {@link thisFile}, or to the folder that the program is run in, taken for the file's. */
function pathOf(facts: FileFacts, expression: Expression | undefined, depth: number): string | undefined {
  if (!expression || depth > maximumDepth) return undefined;
  const inner = (value: Expression | undefined): string | undefined => pathOf(facts, value, depth + 1);
  switch (expression.kind) {
    case 'literal':
      return expression.type === 'str' ? expression.text : undefined;
    case 'name':
      return expression.name === '__file__' ? thisFile : inner(onlyValue(facts, expression.name));
    case 'attribute':
      if (expression.name === 'pardir') return '..';
      return expression.name === 'parent' ? upFrom(inner(expression.object), 1) : undefined;
    case 'subscript':
      return parentsOf(expression, inner);
    case 'operator': {
      const parts = expression.operands.map(inner);
      if (expression.operator !== '/' && expression.operator !== '+') return undefined;
      return parts.includes(undefined) ? undefined : parts.join(expression.operator === '/' ? '/' : '');
    }
    case 'call':
      return pathOfCall(expression, inner);
    default:
      return undefined;
  }
}

/** What leaves a path as it is, as far as we are concerned. */
const unchanging = /^(str|(os\.)?(path\.)?(abspath|realpath|normpath|fspath)|os\.path\.(abspath|realpath|normpath)|(pathlib\.)?(Pure|Posix)?Path)$/;

function pathOfCall(call: CallExpression, inner: (value: Expression | undefined) => string | undefined): string | undefined {
  const { callee } = call;
  const name = writtenName(callee);
  if (callee.kind === 'attribute' && /^(resolve|absolute|as_posix|expanduser)$/.test(callee.name)) return inner(callee.object);
  if (callee.kind === 'attribute' && callee.name === 'joinpath') return joined([callee.object, ...call.arguments.map(({ value }) => value)].map(inner));
  if (/(^|\.)dirname$/.test(name)) return upFrom(inner(call.arguments[0]?.value), 1);
  return unchanging.test(name) || /(^|\.)join$/.test(name) ? joined(call.arguments.map(({ value }) => inner(value))) : undefined;
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.length === 0 || parts.includes(undefined) ? undefined : parts.join('/');
}

/** `path.parents[1]`. */
function parentsOf({ object, indices: [index] }: Extract<Expression, { kind: 'subscript' }>, inner: (value: Expression | undefined) => string | undefined): string | undefined {
  if (object.kind !== 'attribute' || object.name !== 'parents' || index?.kind !== 'literal' || index.value === undefined) return undefined;
  return upFrom(inner(object.object), index.value + 1);
}

function upFrom(path: string | undefined, levels: number): string | undefined {
  if (path === undefined) return undefined;
  // Of what is relative to wherever the program is run nobody knows.
  return path.startsWith(thisFile) ? `${path}${'/..'.repeat(levels)}` : undefined;
}

function onlyValue(facts: FileFacts, name: string): Expression | undefined {
  const bindings = facts.functions[0]?.bindings[name] ?? [];
  const [binding] = bindings;
  return bindings.length === 1 && binding?.kind === 'value' ? binding.value : undefined;
}

/** Where a relative path leads from a place. */
function walk(from: string, path: string): string {
  return path.split('/').reduce((place, part) => (part === '..' ? parentOf(place) : part === '' || part === '.' ? place : `${place}/${part}`), from);
}
