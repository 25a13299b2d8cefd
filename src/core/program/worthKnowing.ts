import type { Expression } from '../python/facts/expression';
import { callsIn } from './callIndex';
import type { Evaluator } from './evaluator';
import { isResolved, type FunctionMeaning, type Meaning } from './meaning';

/** What a function is given for one of its parameters. */
interface Given {
  readonly meanings: readonly Meaning[];
  readonly value: Expression;
}

/** A parameter of a function. */
interface Place {
  readonly parameter: string;
  readonly callee: FunctionMeaning;
}

/**
 * Whether what a parameter is given tells more of a call than that the function is called. An
 * attribute of which only `None` is seen is something else by the time that it is given.
 */
export function isWorthKnowing(evaluator: Evaluator, { meanings, value }: Given, place: Place): boolean {
  const isKnown = meanings.some((meaning) => isResolved(meaning) || (meaning.kind === 'none' && value.kind !== 'attribute'));
  return isKnown || (meanings.some(({ kind }) => kind === 'member') && isCalled(evaluator, place));
}

/** `self.retry(client.list_queues, region)`: of what is called there a name may tell enough. */
function isCalled({ program }: Evaluator, { parameter, callee }: Place): boolean {
  const file = program.file(callee.path);
  return file !== undefined && callsIn(file, parameter).some(({ call, functionId }) => functionId === callee.functionId && call.callee.kind === 'name');
}
