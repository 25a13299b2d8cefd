import type { Site } from '../../domain/site';
import type { FunctionFacts } from '../../python/facts/scope';
import type { Statement } from '../../python/facts/statement';
import { createAnalysis } from '../effects/createAnalysis';
import type { Analysis } from '../effects/analysis';
import { globalObjections } from '../guard/globals';
import { roleOf, namesBoundBy } from '../guard/moduleStatement';
import { planGuard, type GuardPlan } from '../guard/planGuard';
import { workerCodeOf } from '../guard/workerCode';
import { liftLambda, type LiftContext } from '../lifting/liftLambda';
import { liftNested } from '../lifting/liftNested';
import type { Lift } from '../lifting/lift';
import type { FileView } from '../fileView';
import { breaks, type Objection } from '../objection';
import type { RewriteRequest } from '../rewrite';
import { insertAt, type Edit } from '../text/edit';
import { createSourceText, type SourceText, type Span } from '../text/sourceText';
import { checkTask, describe, mayHoldObjects, sendable } from './checkTask';
import { chunkSizes } from './chunkSize';
import { decimalContexts, implicitCalls, lookedAtErrors, nestedPools, otherThreads, raisedErrors, seededRandomness } from './hazards';
import { initializerOf } from './initializer';
import { partialImport } from './partialImport';
import { poolGroupAt, type PoolGroup } from './poolGroup';
import { replacePoolClass } from './replaceClass';
import { resolveTask, type ResolvedTask } from './target';
import { readTask, type Task } from './task';
import { visibleElsewhere } from './visibility';

/** What it takes to move a pool to processes, and all that speaks against it. */
export interface PoolPlan {
  readonly family: 'executor' | 'multiprocessing';
  readonly edits: readonly Edit[];
  readonly objections: readonly Objection[];
  readonly file: FileView;
  /** The chunk size that the plan adds, for the title. */
  readonly chunkSize: number | undefined;
}

/** A task with what it calls, and its lift if that has no name of its own at the top of the file. */
interface PlannedTask {
  readonly task: Task;
  readonly resolved: ResolvedTask;
  readonly lift: Lift | undefined;
}

