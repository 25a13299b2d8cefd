import type { AttributeExpression, Expression } from '../python/facts/expression';
import { isSuperCall } from '../python/superCall';
import type { Evaluator } from './evaluator';
import type { CallInFrame, Frame, InstanceMeaning, Meaning } from './meaning';
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

/** `super().run()` and `Thread.run(self)` in a Thread subclass: they call what the thread was made with. */
export function runOfBase(evaluator: Evaluator, { object, name }: AttributeExpression, frame: Frame): readonly Meaning[] {
  if (name !== 'run' || !(isSuperCall(object) || isThreadClass(evaluator, object, frame))) return [];
  const [self] = evaluator.functionFacts(frame)?.parameters ?? [];
  const owners = self ? evaluator.lookUp(self.name, frame) : [];
  return owners.flatMap((owner) => (owner.kind === 'instance' ? keptBy(evaluator, owner, () => true) : []));
}

/** A call as what it leads to is called: `Thread.run(self)` gives its object to no one. */
export function withoutOwner(evaluator: Evaluator, placed: CallInFrame): CallInFrame {
  const { call, frame } = placed;
  if (call.callee.kind !== 'attribute' || call.callee.name !== 'run' || isSuperCall(call.callee.object)) return placed;
  return runOfBase(evaluator, call.callee, frame).length > 0 ? { ...placed, call: { ...call, arguments: [] } } : placed;
}

function isThreadClass(evaluator: Evaluator, object: Expression, frame: Frame): boolean {
  if (object.kind !== 'name' && object.kind !== 'attribute') return false;
  return evaluator.meaningsOf(object, frame).some((meaning) => meaning.kind === 'external' && keptCallables.has(evaluator.program.knowledge.canonicalName(meaning.name)));
}

function keptBy(evaluator: Evaluator, owner: InstanceMeaning, isMeant: (attribute: string) => boolean): readonly Meaning[] {
  if (!owner.madeBy) return [];
  for (const ancestor of evaluator.ancestors(owner)) {
    const kept = typeof ancestor === 'string' ? keptCallables.get(ancestor) : undefined;
    if (kept) return isMeant(kept.attribute) ? givenToBase(evaluator, owner, kept.argument).filter(({ kind }) => kind !== 'none') : [];
  }
  return [];
}
