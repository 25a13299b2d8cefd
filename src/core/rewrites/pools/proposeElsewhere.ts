import type { RewriteProposal } from '../../domain/rewriteProposal';
import { proposalOf, type Named } from '../proposal';
import type { RewriteRequest } from '../rewrite';
import type { Destination } from './destination';
import { planRewrite } from './planRewrite';

/** Another way to run the tasks of a pool. */
export interface Elsewhere extends Named {
  readonly destination: Destination;
}

/** Proposes to move the executor that serves a site elsewhere; `undefined` for pools of other kinds, and for those that are right on threads. */
export function proposeElsewhere(request: RewriteRequest, { id, title, destination }: Elsewhere): RewriteProposal | undefined {
  const { site } = request;
  if (site.family !== 'pool' || site.carrier !== 'threads' || site.verdict === 'io' || site.verdict === 'parallel') return undefined;
  const plan = planRewrite(request, destination);
  return plan?.family === 'executor' ? proposalOf(request, { id, title, isAlternative: true }, plan) : undefined;
}
