import { offers, refusals } from './examples/threadPoolToMpi';
import { mpi } from './pools/destinations/mpi';
import { proposeElsewhere } from './pools/proposeElsewhere';
import type { Rewrite } from './rewrite';

const id = 'thread-pool-to-mpi';

/** Tasks of a pool of threads go to processes that MPI starts, on this machine or on many. */
export const threadPoolToMpi: Rewrite = {
  id,
  isAlternative: true,
  examples: offers,
  refusals,
  propose: (request) => proposeElsewhere(request, { id, title: 'Use mpi4py’s MPIPoolExecutor', destination: mpi }),
};
