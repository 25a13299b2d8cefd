import { keywordArgument, positionalArguments } from '../python/callArguments';
import type { Expression } from '../python/facts/expression';
import type { ForStatement, Statement, WhileStatement } from '../python/facts/statement';
import { namesGiven } from '../python/names';
import { yieldedValues } from '../python/returnedValues';
import { blocksIn, valuesOf } from '../python/traverse';
import { shapeOf } from './arrayShape';
import { countedIterations, isSquare, movesOn } from './countedLoop';
import { membersOfEnum } from './enums';
import type { Evaluator } from './evaluator';
import type { CallInFrame, CollectionMeaning, Frame, Meaning, NumberMeaning, PlacedFilling } from './meaning';
import { writtenName } from './writtenName';
import { knownNumber } from './knownNumbers';
import { longText } from './longText';
import { rowsOfPicture } from './pictures';
import { discards, drains, findsWhatIsFree, goneThrough, limitOf } from './loopEnds';
import { givesUpAfterTries, triesAgain, triesUntilRight } from './retries';
import { settles } from './settles';
import { rowsOfTable } from './tables';
import { waysToTake } from './waysToTake';

/** How often a loop runs: exactly, or about so often. An endless loop is a guess that has no end. */
export interface TripCount {
  readonly count: number;
  readonly isExact: boolean;
  readonly isEndless: boolean;
  /**
   * A guess that the costs beside it share: whoever decodes a picture and goes through its pixels
   * does both with the same one, so that their ratio is not in doubt.
   */
  readonly isTypical?: true;
}

/**
 * Guesses for loops whose length is not in the code, each the middle of a wide field; a verdict
 * that changes when they are ten times smaller or larger is not trusted.
 */
const guesses = {
  /** `range(n)`: somebody counts; as does who tries all numbers up to a root, `while d * d <= n`. */
  range: 1000,
  /** The lines of a file, the rows of a table, an array. */
  lines: longText.lines,
  /** A collection. */
  collection: 100,
  /** The words of a name, the folders of a path. */
  words: 5,
  /** The keys, values or items of a dict, the attributes of something. */
  mapping: 30,
  /** Names, numbers or ports that are taken before one that is free. */
  taken: 10,
  /** The layers of a network, and what each of them consists of. */
  layers: 10,
  /** Attempts until one comes out right. */
  retries: 3,
  /** Callables that are each called: listeners, hooks, steps. */
  callables: 5,
  /** `itertools.product` and the like. */
  combinations: 10_000,
  /** `while`, with a condition. */
  condition: 300,
  /** `while True`, `itertools.count`: the same factor for all that is in it. */
  endless: 1000,
  /** Until a result hardly changes any more: a few times by Newton's method, hundreds by relaxation or descent. */
  settling: { least: 100, most: 1000 },
} as const;

const exactly = (count: number): TripCount => ({ count, isExact: true, isEndless: false });
const about = (count: number): TripCount => ({ count, isExact: false, isEndless: false });
const typically = (count: number): TripCount => ({ count, isExact: false, isEndless: false, isTypical: true });
const endless: TripCount = { count: guesses.endless, isExact: false, isEndless: true };

/** Iterators within iterators beyond this are not unwrapped. */
const maximumDepth = 5;

/** How often a loop that is a statement runs. */
function loopIterations(evaluator: Evaluator, loop: ForStatement | WhileStatement, frame: Frame, depth: number): TripCount {
  return loop.kind === 'for' ? forIterations(evaluator, loop, frame, depth) : whileIterations(evaluator, loop, frame, depth);
}

