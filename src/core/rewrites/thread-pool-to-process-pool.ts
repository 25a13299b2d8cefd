import type { RewriteProposal } from '../domain/rewriteProposal';
import { processes } from './pools/destinations/processes';
import { planRewrite } from './pools/planRewrite';
import { proposalOf } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
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
  const { site } = request;
  const plan = planRewrite(request, processes);
  const isExecutor = plan ? plan.family === 'executor' : !site.api.startsWith('multiprocessing');
  const remark = plan?.remark === undefined ? '' : `, ${plan.remark}`;
  const title = `Use ${isExecutor ? 'ProcessPoolExecutor' : 'multiprocessing.Pool'}`;
  return proposalOf(request, { id, title: `${title}${remark}` }, plan ?? 'Where the pool is made cannot be seen in this file.');
}
