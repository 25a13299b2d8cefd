import { placedElements, type CollectionMeaning, type Meaning } from './meaning';

/** What `[callback, self] + args` gives: both lists, or the first with something unknown behind it. */
export function concatenation([left = [], right = []]: readonly (readonly Meaning[])[]): CollectionMeaning | undefined {
  const first = left.find(isSequence);
  const second = right.find(isSequence);
  if (!first) return undefined;
  if (second) return joined(first, second);
  // What something unknown begins with nobody knows, but what it is put behind stays where it is.
  return placedElements(first).length > 0 ? { ...first, length: undefined, typical: undefined } : undefined;
}

function isSequence(meaning: Meaning): meaning is CollectionMeaning {
  return meaning.kind === 'collection' && (meaning.type === 'list' || meaning.type === 'tuple');
}

function joined(first: CollectionMeaning, second: CollectionMeaning): CollectionMeaning {
  const { type, frame } = first;
  const isInOnePlace = frame === second.frame && first.length === first.elements.length;
  const items = [...(first.places ?? first.items ?? []), ...(second.places ?? second.items ?? [])];
  const added = [...(first.added ?? []), ...(isInOnePlace ? second.added ?? [] : placedElements(second))];
  const filled = [...(first.filled ?? []), ...(second.filled ?? [])];
  return {
    kind: 'collection',
    type,
    length: sum(first.length, second.length),
    typical: sum(first.length ?? first.typical, second.length ?? second.typical),
    elements: isInOnePlace ? [...first.elements, ...second.elements] : first.elements,
    frame,
    ...(added.length > 0 ? { added } : {}),
    ...(items.length > 0 ? { items } : {}),
    ...(filled.length > 0 ? { filled } : {}),
  };
}

function sum(first: number | undefined, second: number | undefined): number | undefined {
  return first === undefined || second === undefined ? undefined : first + second;
}
