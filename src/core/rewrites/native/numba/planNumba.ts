import type { RewriteRequest } from '../../rewrite';
import { bringNames } from '../../text/bringNames';
import type { NativePlan } from '../planPackage';
import { aboveDefinition } from '../decorate';
import { findProgram } from '../planPackage';
import type { NativeProgram } from '../tree/tree';
import { numbaObjections } from './numbaObjections';

/** Plans a decorator for the hot function of a site and for those that it calls; `undefined` where it cannot be translated at all, which other rewrites tell. */
export function planNumba(request: RewriteRequest): NativePlan | undefined {
  const found = findProgram(request);
  if (!found || typeof found.program === 'string') return undefined;
  const { file, program } = found;
  const { facts } = file;
  const { references, edits } = bringNames(file, 0, [{ module: 'numba', name: 'njit', otherwise: 'numba_njit' }]);
  const [njit = 'njit'] = references;
  const ids = [...new Set(program.functions.map(({ functionId }) => functionId))];
  const decorators = ids.flatMap((id) => {
    const scope = facts.functions[id];
    return scope ? [aboveDefinition(file, scope, `@${njit}(nogil=True)`)] : [];
  });
  const problem = problemOf(program);
  return {
    function: program.entry.name,
    only: '',
    plan: problem ?? { file, edits: [...edits, ...decorators], objections: numbaObjections(program) },
  };
}

/** Numba knows no objects, and compiled code finds no method by its class. */
function problemOf({ functions, entry }: NativeProgram): string | undefined {
  if (entry.receiver !== undefined) return `\`${entry.name}\` is given an object, which Numba does not know; hand what it reads of it to a function.`;
  const method = functions.find((each) => each !== entry && each.className !== undefined);
  return method && `\`${entry.name}\` calls \`${method.name}\` of a class, which Numba does not find.`;
}
