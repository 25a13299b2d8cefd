import { offers, refusals } from './examples/threadPoolToDask';
import { dask } from './pools/destinations/dask';
import { proposeElsewhere } from './pools/proposeElsewhere';
import type { Rewrite } from './rewrite';

const id = 'thread-pool-to-dask';

/** Tasks of a pool of threads go to the workers of a Dask cluster, on this machine or on many. */
export const threadPoolToDask: Rewrite = {
  id,
  isAlternative: true,
  examples: offers,
  refusals,
  propose: (request) => proposeElsewhere(request, { id, title: 'Use the workers of a Dask cluster', destination: dask }),
};
