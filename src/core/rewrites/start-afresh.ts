import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/startAfresh';
import type { FileView } from './fileView';
import { importedName } from './names/owner';
import { breaks } from './objection';
import type { PoolMaking } from './pools/pool';
import { planMove } from './pools/planMove';
import { findProcessPools, poolServing } from './pools/processPools';
import { readTask } from './pools/task';
import { handOverAt } from './processes/handOver';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { insertAt, type Edit } from './text/edit';
import { dropImport } from './text/importEdit';
import { argumentSpans } from './text/listItems';
import { createSourceText } from './text/sourceText';
import { importOf } from './text/importOf';

const id = 'start-afresh';

/** Processes that would be forked beside threads are spawned: nothing of the threads' locks comes with them. */
export const startAfresh: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const forks = request.site.hazards?.some(({ kind }) => kind === 'fork-with-threads') ?? false;
    // Since then nothing is forked that does not ask for it.
    return forks && request.interpreter.minor < 14 ? proposalOf(request, { id, title: 'Start the processes afresh' }, planProcesses(request)) : undefined;
  },
};

/** What makes the processes: the pool's class, or `Process` itself, in a call. */
type Making = Pick<PoolMaking, 'call' | 'functionId'> & { readonly family: PoolMaking['family'] | 'process' };

function planProcesses({ facts, text, site }: RewriteRequest): Plan | string {
  const file: FileView = { facts, source: createSourceText(text) };
  const handOver = handOverAt(facts, site);
  const pools = findProcessPools(facts);
  const pool = handOver && poolServing(pools, handOver.task.call);
  const making: Making | undefined = !handOver?.isPool && handOver ? { call: handOver.placed.call, functionId: handOver.placed.functionId, family: 'process' } : pool;
  if (!handOver || !making) return 'Where the pool is made cannot be seen in this file.';
  const used = pools.find((each) => each.making === pool);
  const tasks = used ? used.uses.flatMap((use) => (use.kind === 'task' ? readTask(use) ?? [] : [])) : [handOver.task];
  const calls = [...tasks, making];
  const analysis = createAnalysis(file);
  const move = planMove(analysis, {
    tasks,
    initializers: [],
    places: { functions: new Set(calls.map(({ functionId }) => functionId)), ranges: calls.map(({ call }) => call.range) },
    functionId: 0,
    names: [{ module: 'multiprocessing', otherwise: 'processes' }],
  });
  const changed = chooseSpawn(file, making, move.references[0] ?? 'multiprocessing');
  return {
    file,
    edits: [...move.edits, ...changed],
    objections: [
      ...move.objections,
      ...(changed.length === 0 || making.call.arguments.some(({ isSpread }) => isSpread) ? [breaks('How the processes are made could not be read.')] : []),
      ...(used?.uses.some(({ kind }) => kind === 'foreign') ? [breaks('What is done with the pool could not be followed.')] : []),
      ...(making.call.arguments.some(({ keyword }) => keyword === 'initializer') ? [breaks('The pool has an `initializer`, which may need what a fork copies.')] : []),
      ...(analysis.isExhausted ? [breaks('The file is too large for all that its functions do to be followed.')] : []),
    ],
  };
}

function chooseSpawn(file: FileView, { call, functionId, family }: Making, module: string): readonly Edit[] {
  const { source, facts } = file;
  const context = `${module}.get_context(${source.quote}spawn${source.quote})`;
  if (family === 'executor') {
    const spans = argumentSpans(source, call);
    const last = spans?.at(-1);
    if (!spans) return [];
    return [last ? insertAt(last.end, `, mp_context=${context}`) : insertAt(source.spanOf(call.range).end - 1, `mp_context=${context}`)];
  }
  const name = importedName(facts, functionId, call.callee);
  if (name !== 'multiprocessing.Pool' && name !== 'multiprocessing.Process') return [];
  const span = source.spanOf(call.callee.range);
  const old = importOf(facts, functionId, call.callee);
  return [{ ...span, newText: `${context}.${name.slice('multiprocessing.'.length)}` }, ...(old && call.callee.kind === 'name' ? dropImport(file, { ...old, replaced: [span] }) : [])];
}
