import { offers } from './examples/functionToCScaffold';
import { isForNative } from './native/planPackage';
import { planScaffold } from './native/scaffold/planScaffold';
import { proposalOf } from './proposal';
import type { Rewrite } from './rewrite';

const id = 'function-to-c-scaffold';

/** Where a function cannot be translated: all of a package but the body, which stays Python until somebody writes it. */
export const functionToCScaffold: Rewrite = {
  id,
  isAlternative: true,
  examples: offers,
  refusals: [],
  propose(request) {
    const found = isForNative(request) ? planScaffold(request) : undefined;
    return found && proposalOf(request, { id, isAlternative: true, title: `Start a C++ extension for \`${found.function}\` — its body is left to write: ${found.reason}` }, found.plan);
  },
};
