import type { Site } from '../../domain/site';
import type { FileView } from '../fileView';
import { insertAt, type Edit } from '../text/edit';
import { argumentSpans } from '../text/listItems';
import type { Task } from './task';

/** Tasks shorter than this cost less than their dispatch to a process. */
const tinySeconds = 1e-3;
/** Fewer tasks are not worth a thought. */
const manyTasks = 200;
/** So many chunks for each worker keep all of them busy to the end. */
const chunksPerWorker = 4;

/** What is added to the calls, and the size for the title. */
export interface ChunkPlan {
  readonly edits: readonly Edit[];
  readonly size: number | undefined;
}

/**
 * `Executor.map` sends each element by itself. Where the code shows that tasks are many and tiny,
 * it should send several at a time; where it does not show that, the choice is left to the user.
 */
export function chunkSizes({ source }: FileView, tasks: readonly Task[], sites: readonly Site[]): ChunkPlan {
  const edits: Edit[] = [];
  let size: number | undefined;
  for (const { call, method } of tasks) {
    const site = sites.find(({ range }) => range.start.line === call.range.start.line && range.start.column === call.range.start.column);
    const isExecutor = site?.api === 'ThreadPoolExecutor.map' && method === 'map';
    if (!isExecutor || call.arguments.some((argument) => argument.keyword === 'chunksize' || argument.isSpread)) continue;
    const { tasks: count, taskSeconds, cores } = site.scenario;
    if (count.origin === 'default' || taskSeconds.origin === 'default' || count.value < manyTasks || taskSeconds.value >= tinySeconds) continue;
    const last = argumentSpans(source, call)?.at(-1);
    if (!last) continue;
    size = Math.ceil(count.value / (chunksPerWorker * Math.max(1, cores.value)));
    edits.push(insertAt(last.end, `, chunksize=${String(size)}`));
  }
  return { edits, size };
}
