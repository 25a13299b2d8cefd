import { offers, refusals } from './examples/functionToCExtension';
import { isForNative, planPackage } from './native/planPackage';
import { proposalOf } from './proposal';
import type { Rewrite } from './rewrite';

const id = 'function-to-c-extension';

/**
 * The function that holds the GIL is translated to C++, which lets go of it: a package of its own, with
 * all that it takes to build it and to compare it with the Python, and a decorator in front of the
 * function that falls back to it.
 */
export const functionToCExtension: Rewrite = {
  id,
  isAlternative: true,
  examples: offers,
  refusals,
  propose(request) {
    const found = isForNative(request) ? planPackage(request, 'c-api') : undefined;
    return found && proposalOf(request, { id, isAlternative: true, title: `Translate \`${found.function}\` to C++ that runs without the GIL${found.only}` }, found.plan);
  },
};
