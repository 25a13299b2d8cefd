import type { FileFacts } from '../python/facts';
import type { CallExpression, Expression } from '../python/facts/expression';
import { loopsAround, type Loop } from '../python/loop';
import { walkExpressions } from '../python/traverse';
import { addUnder, oncePerFile } from './oncePerFile';
import { isAwaited } from './waitedFor';

/** A call and the function in which it stands. */
export interface CallSite {
  readonly call: CallExpression;
  readonly functionId: number;
  /** Whether a `for` or a comprehension stands around it that does not wait for each. */
  readonly isRepeated: boolean;
  /** The innermost loop each round of which runs it. */
  readonly loop: Loop | undefined;
  /** Whether the coroutine around goes on only when it is done. */
  readonly isAwaited: boolean;
}

/** The calls of a file, by what they call and by what they are given. */
interface CallIndex {
  readonly byName: ReadonlyMap<string, readonly CallSite[]>;
  readonly byArgument: ReadonlyMap<string, readonly CallSite[]>;
}

const callIndex = oncePerFile(buildIndex);

/** The calls in a file whose callee ends in a name: `name(…)` and `anything.name(…)`. */
export function callsIn(facts: FileFacts, name: string): readonly CallSite[] {
  return callIndex(facts).byName.get(name) ?? [];
}

/** The calls in a file that are given a name, `f(name)` and `f(x=anything.name)`. */
export function callsGiven(facts: FileFacts, name: string): readonly CallSite[] {
  return callIndex(facts).byArgument.get(name) ?? [];
}

function buildIndex(facts: FileFacts): CallIndex {
  const byName = new Map<string, CallSite[]>();
  const byArgument = new Map<string, CallSite[]>();
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'call') return;
      const name = lastName(expression.callee);
      const given = new Set(expression.arguments.map(({ value }) => lastName(value)).filter((each) => each !== undefined));
      if (name === undefined && given.size === 0) return;
      const isWaitedFor = isAwaited(expression, around);
      const loops = loopsAround({ call: expression, around });
      const site: CallSite = { call: expression, functionId: scope.id, isRepeated: !isWaitedFor && loops.some(isFanOut), loop: loops.at(-1), isAwaited: isWaitedFor };
      if (name !== undefined) addUnder(byName, name, site);
      for (const each of given) addUnder(byArgument, each, site);
    });
  }
  return { byName, byArgument };
}

/** A `while` is an event loop more often: one round after the other. */
function isFanOut({ kind }: Loop): boolean {
  return kind === 'for' || kind === 'comprehension';
}

/** `a.b.name` → "name". */
export function lastName(callee: Expression): string | undefined {
  return callee.kind === 'name' || callee.kind === 'attribute' ? callee.name : undefined;
}
