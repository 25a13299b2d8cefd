import type { NewFile } from '../../domain/rewriteProposal';
import type { Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import { walkExpressions } from '../../python/traverse';
import type { FileView } from '../fileView';
import { assumes } from '../objection';
import type { Plan } from '../proposal';
import type { RewriteRequest } from '../rewrite';
import { createSourceText } from '../text/sourceText';
import { cythonObjections } from './cython/cythonObjections';
import { decorate } from './decorate';
import { hotFunctions } from './hotFunctions';
import { namesFor, type NativePackage } from './package/nativePackage';
import { originalText } from './package/originalFile';
import { packageFiles } from './package/packageFiles';
import { translatable } from './planNative';
import { classOfMethod, isSetOutsideInit } from './reading/methods';
import { guessedParameters } from './reading/parameterTypes';
import { scaffoldNames } from './scaffold/scaffoldFiles';
import { isArray, isGrid, isList, isMatrix, pythonName, type NativeType } from './tree/nativeType';
import { saidName } from './tree/outsideName';
import type { NativeProgram, Outside } from './tree/tree';

/** A plan with the function that it is about. */
export interface NativePlan {
  readonly function: string;
  /** For which types of arguments, where these were guessed; completes the title. */
  readonly only: string;
  readonly plan: Plan | string;
}

/** Whether a site is one whose work native code would let run at the same time. */
export function isForNative({ site }: RewriteRequest): boolean {
  return site.verdict === 'serialised' && site.carrier === 'threads' && site.accident === undefined;
}

/** The hot function of a site, translated or refused. */
export interface FoundProgram {
  readonly file: FileView;
  readonly function: string;
  /** Those on the way to the line that holds the GIL that work numbers out, again and again. */
  readonly candidates: readonly FunctionFacts[];
  readonly program: NativeProgram | string;
  /** All that speaks against a translation; empty where there is one. */
  readonly reasons: readonly string[];
}

/** Reads the hot function of a site; `undefined` where nothing in it is worked out with numbers in loops, or it is translated already. */
export function findProgram({ site, facts, text }: RewriteRequest): FoundProgram | undefined {
  const candidates = hotFunctions(facts, site).filter((scope) => computes(facts, scope));
  const [first] = candidates;
  if (!first || candidates.some((scope) => isTranslated(facts, scope))) return undefined;
  const file: FileView = { facts, source: createSourceText(text) };
  const found = translatable(file, candidates);
  const reasons = typeof found === 'string' ? found.split('\n') : [];
  return { file, function: first.name, candidates, program: typeof found === 'string' ? reasons[0] ?? found : found, reasons };
}

/** Plans a package with the hot function of a site. */
export function planPackage(request: RewriteRequest, binding: NativePackage['binding']): NativePlan | undefined {
  const found = findProgram(request);
  if (!found) return undefined;
  const { file, program } = found;
  if (typeof program === 'string') return { function: found.function, only: '', plan: program };
  const scope = file.facts.functions[program.entry.functionId];
  return scope && { function: scope.name, only: onlyFor(file, scope, program), plan: planFor(file, { program, binding, scope }) };
}

/** "for `x` as a float": with anything else the call stays Python's. */
function onlyFor(file: FileView, scope: FunctionFacts, { entry, alternatives }: NativeProgram): string {
  const guessed = guessedParameters(file, scope);
  const entries = [entry, ...alternatives.map((each) => each.entry)];
  const named = entry.parameters.filter(({ name }) => guessed.includes(name)).map(({ name }) => {
    const types = new Set(entries.flatMap(({ parameters }) => parameters.filter((each) => each.name === name).map(({ type }) => pythonName(type))));
    return `\`${name}\` as ${[...types].map((type) => `\`${type}\``).join(' or ')}`;
  });
  return named.length > 0 ? `, for ${named.join(' and ')}` : '';
}

const isArithmetic = /^([-+*/%&|^]|\/\/|\*\*|<<|>>)$/;

function isPerhapsNumber(value: Expression): boolean {
  return value.kind === 'name' || value.kind === 'subscript' || value.kind === 'attribute' || (value.kind === 'literal' && (value.type === 'int' || value.type === 'float'));
}

/** Whether a function works numbers out, again and again. */
function computes(facts: FileView['facts'], scope: FunctionFacts): boolean {
  const seen = new Set<'number' | 'round'>(scope.body.some(({ kind }) => kind === 'for' || kind === 'while') ? ['round'] : []);
  walkExpressions(facts, scope, (expression, around) => {
    if (expression.kind === 'operator' && isArithmetic.test(expression.operator)) seen.add('number');
    const statement = around.at(-1);
    // `total += i`, but not `text += "x"`.
    if (statement?.kind === 'augmented' && expression === statement.value && isArithmetic.test(statement.operator.slice(0, -1)) && isPerhapsNumber(expression)) seen.add('number');
    if (expression.kind === 'comprehension' || around.some(({ kind }) => kind === 'for' || kind === 'while')) seen.add('round');
    // A function that calls itself goes round as well.
    if (expression.kind === 'call' && expression.callee.kind === 'name' && expression.callee.name === scope.name) seen.add('round');
  });
  return seen.size === 2;
}

/** Whether our decorator is there already. */
function isTranslated(facts: FileView['facts'], scope: FunctionFacts): boolean {
  const { name, decorators } = scope;
  const own = [namesFor({ name, className: classOfMethod(facts, scope)?.name }).decorator, scaffoldNames(name).decorator];
  return decorators.some((each) => each.kind === 'name' && own.includes(each.name));
}

interface Chosen {
  readonly program: NativeProgram;
  readonly binding: NativePackage['binding'];
  readonly scope: FunctionFacts;
}

function planFor(file: FileView, { program, binding, scope }: Chosen): Plan | string {
  const { facts } = file;
  const { entry } = program;
  const names = namesFor(entry);
  const problem = problemOf(file, { program, scope });
  if (problem !== undefined) return problem;
  const origin = facts.path.slice(facts.path.lastIndexOf('/') + 1);
  const folder = facts.path.slice(0, facts.path.lastIndexOf('/') + 1);
  const unfit = binding === 'cython' ? cythonObjections(program) : [];
  if (unfit.length > 0) return { file, edits: [], objections: unfit };
  const files = packageFiles({ program, origin, binding, originalText: originalText(file, program, origin) })
    .map(({ path, text }): NewFile => ({ path: folder + path, text }));
  return { file, files, edits: decorate(file, scope, names), objections: changedMeanwhile(file, program) };
}

/** What is copied before the GIL is let go of does not see what other threads do to it. */
function changedMeanwhile({ facts }: FileView, { entry, alternatives }: NativeProgram): Plan['objections'] {
  const scope = facts.functions[entry.functionId];
  const owner = scope && classOfMethod(facts, scope);
  const isSetLater = ({ origin, name }: Outside) => origin === 'object' && owner !== undefined && isSetOutsideInit(facts, owner, name);
  const given = [entry, ...alternatives.map((each) => each.entry)].flatMap(({ parameters }) => parameters.filter(({ type }) => mayBeChanged(type)).map(({ name }) => name));
  const lists = [...new Set(given), ...entry.outside.filter((each) => mayBeChanged(each.type) || isSetLater(each)).map(saidName)].map((name) => `\`${name}\``);
  return lists.length > 0 ? [assumes(`no other thread changes ${lists.join(' or ')} meanwhile`)] : [];
}

