import type { AttributeExpression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import type { Frame, InstanceMeaning, Meaning } from './meaning';
import { givenToBase } from './givenToBase';

/** Where a library's thread class keeps the callable that it was made with, and where it takes it. */
const keptCallables: ReadonlyMap<string, { readonly attribute: string; readonly argument: { readonly keyword: string; readonly position: number } }> = new Map([
  ...['threading.Thread', 'multiprocessing.dummy.Process', 'multiprocessing.dummy.DummyProcess', 'multiprocessing.Process', 'multiprocessing.process.Process'].map((name) =>
    [name, { attribute: '_target', argument: { keyword: 'target', position: 1 } }] as const),
  ['threading.Timer', { attribute: 'function', argument: { keyword: 'function', position: 1 } }],
]);

/** `self._target` of a Thread subclass, `self.function` of a Timer subclass: what it was made with. */
export function threadAttribute(evaluator: Evaluator, owner: InstanceMeaning, attribute: string): readonly Meaning[] {
  if (![...keptCallables.values()].some((kept) => kept.attribute === attribute)) return [];
  return keptBy(evaluator, owner, (kept) => kept === attribute);
}

/** `super().run()` in a Thread subclass: it calls what the thread was made with. */
export function runOfBase(evaluator: Evaluator, { object, name }: AttributeExpression, frame: Frame): readonly Meaning[] {
  if (name !== 'run' || object.kind !== 'call' || object.callee.kind !== 'name' || object.callee.name !== 'super') return [];
  const [self] = evaluator.functionFacts(frame)?.parameters ?? [];
  const owners = self ? evaluator.lookUp(self.name, frame) : [];
  return owners.flatMap((owner) => (owner.kind === 'instance' ? keptBy(evaluator, owner, () => true) : []));
}

function keptBy(evaluator: Evaluator, owner: InstanceMeaning, isMeant: (attribute: string) => boolean): readonly Meaning[] {
  if (!owner.madeBy) return [];
  for (const ancestor of evaluator.ancestors(owner)) {
    const kept = typeof ancestor === 'string' ? keptCallables.get(ancestor) : undefined;
    if (kept) return isMeant(kept.attribute) ? givenToBase(evaluator, owner, kept.argument).filter(({ kind }) => kind !== 'none') : [];
  }
  return [];
}
