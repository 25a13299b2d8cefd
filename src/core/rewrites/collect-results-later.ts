import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/collectResultsLater';
import type { FileView } from './fileView';
import { callAt } from './names/callAt';
import { readTask } from './pools/task';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { atOnceObjections } from './rounds/atOnce';
import { startAllFirst } from './rounds/round';
import { createSourceText } from './text/sourceText';

const id = 'collect-results-later';

/**
 * A loop that waits for each task before it submits the next submits all of them first; the results
 * come in the same order.
 */
export const collectResultsLater: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { accident } = request.site;
    if (accident?.kind !== 'result-in-loop' || request.site.through) return undefined;
    const plan = planRounds(request);
    return plan === undefined ? undefined : proposalOf(request, { id, title: 'Submit all tasks first, then collect their results' }, plan);
  },
};

function planRounds({ site, facts, text }: RewriteRequest): Plan | string | undefined {
  const placed = callAt(facts, site.range);
  const method = placed?.call.callee.kind === 'attribute' ? placed.call.callee.name : undefined;
  if (!placed || method === undefined) return undefined;
  const file: FileView = { facts, source: createSourceText(text) };
  const task = readTask({ kind: 'task', call: placed.call, method, functionId: placed.functionId });
  if (!task) return 'What is handed to the pool cannot be told from the code.';
  const edits = startAllFirst(file, { placed, start: file.source.slice(placed.call.range), wait: (handle) => handle, handle: method === 'submit' ? 'future' : 'handle' });
  return typeof edits === 'string' ? edits : { file, edits, objections: atOnceObjections(createAnalysis(file), task) };
}
