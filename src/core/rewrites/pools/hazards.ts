import type { Range } from '../../domain/position';
import type { Site } from '../../domain/site';
import type { FileFacts } from '../../python/facts';
import type { FunctionFacts } from '../../python/facts/scope';
import { expressionsIn, walkExpressions } from '../../python/traverse';
import type { Analysis } from '../effects/analysis';
import { functionsReachedFrom } from '../guard/reach';
import type { WorkerCode } from '../guard/workerCode';
import { calleesOf, methodsOf } from '../names/callee';
import { assumes, breaks, type Objection } from '../objection';

/** Errors that a worker raises travel to the program, which makes them anew from what they gave to `Exception`. */
export function raisedErrors({ file: { facts } }: Analysis, worker: WorkerCode): readonly Objection[] {
  return worker.functions.flatMap((scope) => {
    const found: Objection[] = [];
    walkExpressions(facts, scope, (expression, around) => {
      if (around[around.length - 1]?.kind !== 'raise' || expression.kind !== 'call') return;
      for (const callee of calleesOf(facts, scope.id, expression.callee)) {
        if (callee.kind === 'unknown') found.push(breaks(`It raises ${callee.text}, which is not a class that another process could find.`));
        if (callee.kind !== 'class') continue;
        const { name, parent, bindings } = callee.class;
        if (parent !== 0) found.push(breaks(`It raises \`${name}\`, a class made within a function, which cannot be sent from another process.`));
        const [maker] = methodsOf(facts, callee.class, '__init__');
        if (maker && maker.parameters.length > 1 && !bindings['__reduce__']) {
          found.push(breaks(`It raises \`${name}\`, whose \`__init__\` takes arguments of its own; sent from another process it could not be made anew, and the pool would break.`));
        }
      }
    });
    return found;
  });
}

/** An error from another process comes with a traceback of its own kind, and without its cause. */
export function lookedAtErrors({ file: { source } }: Analysis): readonly Objection[] {
  const named = source.tokens.find((token) => token.kind === 'name' && ['__cause__', '__context__', '__traceback__'].includes(token.text));
  if (named) return [breaks(`The program looks at \`${named.text}\` of errors, which is another one when they come from a process.`)];
  return source.tokens.some((token) => token.kind === 'name' && token.text === 'traceback') ? [assumes('tracebacks may look different')] : [];
}

/** Methods that Python calls without their being named. */
const implicitMethods = /^__(?!init__$|new__$|post_init__$|reduce__$|reduce_ex__$|getstate__$|setstate__$|init_subclass__$|class_getitem__$)\w+__$/;

/**
 * `len(row)` may run code of the file that changes what the program sees; where it does so cannot be told without types.
 *
 * @param mayTravel - Whether objects may be among what the workers are given.
 */
export function implicitCalls(analysis: Analysis, worker: WorkerCode, mayTravel: boolean): readonly Objection[] {
  const { facts } = analysis.file;
  return facts.functions.filter((each) => each.classId !== undefined && implicitMethods.test(each.name)).flatMap((method): readonly Objection[] => {
    const outside = analysis.summaryOf(method.id).changes.find(({ root }) => root.kind === 'global' || root.kind === 'closure');
    const owner = facts.classes[method.classId ?? -1]?.name ?? '';
    return outside && (mayTravel || worker.names.has(owner)) ? [breaks(`\`${owner}.${method.name}\` changes \`${outside.root.name}\` (line ${String(outside.range.start.line + 1)}), and the workers may use it; a process would change its own copy.`)] : [];
  });
}

/** Draws from the one generator that the program has seeded; each process would have its own. */
export function seededRandomness({ file: { facts } }: Analysis, worker: WorkerCode, who: string): readonly Objection[] {
  if (!calls(facts, worker.functions, /^random\.(?!Random$|SystemRandom$|seed$)/) || !calls(facts, facts.functions, /^random\.seed$/)) return [];
  return [breaks(`${who} draws from \`random\`, which the program has seeded; each process would draw its own numbers.`)];
}

/** Whether one of some functions calls something of a library. */
function calls(facts: FileFacts, scopes: readonly FunctionFacts[], name: RegExp): boolean {
  return scopes.some((scope) => expressionsIn(facts, scope).some((expression) =>
    expression.kind === 'call' && calleesOf(facts, scope.id, expression.callee).some((callee) => callee.kind === 'library' && name.test(callee.name))));
}

/** What a worker prints into a file appears when the worker ends, or much later than it was printed. */
export function latePrints({ file: { facts } }: Analysis, worker: WorkerCode, who: string): readonly Objection[] {
  return calls(facts, worker.functions, /^(print|sys\.stdout\.write)$/) ? [assumes(`what ${who} prints may come late`)] : [];
}

/** Decimal contexts belong to threads: a new thread starts with the default one, a new process with that of the file's top. */
export function decimalContexts({ file: { facts, source } }: Analysis, who: string): readonly Objection[] {
  const isSet = source.tokens.some((token) => token.kind === 'name' && (token.text === 'getcontext' || token.text === 'setcontext'));
  const isImported = facts.functions.some((scope) => Object.values(scope.bindings).flat().some((binding) => binding.kind === 'import' && binding.module === 'decimal'));
  return isSet && isImported ? [breaks(`${who} may compute with decimals in another precision: the file sets a decimal context, and threads and processes start with different ones.`)] : [];
}

/**
 * A pool within the worker of another: processes of `multiprocessing.Pool` may not have any of their own.
 *
 * @param makers - The functions that make pools or hand them work.
 */
export function nestedPools({ file: { facts } }: Analysis, makers: ReadonlySet<number>, sites: readonly Site[]): readonly Objection[] {
  const inside = sites.filter((site) => {
    const target = facts.functions.find((each) => each.kind !== 'module' && site.targetDefinition?.path === site.path && isAt(each.nameRange, site.targetDefinition.range));
    return target && [...functionsReachedFrom(facts, target)].some((id) => makers.has(id));
  });
  const [outer] = inside;
  return outer ? [breaks(`The pool is used within \`${outer.target}\`, which itself runs in a worker (line ${String(outer.range.start.line + 1)}); workers would start workers.`)] : [];
}

/**
 * Whether the file runs other threads, beside which a fork may copy a lock that nobody will ever release.
 *
 * @param calls - Those that move to processes.
 */
export function runsOtherThreads(calls: readonly Range[], sites: readonly Site[]): boolean {
  const own = (site: Site) => calls.some((call) => isAt(call, site.range));
  return sites.some((site) => site.carrier === 'threads' && !own(site) && (site.family === 'thread' || site.family === 'offload'));
}

function isAt(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.column === b.start.column;
}
