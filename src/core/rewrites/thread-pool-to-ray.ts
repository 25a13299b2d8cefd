import { offers, refusals } from './examples/threadPoolToRay';
import { ray } from './pools/destinations/ray';
import { proposeElsewhere } from './pools/proposeElsewhere';
import type { Rewrite } from './rewrite';

const id = 'thread-pool-to-ray';

/** Tasks of a pool of threads become calls of remote functions of Ray, on this machine or on many. */
export const threadPoolToRay: Rewrite = {
  id,
  isAlternative: true,
  examples: offers,
  refusals,
  propose: (request) => proposeElsewhere(request, { id, title: 'Use remote functions of Ray', destination: ray }),
};
