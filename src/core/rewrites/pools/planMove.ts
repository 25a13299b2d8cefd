import type { Range } from '../../domain/position';
import type { Statement } from '../../python/facts/statement';
import type { Analysis } from '../effects/analysis';
import { roleOf, namesBoundBy } from '../guard/moduleStatement';
import { planGuard, type GuardPlan, type PoolPlaces } from '../guard/planGuard';
import type { WorkerCode } from '../guard/workerCode';
import { liftLambda, type LiftContext } from '../lifting/liftLambda';
import { liftNested } from '../lifting/liftNested';
import type { Lift } from '../lifting/lift';
import type { FileView } from '../fileView';
import type { Objection } from '../objection';
import { insertAt, type Edit } from '../text/edit';
import { bringNames, type WantedName } from '../text/bringNames';
import type { SourceText } from '../text/sourceText';
import type { Initializer } from './initializer';
import { judgeTasks, type PlannedTask } from './judgeTasks';
import { resolveTask } from './target';
import type { Task } from './task';

/** Work that is to run in processes, and where it is handed to them. */
export interface Move {
  readonly tasks: readonly Task[];
  readonly initializers: readonly Initializer[];
  /** Where processes start. */
  readonly places: PoolPlaces;
  /** The function whose imports count for what the calls come to name. */
  readonly functionId: number;
  /** Names that the calls, or what is written beside them, will use. */
  readonly names?: readonly WantedName[];
  /** Writes functions that the calls will use, with what the file calls those names. */
  readonly helpers?: (references: readonly string[]) => readonly Helper[];
}

/** A function to come to the top of the file. */
export interface Helper {
  readonly definition: string;
  /** Where it is used first. */
  readonly usedAt: Range;
}

/** What it takes beside the change of the calls themselves, and what speaks against it. */
export interface MovePlan {
  /** What the file calls the names that were wanted. */
  readonly references: readonly string[];
  readonly edits: readonly Edit[];
  readonly objections: readonly Objection[];
  readonly guard: GuardPlan;
  readonly worker: WorkerCode;
  /** Whose code it is, for a sentence: "`score`". */
  readonly who: string;
}

const partialName: WantedName = { module: 'functools', name: 'partial', otherwise: 'bind' };

/**
 * Plans what any move of work to processes takes: each target where a process finds it by its name,
 * and a main guard about what only the program itself must do.
 */
export function planMove(analysis: Analysis, { tasks, initializers, places, functionId, names = [], helpers = () => [] }: Move): MovePlan {
  const { file } = analysis;
  // 1. What of the targets must move to the top of the file.
  const [partial = 'partial', ...references] = bringNames(file, functionId, [partialName, ...names]).references;
  const planned = planTasks(analysis, tasks, partial);
  // 2. What the workers' code needs, and whether it means the same there.
  const { worker, who, objections } = judgeTasks(analysis, planned, initializers);
  // 3. Where the program itself begins.
  const guard = planGuard(analysis, file.facts.path, worker, places);
  const lifts = distinctLifts(planned);
  const needsPartial = lifts.some((lift) => lift.needsPartial);
  const moved = lifts.flatMap((lift) => lift.edits);
  const imports = bringNames(file, functionId, [...(needsPartial ? [partialName] : []), ...names]);
  const liftUses = planned.flatMap(({ task, lift }) => (lift ? [{ definition: lift.definition, usedAt: task.call.range, lift }] : []));
  const definitions = [...helpers(references), ...liftUses.filter(({ lift }, index) => liftUses.findIndex((other) => other.lift === lift) === index)];
  return {
    guard,
    references,
    worker,
    who,
    edits: [...imports.edits, ...definitionEdits(file, guard, definitions), ...withoutOverlaps(file, guard.edits, moved), ...moved],
    objections: [...objections, ...guard.objections],
  };
}

function planTasks(analysis: Analysis, tasks: readonly Task[], partial: string): readonly PlannedTask[] {
  const { file } = analysis;
  const planned: PlannedTask[] = [];
  const takenNames = new Set<string>();
  const nested = new Map<number, Lift>();
  for (const task of tasks) {
    const resolved = resolveTask(file.facts, task);
    const { target } = resolved;
    if (target.kind !== 'local') {
      planned.push({ task, resolved, lift: undefined });
      continue;
    }
    const context: LiftContext = { file, partial, takenNames, isTaken: (name) => target.function.parent === 0 && isMadeByWork(file, name) };
    const lift = nested.get(target.function.id)
      ?? (target.function.kind === 'lambda' ? liftLambda(context, task, target.function, target.expression) : liftNested(context, target.function));
    nested.set(target.function.id, lift);
    takenNames.add(lift.name);
    planned.push({ task, resolved, lift });
  }
  return planned;
}

/** A name at the top of the file that a worker would not find, as the program's work gives it its value. */
function isMadeByWork({ facts }: FileView, name: string): boolean {
  const statements = (facts.functions[0]?.body ?? []).filter((statement) => namesBoundBy(facts, statement).has(name));
  return statements.length > 0 && statements.every((statement) => ['work', 'guarded'].includes(roleOf(facts, statement)));
}

function distinctLifts(planned: readonly PlannedTask[]): readonly Lift[] {
  return [...new Set(planned.flatMap(({ lift }) => lift ?? []))];
}

/** The new functions, each above the statement at the top of the file that uses it. */
function definitionEdits(file: FileView, guard: GuardPlan, definitions: readonly Helper[]): readonly Edit[] {
  const { source, facts } = file;
  const begun = new Set<number>();
  return definitions.flatMap(({ definition, usedAt }): readonly Edit[] => {
    const statement = (facts.functions[0]?.body ?? []).find((each) => isAround(each, usedAt.start.line));
    if (!statement) return [];
    const line = guard.lineAbove(statement);
    const isFirst = !begun.has(line);
    begun.add(line);
    return [insertAt(source.lineStart(line), `${isFirst ? blankLinesBefore(source, line) : ''}${definition}${source.lineBreak.repeat(3)}`)];
  });
}

function isAround({ range }: Statement, line: number): boolean {
  return range.start.line <= line && line <= range.end.line;
}

/** Two blank lines between functions, counting those that are there. */
function blankLinesBefore(source: SourceText, line: number): string {
  let blanks = 0;
  while (line - blanks > 0 && source.lineText(line - blanks - 1).trim() === '') blanks++;
  return line === 0 ? '' : source.lineBreak.repeat(Math.max(0, 2 - blanks));
}

/** Lines that go or are replaced need no indentation. */
function withoutOverlaps({ source }: FileView, indents: readonly Edit[], moved: readonly Edit[]): readonly Edit[] {
  return indents.filter(({ start }) => !moved.some((edit) => {
    const isWholeLines = source.positionAt(edit.start).column === 0 && edit.end > edit.start;
    return (start > edit.start && start < edit.end) || (isWholeLines && start === edit.start);
  }));
}
