import type { Oversubscription } from '../domain/hazard';
import { keywordArgument } from '../python/callArguments';
import { offers, refusals } from './examples/oneProcessorEach';
import type { FileView } from './fileView';
import { callAt } from './names/callAt';
import { assumes } from './objection';
import { findProcessPools, poolServing } from './pools/processPools';
import { handOverAt } from './processes/handOver';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { argumentSpans, removeItem } from './text/listItems';
import { createSourceText } from './text/sourceText';

const id = 'one-processor-each';

/** Of workers that are more than the processors: each keeps to one processor, or there are as many as the machine has. */
export const oneProcessorEach: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const hazard = request.site.hazards?.find((each) => each.kind === 'oversubscription');
    if (hazard?.kind !== 'oversubscription' || hazard.how === 'pools' || hazard.how === 'threads') return undefined;
    return hazard.how === 'jobs'
      ? proposalOf(request, { id, title: 'Use one processor in each process' }, planJobs(request, hazard))
      : proposalOf(request, { id, title: 'Start as many processes as there are processors' }, planNumber(request));
  },
};

function planJobs({ facts, text }: RewriteRequest, { location }: Oversubscription): Plan | string {
  const file: FileView = { facts, source: createSourceText(text) };
  const placed = callAt(facts, location.range);
  const jobs = placed && keywordArgument(placed.call, 'n_jobs')?.value;
  if (!jobs) return 'Where the number of jobs is given could not be read.';
  return { file, edits: [{ ...file.source.spanOf(jobs.range), newText: '1' }], objections: [assumes('the number of jobs changes no result')] };
}

/** Left out, the number is that of the processors which the program may use, before Python 3.13 of all. */
function planNumber({ facts, text, site }: RewriteRequest): Plan | string {
  const file: FileView = { facts, source: createSourceText(text) };
  const handOver = handOverAt(facts, site);
  const making = handOver && poolServing(findProcessPools(facts), handOver.task.call);
  const spans = making && argumentSpans(file.source, making.call);
  const index = making?.call.arguments.findIndex(({ keyword }, position) => (keyword === undefined ? position === 0 : keyword === 'max_workers' || keyword === 'processes')) ?? -1;
  const span = spans?.[index];
  if (!making || !spans || !span) return 'Where the pool is made cannot be seen in this file.';
  const next = making.call.arguments[index + 1];
  const isPlaceNeeded = making.call.arguments[index]?.keyword === undefined && next !== undefined && next.keyword === undefined;
  return { file, edits: [isPlaceNeeded ? { ...span, newText: 'None' } : removeItem(file.source, spans, index)], objections: [assumes('no task waits for another one')] };
}
