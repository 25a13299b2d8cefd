import type { Expression } from '../python/facts/expression';
import { annotatedMeanings } from './annotations';
import { enterCall, enterWith, resultOfCall } from './calls';
import { callersOf } from './callers';
import { elementMeanings } from './elements';
import type { Caller, Evaluator, Program } from './evaluator';
import { evaluate } from './expressions';
import { frameKey, meaningKey, unknownMeaning, type ClassMeaning, type Frame, type InstanceMeaning, type Meaning } from './meaning';
import { ancestorsOf, classMembers, memberMeanings } from './members';
import { lookUpName } from './names';
import { startersOf } from './starters';
import { subclassesOf } from './subclasses';

/** Beyond this many questions within questions the answer is `unknown`. */
const maximumDepth = 60;

/** As many steps from meaning to meaning may lie between a question and its answer. */
const maximumSteps = 120;

/**
 * As many expressions are worked out for one file; then the rest is `unknown`. The files of large
 * applications need some thousands, a few of them more than sixty thousand; a library whose classes
 * all refer to each other would not end.
 */
const maximumAnswers = 120_000;

/** What one site leaves to each of those after it in its file: what most files need altogether. */
const answersPerSite = 20_000;

/** As often an answer that leads back to its own question is looked for anew in one file; the last one holds for the rest of it. */
const maximumAttempts = 3;

/** More ways of calling one function are not told apart for one file. */
const maximumFrames = 48;

interface Answer {
  readonly meanings: readonly Meaning[];
  /** The lowest open question to which it leads back; infinite when it stands by itself. */
  readonly lowest: number;
  /** Whether it will be another once the service has looked. */
  readonly isPending: boolean;
  /** Whether there was no room for more: another file, with room for more frames, may have another, or a question that is asked within fewer. */
  readonly isCramped: boolean;
  /** Within how many questions it was asked. */
  readonly depth: number;
}

type Answers = Map<Expression, Answer>;

/** Below every open question: the answer is good for the outermost question only. */
const passing = -1;

/**
 * An evaluator that remembers its answers.
 *
 * An answer found while a question that it leads back to was still open lacks what that one would
 * have told (`a = b; b = a or f`). It is remembered only until the outermost question is answered, so
 * that what is remembered for good is the same in whatever order it is asked for; the third such
 * answer of a question holds until the next file. So does one that met the limit of frames, or of
 * questions within questions, for whoever asks as deep. An answer that a file would change which is
 * not read yet is remembered until the service has read it.
 */
