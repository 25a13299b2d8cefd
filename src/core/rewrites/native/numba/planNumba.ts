import type { RewriteRequest } from '../../rewrite';
import { insertAt } from '../../text/edit';
import { bringNames } from '../../text/bringNames';
import type { NativePlan } from '../planPackage';
import { findProgram } from '../planPackage';
import { numbaObjections } from './numbaObjections';

/** Plans a decorator for the hot function of a site and for those that it calls; `undefined` where it cannot be translated at all, which other rewrites tell. */
export function planNumba(request: RewriteRequest): NativePlan | undefined {
  const found = findProgram(request);
  if (!found || typeof found.program === 'string') return undefined;
  const { file, program } = found;
  const { facts, source } = file;
  const { references, edits } = bringNames(file, 0, [{ module: 'numba', name: 'njit', otherwise: 'numba_njit' }]);
  const [njit = 'njit'] = references;
  const ids = [...new Set(program.functions.map(({ functionId }) => functionId))];
  const decorators = ids.flatMap((id) => {
    const scope = facts.functions[id];
    return scope ? [insertAt(source.lineStart(scope.range.start.line), `@${njit}(nogil=True)${source.lineBreak}`)] : [];
  });
  const isNested = ids.some((id) => facts.functions[id]?.range.start.column !== 0);
  return {
    function: program.entry.name,
    only: '',
    plan: isNested ? `\`${program.entry.name}\` stands within another statement.` : { file, edits: [...edits, ...decorators], objections: numbaObjections(program) },
  };
}