/** How often a `for` runs. */
export function forIterations(evaluator: Evaluator, loop: ForStatement, frame: Frame, depth = 0): TripCount {
  if (triesAgain(loop)) return exactly(1);
  const counted = iterations(evaluator, loop.iterable, frame, depth);
  if (counted.isEndless && leaves(loop.body)) return about(guesses.condition);
  if (counted.count > guesses.retries && givesUpAfterTries(evaluator.functionFacts(frame), loop, counted.count)) return about(guesses.retries);
  if (findsWhatIsFree(loop)) return about(Math.min(counted.count, guesses.taken));
  const limit = limitOf(loop);
  // A limit that is not known is some collection's length.
  if (limit) return about(Math.min(counted.count, knownNumber(evaluator, limit, frame) ?? guesses.collection));
  const most = isGuess(counted) && callsElements(loop) ? about(guesses.callables) : counted;
  return settles(loop) ? untilSettled(most) : most;
}

function isGuess({ isExact, isTypical, isEndless }: TripCount): boolean {
  return !isExact && !isTypical && !isEndless;
}

/** Whether each round calls what the loop goes through: `for listener in self.listeners: listener(event)`. */
function callsElements({ target, body }: ForStatement): boolean {
  const names = namesGiven(target);
  return body.some((statement) => [statement, ...blocksIn(statement).flat()].some((each) => valuesOf(each).some((value) => callsOne(value, names))));
}

function callsOne(value: Expression, names: readonly string[]): boolean {
  const called = value.kind === 'await' ? value.value : value;
  return called.kind === 'call' && called.callee.kind === 'name' && names.includes(called.callee.name);
}

/** A tenth of its limit, for a loop that mostly ends before: who allows thousands of rounds expects hundreds. */
function untilSettled({ count }: TripCount): TripCount {
  const { least, most } = guesses.settling;
  return about(Math.min(count, most, Math.max(least, count / 10)));
}

/** How often `… for … in iterable` runs. */
export function iterations(evaluator: Evaluator, iterable: Expression, frame: Frame, depth = 0): TripCount {
  const counted = elementCount(evaluator, iterable, frame, depth);
  return isGuess(counted) && counted.count > guesses.layers && makesNetwork(evaluator, frame) ? about(guesses.layers) : counted;
}

/** How many elements something has that is gone through. */
function elementCount(evaluator: Evaluator, iterable: Expression, frame: Frame, depth: number): TripCount {
  // `xs = enumerate(xs)` leads back to itself.
  if (depth > maximumDepth) return guessByName(iterable);
  const counts = evaluator.meaningsOf(iterable, frame).map((meaning) => iterationsOver(evaluator, meaning, iterable, depth));
  return longestOf(counts) ?? guessByName(iterable);
}

/** Of several that may be the one, the first of the longest; nothing of none. */
function longestOf([first, ...rest]: readonly TripCount[]): TripCount | undefined {
  return first && rest.reduce((longest, each) => (each.count > longest.count ? each : longest), first);
}

/** How many elements a value has, for calls that work through it. */
export function sizeOf(evaluator: Evaluator, value: Expression, frame: Frame): TripCount {
  return elementCount(evaluator, value, frame, 0);
}

/** What a network, or a part of one, is declared to be. */
const networks = /^(torch\.nn\.Module|((tensorflow\.)?keras\.)(Model|layers\.\w+)|flax\.(nnx|linen)\.Module)$/;

/** Whether a function makes the parts of a network: it is the constructor of one. */
function makesNetwork(evaluator: Evaluator, frame: Frame): boolean {
  const scope = evaluator.functionFacts(frame);
  return scope?.name === '__init__' && scope.classId !== undefined
    && evaluator.ancestors({ kind: 'class', path: frame.path, classId: scope.classId }).some((ancestor) => typeof ancestor === 'string' && networks.test(ancestor));
}

