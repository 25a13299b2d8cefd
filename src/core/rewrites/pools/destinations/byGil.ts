import { helperFunction } from '../../lifting/helperFunction';
import { ownerOf } from '../../names/owner';
import { assumes } from '../../objection';
import { bringNames, type WantedName } from '../../text/bringNames';
import { dropCalleeImports } from '../../text/dropCalleeImports';
import { replaceImport } from '../../text/importEdit';
import type { Edit } from '../../text/edit';
import type { Destination, MovingPools } from '../destination';
import { runsOtherThreads } from '../hazards';
import { processPools, threadPools } from '../pool';
import { replaceOptions } from '../replaceOptions';
import { annotatedPools } from './annotatedPools';
import { stayOnThreads, workerLimit } from './processes';

const sys: WantedName = { module: 'sys', otherwise: 'interpreter' };
const threads = { module: 'concurrent.futures', name: 'ThreadPoolExecutor', otherwise: 'ThreadPool' };

/**
 * A pool of threads where the interpreter has no GIL, and of processes elsewhere, chosen when it is
 * made by a function that all such pools of a file share.
 */
export const byGil: Destination = {
  names: () => [sys],
  helpers(pools, [sysName = '']) {
    const { definition } = factoryOf(pools, sysName);
    return definition === undefined ? [] : pools.group.pools.slice(0, 1).map(({ call }) => ({ definition, usedAt: call.range }));
  },
  change(pools, [sysName = '']) {
    const { file, group: { pools: makings } } = pools;
    const options = makings.map((making) => replaceOptions(file, making));
    const { name, definition } = factoryOf(pools, sysName);
    return {
      edits: [
        ...(definition === undefined ? [] : classesOf(pools).edits),
        ...makings.map(({ call }) => ({ ...file.source.spanOf(call.callee.range), newText: name })),
        ...unusedImports(pools, definition !== undefined),
        ...options.flatMap(({ edits }) => edits),
      ],
      objections: [...options.flatMap(({ objections }) => objections), ...makings.flatMap(workerLimit), ...annotatedPools(pools)],
    };
  },
  objections: (pools, move) => [
    ...stayOnThreads(pools.group, pools.request.sites),
    ...move.objections,
    ...(runsOtherThreads(pools.group.tasks.map(({ call }) => call.range), pools.request.sites) ? [assumes('no other thread is running when the processes start')] : []),
  ],
};

function factoryOf(pools: MovingPools, sysName: string) {
  const { processes, threads: threadsName } = classesOf(pools);
  const { quote } = pools.file.source;
  return helperFunction(pools.file, 'parallel_executor', [(name) => [
    `def ${name}(max_workers=None, **options):`,
    '\t"""Threads where no GIL makes them take turns, processes elsewhere."""',
    `\tif getattr(${sysName}, ${quote}_is_gil_enabled${quote}, lambda: True)():`,
    `\t\treturn ${processes}(max_workers, **options)`,
    `\treturn ${threadsName}(max_workers, **options)`,
  ]]);
}

/** What the file calls both classes at its top, and what it takes to have them there. */
function classesOf({ file }: MovingPools): { readonly processes: string; readonly threads: string; readonly edits: readonly Edit[] } {
  const [name, binding] = importOfThreads(file.facts) ?? [];
  if (name === undefined || !binding) {
    const { references: [processes = '', threadsName = ''], edits } = bringNames(file, 0, [processPools.executor, threads]);
    return { processes, threads: threadsName, edits };
  }
  const { reference, edits } = replaceImport(file, { name, owner: 0, binding, replaced: [] }, processPools.executor);
  return { processes: reference, threads: name, edits };
}

function importOfThreads({ functions }: MovingPools['file']['facts']) {
  for (const [name, bindings] of Object.entries(functions[0]?.bindings ?? {})) {
    const [only, ...others] = bindings;
    if (only?.kind === 'import' && only.symbol !== undefined && others.length === 0 && only.level === 0 && threadPools.get(`${only.module}.${only.symbol}`) === 'executor') return [name, only] as const;
  }
  return undefined;
}

/** An import within a function, which only its pool needed; where the factory stands already, also that at the top. */
function unusedImports({ file, group: { pools } }: MovingPools, writesFactory: boolean): readonly Edit[] {
  const calls = pools.map(({ call: { callee }, functionId }) => ({ callee, functionId }));
  const isLeft = (name: string, functionId: number) => !writesFactory || ownerOf(file.facts, functionId, name) !== 0;
  return dropCalleeImports(file, calls.filter(({ callee, functionId }) => callee.kind === 'name' && isLeft(callee.name, functionId)));
}
