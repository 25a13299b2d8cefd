import type { FileFacts } from '../python/facts';

/** Reads something out of a file when it is first asked for, and keeps it as long as the file's facts live. */
export function oncePerFile<Result>(read: (facts: FileFacts) => Result): (facts: FileFacts) => Result {
  const kept = new WeakMap<FileFacts, { readonly result: Result }>();
  return (facts) => {
    const known = kept.get(facts) ?? { result: read(facts) };
    kept.set(facts, known);
    return known.result;
  };
}

/** Puts one more item under a key. */
export function addUnder<Item>(index: Map<string, Item[]>, key: string, item: Item): void {
  const known = index.get(key);
  if (known) known.push(item);
  else index.set(key, [item]);
}
