import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import { expressionsIn } from '../python/traverse';
import { boundMethods } from './boundMethods';
import { boundParameters } from './calls';
import { callsOfHeld } from './callsHeld';
import type { Evaluator } from './evaluator';
import { firstOf } from './firstOf';
import { carriedBy, type Given } from './handedOn';
import type { Frame, FunctionMeaning, InstanceMeaning, Meaning } from './meaning';
import { storesIn } from './outsideAttributes';
import type { QueuedTask, ReadPlace } from './queuedTasks';
import { threadBases } from './threadBases';

/** Setters that call each other are followed so far. */
const maximumDepth = 2;

/**
 * `self.thread.task = function` in the wrapper, or in a setter that it calls: a callable that it was
 * given is put into an attribute of a thread, whose `run` calls it.
 *
 * @returns The spawn of that thread, with the callable as its task.
 */
export function keptTask(evaluator: Evaluator, wrapper: FunctionMeaning, frame: Frame, given: Given, read: ReadPlace): QueuedTask | undefined {
  return keptIn(evaluator, wrapper, frame, { given, read, depth: 0 });
}

interface Search {
  readonly given: Given;
  readonly read: ReadPlace;
  readonly depth: number;
}

function keptIn(evaluator: Evaluator, callee: FunctionMeaning, frame: Frame, search: Search): QueuedTask | undefined {
  const facts = evaluator.program.file(callee.path);
  return facts && (storedIn(evaluator, facts, frame, search) ?? behindSetters(evaluator, facts, frame, search));
}

function storedIn(evaluator: Evaluator, facts: FileFacts, frame: Frame, { given, read }: Search): QueuedTask | undefined {
  for (const { name, object, value } of storesIn(facts, frame.functionId)) {
    const shown = givenAmong(evaluator, value, frame, given);
    const threads = shown ? evaluator.meaningsOf(object, frame) : [];
    for (const thread of threads) {
      const made = thread.kind === 'instance' && runsAttribute(evaluator, thread, name) ? thread.madeBy : undefined;
      const spawn = made && read({ ...made, around: [] });
      if (shown && spawn) return { spawn: { ...spawn, targets: [shown], targetText: '' }, shown };
    }
  }
  return undefined;
}

/** What the methods that are handed a given callable do with it. */
function behindSetters(evaluator: Evaluator, facts: FileFacts, frame: Frame, search: Search): QueuedTask | undefined {
  const scope = facts.functions[frame.functionId];
  if (!scope || search.depth >= maximumDepth) return undefined;
  for (const call of expressionsIn(facts, scope)) {
    if (call.kind !== 'call' || call.callee.kind !== 'attribute' || !call.arguments.some(({ value }) => givenAmong(evaluator, value, frame, search.given))) continue;
    for (const setter of evaluator.meaningsOf(call.callee, frame)) {
      if (setter.kind !== 'function' || !setter.self) continue;
      const inside = evaluator.enter(setter, { call, frame }, boundParameters(evaluator, setter));
      const found = keptIn(evaluator, setter, inside, { ...search, depth: search.depth + 1 });
      if (found) return found;
    }
  }
  return undefined;
}

function givenAmong(evaluator: Evaluator, value: Expression, frame: Frame, given: Given): Meaning | undefined {
  if (value.kind === 'literal') return undefined;
  return firstOf(evaluator.meaningsOf(value, frame), (meaning) => carriedBy(evaluator, meaning, given));
}

/** Whether an object is a thread whose own method calls what one of its attributes holds. */
function runsAttribute(evaluator: Evaluator, thread: InstanceMeaning, name: string): boolean {
  const bases = evaluator.ancestors(thread).flatMap((ancestor) => (typeof ancestor === 'string' ? threadBases.get(ancestor) ?? [] : []));
  return bases.flatMap(({ method }) => boundMethods(evaluator, thread, method)).some((run) => {
    const file = evaluator.program.file(run.path);
    const facts = evaluator.functionFacts(run);
    const self = facts?.parameters[0]?.name;
    if (!file || !facts || self === undefined) return false;
    const held = expressionsIn(file, facts).filter((each) => each.kind === 'attribute' && each.name === name && each.object.kind === 'name' && each.object.name === self);
    return held.length > 0 && callsOfHeld(evaluator, run, evaluator.enterWith(run, [[thread]]), { names: new Set(), expressions: new Set(held) }).length > 0;
  });
}
