import { createAnalysis } from '../effects/createAnalysis';
import type { FileView } from '../fileView';
import { breaks, type Objection } from '../objection';
import type { RewriteRequest } from '../rewrite';
import type { Edit } from '../text/edit';
import { createSourceText } from '../text/sourceText';
import type { Destination, MovingPools } from './destination';
import { nestedPools } from './hazards';
import { initializerOf } from './initializer';
import type { PoolFamily } from './pool';
import { planMove } from './planMove';
import { poolGroupAt } from './poolGroup';
import { readTask } from './task';
import { visibleElsewhere } from './visibility';

/** What it takes to move a pool elsewhere, and all that speaks against it. */
export interface PoolPlan {
  readonly family: PoolFamily;
  readonly edits: readonly Edit[];
  readonly objections: readonly Objection[];
  readonly file: FileView;
  /** What the plan adds, for the title. */
  readonly remark: string | undefined;
}

/** Plans the move of the pool that serves a site; `undefined` when no thread pool is seen to serve it. */
export function planRewrite(request: RewriteRequest, destination: Destination): PoolPlan | undefined {
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
  const pools: MovingPools = { request, file, analysis, group, tasks };
  const move = planMove(analysis, {
    tasks, initializers, places, functionId: pool.functionId,
    names: destination.names?.(pools) ?? [],
    helpers: (references) => destination.helpers?.(pools, references) ?? [],
  });
  const change = destination.change(pools, move.references);
  return {
    family: pool.family,
    file,
    remark: change.remark,
    edits: [...move.edits, ...change.edits],
    objections: [
      ...group.objections, ...unread,
      ...destination.objections(pools, move),
      ...nestedPools(analysis, new Set([...group.pools, ...group.tasks].map((each) => each.functionId)), sites),
      ...change.objections, ...visibleElsewhere(file, group),
      ...(analysis.isExhausted ? [breaks('The file is too large for all that its functions do to be followed.')] : []),
    ],
  };
}
