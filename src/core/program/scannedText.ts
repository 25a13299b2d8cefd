import { argumentAt } from '../python/callArguments';
import type { Evaluator } from './evaluator';
import { isLongText, longText } from './longText';
import type { CallInFrame } from './meaning';

/** A search stops at what it finds, but goes through all of a text that has no such thing. */
const searchedLines = longText.lines / 10;

/** Calls that go through a text, where it stands among their arguments, and how many lines of a whole file they see. */
const scanners: readonly (readonly [names: RegExp, position: number, lines: number])[] = [
  [/^re\.Pattern\.(findall|finditer|split)$/, 0, longText.lines],
  [/^re\.(findall|finditer|split)$/, 1, longText.lines],
  [/^re\.Pattern\.subn?$/, 1, longText.lines],
  [/^re\.subn?$/, 2, longText.lines],
  [/^re\.Pattern\.search$/, 0, searchedLines],
  [/^re\.search$/, 1, searchedLines],
];

/** How many lines a call goes through, where it scans the contents of a whole file, say, and the knowledge base has a line in mind. */
export function linesScanned(evaluator: Evaluator, name: string, { call, frame }: CallInFrame): number | undefined {
  const [, position, lines] = scanners.find(([names]) => names.test(name)) ?? [];
  const text = position === undefined ? undefined : argumentAt(call, { position, keyword: 'string' });
  return text && isLongText(evaluator, text.value, frame) ? lines : undefined;
}
