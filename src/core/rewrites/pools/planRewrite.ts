import type { Site } from '../../domain/site';
import { createAnalysis } from '../effects/createAnalysis';
import type { FileView } from '../fileView';
import { assumes, breaks, type Objection } from '../objection';
import type { RewriteRequest } from '../rewrite';
import type { Edit } from '../text/edit';
import { createSourceText } from '../text/sourceText';
import { chunkSizes } from './chunkSize';
import { nestedPools, runsOtherThreads } from './hazards';
import { initializerOf } from './initializer';
import { planMove } from './planMove';
import { poolGroupAt, type PoolGroup } from './poolGroup';
import { replacePoolClass } from './replaceClass';
import { readTask } from './task';
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

/** Plans the move of the pool that serves a site; `undefined` when no thread pool is seen to serve it. */
export function planRewrite(request: RewriteRequest): PoolPlan | undefined {
  const { facts, site, sites, text } = request;
  const group = poolGroupAt(facts, site.range);
  const [pool] = group?.pools ?? [];
  if (!group || !pool) return undefined;
  const file: FileView = { facts, source: createSourceText(text) };
  const analysis = createAnalysis(file);
  const tasks = group.tasks.flatMap((use) => readTask(use) ?? []);
  const unread = group.tasks.length > tasks.length ? [breaks('What is handed to the pool in one place cannot be told from the code.')] : [];
  const initializers = group.pools.flatMap((each) => initializerOf(analysis, each) ?? []);
  // A pool of multiprocessing starts its processes when it is made, an executor when it is given work.
  const starting = [...group.tasks, ...group.pools.filter((each) => each.family === 'multiprocessing')];
  const places = { functions: new Set(starting.map((each) => each.functionId)), ranges: starting.map((each) => each.call.range) };
  const move = planMove(analysis, { tasks, initializers, places, functionId: pool.functionId });
  const classes = replacePoolClass(file, group.pools);
  const chunks = chunkSizes(file, tasks, sites);
  const calls = group.tasks.map(({ call }) => call.range);
  return {
    family: pool.family,
    file,
    chunkSize: chunks.size,
    edits: [...move.edits, ...classes.edits, ...chunks.edits],
    objections: [
      ...group.objections, ...unread,
      ...stayOnThreads(group, sites),
      ...move.objections,
      ...nestedPools(analysis, new Set([...group.pools, ...group.tasks].map((each) => each.functionId)), sites),
      ...(runsOtherThreads(calls, sites) && request.interpreter.minor < 14 ? [assumes('no other thread is running when the processes start')] : []),
      ...classes.objections, ...visibleElsewhere(file, group),
      ...(analysis.isExhausted ? [breaks('The file is too large for all that its functions do to be followed.')] : []),
    ],
  };
}

/** A site of the same pool that waits is right where it is. */
function stayOnThreads(group: PoolGroup, sites: readonly Site[]): readonly Objection[] {
  const waiting = sites.find((site) => site.verdict === 'io' && group.tasks.some(({ call }) => call.range.start.line === site.range.start.line && call.range.start.column === site.range.start.column));
  return waiting ? [breaks(`The pool also runs \`${waiting.target}\` (line ${String(waiting.range.start.line + 1)}), which waits rather than computes and is right on threads. Give it a pool of its own.`)] : [];
}
