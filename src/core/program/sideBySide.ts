import type { Verdict } from '../domain/verdict';
import type { FileFacts } from '../python/facts';
import type { FactsNode } from '../python/traverse';
import { isWaitedForAtOnce } from './accidents/isWaitedForAtOnce';
import { callsIn } from './callIndex';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { gatheredCalls, isByPerson } from './multiplicity';
import { addUnder, oncePerFile } from './oncePerFile';
import type { SpawnCall } from './spawnCall';
import { isAwaited, isBlocking } from './waitedFor';
import { hasOneWorkerAtMost } from './workers';

/** A site, and what its tasks do to the GIL. */
export interface Member {
  readonly spawn: SpawnCall;
  readonly verdict: Verdict;
}

/** The sites of a file, as they are started side by side. */
export interface Company {
  /** Whether another site of the same verdict works side by side with one: started by the same function, or by coroutines that are gathered, on the same carrier. */
  isBesideOthers(member: Member): boolean;
}

/** Sorts the sites of a file, so that none has to be compared with all others: a file of tests may have thousands. */
export function createCompany(evaluator: Evaluator, facts: FileFacts, all: readonly Member[]): Company {
  // What stands below decorators side by side is called who knows when.
  const members = all.filter(({ spawn }) => !isCalledLater(spawn));
  let started: ReadonlyMap<string, readonly SpawnCall[]> | undefined;
  let gathered: ReadonlyMap<string, readonly SpawnCall[]> | undefined;

  return {
    isBesideOthers(member) {
      return !isCalledLater(member.spawn) && (isGatheredWithOthers(member) || isStartedWithOthers(member));
    },
  };

  /** `gather(one(), two())`: what each of the coroutines hands over runs beside what the other does. */
  function isGatheredWithOthers(member: Member): boolean {
    const callers = gathering(member.spawn);
    if (callers.length === 0) return false;
    gathered ??= sorted(({ spawn }) => gathering(spawn));
    const { functionId } = member.spawn.frame;
    return callers.some((caller) => gathered?.get(keyOf(member, caller))?.some(({ frame }) => frame.functionId !== functionId));
  }

  /** The functions that set going the coroutine in which a site stands. */
  function gathering(spawn: SpawnCall): readonly number[] {
    const scope = facts.functions[spawn.frame.functionId];
    return !scope || hasOneWorkerAtMost(spawn) ? [] : [...new Set(gatheredCalls(evaluator, facts, scope).map(({ functionId }) => functionId))];
  }

  function isStartedWithOthers(member: Member): boolean {
    const { spawn } = member;
    if (isOneByOne(facts, spawn)) return false;
    started ??= sorted(({ spawn: each }) => (isOneByOne(facts, each) ? [] : [each.frame.functionId]));
    // What a person does starts the one or the other.
    return started.get(keyOf(member, spawn.frame.functionId))?.some((other) => other !== spawn && !areAlternatives(spawn, other) && !areStartedApart(facts, spawn, other)
      && (isDoneFor(spawn, other) || !(isByPerson(evaluator, spawn) || isByPerson(evaluator, other)))) ?? false;
  }

  function sorted(functionsOf: (member: Member) => readonly number[]): ReadonlyMap<string, readonly SpawnCall[]> {
    const index = new Map<string, SpawnCall[]>();
    for (const member of members) for (const functionId of functionsOf(member)) addUnder(index, keyOf(member, functionId), member.spawn);
    return index;
  }
}

function keyOf({ spawn, verdict }: Member, functionId: number): string {
  return `${String(functionId)} ${spawn.api.carrier} ${verdict}`;
}

function isCalledLater({ decorated, api }: SpawnCall): boolean {
  return decorated !== undefined || api.isScheduled === true || api.isSequential === true;
}

/** Whether nothing else is started before its task is done. */
function isOneByOne(facts: FileFacts, spawn: SpawnCall): boolean {
  return hasOneWorkerAtMost(spawn) || isBlocking(spawn) || isWaitedForAtOnce(facts, spawn) || isAwaited(spawn.call, spawn.around);
}

/** `self.loader = Loader()` and `self.saver = Saver()`, where each is started by a method of its own, such as that of a button. */
function areStartedApart(facts: FileFacts, spawn: SpawnCall, other: SpawnCall): boolean {
  const [starters = [], others = []] = [spawn, other].map((each) => startersOf(facts, each));
  return starters.length > 0 && others.length > 0 && !starters.some((starter) => others.includes(starter));
}

/** The functions that start what is kept in an attribute; none where it is not. */
function startersOf(facts: FileFacts, { call, around }: SpawnCall): readonly number[] {
  const statement = around.findLast((node) => node.kind === 'assign');
  const kept = statement?.kind === 'assign' && statement.value === call ? statement.targets.find((target) => target.kind === 'attribute') : undefined;
  return (kept && startersIn(facts).get(writtenName(kept))) ?? [];
}

/** The functions of a file that call `start()`, by what they start. */
const startersIn = oncePerFile((facts): ReadonlyMap<string, readonly number[]> => {
  const starters = new Map<string, number[]>();
  for (const { call: { callee }, functionId } of callsIn(facts, 'start')) {
    if (callee.kind === 'attribute') addUnder(starters, writtenName(callee.object), functionId);
  }
  return starters;
});

/** `if a: Thread(x) else: Thread(y)` starts one of the two. */
function areAlternatives(a: SpawnCall, b: SpawnCall): boolean {
  const shared = a.around.find((node) => node.kind === 'if' && b.around.includes(node));
  if (shared?.kind !== 'if') return false;
  return branchOf(shared, a) !== branchOf(shared, b);
}

/** Whether the innermost branch around two sites is the same: what is done for one key starts both. */
function isDoneFor(spawn: SpawnCall, other: SpawnCall): boolean {
  const [a, b] = [spawn, other].map(({ around }) => around.findLast((node) => node.kind === 'if'));
  return a === b && (a?.kind !== 'if' || branchOf(a, spawn) === branchOf(a, other));
}

function branchOf(statement: Extract<FactsNode, { kind: 'if' }>, spawn: SpawnCall): number {
  return statement.branches.findIndex((branch) => branch.body.some((inner) => spawn.around.includes(inner)));
}
