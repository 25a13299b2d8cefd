import type { FileFacts } from './facts';
import type { FunctionFacts } from './facts/scope';

/** A function and those around it, the innermost first and the file's body last. */
export function* scopesAround(facts: FileFacts, functionId: number): Generator<FunctionFacts, void, undefined> {
  for (let scope = facts.functions[functionId]; scope; scope = scope.parent === undefined ? undefined : facts.functions[scope.parent]) yield scope;
}
