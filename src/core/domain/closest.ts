/**
 * The word that somebody probably meant: "serialized-pool" → "serialised-pool".
 *
 * @returns `undefined` when none differs by so little that it looks like a slip.
 */
export function closest(word: string, words: Iterable<string>): string | undefined {
  let best: { readonly word: string; readonly distance: number } | undefined;
  // A long text is no slip of the pen, and comparing it would take long.
  if (word.length > 60) return undefined;
  for (const each of words) {
    const distance = editDistance(word, each);
    if (distance <= Math.max(1, each.length / 4) && (best === undefined || distance < best.distance)) best = { word: each, distance };
  }
  return best?.word;
}

/** Levenshtein's distance, row by row (Wagner and Fischer 1974). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line++) {
    const next = [line];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (a[line - 1] === b[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
