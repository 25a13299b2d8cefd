import type { UnpicklableArgument } from '../domain/hazard';
import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import { expressionsIn } from '../python/traverse';
import { offers, refusals } from './examples/shareThroughManager';
import type { FileView } from './fileView';
import { isMainGuard } from './guard/moduleStatement';
import { bindingsOf, importedName, ownerOf } from './names/owner';
import { assumes, breaks, type Objection } from './objection';
import { isInside } from './pools/poolUse';
import { handOverAt } from './processes/handOver';
import { primitiveEdits } from './processes/primitiveEdits';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { createSourceText } from './text/sourceText';

const id = 'share-through-manager';

/** What the objects of `multiprocessing.Manager` can do, CPython's `multiprocessing/managers.py`. */
const members: Readonly<Record<string, ReadonlySet<string>>> = {
  Lock: new Set(['acquire', 'release']),
  RLock: new Set(['acquire', 'release']),
  Semaphore: new Set(['acquire', 'release']),
  BoundedSemaphore: new Set(['acquire', 'release']),
  Event: new Set(['is_set', 'set', 'clear', 'wait']),
  Condition: new Set(['acquire', 'release', 'wait', 'wait_for', 'notify', 'notify_all']),
  Barrier: new Set(['wait', 'abort', 'reset', 'parties', 'n_waiting', 'broken']),
  Queue: new Set(['get', 'get_nowait', 'put', 'put_nowait', 'qsize', 'empty', 'full', 'task_done', 'join']),
};

/** What to do about things that no manager can share. */
const otherwise: ReadonlyMap<string, string> = new Map([
  ['an open file', 'An open file stays with its process. Give the task the path, and open it there.'],
  ['a generator', 'A generator stays with its process. Give the task a list, or what the generator is made of.'],
  ['a lambda', 'A lambda has no name by which a process could find it. Give the task a function at the top of the file.'],
  ['a module', 'A module cannot be sent. Import it in the task.'],
  ['a socket', 'A socket stays with its process. Give the task the address, and connect there, or once for each worker in the pool\'s `initializer`.'],
  ['a database connection', 'A database connection stays with its process. Connect in the task, or once for each worker in the pool\'s `initializer`.'],
]);

/** A lock, event or queue of threads that the tasks of a pool are given becomes one of a manager, which can be sent. */
export const shareThroughManager: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const hazard = request.site.hazards?.find((each) => each.kind === 'unpicklable-argument');
    if (hazard?.kind !== 'unpicklable-argument') return undefined;
    const isShared = /^a (lock|queue)\b/.test(hazard.what);
    return proposalOf(request, { id, title: isShared ? `Share \`${hazard.text}\` through a manager` : 'Send something that can be pickled' }, planObject(request, hazard));
  },
};

function planObject({ facts, text, site }: RewriteRequest, { what, location: { range } }: UnpicklableArgument): Plan | string {
  if (!/^a (lock|queue)\b/.test(what)) return otherwise.get(what) ?? `${what.charAt(0).toUpperCase()}${what.slice(1)} stays with its process. Give the task what it is made of.`;
  const file: FileView = { facts, source: createSourceText(text) };
  const functionId = handOverAt(facts, site)?.task.functionId ?? 0;
  const name = file.source.slice(range);
  const owner = /^\w+$/.test(name) ? ownerOf(facts, functionId, name) : undefined;
  const [made, ...others] = owner === undefined ? [] : bindingsOf(facts, owner, name);
  if (owner === undefined || made?.kind !== 'value' || made.value.kind !== 'call' || others.length > 0) return `Where \`${name}\` is made could not be followed.`;
  const kind = importedName(facts, owner, made.value.callee)?.split('.').at(-1) ?? '';
  const known = members[kind];
  if (!known) return `A manager has no \`${kind}\`.`;
  return { file, edits: primitiveEdits(file, made.value, owner, `Manager().${kind}`), objections: [...madeOnLoading(facts, owner, made.value), ...unknownMembers(facts, { name, owner, kind }), ...sentObjects(name, kind)] };
}

/** A manager is a process, and must not be started by each worker that loads the file. */
function madeOnLoading(facts: FileFacts, owner: number, { range }: Expression): readonly Objection[] {
  const statement = owner === 0 ? facts.functions[0]?.body.find((each) => isInside(range, each.range)) : undefined;
  return statement && !isMainGuard(statement) ? [breaks('It is made whenever the file is loaded, and each worker would start a manager of its own. Make it where the pool is made.')] : [];
}

function unknownMembers(facts: FileFacts, { name, owner, kind }: { readonly name: string; readonly owner: number; readonly kind: string }): readonly Objection[] {
  return facts.functions.flatMap((scope) => expressionsIn(facts, scope).flatMap((expression) => {
    const isIt = expression.kind === 'attribute' && expression.object.kind === 'name' && expression.object.name === name && ownerOf(facts, scope.id, name) === owner;
    return isIt && members[kind]?.has(expression.name) !== true ? [breaks(`\`${name}.${expression.name}\` is used, which a manager's \`${kind}\` does not have.`)] : [];
  }));
}

function sentObjects(name: string, kind: string): readonly Objection[] {
  return kind === 'Queue' ? [assumes(`what is put into \`${name}\` can be pickled`)] : [];
}
