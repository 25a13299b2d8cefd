import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';

/** Reads something out of a file when it is first asked for, and keeps it as long as the file's facts live. */
export function oncePerFile<Result>(read: (facts: FileFacts) => Result): (facts: FileFacts) => Result {
  return oncePer(read);
}

/** The same of a function. */
export function oncePerFunction<Result>(read: (scope: FunctionFacts) => Result): (scope: FunctionFacts) => Result {
  return oncePer(read);
}

function oncePer<Facts extends object, Result>(read: (facts: Facts) => Result): (facts: Facts) => Result {
  const kept = new WeakMap<Facts, { readonly result: Result }>();
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
