import { offers, refusals } from './examples/functionToCython';
import { isForNative, planPackage } from './native/planPackage';
import { proposalOf } from './proposal';
import type { Rewrite } from './rewrite';

const id = 'function-to-cython';

/** The same translation in Cython's pure-Python mode, for which less of Python can do without the GIL. Why there is none at all is told by the one to C++. */
export const functionToCython: Rewrite = {
  id,
  isAlternative: true,
  examples: offers,
  refusals,
  propose(request) {
    const found = isForNative(request) ? planPackage(request, 'cython') : undefined;
    if (!found || typeof found.plan === 'string') return undefined;
    return proposalOf(request, { id, isAlternative: true, title: `Compile \`${found.function}\` with Cython, without the GIL${found.only}` }, found.plan);
  },
};
