import type { FunctionFacts } from '../../python/facts/scope';
import type { Analysis } from '../effects/analysis';
import { globalObjections } from '../guard/globals';
import { workerCodeOf, type WorkerCode } from '../guard/workerCode';
import type { Lift } from '../lifting/lift';
import type { FileView } from '../fileView';
import type { Objection } from '../objection';
import type { Span } from '../text/sourceText';
import { checkTask, describe, mayHoldObjects, sendable } from './checkTask';
import { decimalContexts, implicitCalls, lookedAtErrors, raisedErrors, seededRandomness } from './hazards';
import type { Initializer } from './initializer';
import type { ResolvedTask } from './target';
import type { Task } from './task';

/** A task with what it calls, and its lift if that has no name of its own at the top of the file. */
export interface PlannedTask {
  readonly task: Task;
  readonly resolved: ResolvedTask;
  readonly lift: Lift | undefined;
}

/** What the workers' code needs, and all that speaks against running it in processes. */
export interface JudgedTasks {
  readonly worker: WorkerCode;
  /** Whose code it is, for a sentence: "`score`". */
  readonly who: string;
  readonly objections: readonly Objection[];
}

/** Judges tasks with all the code of the file that they run. */
export function judgeTasks(analysis: Analysis, planned: readonly PlannedTask[], initializers: readonly Initializer[]): JudgedTasks {
  const { file } = analysis;
  const initializing = initializers.flatMap((each) => each.function ?? []);
  const code = workerCodeOf(file, [...planned.flatMap((each) => codeOf(file, each)), ...initializing.flatMap((each) => [each.range, each.nameRange].map((range) => file.source.spanOf(range)))]);
  const handedOver = new Set(planned.flatMap(({ lift }) => lift?.handedOver.map((each) => each.name) ?? []));
  const worker = { ...code, names: new Set([...code.names].filter((name) => !handedOver.has(name))) };
  const who = whoRuns(planned);
  return {
    worker,
    who,
    objections: [
      ...planned.flatMap((each) => [...checkTask(analysis, each.task, each.resolved), ...(each.lift?.objections ?? []), ...captured(analysis, each)]),
      ...initializers.flatMap((each) => each.objections),
      ...raisedErrors(analysis, worker), ...implicitCalls(analysis, worker, planned.some((each) => mayHoldObjects(analysis, each.task, each.resolved))), ...lookedAtErrors(analysis), ...seededRandomness(analysis, worker, who), ...decimalContexts(analysis, who),
      ...globalObjections(analysis, worker, who, initializing),
    ],
  };
}

/** Where the code stands that runs in a worker for a task. */
function codeOf({ facts, source }: FileView, { resolved, lift }: PlannedTask): readonly Span[] {
  const { target } = resolved;
  const ofFunction = (definition: FunctionFacts): readonly Span[] => {
    const owner = definition.classId === undefined ? undefined : facts.classes[definition.classId];
    const named = owner ? [owner.range, owner.nameRange] : lift ? [] : [definition.nameRange];
    return [definition.range, ...named].map((range) => source.spanOf(range));
  };
  switch (target.kind) {
    case 'function':
    case 'local':
      return ofFunction(target.function);
    case 'class':
      return [target.class.range, target.class.nameRange].map((range) => source.spanOf(range));
    default:
      return [];
  }
}

function whoRuns(planned: readonly PlannedTask[]): string {
  const target = planned[0]?.resolved.target;
  if (target?.kind === 'function' || target?.kind === 'local') return describe(target.function);
  return target?.kind === 'class' ? `\`${target.class.name}\`` : 'The target';
}

function captured(analysis: Analysis, { task, lift }: PlannedTask): readonly Objection[] {
  return (lift?.handedOver ?? []).flatMap(({ name, value }) => sendable(analysis, task.functionId, value, `\`${name}\``));
}
