import { hasInterpreterPools } from '../domain/interpreter';
import { offers, refusals } from './examples/threadPoolToInterpreterPool';
import { interpreters } from './pools/destinations/interpreters';
import { proposeElsewhere } from './pools/proposeElsewhere';
import type { Rewrite } from './rewrite';

const id = 'thread-pool-to-interpreter-pool';

/**
 * A pool of threads becomes one of sub-interpreters, each with a GIL of its own, where the Python has
 * them.
 *
 * It asks of the code what processes ask, and more: every extension module that the workers load
 * must say that it can be loaded several times, and most do not.
 */
export const threadPoolToInterpreterPool: Rewrite = {
  id,
  isAlternative: true,
  examples: offers,
  refusals,
  propose: (request) => (hasInterpreterPools(request.interpreter) ? proposeElsewhere(request, { id, title: 'Use InterpreterPoolExecutor', destination: interpreters }) : undefined),
};