/** Whether other threads may change what the caller has given. */
function mayBeChanged(type: NativeType): boolean {
  return isList(type) || isMatrix(type) || isArray(type) || isGrid(type);
}

function problemOf({ facts, source }: FileView, { program: { entry }, scope }: Pick<Chosen, 'program' | 'scope'>): string | undefined {
  const { name } = entry;
  const taken = ['_python', '_native', '_names', '_result', '_attribute', '_is_own'];
  if (![name, entry.className ?? name].every((each) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(each)) || [...entry.parameters.map((each) => each.name), ...(entry.receiver === undefined ? [] : [entry.receiver])].some((each) => !/^\w+$/.test(each) || taken.includes(each) || each === 'NotImplemented')) return `\`${name}\` has names that the package cannot have.`;
  const bindings = (classOfMethod(facts, scope) ?? facts.functions[0])?.bindings[name] ?? [];
  if (bindings.length !== 1) return `\`${name}\` is defined in several places.`;
  const head = source.slice({ start: scope.nameRange.end, end: scope.body[0]?.range.start ?? scope.range.end });
  if (/[(,]\s*\/\s*[,)]/.test(head)) return `\`${name}\` has parameters that are given by position only.`;
  const { start } = scope.range;
  if (start.column !== 0 && scope.classId === undefined) return `\`${name}\` stands within another statement.`;
  const { decorator } = namesFor(entry);
  return facts.functions[0]?.bindings[decorator] ? `The file has something that is called \`${decorator}\` already.` : undefined;
}
