import type { FileFacts } from '../python/facts';
import { scopesAround } from '../python/scopesAround';
import { additionsTo, fillingsOf } from './containerUses';
import type { Evaluator } from './evaluator';
import type { AddedElement, CollectionMeaning, Frame, Meaning, PlacedFilling } from './meaning';

/** More elements of a container are not told apart. */
const maximumAdded = 12;

/** More places that fill one container are not asked how often they do. */
const maximumFillings = 6;

/** A container that is filled piece by piece has what is added to it under its name: `jobs = []; jobs.append(work)`. */
export function withAdditions(evaluator: Evaluator, meaning: Meaning, name: string, frame: Frame): Meaning {
  if (meaning.kind !== 'collection' || (meaning.type !== 'list' && meaning.type !== 'set' && meaning.type !== 'dict')) return meaning;
  const facts = evaluator.program.file(frame.path);
  if (!facts) return meaning;
  const isOfContainer = ({ functionId }: { readonly functionId: number }) => isSameContainer(evaluator, facts, name, frame, functionId);
  const frameIn = ({ functionId }: { readonly functionId: number }): Frame => (functionId === frame.functionId ? frame : { path: frame.path, functionId, arguments: undefined });
  const added = additionsTo(facts, name).filter(isOfContainer).map((addition): AddedElement => ({ expression: addition.element, key: addition.key, frame: frameIn(addition) }));
  // Only of what begins as it is written out is the rest of its length known.
  const filled = meaning.length === undefined ? [] : fillingsOf(facts, name).filter(isOfContainer).slice(0, maximumFillings)
    .map((filling): PlacedFilling => ({ filling, frame: frameIn(filling), isWhereMade: filling.functionId === frame.functionId }));
  return { ...withAdded(meaning, added), ...(filled.length > 0 ? { filled, length: undefined } : {}) };
}

/** A container into which these are put as well. */
export function withAdded(container: CollectionMeaning, added: readonly AddedElement[]): CollectionMeaning {
  return added.length === 0 ? container : { ...container, added: added.slice(0, maximumAdded), length: undefined };
}

/** Whether the name means the same container in another function of the file. */
function isSameContainer(evaluator: Evaluator, facts: FileFacts, name: string, frame: Frame, functionId: number): boolean {
  if (functionId === frame.functionId) return true;
  if (/^(self|cls)\./.test(name)) return areRelated(evaluator, facts, classAround(facts, frame.functionId), classAround(facts, functionId));
  return scopeThatBinds(facts, name, functionId) === frame.functionId;
}

function areRelated(evaluator: Evaluator, { path }: FileFacts, one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return one === other;
  const inherits = (heir: number, base: number) => evaluator.ancestors({ kind: 'class', path, classId: heir })
    .some((ancestor) => typeof ancestor !== 'string' && ancestor.path === path && ancestor.classId === base);
  return inherits(one, other) || inherits(other, one);
}

/** The class in one of whose methods a function stands, or which it is a method of. */
export function classAround(facts: FileFacts, functionId: number): number | undefined {
  for (const scope of scopesAround(facts, functionId)) {
    if (scope.classId !== undefined) return scope.classId;
  }
  return undefined;
}

function scopeThatBinds(facts: FileFacts, name: string, functionId: number): number | undefined {
  for (const scope of scopesAround(facts, functionId)) {
    const isOwn = scope.parameters.some((parameter) => parameter.name === name) || (Object.hasOwn(scope.bindings, name) && !scope.globals.includes(name) && !scope.nonlocals.includes(name));
    if (isOwn) return scope.id;
  }
  return undefined;
}
