import type { FunctionFacts } from '../../../python/facts/scope';
import type { NewFile } from '../../../domain/rewriteProposal';
import type { FileView } from '../../fileView';
import type { Plan } from '../../proposal';
import type { RewriteRequest } from '../../rewrite';
import { decorate } from '../decorate';
import { findProgram } from '../planPackage';
import { isSimpleDefault } from '../reading/simpleDefault';
import { neededText } from './neededText';
import { scaffoldFiles, scaffoldNames } from './scaffoldFiles';

/** A plan for a package whose body is left to write. */
export interface ScaffoldPlan {
  readonly function: string;
  /** Why it was not translated, shortly. */
  readonly reason: string;
  readonly plan: Plan;
}

/** Plans a package around the hot function of a site that cannot be translated; `undefined` where it can, or where not even its head can be. */
export function planScaffold(request: RewriteRequest): ScaffoldPlan | undefined {
  const found = findProgram(request);
  if (!found || typeof found.program !== 'string') return undefined;
  const { file, candidates, reasons } = found;
  // The one nearest to the line that holds the GIL.
  const scope = candidates.findLast((each) => isOrdinary(file, each));
  if (!scope) return undefined;
  const names = scaffoldNames(scope.name);
  if (file.facts.functions[0]?.bindings[names.decorator]) return undefined;
  const { path } = file.facts;
  const [origin, folder] = [path.slice(path.lastIndexOf('/') + 1), path.slice(0, path.lastIndexOf('/') + 1)];
  const parameters = scope.parameters.map(({ name, kind, defaultValue }) => ({ name, isKeywordOnly: kind === 'keyword-only', defaultText: defaultValue && file.source.slice(defaultValue.range) }));
  const files = scaffoldFiles({ names, origin, parameters, reasons, functionText: file.source.slice(scope.range), originalText: neededText(file, scope, origin) })
    .map(({ path: own, text }): NewFile => ({ path: folder + own, text }));
  return { function: scope.name, reason: shortly(reasons), plan: { file, files, edits: decorate(file, scope, names), objections: [] } };
}

/** Whether a function can be called from a package: its head is plain, and nothing else changes what its name means. */
function isOrdinary({ facts, source }: FileView, scope: FunctionFacts): boolean {
  const { name, parameters, decorators, isAsync, isGenerator, parent, classId, range } = scope;
  const head = source.slice({ start: scope.nameRange.end, end: scope.body[0]?.range.start ?? range.end });
  return /^[A-Za-z_]\w*$/.test(name) && !isAsync && !isGenerator && parent === 0 && classId === undefined && range.start.column === 0 && decorators.length === 0
    && (facts.functions[0]?.bindings[name] ?? []).length === 1 && !/[(,]\s*\/\s*[,)]/.test(head)
    && parameters.every((each) => (each.kind === 'positional' || each.kind === 'keyword-only') && /^[A-Za-z]\w*$/.test(each.name) && each.name !== 'NotImplemented')
    && parameters.every(({ defaultValue }) => defaultValue === undefined || isSimpleDefault(source.slice(defaultValue.range)));
}

/** "`crunch` calls `print`, which needs Python and the GIL (line 8), and 2 more". */
function shortly([first = 'it is not translated', ...others]: readonly string[]): string {
  const reason = first.replace(/\.$/, '');
  return others.length === 0 ? reason : `${reason}, and ${String(others.length)} more`;
}
