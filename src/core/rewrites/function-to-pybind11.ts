import { offers } from './examples/functionToCExtension';
import { isForNative, planPackage } from './native/planPackage';
import { proposalOf } from './proposal';
import type { Rewrite } from './rewrite';

const id = 'function-to-pybind11';

/** The same translation, bound to Python by pybind11. Why there is none is told by the one without. */
export const functionToPybind11: Rewrite = {
  id,
  isAlternative: true,
  examples: offers,
  refusals: [],
  propose(request) {
    const found = isForNative(request) ? planPackage(request, 'pybind11') : undefined;
    if (!found || typeof found.plan === 'string') return undefined;
    return proposalOf(request, { id, isAlternative: true, title: `Translate \`${found.function}\` to C++ that runs without the GIL, with pybind11${found.only}` }, found.plan);
  },
};
