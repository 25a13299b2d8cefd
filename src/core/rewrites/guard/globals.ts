import { expressionsIn } from '../../python/traverse';
import type { Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import type { Statement } from '../../python/facts/statement';
import type { Analysis } from '../effects/analysis';
import { accessingMethods, logMethods, readingMethods } from '../effects/methodNames';
import { assumes, breaks, type Objection } from '../objection';
import { libraryValue } from '../values/libraryValue';
import { namesMentioned } from '../names/mentions';
import { importedName, ownerOf } from '../names/owner';
import { namesBoundBy, roleOf } from './moduleStatement';
import { repeatabilityOf } from './repeatable';
import { unguardedStatements } from './reach';
import type { WorkerCode } from './workerCode';

/**
 * What speaks against the names of the file's top level that the workers use: a process that starts
 * afresh runs the file again and finds there what the file says, not what the program made of it.
 */
export function globalObjections(analysis: Analysis, worker: WorkerCode, who: string, initializers: readonly FunctionFacts[]): readonly Objection[] {
  const initialised = new Set(initializers.flatMap((initializer) => namesChangedBy(analysis, initializer)));
  return [...worker.names].flatMap((name) => initialised.has(name) ? readElsewhere(analysis, name, worker, initializers) : [
    ...sharedObject(analysis, name, who),
    ...changedLater(analysis, name, who),
    ...boundUnderGuard(analysis, name, who),
    ...madeAnew(analysis, name, who),
    ...maybeChangedLater(analysis, name, worker),
  ]);
}

function namesChangedBy(analysis: Analysis, { id }: FunctionFacts): readonly string[] {
  return analysis.summaryOf(id).changes.flatMap(({ root }) => (root.kind === 'global' ? [root.name] : []));
}

/** What the initializer sets in each process only, the program must not read nor set. */
function readElsewhere({ file: { facts, source } }: Analysis, name: string, worker: WorkerCode, initializers: readonly FunctionFacts[]): readonly Objection[] {
  const known = [...worker.functions, ...initializers].map((each) => source.spanOf(each.range));
  const isBound = (line: number): boolean => unguardedStatements(facts).some((statement) => namesBoundBy(facts, statement).has(name) && statement.range.start.line === line);
  const other = namesMentioned(source, { start: 0, end: source.text.length }).find((token) => token.text === name
    && !known.some((span) => span.start <= token.start && token.end <= span.end) && !isBound(source.positionAt(token.start).line));
  return other ? [breaks(`\`${name}\` would be set in the worker processes only, and line ${String(source.positionAt(other.start).line + 1)} uses it in the program.`)] : [];
}

/** Locks, queues and pools hold threads together, not processes. */
function sharedObject(analysis: Analysis, name: string, who: string): readonly Objection[] {
  const { facts } = analysis.file;
  return (facts.functions[0]?.bindings[name] ?? []).flatMap((binding): readonly Objection[] => {
    const value = binding.kind === 'value' ? binding.value : binding.kind === 'entered' ? binding.context : undefined;
    const library = value?.kind === 'call' ? importedName(facts, 0, value.callee) : undefined;
    if (library === undefined || !/^(threading|_thread|queue|multiprocessing|concurrent|asyncio|contextvars)\./.test(library)) return [];
    const held = libraryValue(library);
    const what = held.kind === 'unpicklable' ? held.what : 'an object of its own process';
    return [breaks(`${who} uses \`${name}\`, ${what}; each process would have one of its own.`)];
  });
}

/** Functions that run while the program does and change the name's value. */
function changedLater(analysis: Analysis, name: string, who: string): readonly Objection[] {
  const { facts } = analysis.file;
  const places = facts.functions.filter((each) => each.kind !== 'module').flatMap((each) => analysis.summaryOf(each.id).changes)
    .filter(({ root }) => root.kind === 'global' && root.name === name);
  const guarded = guardedStatements(analysis).filter((statement) => changesOrBinds(analysis, statement, name)).map(({ range }) => ({ range }));
  const [place] = [...places, ...guarded];
  if (!place || isUnderGuardOnly(analysis, name)) return [];
  return [breaks(`${who} uses \`${name}\`, which the program changes while it runs (line ${String(place.range.start.line + 1)}); a process would have the value from the start of the file.`)];
}

function isUnderGuardOnly(analysis: Analysis, name: string): boolean {
  return !unguardedStatements(analysis.file.facts).some((statement) => namesBoundBy(analysis.file.facts, statement).has(name));
}

function guardedStatements(analysis: Analysis): readonly Statement[] {
  const { facts } = analysis.file;
  return (facts.functions[0]?.body ?? []).flatMap((statement) =>
    statement.kind === 'if' && roleOf(facts, statement) === 'guarded' ? (statement.branches[0]?.body ?? []) : []);
}

/** Whether a statement at the top of the file gives the name a value or changes it in place. */
export function changesOrBinds(analysis: Analysis, statement: Statement, name: string): boolean {
  const changed = analysis.changesBy(statement).some(({ root }) => root.kind === 'global' && root.name === name);
  return changed || namesBoundBy(analysis.file.facts, statement).has(name) || mayChange(analysis, [statement], 0, name);
}

/** Whether statements call a method of the name's value of which nothing is known: `parser.add_argument(…)`. */
function mayChange({ file: { facts } }: Analysis, statements: readonly Statement[], functionId: number, name: string): boolean {
  const scope = facts.functions[functionId];
  const isObject = (facts.functions[0]?.bindings[name] ?? []).some((binding) => binding.kind === 'value' || binding.kind === 'entered');
  if (!scope || !isObject) return false;
  return expressionsIn(facts, { ...scope, body: statements }).some((expression) => {
    if (expression.kind !== 'call' || expression.callee.kind !== 'attribute' || rootOf(expression.callee) !== name || ownerOf(facts, functionId, name) !== 0) return false;
    const method = expression.callee.name;
    return !readingMethods.has(method) && !accessingMethods.has(method) && !logMethods.has(method);
  });
}

function rootOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  return expression.kind === 'attribute' || expression.kind === 'subscript' ? rootOf(expression.object) : undefined;
}

