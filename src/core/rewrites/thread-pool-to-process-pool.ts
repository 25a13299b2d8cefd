import type { RewriteProposal } from '../domain/rewriteProposal';
import { planRewrite } from './pools/planRewrite';
import type { Rewrite, RewriteRequest } from './rewrite';
import { toTextEdits } from './text/edit';
import { offers, refusals } from './examples/threadPoolToProcessPool';

const id = 'thread-pool-to-process-pool';

/**
 * A pool of threads becomes a pool of processes.
 *
 * The pool changes with all that uses it: imports, options, each target that no process could find
 * by its name, and the main guard without which a program that starts processes afresh would start
 * itself again. It is refused where a process would see a copy of what threads share.
 */
export const threadPoolToProcessPool: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { site } = request;
    if (site.family !== 'pool' || site.carrier !== 'threads' || site.verdict === 'io' || site.verdict === 'parallel') return undefined;
    return propose(request);
  },
};

function propose(request: RewriteRequest): RewriteProposal {
  const { site, facts } = request;
  const plan = planRewrite(request);
  const name = site.api.startsWith('multiprocessing') ? 'multiprocessing.Pool' : 'ProcessPoolExecutor';
  const title = `Use ${plan?.family === 'executor' ? 'ProcessPoolExecutor' : plan ? 'multiprocessing.Pool' : name}`;
  const refuse = (reason: string): RewriteProposal => ({ kind: 'refusal', rewrite: id, title, siteId: site.id, reason });
  if (facts.syntaxErrors.length > 0) return refuse('The file has syntax errors; what a change would do to it cannot be told.');
  if (!plan) return refuse('Where the pool is made cannot be seen in this file.');
  const [reason] = plan.objections.flatMap((objection) => (objection.kind === 'breaks' ? [objection.reason] : []));
  if (reason !== undefined) return refuse(reason);
  const edits = toTextEdits(plan.file.source, plan.edits);
  if (!edits) return refuse('The changes that it takes would touch the same text twice.');
  const assumptions = [...new Set(plan.objections.flatMap((objection) => (objection.kind === 'assumes' ? [objection.assumption] : [])))];
  const chunks = plan.chunkSize === undefined ? '' : `, ${String(plan.chunkSize)} tasks at a time`;
  return {
    kind: 'offer',
    rewrite: id,
    title: assumptions.length === 0 ? `${title}${chunks}` : `${title}${chunks} — assumes ${listed(assumptions)}`,
    siteId: site.id,
    tier: assumptions.length === 0 ? 'safe' : 'assumes',
    path: site.path,
    edits,
  };
}

/** "a, b and c". */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
