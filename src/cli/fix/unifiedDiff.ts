import { lineDiff } from '../../core/domain/lineDiff';

/** Lines that are shown around a change. */
const contextLines = 3;

interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly string[];
}

/** One line of a diff; `mark` is its first character. */
interface DiffLine {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** What `diff -u` and `git apply` write and read. Empty when both texts are the same. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const hunks = hunksOf(diffLines(before, after));
  if (hunks.length === 0) return '';
  return [`--- ${quoted(`a/${path}`)}\n`, `+++ ${quoted(`b/${path}`)}\n`, ...hunks.flatMap(writeHunk)].join('');
}

/** The same for a file that is not there yet, an empty one too. */
export function newFileDiff(path: string, text: string): string {
  const head = `diff --git ${quoted(`a/${path}`)} ${quoted(`b/${path}`)}\nnew file mode 100644\n`;
  const lines = diffLines('', text);
  return lines.length === 0 ? head : [head, '--- /dev/null\n', `+++ ${quoted(`b/${path}`)}\n`, ...hunksOf(lines).flatMap(writeHunk)].join('');
}

const shortEscapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

/** A path as Git writes it: one that could not be read back otherwise stands in quotes, as C has them. */
function quoted(path: string): string {
  const escaped = path.replace(/[\p{Cc}"\\]/gu, (character) => shortEscapes[character] ?? octal(character));
  return escaped === path ? path : `"${escaped}"`;
}

function octal(character: string): string {
  return [...new TextEncoder().encode(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

function diffLines(before: string, after: string): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  let offset = 0;
  const take = (mark: DiffLine['mark'], text: string) => { for (const line of linesOf(text)) lines.push({ mark, text: line }); };
  for (const { start, end, newText } of lineDiff(before, after)) {
    take(' ', before.slice(offset, start));
    take('-', before.slice(start, end));
    take('+', newText);
    offset = end;
  }
  take(' ', before.slice(offset));
  return lines;
}

function hunksOf(lines: readonly DiffLine[]): readonly Hunk[] {
  const isShown = lines.map((_, index) => lines.slice(Math.max(0, index - contextLines), index + contextLines + 1).some(({ mark }) => mark !== ' '));
  const hunks: { oldStart: number; newStart: number; lines: string[] }[] = [];
  let [oldLine, newLine] = [1, 1];
  lines.forEach(({ mark, text }, index) => {
    if (isShown[index]) {
      if (!isShown[index - 1]) hunks.push({ oldStart: oldLine, newStart: newLine, lines: [] });
      hunks.at(-1)?.lines.push(text.endsWith('\n') ? mark + text : `${mark}${text}\n\\ No newline at end of file\n`);
    }
    if (mark !== '+') oldLine++;
    if (mark !== '-') newLine++;
  });
  return hunks;
}

function writeHunk({ oldStart, newStart, lines }: Hunk): readonly string[] {
  const count = (mark: string) => lines.filter((line) => line.startsWith(' ') || line.startsWith(mark)).length;
  const [oldCount, newCount] = [count('-'), count('+')];
  // A side without lines is told by the line above it.
  const place = (start: number, lineCount: number) => `${String(lineCount === 0 ? start - 1 : start)},${String(lineCount)}`;
  return [`@@ -${place(oldStart, oldCount)} +${place(newStart, newCount)} @@\n`, ...lines];
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
