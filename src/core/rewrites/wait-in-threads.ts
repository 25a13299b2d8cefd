import { offers, refusals } from './examples/waitInThreads';
import type { FileView } from './fileView';
import { assumes, breaks } from './objection';
import { describe } from './pools/checkTask';
import { findProcessPools, poolServing } from './pools/processPools';
import { resolveTask } from './pools/target';
import { readTask } from './pools/task';
import { handOverAt } from './processes/handOver';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { bringNames, type WantedName } from './text/bringNames';
import { dropImport } from './text/importEdit';
import { importOf } from './text/importOf';
import { createSourceText } from './text/sourceText';

const id = 'wait-in-threads';

const threadPools: Readonly<Record<'executor' | 'multiprocessing', WantedName & { readonly name: string }>> = {
  executor: { module: 'concurrent.futures', name: 'ThreadPoolExecutor', otherwise: 'WaitingPoolExecutor' },
  multiprocessing: { module: 'multiprocessing.pool', name: 'ThreadPool', otherwise: 'WaitingPool' },
};

/** A pool of processes whose tasks only wait becomes a pool of threads. */
export const waitInThreads: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const pool = request.site.api.startsWith('ProcessPoolExecutor') ? threadPools.executor : threadPools.multiprocessing;
    const onlyWaits = request.site.hazards?.some(({ kind }) => kind === 'processes-for-io') ?? false;
    return onlyWaits ? proposalOf(request, { id, title: `Use ${pool.name}` }, planPool(request)) : undefined;
  },
};

function planPool({ facts, text, site, sites }: RewriteRequest): Plan | string {
  const file: FileView = { facts, source: createSourceText(text) };
  const handOver = handOverAt(facts, site);
  const pools = findProcessPools(facts);
  const making = handOver && poolServing(pools, handOver.task.call);
  const uses = pools.find((each) => each.making === making)?.uses ?? [];
  if (!making) return 'Where the pool is made cannot be seen in this file.';
  const tasks = uses.flatMap((use) => (use.kind === 'task' ? [use] : []));
  const others = tasks.filter(({ call }) => !sites.some(({ range, hazards }) => hazards?.some(({ kind }) => kind === 'processes-for-io') && range.start.line === call.range.start.line && range.start.column === call.range.start.column));
  const [named, ...more] = making.call.arguments;
  const isPlain = more.length === 0 && (named === undefined || (!named.isSpread && (named.keyword === undefined || named.keyword === 'max_workers' || named.keyword === 'processes')));
  const wanted = threadPools[making.family];
  const { references: [reference = wanted.name], edits } = bringNames(file, making.functionId, [wanted]);
  const { callee } = making.call;
  const span = file.source.spanOf(callee.range);
  const isSibling = making.family === 'executor' && callee.kind === 'attribute';
  const old = importOf(facts, making.functionId, callee);
  const inPlace = isSibling ? [{ start: span.end - callee.name.length, end: span.end, newText: wanted.name }] : [{ ...span, newText: reference }, ...edits, ...(old ? dropImport(file, { ...old, replaced: [span] }) : [])];
  const who = tasks.flatMap((use) => readTask(use) ?? []).map((task) => resolveTask(facts, task).target).flatMap((target) => (target.kind === 'function' || target.kind === 'local' ? [describe(target.function)] : []));
  return {
    file,
    edits: inPlace,
    objections: [
      ...(others.length > 0 ? [breaks('The pool also runs other tasks, which may be right in processes.')] : []),
      ...(uses.some(({ kind }) => kind === 'foreign') ? [breaks('What is done with the pool could not be followed.')] : []),
      ...(isPlain ? [] : [breaks('The pool is made with options that a pool of threads does not have.')]),
      ...[...new Set(who)].map((each) => assumes(`${each} may run in several threads at once`)),
    ],
  };
}
