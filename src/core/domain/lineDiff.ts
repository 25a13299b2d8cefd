/** Replaces a stretch of the text, given by offsets, by new lines. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Longer differences are told as one. */
const mostLines = 1500;

/** The edits, by whole lines, that lead from one text to another. */
export function lineDiff(before: string, after: string): readonly LineEdit[] {
  const old = linesOf(before);
  const now = linesOf(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const start = lengthOf(old.slice(0, head));
  return editsBetween(old.slice(head, old.length - tail), now.slice(head, now.length - tail), start);
}

function editsBetween(old: readonly string[], now: readonly string[], start: number): readonly LineEdit[] {
  if (old.length === 0 && now.length === 0) return [];
  if (old.length > mostLines || now.length > mostLines) return [{ start, end: start + lengthOf(old), newText: now.join('') }];
  const common = commonLengths(old, now);
  const edits: LineEdit[] = [];
  let [i, j, offset] = [0, 0, start];
  while (i < old.length || j < now.length) {
    const [from, first] = [offset, j];
    while ((i < old.length || j < now.length) && old[i] !== now[j]) {
      const skipsOld = j >= now.length || (i < old.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0));
      if (skipsOld) offset += old[i++]?.length ?? 0;
      else j++;
    }
    if (offset > from || j > first) edits.push({ start: from, end: offset, newText: now.slice(first, j).join('') });
    while (i < old.length && old[i] === now[j]) {
      offset += old[i++]?.length ?? 0;
      j++;
    }
  }
  return edits;
}

/** How many lines the rests have in common, in order (Hunt and McIlroy's table, without their shortcuts). */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row) row[j] = old[i] === now[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