function iterationsOver(evaluator: Evaluator, meaning: Meaning, written: Expression, depth: number): TripCount {
  if (meaning.kind === 'collection') {
    if (meaning.length !== undefined) return meaning.elements.length === 0 && meaning.length === 0 ? guessByName(written) : exactly(meaning.length);
    if (meaning.typical !== undefined) return typically(meaning.typical);
    if (meaning.isFew) return about(guesses.words);
    const filled = meaning.filled && filledLength(evaluator, meaning.type, meaning.filled, depth);
    if (filled) return filled;
    if (meaning.counted) return iterations(evaluator, meaning.counted.expression, meaning.counted.frame, depth + 1);
    if (meaning.type === 'range') return about(guesses.range);
    if (meaning.type === 'generator') return roundsOfGenerator(evaluator, meaning, depth) ?? about(guesses.collection);
    return about(meaning.type === 'dict' ? guesses.mapping : guesses.collection);
  }
  if (meaning.kind === 'text') {
    if (meaning.length !== undefined) return exactly(meaning.length);
    return meaning.size === 'long' ? typically(longText.characters) : about(guesses.collection);
  }
  if (meaning.kind === 'external-instance') return iterationsOverLibrary(evaluator, meaning, written, depth);
  const members = meaning.kind === 'class' ? membersOfEnum(evaluator, meaning) : undefined;
  return members === undefined ? guessByName(written) : exactly(members);
}

/** How long the loops that fill a container make it; nothing where they have no end. */
function filledLength(evaluator: Evaluator, type: CollectionMeaning['type'], filled: readonly PlacedFilling[], depth: number): TripCount | undefined {
  if (depth > maximumFilling) return undefined;
  const counts = filled.map((each) => filledBy(evaluator, each, depth));
  const longest = longestOf(counts.flatMap((count) => count ?? []));
  if (!longest || counts.some((count) => count?.isEndless)) return undefined;
  const isExact = longest.isExact && type === 'list' && filled.length === 1 && filled[0]?.isWhereMade === true;
  return { ...longest, isExact };
}

/** What is filled from what is filled, so deep. */
const maximumFilling = 2;

/** How much is added where a condition decides, in the middle. */
const addedShare = 0.5;

function filledBy(evaluator: Evaluator, { filling: { loops, pieces, isEveryRound }, frame }: PlacedFilling, depth: number): TripCount | undefined {
  const rounds = loops.flatMap((loop) => (loop.kind === 'comprehension' ? [] : [loopIterations(evaluator, loop, frame, depth + 1)]));
  if (rounds.length < loops.length) return undefined;
  const all = [...rounds, ...(pieces ? [iterations(evaluator, pieces, frame, depth + 1)] : [])];
  const [innermost, ...outer] = all.toReversed();
  const product = innermost && outer.reduce((inner, each) => within(each, inner), innermost);
  // What is guessed twice is as long as combinations are.
  const isGuessedTwice = all.filter((each) => !each.isExact && !each.isTypical).length > 1;
  const whole = product && isGuessedTwice ? { ...product, count: Math.min(product.count, guesses.combinations) } : product;
  return whole && (isEveryRound ? whole : { ...whole, count: Math.max(1, addedShare * whole.count), isExact: false });
}

/** As often as the body of a generator comes by a `yield`. */
function roundsOfGenerator(evaluator: Evaluator, { elements, frame }: CollectionMeaning, depth: number): TripCount | undefined {
  const facts = evaluator.functionFacts(frame);
  const isBodyOf = facts?.isGenerator && elements[0] !== undefined && yieldedValues(facts.body)[0] === elements[0];
  return isBodyOf && depth <= maximumDepth ? roundsIn(evaluator, facts.body, frame, depth) : undefined;
}

/** The longest way to a `yield`: each loop around it multiplies. */
function roundsIn(evaluator: Evaluator, statements: readonly Statement[], frame: Frame, depth: number): TripCount | undefined {
  return longestOf(statements.flatMap((statement): readonly TripCount[] => {
    const inner = blocksIn(statement).flatMap((block) => roundsIn(evaluator, block, frame, depth) ?? []);
    const own = valuesOf(statement).some((value) => value.kind === 'yield' && !value.isFrom) ? [exactly(1)] : [];
    const from = valuesOf(statement).flatMap((value) => (value.kind === 'yield' && value.isFrom && value.value && !makesSame(evaluator, value.value, frame) ? [iterations(evaluator, value.value, frame, depth + 1)] : []));
    if (inner.length === 0 || (statement.kind !== 'for' && statement.kind !== 'while')) return [...own, ...from, ...inner];
    const loop = loopIterations(evaluator, statement, frame, depth + 1);
    return [...own, ...from, ...inner.map((each) => within(loop, each))];
  }));
}

