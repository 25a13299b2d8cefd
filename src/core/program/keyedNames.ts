import { walkExpressions } from '../python/traverse';
import type { CallInFrame } from './meaning';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { oncePerFile } from './oncePerFile';

/** Methods that a mapping shares with what is at the other end of a network. */
const ofMappings: ReadonlySet<string> = new Set(['get', 'items', 'keys', 'values', 'update', 'pop', 'setdefault', 'copy']);

/**
 * `client.get("city")` beside `client["name"]` in one function asks a row, a record or a dict,
 * whatever it is called: what is far away is seldom asked by subscripts.
 */
export function asksKeyed({ program }: Evaluator, name: string, { call, frame }: CallInFrame): boolean {
  if (!ofMappings.has(name) || call.callee.kind !== 'attribute') return false;
  const file = program.file(frame.path);
  return file !== undefined && (keyedNames(file).get(frame.functionId)?.has(writtenName(call.callee.object)) ?? false);
}

/** By function, what is subscripted there with a text that is written out. */
const keyedNames = oncePerFile((facts): ReadonlyMap<number, ReadonlySet<string>> => new Map(facts.functions.map((scope) => {
  const names = new Set<string>();
  walkExpressions(facts, scope, (expression) => {
    const [index, ...others] = expression.kind === 'subscript' ? expression.indices : [];
    const name = expression.kind === 'subscript' ? writtenName(expression.object) : '';
    if (name !== '' && index?.kind === 'literal' && index.type === 'str' && others.length === 0) names.add(name);
  });
  return [scope.id, names] as const;
})));
