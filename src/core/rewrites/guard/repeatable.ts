import type { CallExpression, Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import { expressionsIn } from '../../python/traverse';
import type { Analysis } from '../effects/analysis';
import { libraryEffect } from '../effects/libraryCalls';
import { accessingMethods, changingMethods, readingMethods } from '../effects/methodNames';
import { calleesOf, methodsOf, type Callee } from '../names/callee';

/** Whether code gives the same, and does nothing else, when each process runs it again. */
export type Repeatability = { readonly kind: 'same' } | { readonly kind: 'unknown' } | { readonly kind: 'other'; readonly call: string };

const same: Repeatability = { kind: 'same' };

/**
 * Looks at every call that a scope makes, and into the functions of the file that it calls.
 *
 * @param seen - The functions that were looked into already, whose part in the answer is given.
 */
export function repeatabilityOf(analysis: Analysis, scope: FunctionFacts, seen = new Set<number>()): Repeatability {
  const { facts } = analysis.file;
  return worst(expressionsIn(facts, scope).flatMap((expression) => {
    if (expression.kind === 'call') return calleesOf(facts, scope.id, expression.callee).map((callee) => ofCallee(analysis, callee, expression, seen));
    return expression.kind === 'lambda' ? [ofFunction(analysis, facts.functions[expression.functionId], seen)] : [];
  }));
}

/** The least repeatable of several. */
export function worst(found: readonly Repeatability[]): Repeatability {
  return found.find((each) => each.kind === 'other') ?? found.find((each) => each.kind === 'unknown') ?? same;
}

function ofCallee(analysis: Analysis, callee: Callee, call: CallExpression, seen: Set<number>): Repeatability {
  switch (callee.kind) {
    case 'function':
      return ofFunction(analysis, callee.function, seen);
    case 'class':
      return worst(methodsOf(analysis.file.facts, callee.class, '__init__').map((maker) => ofFunction(analysis, maker, seen)));
    case 'library':
      return ofLibrary(callee.name, call);
    case 'method':
      if (callee.name === 'write' || callee.name === 'writelines' || callee.name === 'print') return { kind: 'other', call: callee.name };
      return readingMethods.has(callee.name) || accessingMethods.has(callee.name) || changingMethods.has(callee.name) ? same : { kind: 'unknown' };
    case 'unknown':
      return { kind: 'unknown' };
  }
}

function ofFunction(analysis: Analysis, definition: FunctionFacts | undefined, seen: Set<number>): Repeatability {
  if (!definition || seen.has(definition.id)) return same;
  seen.add(definition.id);
  return repeatabilityOf(analysis, definition, seen);
}

/** Libraries whose calls give something else each time, or do something outside the program. */
const others = /^(print|input|random|time|uuid|secrets|tempfile|subprocess|socket|urllib|requests|http|shutil|smtplib|threading|multiprocessing|concurrent|asyncio|sqlite3|getpass)(\.|$)/;
const otherFunctions = new Set(`datetime.datetime.now datetime.datetime.utcnow datetime.datetime.today datetime.date.today os.getpid os.urandom os.remove os.unlink
  os.mkdir os.makedirs os.rename os.rmdir os.replace os.system os.popen sys.exit exit quit id hash os.listdir os.scandir os.walk glob.glob sys.stdout.write
  sys.stderr.write`.split(/\s+/));
const seeded = new Set(['random.Random', 'numpy.random.default_rng', 'numpy.random.RandomState']);

function ofLibrary(name: string, call: CallExpression): Repeatability {
  if (seeded.has(name) && call.arguments.some((argument) => isNumber(argument.value))) return same;
  if (others.test(name) || otherFunctions.has(name) || name.startsWith('numpy.random.')) return { kind: 'other', call: name };
  if (name === 'open' || name.endsWith('.open')) return { kind: 'unknown' };
  const { kind } = libraryEffect(name);
  return kind === 'unknown' || kind === 'breaks' ? { kind: 'unknown' } : same;
}

function isNumber(value: Expression): boolean {
  return value.kind === 'literal' && value.type === 'int';
}
