import { offers, refusals } from './examples/functionToNumba';
import { isForNative } from './native/planPackage';
import { planNumba } from './native/numba/planNumba';
import { proposalOf } from './proposal';
import type { Rewrite } from './rewrite';

const id = 'function-to-numba';

/** The function that holds the GIL is compiled by Numba when it is called first, and then runs without the GIL. */
export const functionToNumba: Rewrite = {
  id,
  isAlternative: true,
  examples: offers,
  refusals,
  propose(request) {
    const found = isForNative(request) ? planNumba(request) : undefined;
    return found && proposalOf(request, { id, isAlternative: true, title: `Compile \`${found.function}\` with Numba, without the GIL` }, found.plan);
  },
};