export function createEvaluator(program: Program): Evaluator {
  const answers = new Map<Frame | string, Answers>();
  let pendingOnes = new Map<Frame | string, Answers>();
  let crampedOnes = new Map<Frame | string, Answers>();
  let provisional = new Map<Frame | string, Answers>();
  const members = createMemory<readonly Meaning[]>();
  const ancestors = createMemory<readonly (ClassMeaning | string)[]>();
  const subclasses = createMemory<readonly ClassMeaning[]>();
  const callers = createMemory<readonly Caller[]>();
  const starters = createMemory<readonly Caller[]>();
  const elements = createMemory<readonly Meaning[]>();
  const memories = [members, ancestors, subclasses, callers, starters, elements];
  /** The open questions for what is in something, and the answers that lack what an open one would have told. */
  const openElements = new Set<string>();
  let passingElements = new Map<string, readonly Meaning[]>();
  /** What the service had read when {@link pendingOnes} were answered. */
  let generation = program.generation;
  let pendingHits = 0;
  let crampedHits = 0;
  let attempts = new Map<Frame | string, Map<Expression, number>>();
  const frames = new Map<string, Frame>();
  const frameCounts = new Map<string, number>();
  /** The open questions with their depth. */
  const open = new Map<Expression, number>();
  /** The lowest depth to which an answer under way leads back. */
  let lowest = Infinity;
  let steps = 0;
  let answersGiven = 0;
  let answersAllowed = maximumAnswers;

  const evaluator: Evaluator = {
    program,
    get pendingAnswers() {
      return program.pendingAnswers + pendingHits;
    },
    notePending() {
      pendingHits++;
    },
    beginFile() {
      answersGiven = 0;
      answersAllowed = maximumAnswers;
      frameCounts.clear();
      forgetCramped();
    },
    beginSite() {
      answersAllowed = Math.max(maximumAnswers, answersGiven + answersPerSite);
    },
    meaningsOf(expression, frame) {
      const key = frame.arguments || frame.outer ? frame : '';
      if (program.generation !== generation) forgetPending();
      const known = answers.get(key)?.get(expression) ?? pendingOnes.get(key)?.get(expression) ?? crampedOnes.get(key)?.get(expression) ?? provisional.get(key)?.get(expression);
      if (known && !(known.isCramped && open.size < known.depth)) {
        lowest = Math.min(lowest, known.lowest);
        if (known.isPending) pendingHits++;
        if (known.isCramped) crampedHits++;
        return known.meanings;
      }
      const place = open.get(expression);
      if (place === undefined && open.size >= maximumDepth) {
        crampedHits++;
        return unknownMeaning;
      }
      if (place !== undefined || answersGiven >= answersAllowed) {
        lowest = Math.min(lowest, place ?? passing);
        return unknownMeaning;
      }
      return answer(expression, frame, key);
    },
    lookUp: (name, frame, at) => lookUpName(evaluator, name, frame, at),
    member(object, name, receiver) {
      const question = () => followed(() => memberMeanings(evaluator, object, name, receiver));
      return object.kind === 'instance' || object.kind === 'class' ? once(`${meaningKey(object)}.${name} ${receiver}`, question, members) : question();
    },
    resultOf: (callee, call) => followed(() => resultOfCall(evaluator, callee, call)),
    elementsOf(iterable, path) {
      const question = () => followed(() => elementMeanings(evaluator, iterable, path));
      return iterable.kind === 'external-instance' || iterable.kind === 'instance' ? ofIterable(`${meaningKey(iterable)} ${path.join()}`, question) : question();
    },
    annotated: (annotation, frame: Frame) => annotatedMeanings(evaluator, annotation, frame),
    enter: (callee, call, skip) => sameFrame(enterCall(evaluator, callee, call, skip)),
    enterWith: (callee, given) => sameFrame(enterWith(evaluator, callee, given)),
    classMember: (owner, name) => classMembers(evaluator, owner, name),
    ancestors: (owner) => once(classKey(owner), () => ancestorsOf(evaluator, owner), ancestors),
    subclasses: (owner) => once(classKey(owner), () => subclassesOf(evaluator, owner), subclasses),
    callers: (scope, path) => once(`${path} ${String(scope.id)}`, () => callersOf(evaluator, scope, path), callers),
    starters: (scope, path) => once(`${path} ${String(scope.id)}`, () => startersOf(evaluator, scope, path), starters),
    functionFacts: ({ path, functionId }) => program.file(path)?.functions[functionId],
    classFacts: ({ path, classId }) => program.file(path)?.classes[classId],
  };
  return evaluator;

  function answer(expression: Expression, frame: Frame, key: Frame | string): readonly Meaning[] {
    answersGiven++;
    const outerLowest = lowest;
    const depth = open.size;
    const pending = evaluator.pendingAnswers;
    const cramped = crampedHits;
    lowest = Infinity;
    open.set(expression, depth);
    const meanings = evaluate(evaluator, expression, frame);
    open.delete(expression);
    const found: Answer = { meanings, lowest: lowest < depth ? lowest : Infinity, isPending: evaluator.pendingAnswers !== pending, isCramped: crampedHits !== cramped, depth };
    const isInCircle = found.lowest !== Infinity && found.lowest !== passing;
    const own = isInCircle && attemptsAt(key, expression) >= maximumAttempts ? settled(found) : found;
    remember(storeFor(own), key, expression, own);
    lowest = Math.min(outerLowest, own.lowest);
    if (depth === 0) {
      provisional = new Map();
      lowest = Infinity;
    }
    return meanings;
  }

  /**
   * Asks for what is in something once: `xs = sorted(xs)` leads back to itself, and of several such
   * there are more ways around than anybody could follow.
   */
  function ofIterable(key: string, question: () => readonly Meaning[]): readonly Meaning[] {
    const passed = openElements.has(key) ? unknownMeaning : passingElements.get(key);
    if (passed) {
      lowest = passing;
      return passed;
    }
    openElements.add(key);
    const found = once(key, question, elements);
    openElements.delete(key);
    if (openElements.size === 0) passingElements = new Map();
    else if (lowest < Infinity) passingElements.set(key, found);
    return found;
  }

  /** An answer as it holds for the rest of the file. */
  function settled(found: Answer): Answer {
    crampedHits++;
    return { ...found, lowest: Infinity, isCramped: true, depth: 0 };
  }

  /** How often a question was answered in this file without an answer that stands by itself. */
  function attemptsAt(key: Frame | string, expression: Expression): number {
    const ofFrame = attempts.get(key) ?? new Map<Expression, number>();
    attempts.set(key, ofFrame);
    const attempt = (ofFrame.get(expression) ?? 0) + 1;
    ofFrame.set(expression, attempt);
    return attempt;
  }

  function storeFor({ lowest, isPending, isCramped }: Answer): Map<Frame | string, Answers> {
    if (lowest < Infinity) return provisional;
    if (isCramped) return crampedOnes;
    return isPending ? pendingOnes : answers;
  }

  /** Asks once, and remembers the answer where it stands by itself. */
  function once<T>(key: string, question: () => T, memory: Memory<T>): T {
    if (program.generation !== generation) forgetPending();
    if (memory.answers.has(key)) return memory.answers.get(key) as T; // It is there.
    if (memory.pending.has(key)) {
      pendingHits++;
      return memory.pending.get(key) as T; // It is there.
    }
    const kept = memory.cramped.get(key);
    if (kept && open.size >= kept.depth) {
      crampedHits++;
      return kept.result;
    }
    const outerLowest = lowest;
    const pending = evaluator.pendingAnswers;
    const cramped = crampedHits;
    lowest = Infinity;
    const result = question();
    if (lowest === Infinity) {
      if (crampedHits !== cramped) memory.cramped.set(key, { result, depth: open.size });
      else (evaluator.pendingAnswers === pending ? memory.answers : memory.pending).set(key, result);
    }
    lowest = Math.min(outerLowest, lowest);
    return result;
  }

  function forgetPending(): void {
    generation = program.generation;
    pendingOnes = new Map();
    for (const memory of memories) memory.pending.clear();
    forgetCramped();
  }

  function forgetCramped(): void {
    attempts = new Map();
    crampedOnes = new Map();
    for (const memory of memories) memory.cramped.clear();
  }

  /** Ends circles that pass through no expression: modules that import a name from each other, `xs = sorted(xs)`. */
  function followed(question: () => readonly Meaning[]): readonly Meaning[] {
    if (steps >= maximumSteps) {
      lowest = passing;
      return unknownMeaning;
    }
    steps++;
    const meanings = question();
    steps--;
    return meanings;
  }

  /** One frame for equal calls, so that their answers are shared. */
  function sameFrame(frame: Frame): Frame {
    if (!frame.arguments && !frame.outer) return frame;
    const name = `${frame.path} ${String(frame.functionId)}`;
    const key = frameKey(frame);
    const known = frames.get(key);
    if (known) return known;
    const count = frameCounts.get(name) ?? 0;
    if (count >= maximumFrames) {
      // Another file may have room for it.
      crampedHits++;
      return { path: frame.path, functionId: frame.functionId, arguments: undefined };
    }
    frameCounts.set(name, count + 1);
    frames.set(key, frame);
    return frame;
  }
}

/** Answers by question. */
interface Memory<T> {
  readonly answers: Map<string, T>;
  /** Good until the service has looked. */
  readonly pending: Map<string, T>;
  /** Good for this file, for questions within as many. */
  readonly cramped: Map<string, { readonly result: T; readonly depth: number }>;
}

function createMemory<T>(): Memory<T> {
  return { answers: new Map(), pending: new Map(), cramped: new Map() };
}

function classKey(owner: ClassMeaning | InstanceMeaning): string {
  const { path, classId } = owner;
  const behind = owner.kind === 'instance' ? owner.behind : undefined;
  return `${path} ${String(classId)}${behind ? ` behind ${classKey(behind)}` : ''}`;
}

function remember(store: Map<Frame | string, Answers>, key: Frame | string, expression: Expression, answer: Answer): void {
  let answers = store.get(key);
  if (!answers) {
    answers = new Map();
    store.set(key, answers);
  }
  answers.set(expression, answer);
}