/** What the program may do to the name's value while it runs, in a way that cannot be looked into. */
function maybeChangedLater(analysis: Analysis, name: string, worker: WorkerCode): readonly Objection[] {
  const { facts } = analysis.file;
  const outside = facts.functions.filter((each) => each.kind !== 'module' && !worker.functions.includes(each));
  const may = outside.some((each) => mayChange(analysis, each.body, each.id, name)) || mayChange(analysis, guardedStatements(analysis), 0, name);
  return may ? [assumes(`\`${name}\` is the same in each process`)] : [];
}

/** A name that has its value only where the file is the program itself. */
function boundUnderGuard(analysis: Analysis, name: string, who: string): readonly Objection[] {
  const isBound = (analysis.file.facts.functions[0]?.bindings[name] ?? []).length > 0;
  if (!isBound || !isUnderGuardOnly(analysis, name)) return [];
  return [breaks(`${who} uses \`${name}\`, which only the main program has; a process that starts afresh would not find it. Give it as an argument.`)];
}

/** What each process works out again must come out the same. */
function madeAnew(analysis: Analysis, name: string, who: string): readonly Objection[] {
  const { facts } = analysis.file;
  const body = facts.functions[0];
  const makers = unguardedStatements(facts).filter((statement) => changesOrBinds(analysis, statement, name) && !['import', 'function', 'class'].includes(statement.kind));
  return makers.flatMap((statement): readonly Objection[] => {
    if (!body) return [];
    const found = repeatabilityOf(analysis, { ...body, body: [statement] });
    if (found.kind === 'other') return [breaks(`${who} uses \`${name}\`, which \`${found.call}\` makes on line ${String(statement.range.start.line + 1)}; each process would do that again and have one of its own.`)];
    return found.kind === 'unknown' ? [assumes(`\`${name}\` is the same in each process`)] : [];
  });
}