/** Whether a generator goes through what it gives for a part of its own argument: how deep that is nested nobody knows. */
function makesSame(evaluator: Evaluator, from: Expression, { path, functionId }: Frame): boolean {
  return evaluator.meaningsOf(from, { path, functionId, arguments: undefined })
    .some((meaning) => meaning.kind === 'collection' && meaning.type === 'generator' && meaning.frame.path === path && meaning.frame.functionId === functionId);
}

/** Loops are long one at a time, as costs have it. */
function within(outer: TripCount, inner: TripCount): TripCount {
  const believed = outer.isExact || inner.isExact ? outer.count : Math.max(2, 0.3 * outer.count);
  return { count: believed * inner.count, isExact: outer.isExact && inner.isExact, isEndless: outer.isEndless || inner.isEndless };
}

/** Iterators over the elements of their (first, or shortest) argument. */
const passThrough = new Set(['enumerate', 'reversed', 'sorted', 'iter', 'zip', 'map', 'filter', 'tqdm.tqdm', 'tqdm.auto.tqdm', 'itertools.chain', 'itertools.islice']);
const lineReaders = /^(io\.|csv\.|gzip\.|bz2\.|lzma\.|sqlite3\.|tempfile\.|tokenize\.)/;

function iterationsOverLibrary(evaluator: Evaluator, meaning: Extract<Meaning, { kind: 'external-instance' }>, written: Expression, depth: number): TripCount {
  const { type, madeBy } = meaning;
  if (type === 'itertools.count' || type === 'itertools.cycle') return endless;
  if (type === 'itertools.repeat' && madeBy?.call.arguments.length === 1) return endless;
  if (/^itertools\.(product|permutations|combinations\w*)$/.test(type)) return combinations(evaluator, type, madeBy, depth);
  if (type === 'iter' && madeBy?.call.arguments.length === 2) return endless;
  const [length] = shapeOf(evaluator, meaning) ?? [];
  if (length !== undefined) return exactly(length);
  const rows = rowsOfPicture(evaluator, meaning);
  if (rows) return rows.value === undefined ? typically(rows.typical ?? guesses.lines) : exactly(rows.value);
  const tableRows = rowsOfTable(evaluator, meaning);
  if (tableRows) return tableRows.isExact ? exactly(tableRows.count) : typically(tableRows.count);
  const usual = evaluator.program.knowledge.find(`${type}.__next__`)?.rounds;
  if (usual !== undefined) return typically(usual);
  if (lineReaders.test(type) || type === 'numpy.ndarray') return about(guesses.lines);
  if (madeBy && passThrough.has(type)) {
    const isFunctionFirst = type === 'map' || type === 'filter';
    const inputs = positionalArguments(madeBy.call).slice(isFunctionFirst ? 1 : 0);
    const counts = inputs.slice(0, type === 'zip' ? undefined : 1).map((input) => iterations(evaluator, input.value, madeBy.frame, depth + 1));
    const [first, ...rest] = counts;
    if (first) return rest.reduce((shortest, count) => (count.count < shortest.count ? count : shortest), first);
  }
  return guessByName(written);
}

