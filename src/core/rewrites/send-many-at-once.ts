import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/sendManyAtOnce';
import { assumes } from './objection';
import { describe } from './pools/checkTask';
import { resolveTask } from './pools/target';
import { handOverAt } from './processes/handOver';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { insertAt } from './text/edit';
import { argumentSpans } from './text/listItems';
import { createSourceText } from './text/sourceText';

const id = 'send-many-at-once';

/** Many tasks that travel together share one dispatch of 0.15 ms, and should compute for ten times as long. */
const chunkSeconds = 2e-3;
const largestChunk = 10_000;

/** `Executor.map` and `Pool.imap` send one task at a time unless they are given a `chunksize`. */
export const sendManyAtOnce: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const hazard = request.site.hazards?.find((each) => each.kind === 'process-overhead');
    if (hazard?.kind !== 'process-overhead') return undefined;
    const size = roundUp(Math.min(largestChunk, chunkSeconds / hazard.taskSeconds));
    const title = hazard.canChunk ? `Send ${String(size)} tasks at a time` : 'Send many tasks at a time';
    return proposalOf(request, { id, title }, hazard.canChunk ? planCall(request, size) : 'Each task is handed over by a call of its own; write a function that works on many items, and hand over slices.');
  },
};

function planCall({ facts, text, site }: RewriteRequest, size: number): Plan | string {
  const file = { facts, source: createSourceText(text) };
  const task = handOverAt(facts, site)?.task;
  const last = task && argumentSpans(file.source, task.call)?.at(-1);
  if (!last) return 'How the tasks are handed over could not be read.';
  const { target } = resolveTask(facts, task);
  const who = target.kind === 'function' || target.kind === 'local' ? describe(target.function) : 'the task';
  const changes = target.kind === 'function' || target.kind === 'local' ? createAnalysis(file).summaryOf(target.function.id).changes : [];
  if (changes.some(({ root }) => root.kind === 'global')) return `${who} changes a global variable of its process, and tasks that travel together share a process.`;
  // Of tasks that travel together none has a result when one of them fails.
  return { file, edits: [insertAt(last.end, `, chunksize=${String(size)}`)], objections: [assumes(`${who} raises no error that is caught`)] };
}

/** To 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.round(([1, 2, 5, 10].find((digit) => digit * power >= value) ?? 10) * power);
}
