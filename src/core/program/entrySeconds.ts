import { argumentAt, positionalArguments } from '../python/callArguments';
import type { KnowledgeEntry } from '../knowledge/entry';
import type { Evaluator } from './evaluator';
import { knownNumber, onlyNumber } from './knownNumbers';
import { longText } from './longText';
import type { CallInFrame, ExternalMeaning } from './meaning';
import { shareOfPhoto } from './pictures';

/** What a call of an entry takes, with what it is given. */
export function secondsOf(evaluator: Evaluator, entry: KnowledgeEntry, callee: ExternalMeaning, call: CallInFrame): number {
  return secondsGiven(evaluator, entry, call) * shareOfPhoto(evaluator, entry, callee, call) + (entry.secondsOfCharacter ?? 0) * charactersOf(callee);
}

/** How many characters the text of a method has: all of a file, or as many as are known. */
function charactersOf({ self }: ExternalMeaning): number {
  if (self?.kind !== 'text') return 0;
  return self.length ?? (self.size === 'long' ? longText.characters : 0);
}

/** Whether a method goes through the text of a whole file. */
export function goesThroughFile({ secondsOfCharacter }: KnowledgeEntry, { self }: ExternalMeaning): boolean {
  return secondsOfCharacter !== undefined && self?.kind === 'text' && self.length === undefined && self.size === 'long';
}

function secondsGiven(evaluator: Evaluator, entry: KnowledgeEntry, { call, frame }: CallInFrame): number {
  const { seconds, secondsIf } = entry;
  const limit = limitOf(evaluator, entry, { call, frame });
  if (limit !== undefined) return Math.max(leastReadSeconds, seconds * limit / longText.characters);
  const share = entry.rowsAtMost && shareOfRows(evaluator, entry.rowsAtMost, { call, frame });
  if (share !== undefined) return seconds * share;
  if (entry.secondsOfOne !== undefined && isGivenOne(evaluator, { call, frame })) return entry.secondsOfOne;
  const grown = entry.secondsOfNumber && secondsForNumber(evaluator, entry.secondsOfNumber, { call, frame });
  if (grown !== undefined) return Math.max(seconds, grown);
  if (!secondsIf) return seconds;
  const given = call.arguments.flatMap(({ value }) => evaluator.meaningsOf(value, frame));
  const texts = given.flatMap((meaning) => (meaning.kind === 'text' && meaning.text !== undefined ? [meaning.text.toLowerCase()] : []));
  return secondsIf.find(({ endsWith }) => texts.some((text) => endsWith.some((end) => text.endsWith(end))))?.seconds ?? seconds;
}

/** A file has to be opened, and its head read, for a single row as well. */
const leastShareOfFile = 0.01;

/** Which part of an everyday file a call reads that says how many rows it wants; nothing where it does not. */
function shareOfRows(evaluator: Evaluator, { keyword, everydayRows }: NonNullable<KnowledgeEntry['rowsAtMost']>, call: CallInFrame): number | undefined {
  const rows = rowsAsked(evaluator, call, { keyword });
  return rows === undefined ? undefined : Math.max(leastShareOfFile, Math.min(1, rows / everydayRows));
}

/** How many rows a call says that it wants, by the argument for that. */
export function rowsAsked(evaluator: Evaluator, { call, frame }: CallInFrame, place: { readonly position?: number; readonly keyword: string }): number | undefined {
  const argument = argumentAt(call, place);
  const rows = argument && knownNumber(evaluator, argument.value, frame);
  return rows === undefined || rows < 0 ? undefined : rows;
}

/** What a call takes for the number that it is given, or typically is; nothing where that is not known. */
function secondsForNumber(evaluator: Evaluator, { number, seconds, power }: NonNullable<KnowledgeEntry['secondsOfNumber']>, { call, frame }: CallInFrame): number | undefined {
  const [argument] = positionalArguments(call);
  const given = argument && onlyNumber(evaluator, argument.value, frame);
  const size = given?.value ?? given?.typical;
  return size === undefined || size <= 0 ? undefined : seconds * (size / number) ** power;
}

/** Whether the first argument is a single value: a text, a number, or what a loop takes from something of which nothing is known. */
function isGivenOne(evaluator: Evaluator, { call, frame }: CallInFrame): boolean {
  const value = positionalArguments(call)[0]?.value;
  const meanings = value ? evaluator.meaningsOf(value, frame) : [];
  if (!value || meanings.some(({ kind }) => kind !== 'text' && kind !== 'number' && kind !== 'unknown')) return false;
  if (meanings.length > 0 && meanings.every(({ kind }) => kind !== 'unknown')) return true;
  const bindings = value.kind === 'name' ? evaluator.functionFacts(frame)?.bindings[value.name] ?? [] : [];
  return bindings.length > 0 && bindings.every(({ kind }) => kind === 'element');
}

/** A call for a piece that is in a buffer already. */
const leastReadSeconds = 1e-6;

/** How much is read at most, where that is less than a file has. */
export function limitOf(evaluator: Evaluator, { limitedBy }: KnowledgeEntry, { call, frame }: CallInFrame): number | undefined {
  const argument = limitedBy === undefined ? undefined : positionalArguments(call)[limitedBy];
  const limit = argument && knownNumber(evaluator, argument.value, frame);
  return limit !== undefined && limit > 0 && limit < longText.characters ? limit : undefined;
}
