import { offers, refusals } from './examples/chooseExecutorByGil';
import { byGil } from './pools/destinations/byGil';
import { proposeElsewhere } from './pools/proposeElsewhere';
import type { Rewrite } from './rewrite';

const id = 'choose-executor-by-gil';

/**
 * A pool of threads is made by a function that takes threads on a build without a GIL, and processes
 * on any other: for code that runs on both.
 */
export const chooseExecutorByGil: Rewrite = {
  id,
  isAlternative: true,
  examples: offers,
  refusals,
  propose: (request) => proposeElsewhere(request, { id, title: 'Use processes where there is a GIL, threads where there is none', destination: byGil }),
};