/** Ways to combine: few things have many. */
function combinations(evaluator: Evaluator, type: string, madeBy: CallInFrame | undefined, depth: number): TripCount {
  if (!madeBy) return about(guesses.combinations);
  const { call, frame } = madeBy;
  const given = positionalArguments(call);
  const sizes = given.map(({ value }) => iterations(evaluator, value, frame, depth + 1));
  const [pool] = sizes;
  const keyword = keywordArgument(call, 'repeat') ?? keywordArgument(call, 'r');
  if (type === 'itertools.product') {
    const times = keyword ? knownNumber(evaluator, keyword.value, frame) : 1;
    const isKnown = times !== undefined && sizes.length > 0 && sizes.every(({ isExact }) => isExact);
    return isKnown ? ways(sizes.reduce((product, { count }) => product * count, 1) ** times) : about(guesses.combinations);
  }
  const length = keyword ?? given[1];
  const taken = length ? knownNumber(evaluator, length.value, frame) : pool?.count;
  return pool?.isExact && taken !== undefined ? ways(waysToTake(type, pool.count, taken)) : about(guesses.combinations);
}

const ways = (count: number): TripCount => exactly(Math.min(1e9, count));

function guessByName(written: Expression): TripCount {
  const name = writtenName(written);
  if (/(^|\.)(items|keys|values)$/.test(name)) return about(guesses.mapping);
  if (/(lines|rows|records)$/i.test(name)) return about(guesses.lines);
  return about(guesses.collection);
}

/** How often a `while` runs. */
export function whileIterations(evaluator: Evaluator, loop: WhileStatement, frame: Frame, depth = 0): TripCount {
  if (triesAgain(loop) || discards(loop)) return exactly(1);
  if (triesUntilRight(loop)) return about(guesses.retries);
  if (drains(loop)) return about(guesses.collection);
  const gone = goneThrough(loop);
  if (gone) return { ...iterations(evaluator, gone, frame, depth + 1), isExact: false };
  const counted = countedIterations(evaluator, loop, frame);
  if (counted !== undefined) return settles(loop) ? untilSettled(exactly(counted)) : exactly(counted);
  const stepped = steppedIterations(evaluator, loop, frame, depth);
  if (stepped) return stepped;
  const isAlwaysTrue = loop.condition.kind === 'literal' && loop.condition.value !== 0 && loop.condition.value !== undefined;
  if (isAlwaysTrue) return leaves(loop.body) ? about(guesses.endless) : endless;
  return about(comparedIn(loop.condition).some((sides) => sides.some(isSquare)) ? guesses.range : guesses.condition);
}

function leaves(statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    if (statement.kind === 'break' || statement.kind === 'return') return true;
    if (statement.kind === 'for' || statement.kind === 'while') return blocksIn(statement).some((block) => block.some((inner) => inner.kind === 'return'));
    return blocksIn(statement).some(leaves);
  });
}

/** `while i < len(text): … i += 1`: about as often as what is counted has elements. */
function steppedIterations(evaluator: Evaluator, loop: WhileStatement, frame: Frame, depth: number): TripCount | undefined {
  const counted = comparedIn(loop.condition).flatMap((sides) => (sides.some((side) => side.kind === 'name' && movesOn(loop.body, side.name)) ? sides : []))
    .flatMap((side) => evaluator.meaningsOf(side, frame))
    .flatMap((meaning) => (meaning.kind === 'number' ? countOf(evaluator, meaning, depth) ?? [] : []));
  const longest = longestOf(counted);
  return longest && { ...longest, isExact: false };
}

function countOf(evaluator: Evaluator, { typical, counts }: NumberMeaning, depth: number): TripCount | undefined {
  if (typical !== undefined) return typically(typical);
  return counts && iterations(evaluator, counts.expression, counts.frame, depth + 1);
}

/** The two sides of each comparison that a condition is made of. */
function comparedIn(condition: Expression): readonly (readonly Expression[])[] {
  if (condition.kind !== 'operator') return [];
  if (condition.operator === 'and' || condition.operator === 'or') return condition.operands.flatMap(comparedIn);
  return comparisons.has(condition.operator) ? [condition.operands] : [];
}

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '!=']);