/** Plans the move of the pool that serves a site; `undefined` when no thread pool is seen to serve it. */
export function planRewrite(request: RewriteRequest): PoolPlan | undefined {
  const { facts, site, sites, text } = request;
  const group = poolGroupAt(facts, site.range);
  const [pool] = group?.pools ?? [];
  if (!group || !pool) return undefined;
  const file: FileView = { facts, source: createSourceText(text) };
  const analysis = createAnalysis(file);
  // 1. What is handed over, and what of it must move to the top of the file.
  const partial = partialImport(file, group);
  const planned = planTasks(analysis, group, partial.reference);
  const unread = group.tasks.length > planned.length ? [breaks('What is handed to the pool in one place cannot be told from the code.')] : [];
  // 2. What the workers' code needs, and whether it means the same there.
  const initializers = group.pools.flatMap((each) => initializerOf(analysis, each) ?? []);
  const initializing = initializers.flatMap((each) => each.function ?? []);
  const worker = workerCodeOf(file, [...planned.flatMap((each) => codeOf(file, each)), ...initializing.flatMap((each) => [each.range, each.nameRange].map((range) => file.source.spanOf(range)))]);
  const handedOver = new Set(planned.flatMap(({ lift }) => lift?.handedOver.map((each) => each.name) ?? []));
  const needed = { ...worker, names: new Set([...worker.names].filter((name) => !handedOver.has(name))) };
  const who = whoRuns(planned);
  // 3. Where the program itself begins.
  const places = {
    functions: new Set([...group.tasks.map((task) => task.functionId), ...group.pools.filter((each) => each.family === 'multiprocessing').map((each) => each.functionId)]),
    ranges: [...group.tasks.map((task) => task.call.range), ...group.pools.filter((each) => each.family === 'multiprocessing').map((each) => each.call.range)],
  };
  const guard = planGuard(analysis, facts.path, needed, places);
  // 4. The edits.
  const classes = replacePoolClass(file, group.pools);
  const chunks = chunkSizes(file, planned.map((each) => each.task), sites);
  const lifts = distinctLifts(planned);
  const needsPartial = lifts.some((lift) => lift.needsPartial);
  const moved = lifts.flatMap((lift) => lift.edits);
  return {
    family: pool.family,
    file,
    chunkSize: chunks.size,
    edits: [...definitionEdits(file, group, guard, planned), ...withoutOverlaps(file, guard.edits, moved), ...moved, ...classes.edits, ...chunks.edits, ...(needsPartial ? partial.edits : [])],
    objections: [
      ...group.objections, ...unread,
      ...stayOnThreads(group, sites),
      ...planned.flatMap((each) => [...checkTask(analysis, each.task, each.resolved), ...(each.lift?.objections ?? []), ...captured(analysis, each)]),
      ...initializers.flatMap((each) => each.objections),
      ...raisedErrors(analysis, needed), ...implicitCalls(analysis, needed, planned.some((each) => mayHoldObjects(analysis, each.task, each.resolved))), ...lookedAtErrors(analysis), ...seededRandomness(analysis, needed, who), ...decimalContexts(analysis, who),
      ...globalObjections(analysis, needed, who, initializing),
      ...nestedPools(analysis, group, sites), ...otherThreads(group, sites, request.interpreter.minor),
      ...guard.objections, ...classes.objections, ...visibleElsewhere(file, group),
      ...(analysis.isExhausted ? [breaks('The file is too large for all that its functions do to be followed.')] : []),
    ],
  };
}

function planTasks(analysis: Analysis, group: PoolGroup, partial: string): readonly PlannedTask[] {
  const { file } = analysis;
  const planned: PlannedTask[] = [];
  const takenNames = new Set<string>();
  const nested = new Map<number, Lift>();
  for (const use of group.tasks) {
    const task = readTask(use);
    if (!task) continue;
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

/** A site of the same pool that waits is right where it is. */
function stayOnThreads(group: PoolGroup, sites: readonly Site[]): readonly Objection[] {
  const waiting = sites.find((site) => site.verdict === 'io' && group.tasks.some(({ call }) => call.range.start.line === site.range.start.line && call.range.start.column === site.range.start.column));
  return waiting ? [breaks(`The pool also runs \`${waiting.target}\` (line ${String(waiting.range.start.line + 1)}), which waits rather than computes and is right on threads. Give it a pool of its own.`)] : [];
}

function captured(analysis: Analysis, { task, lift }: PlannedTask): readonly Objection[] {
  return (lift?.handedOver ?? []).flatMap(({ name, value }) => sendable(analysis, task.functionId, value, `\`${name}\``));
}

function distinctLifts(planned: readonly PlannedTask[]): readonly Lift[] {
  return [...new Set(planned.flatMap(({ lift }) => lift ?? []))];
}

/** The moved functions, each above the statement at the top of the file that uses it. */
function definitionEdits(file: FileView, group: PoolGroup, guard: GuardPlan, planned: readonly PlannedTask[]): readonly Edit[] {
  const { source, facts } = file;
  const done = new Set<Lift>();
  return planned.flatMap(({ task, lift }): readonly Edit[] => {
    if (!lift || done.has(lift)) return [];
    done.add(lift);
    const statement = (facts.functions[0]?.body ?? []).find((each) => isAround(each, task.call.range.start.line));
    if (!statement) return [];
    const line = guard.lineAbove(statement);
    const isFirst = done.size === 1;
    return [insertAt(source.lineStart(line), `${isFirst ? blankLinesBefore(source, line) : ''}${lift.definition}${source.lineBreak.repeat(3)}`)];
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
