import type { ThreadPrimitive } from '../domain/hazard';
import type { Expression } from '../python/facts/expression';
import type { FileFacts } from '../python/facts';
import { expressionsIn, walkExpressions } from '../python/traverse';
import { functionsReachedFrom } from '../rewrites/guard/reach';
import { bindingsOf, importedName, ownerOf } from '../rewrites/names/owner';
import { workerOf, type ProcessTask } from './processTask';

/** What threads share to wait for each other, and what of it means something from within a process only together with its parent. */
const primitives = /^(?:threading\.(Lock|RLock|Semaphore|BoundedSemaphore|Condition|Event|Barrier)|queue\.(Queue|LifoQueue|PriorityQueue|SimpleQueue))$/;

/** A lock, event or queue of threads that processes are meant to share: each has one of its own. */
export function threadPrimitive(process: ProcessTask): ThreadPrimitive | undefined {
  return ofArgument(process) ?? ofGlobal(process);
}

/** What a process of its own is given; a pool pickles, and fails for sure. */
function ofArgument({ analysis: { file: { facts } }, site, task, isPool }: ProcessTask): ThreadPrimitive | undefined {
  if (isPool) return undefined;
  for (const argument of [...task.positional, ...task.keywords.map(({ value }) => ({ kind: 'value' as const, value }))]) {
    const made = argument.kind === 'value' && argument.value.kind === 'name' ? madeBy(facts, task.functionId, argument.value) : undefined;
    if (made && argument.kind === 'value') return { kind: 'thread-primitive-across-processes', ...made, how: 'argument', location: { path: site.path, range: argument.value.range } };
  }
  return undefined;
}

/** What the function that the processes run finds in the file: a lock that it takes, an event it waits for that the program sets, a queue that only one side fills. */
function ofGlobal(process: ProcessTask): ThreadPrimitive | undefined {
  const { analysis: { file: { facts } }, site, sites } = process;
  const worker = workerOf(process);
  if (!worker) return undefined;
  const inside = functionsReachedFrom(facts, worker);
  // Where threads run the same code, or the process has threads, it is for them.
  const isForThreads = sites.some(({ carrier, targetDefinition, range }) => carrier === 'threads' && (isWithinAny(facts, inside, range.start.line)
    || [...inside].some((id) => facts.functions[id]?.nameRange.start.line === targetDefinition?.range.start.line)));
  if (isForThreads) return undefined;
  let found: ThreadPrimitive | undefined;
  walkExpressions(facts, worker, (expression, around) => {
    if (found || expression.kind !== 'name' || ownerOf(facts, worker.id, expression.name) !== 0) return;
    const made = madeBy(facts, worker.id, expression);
    const parent = around.at(-1);
    const method = parent?.kind === 'attribute' ? parent.name : parent?.kind === 'with' ? 'acquire' : undefined;
    if (made && method !== undefined && isShared(facts, { name: expression.name, what: made.what, method, inside })) {
      found = { kind: 'thread-primitive-across-processes', ...made, how: 'global', location: { path: site.path, range: expression.range } };
    }
  });
  return found;
}

/** Whether what the worker does to it is for somebody outside. */
function isShared(facts: FileFacts, { name, what, method, inside }: { readonly name: string; readonly what: string; readonly method: string; readonly inside: ReadonlySet<number> }): boolean {
  if (/Lock|Semaphore/.test(what)) return method === 'acquire';
  const counterpart = /Queue/.test(what) ? (/^put/.test(method) ? /^get/ : /^get/.test(method) ? /^put/ : undefined)
    : what.endsWith('Event') ? (method === 'set' ? /^(wait|is_set)$/ : /^(wait|is_set)$/.test(method) ? /^set$/ : undefined) : undefined;
  if (!counterpart) return false;
  const isUsed = (scopes: FileFacts['functions']): boolean => scopes.some((scope) => expressionsIn(facts, scope).some((expression) =>
    expression.kind === 'attribute' && counterpart.test(expression.name) && expression.object.kind === 'name' && expression.object.name === name && ownerOf(facts, scope.id, name) === 0));
  return isUsed(facts.functions.filter(({ id }) => !inside.has(id))) && !isUsed(facts.functions.filter(({ id }) => inside.has(id)));
}

/** The primitive that a variable has, where one call gives it its only value. */
function madeBy(facts: FileFacts, functionId: number, value: Expression): Pick<ThreadPrimitive, 'name' | 'what'> | undefined {
  if (value.kind !== 'name') return undefined;
  const owner = ownerOf(facts, functionId, value.name);
  const [only, ...others] = owner === undefined ? [] : bindingsOf(facts, owner, value.name);
  const isParameter = owner !== undefined && facts.functions[owner]?.parameters.some(({ name }) => name === value.name);
  if (only?.kind !== 'value' || only.value.kind !== 'call' || others.length > 0 || isParameter || owner === undefined) return undefined;
  const what = importedName(facts, owner, only.value.callee);
  return what !== undefined && primitives.test(what) ? { name: value.name, what } : undefined;
}

function isWithinAny(facts: FileFacts, functions: ReadonlySet<number>, line: number): boolean {
  return [...functions].some((id) => {
    const range = facts.functions[id]?.range;
    return range !== undefined && range.start.line <= line && line <= range.end.line;
  });
}
