import { keywordArgument } from '../python/callArguments';
import { delayedTasks } from './dask/delayedTasks';
import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/daskThreadsToProcesses';
import type { FileView } from './fileView';
import { callAt, type PlacedCall } from './names/callAt';
import { breaks } from './objection';
import { latePrints, nestedPools } from './pools/hazards';
import { planMove } from './pools/planMove';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { insertAt, type Edit } from './text/edit';
import { argumentSpans } from './text/listItems';
import { createSourceText, type SourceText } from './text/sourceText';

const id = 'dask-threads-to-processes';

/** What dask computes on its threads, which is its default for delayed functions, it computes on processes of this machine. */
export const daskThreadsToProcesses: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { site, facts } = request;
    if (!/^dask\.(compute|persist)$/.test(site.api) || site.carrier !== 'threads' || site.verdict === 'io' || site.verdict === 'parallel' || site.through) return undefined;
    const placed = callAt(facts, site.range);
    return placed && proposalOf(request, { id, title: 'Use dask’s processes' }, planScheduler(request, placed));
  },
};

function planScheduler({ facts, text, sites }: RewriteRequest, { call, functionId }: PlacedCall): Plan | string {
  const file: FileView = { facts, source: createSourceText(text) };
  const analysis = createAnalysis(file);
  const change = schedulerEdit(file.source, call);
  if (!change) return 'How the scheduler is chosen could not be read.';
  const { tasks, objections } = delayedTasks(facts);
  const move = planMove(analysis, { tasks, initializers: [], places: { functions: new Set([functionId]), ranges: [call.range] }, functionId: 0 });
  return {
    file,
    edits: [...move.edits, change],
    objections: [
      ...objections,
      ...(tasks.length === 0 ? [breaks('What dask computes cannot be seen in this file.')] : []),
      ...move.objections,
      ...latePrints(analysis, move.worker, move.who),
      ...nestedPools(analysis, new Set([functionId]), sites),
      ...(analysis.isExhausted ? [breaks('The file is too large for all that its functions do to be followed.')] : []),
    ],
  };
}

/** `scheduler="threads"` becomes `scheduler="processes"`, or comes to be said. */
function schedulerEdit(source: SourceText, call: PlacedCall['call']): Edit | undefined {
  const chosen = keywordArgument(call, 'scheduler')?.value;
  if (chosen) {
    const quote = chosen.kind === 'literal' && chosen.text !== undefined ? /["']/.exec(source.slice(chosen.range))?.[0] : undefined;
    return quote === undefined ? undefined : { ...source.spanOf(chosen.range), newText: `${quote}processes${quote}` };
  }
  const option = `scheduler=${source.quote}processes${source.quote}`;
  const last = argumentSpans(source, call)?.at(-1);
  return last ? insertAt(last.end, `, ${option}`) : insertAt(source.spanOf(call.range).end - 1, option);
}
