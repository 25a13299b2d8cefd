import { argumentAt } from '../python/callArguments';
import type { Evaluator } from './evaluator';
import type { CallInFrame } from './meaning';

/** Calls that go through a text from end to end, and where it stands among their arguments. */
const scanners: readonly (readonly [RegExp, number])[] = [
  [/^re\.Pattern\.(findall|split)$/, 0],
  [/^re\.(findall|split)$/, 1],
  [/^re\.Pattern\.subn?$/, 1],
  [/^re\.subn?$/, 2],
];

/** They stop at what they find, but go through all of a text that has no such thing. */
const searchers: readonly (readonly [RegExp, number])[] = [
  [/^re\.Pattern\.search$/, 0],
  [/^re\.search$/, 1],
];

/** Whether a call scans the contents of a whole file, say, where the knowledge base has a line in mind. */
export function scansLongText(evaluator: Evaluator, name: string, call: CallInFrame): boolean {
  return isLongText(evaluator, scanners, name, call);
}

/** The same of a search, which is over sooner. */
export function searchesLongText(evaluator: Evaluator, name: string, call: CallInFrame): boolean {
  return isLongText(evaluator, searchers, name, call);
}

function isLongText(evaluator: Evaluator, calls: typeof scanners, name: string, { call, frame }: CallInFrame): boolean {
  const position = calls.find(([names]) => names.test(name))?.[1];
  const text = position === undefined ? undefined : argumentAt(call, { position, keyword: 'string' });
  return text !== undefined && evaluator.meaningsOf(text.value, frame).some((meaning) => meaning.kind === 'text' && meaning.size === 'long');
}
