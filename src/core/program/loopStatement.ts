import type { Position, Range } from '../domain/position';
import type { FunctionFacts } from '../python/facts/scope';
import type { Statement } from '../python/facts/statement';
import { statementsIn } from '../python/traverse';
import type { Program } from './evaluator';
import { oncePerFile } from './oncePerFile';
import type { CallNode, LoopNode } from './profile';

/** The function that is called. */
export function scopeOf(program: Program, { callee: { definition: { path, range } } }: CallNode): FunctionFacts | undefined {
  const facts = program.file(path);
  return facts && functionsByPlace(facts).get(placeKey(range.start));
}

/** By where their names stand; of several at one place, the first. */
const functionsByPlace = oncePerFile(({ functions }): ReadonlyMap<string, FunctionFacts> =>
  new Map(functions.toReversed().map((scope) => [placeKey(scope.nameRange.start), scope])));

function placeKey({ line, column }: Position): string {
  return `${String(line)}:${String(column)}`;
}

/** The statement of the function that is a loop of its profile; a comprehension is none. */
export function statementOf(program: Program, call: CallNode, loop: LoopNode): Statement | undefined {
  const scope = scopeOf(program, call);
  return scope && statementsIn(scope.body).find(({ range }) => isSamePlace(range, loop.range));
}

function isSamePlace({ start }: Range, other: Range): boolean {
  return start.line === other.start.line && start.column === other.start.column;
}
