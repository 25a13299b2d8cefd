import type { FileFacts } from '../../python/facts';
import { callAt } from '../names/callAt';
import { importedName } from '../names/owner';
import type { Task } from './task';

const usingUp = new Set(['list', 'tuple', 'set', 'frozenset', 'dict', 'sorted', 'sum', 'min', 'max', 'any', 'all']);

/** Whether the iterator that a call of a pool gives is worked through where it is made. */
export function isUsedUp(facts: FileFacts, { call, functionId }: Pick<Task, 'call' | 'functionId'>): boolean {
  const parent = callAt(facts, call.range)?.around.at(-1);
  switch (parent?.kind) {
    case 'for':
      return parent.iterable === call;
    case 'comprehension':
      return parent.type !== 'generator';
    case 'call':
      return usingUp.has(importedName(facts, functionId, parent.callee) ?? '');
    default:
      return false;
  }
}
