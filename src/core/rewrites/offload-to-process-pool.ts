import type { Expression } from '../python/facts/expression';
import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/offloadToProcessPool';
import type { FileView } from './fileView';
import { breaks } from './objection';
import { bindingsOf, ownerOf } from './names/owner';
import { contextNames, helperNames, offloadNames, planHelpers } from './offloads/helpers';
import { offloadAt, setsDefaultExecutor, type Offload } from './offloads/offload';
import { latePrints, nestedPools, runsOtherThreads } from './pools/hazards';
import { planMove } from './pools/planMove';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import type { Edit } from './text/edit';
import { dropImport } from './text/importEdit';
import { createSourceText } from './text/sourceText';

const id = 'offload-to-process-pool';

/**
 * What an event loop hands to its own threads goes to a pool of processes instead, which is made
 * when it is needed first and lives as long as the program.
 *
 * A thread that computes lets the loop have the GIL every few milliseconds only; a process leaves
 * it alone, and several of them compute at the same time.
 */
export const offloadToProcessPool: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { site, facts } = request;
    if (site.family !== 'offload' || site.carrier !== 'threads' || site.verdict === 'io' || site.verdict === 'parallel') return undefined;
    const offload = offloadAt(facts, site.range);
    return offload && proposalOf(request, { id, title: 'Run it in a process pool that is kept' }, planOffload(request, offload));
  },
};

function planOffload({ site, sites, facts, text, interpreter }: RewriteRequest, { task, functionId, kind, changed }: Offload): Plan {
  const file: FileView = { facts, source: createSourceText(text) };
  const analysis = createAnalysis(file);
  const { range } = task.call;
  // Processes that are forked beside other threads may wait for ever for a lock that one of those held.
  const use = { usedAt: range, withOffload: kind === 'to_thread', withContext: interpreter.minor < 14 && runsOtherThreads([site.range], sites) };
  const helpersWith = (references: readonly string[]) => planHelpers(file, references, use);
  const move = planMove(analysis, {
    tasks: [task],
    initializers: [],
    places: { functions: new Set([functionId]), ranges: [range] },
    functionId: 0,
    names: [...helperNames, ...(use.withOffload ? offloadNames : []), ...(use.withContext ? contextNames : [])],
    helpers: (references) => helpersWith(references).helpers,
  });
  const { pool, offload } = helpersWith(move.references);
  return {
    file,
    edits: [...move.edits, ...unusedImport(file, changed, functionId), { ...file.source.spanOf(changed.range), newText: kind === 'to_thread' ? offload : pool }],
    objections: [
      ...(kind === 'run_in_executor' && setsDefaultExecutor(facts) ? [breaks('The event loop is given a pool of its own with `set_default_executor`; change that pool instead.')] : []),
      ...move.objections,
      ...latePrints(analysis, move.worker, move.who),
      ...nestedPools(analysis, new Set([functionId]), sites),
      ...(analysis.isExhausted ? [breaks('The file is too large for all that its functions do to be followed.')] : []),
    ],
  };
}

/** `from asyncio import to_thread` goes with its last use. */
function unusedImport(file: FileView, changed: Expression, functionId: number): readonly Edit[] {
  if (changed.kind !== 'name') return [];
  const owner = ownerOf(file.facts, functionId, changed.name);
  const binding = owner === undefined ? undefined : bindingsOf(file.facts, owner, changed.name).find((each) => each.kind === 'import');
  if (owner === undefined || binding?.kind !== 'import') return [];
  return dropImport(file, { name: changed.name, owner, binding, replaced: [file.source.spanOf(changed.range)] });
}
