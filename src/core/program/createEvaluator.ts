import type { Expression } from '../python/facts/expression';
import { annotatedMeanings } from './annotations';
import { createBasisNotes, type Basis, type BasisNotes, type TextChange } from './basis';
import { enterCall, enterWith, resultOfCall } from './calls';
import { callersOf } from './callers';
import { elementMeanings } from './elements';
import type { Caller, Evaluator, Program, StarSource } from './evaluator';
import { evaluate } from './expressions';
import { frameKey, meaningKey, unknownMeaning, type ClassMeaning, type Frame, type InstanceMeaning, type Meaning } from './meaning';
import { ancestorsOf, classMembers, memberMeanings } from './members';
import { createMentions } from './mentions';
import { lookUpName } from './names';
import { passedByCallers } from './parameters';
import { starSource } from './starSource';
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

/** What an answer lacks. */
interface Limits {
  /** Whether it will be another once the service has looked. */
  readonly isPending: boolean;
  /** Whether there was no room for more: another file, with room for more frames, may have another. */
  readonly isCramped: boolean;
  /** Of one that met the limit of questions within questions, within how many it was asked; whoever asks within fewer may be told more. */
  readonly depth: number;
}

const tooDeep: Limits = { isPending: false, isCramped: true, depth: maximumDepth };

interface Answer extends Limits {
  readonly meanings: readonly Meaning[];
  /** The place of the lowest open question to which it leads back; infinite when it stands by itself. */
  readonly lowest: number;
  readonly basis: Basis;
}

type Answers = Map<Expression, Answer>;

/** The place of the outermost open question. */
const outermost = 0;

/** Below every open question: the answer is good for the outermost question only. */
const passing = -1;

/**
 * An evaluator that remembers its answers.
 *
 * An answer found while a question that it leads back to was still open lacks what that one would
 * have told (`a = b; b = a or f`, `xs = sorted(xs)`). It is remembered only until the outermost
 * question is answered, so that what is remembered for good is the same in whatever order it is
 * asked for; the third such answer of a question holds until the next file. So does one that met the
 * limit of frames, and one that met that of questions within questions, for whoever asks as deep. An
 * answer that a file would change which is not read yet is remembered until the service has read it.
 *
 * Members, callers and the like are no questions of their own for that: what was found of them holds
 * as long as all open questions are open which it met. Nothing that a circle passes through may be
 * forgotten sooner than it has to be: of every two ways that lead to it the second would walk all
 * that lies behind it again, and there are as many ways as there are paths through a library.
 */
export function createEvaluator(files: Program): Evaluator {
  const notes = createBasisNotes();
  const mentions = createMentions(notes);
  const program = watched(files, notes);
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
  const passed = createMemory<readonly Meaning[]>();
  const imports = createMemory<readonly Meaning[]>();
  const starSources = createMemory<StarSource | undefined>();
  const memories = [members, ancestors, subclasses, callers, starters, elements, passed, imports, starSources];
  /** What the service had read when {@link pendingOnes} were answered. */
  let generation = program.generation;
  /** Whether something is remembered that will be another once it has read more. */
  let holdsPending = false;
  let pendingHits = 0;
  let crampedHits = 0;
  /** Of these the ones that a question asked within fewer would not have. */
  let deepHits = 0;
  let attempts = new Map<Frame | string, Map<Expression, number>>();
  const frames = new Map<string, Frame>();
  const frameCounts = new Map<string, number>();
  /** A number of its own for every open question, the outermost first. */
  const openings: number[] = [];
  let opened = 0;
  /** The places of the open questions for what an expression means, for what is in something, and for what a module has under a name. */
  const open = new Map<Expression, number>();
  const openElements = new Map<string, number>();
  const openImports = new Map<string, number>();
  /** The places of the lowest open question to which an answer under way leads back, and of the innermost as long as which is open it holds. */
  let lowest = Infinity;
  let innermost = -1;
  let steps = 0;
  let answersGiven = 0;
  let answersAllowed = maximumAnswers;

  const evaluator: Evaluator = {
    program,
    notes,
    mentions,
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
    forget,
    meaningsOf(expression, frame) {
      const key = frame.arguments || frame.outer ? frame : '';
      if (program.generation !== generation) forgetPending();
      const known = answers.get(key)?.get(expression) ?? pendingOnes.get(key)?.get(expression) ?? crampedOnes.get(key)?.get(expression) ?? provisional.get(key)?.get(expression);
      if (known && !(known.isCramped && open.size < known.depth)) {
        leadsBackTo(known.lowest, outermost);
        note(known);
        notes.note(known.basis);
        return known.meanings;
      }
      const place = open.get(expression);
      if (place === undefined && open.size >= maximumDepth) {
        note(tooDeep);
        return unknownMeaning;
      }
      if (place !== undefined || answersGiven >= answersAllowed) {
        leadsBackTo(place ?? passing, place ?? Infinity);
        return unknownMeaning;
      }
      return answer(expression, frame, key);
    },
    lookUp: (name, frame, at) => lookUpName(evaluator, name, frame, at),
    starSource: (name, facts) => once(`${facts.path} ${name}`, () => starSource(program, name, facts), starSources),
    member(object, name, receiver) {
      const question = () => {
        notes.note(mentions.ofMeaning(object));
        return followed(() => memberMeanings(evaluator, object, name, receiver));
      };
      if (object.kind === 'module') return ofModule(`${object.path} ${object.name} ${object.importedFrom}.${name}`, question);
      return object.kind === 'instance' || object.kind === 'class' ? once(`${meaningKey(object)}.${name} ${receiver}`, question, members) : question();
    },
    resultOf: (callee, call) => followed(() => resultOfCall(evaluator, callee, call)),
    elementsOf(iterable, path) {
      const question = () => {
        notes.note(mentions.ofMeaning(iterable));
        return followed(() => elementMeanings(evaluator, iterable, path));
      };
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
    passedByCallers: (scope, index, path) => once(`${path} ${String(scope.id)} ${String(index)}`, () => passedByCallers(evaluator, scope, index, path), passed),
    functionFacts: ({ path, functionId }) => program.file(path)?.functions[functionId],
    classFacts: ({ path, classId }) => program.file(path)?.classes[classId],
  };
  return evaluator;

  function answer(expression: Expression, frame: Frame, key: Frame | string): readonly Meaning[] {
    answersGiven++;
    const outerLowest = lowest;
    const outerInnermost = innermost;
    const limits = metSince();
    lowest = Infinity;
    const place = begin();
    open.set(expression, place);
    notes.begin();
    notes.noteFile(frame.path);
    const meanings = evaluate(evaluator, expression, frame);
    const basis = notes.end();
    open.delete(expression);
    openings.pop();
    innermost = outerInnermost;
    const found: Answer = { meanings, lowest: lowest < place ? lowest : Infinity, basis, ...limits() };
    const isInCircle = found.lowest !== Infinity && found.lowest !== passing;
    const own = isInCircle && attemptsAt(key, expression) >= maximumAttempts ? settled(found) : found;
    remember(storeFor(own), key, expression, own);
    lowest = outerLowest;
    leadsBackTo(own.lowest, outermost);
    if (openings.length === 0) forgetProvisional();
    return meanings;
  }

  function begin(): number {
    openings.push(opened++);
    return openings.length - 1;
  }

  /** Notes that the answer under way lacks what the question at one place would tell, and holds as long as that at another is open. */
  function leadsBackTo(place: number, until: number): void {
    if (place === Infinity) return;
    lowest = Math.min(lowest, place);
    innermost = Math.max(innermost, until);
  }

  function forgetProvisional(): void {
    // Most questions leave nothing, and to see that costs less than to empty what is empty.
    if (provisional.size > 0) provisional = new Map();
    for (const memory of memories) if (memory.provisional.size > 0) memory.provisional.clear();
    lowest = Infinity;
    innermost = -1;
  }

  /**
   * Asks for what is in something once: `xs = sorted(xs)` leads back to itself, and of several such
   * there are more ways around than anybody could follow.
   */
  function ofIterable(key: string, question: () => readonly Meaning[]): readonly Meaning[] {
    return inCircle(key, question, { open: openElements, memory: elements, again: unknownMeaning });
  }

  /** Asks once for what a module has under a name: modules that import a name from each other have nothing to add where they lead back. */
  function ofModule(key: string, question: () => readonly Meaning[]): readonly Meaning[] {
    return inCircle(key, question, { open: openImports, memory: imports, again: [] });
  }

  function inCircle(key: string, question: () => readonly Meaning[], { open: places, memory, again }: { readonly open: Map<string, number>; readonly memory: Memory<readonly Meaning[]>; readonly again: readonly Meaning[] }): readonly Meaning[] {
    const own = places.get(key);
    if (own !== undefined) {
      leadsBackTo(own, own);
      return again;
    }
    const answered = once(key, () => {
      const place = begin();
      places.set(key, place);
      const found = question();
      places.delete(key);
      openings.pop();
      if (lowest >= place) lowest = Infinity;
      // Within one question it is not worked out again.
      else innermost = Math.min(innermost, outermost);
      return found;
    }, memory);
    if (openings.length === 0) forgetProvisional();
    return answered.length === 0 ? unknownMeaning : answered;
  }

  /** Counts what an answer met that is used again. */
  function note({ isPending, isCramped, depth }: Limits): void {
    if (isPending) pendingHits++;
    if (isCramped) crampedHits++;
    if (isCramped && depth > 0) deepHits++;
  }

  /** Tells, when an answer is there, what it met on its way. */
  function metSince(): () => Limits {
    const [pending, cramped, deep, depth] = [evaluator.pendingAnswers, crampedHits, deepHits, open.size];
    return () => ({ isPending: evaluator.pendingAnswers !== pending, isCramped: crampedHits !== cramped, depth: deepHits === deep ? 0 : depth });
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
    holdsPending ||= isPending;
    if (lowest < Infinity) return provisional;
    if (isCramped) return crampedOnes;
    return isPending ? pendingOnes : answers;
  }

  /** Asks once, and remembers the answer where it stands by itself. */
  function once<T>(key: string, question: () => T, memory: Memory<T>): T {
    if (program.generation !== generation) forgetPending();
    const known = memory.answers.get(key) ?? memory.pending.get(key);
    if (known) {
      if (known.isPending) pendingHits++;
      notes.note(known.basis);
      return known.result;
    }
    const kept = memory.cramped.get(key);
    if (kept && open.size >= kept.depth) {
      note({ isPending: false, isCramped: true, depth: kept.depth });
      notes.note(kept.basis);
      return kept.result;
    }
    const resting = memory.provisional.get(key);
    if (resting && openings[resting.place] === resting.opening && !(resting.isCramped && open.size < resting.depth)) {
      leadsBackTo(resting.lowest, resting.place);
      note(resting);
      notes.note(resting.basis);
      return resting.result;
    }
    return answerOnce(key, question, memory);
  }

  function answerOnce<T>(key: string, question: () => T, memory: Memory<T>): T {
    const outerLowest = lowest;
    const outerInnermost = innermost;
    const limits = metSince();
    lowest = Infinity;
    innermost = -1;
    notes.begin();
    const result = question();
    const basis = notes.end();
    const met = limits();
    const opening = openings[innermost];
    holdsPending ||= met.isPending;
    if (lowest < Infinity) {
      if (opening !== undefined) memory.provisional.set(key, { result, basis, lowest, place: innermost, opening, ...met });
    } else if (met.isCramped) memory.cramped.set(key, { result, basis, depth: met.depth });
    else (met.isPending ? memory.pending : memory.answers).set(key, { result, basis, isPending: met.isPending });
    const [ownLowest, ownInnermost] = [lowest, innermost];
    lowest = outerLowest;
    innermost = outerInnermost;
    leadsBackTo(ownLowest, ownInnermost);
    return result;
  }

  function forgetPending(): void {
    generation = program.generation;
    // Where files can be had at once nothing ever waits for them.
    if (holdsPending) forgetUnsettled();
  }

  /** Forgets all that is not for good. */
  function forgetUnsettled(): void {
    holdsPending = false;
    pendingOnes = new Map();
    for (const memory of memories) memory.pending.clear();
    forgetCramped();
  }

  function forgetCramped(): void {
    attempts = new Map();
    crampedOnes = new Map();
    for (const memory of memories) memory.cramped.clear();
  }

  /** Forgets what rests on a text that has changed; and what is not for good in any case. */
  function forget(change: TextChange): void {
    const isTouched = notes.touchedBy(change);
    forgetUnsettled();
    forgetProvisional();
    for (const [key, ofFrame] of answers) {
      if (typeof key !== 'string' && isTouched(mentions.ofFrame(key))) answers.delete(key);
      else deleteWhere(ofFrame, ({ basis }) => isTouched(basis));
    }
    for (const memory of memories) deleteWhere<unknown, Kept<unknown>>(memory.answers, ({ basis }) => isTouched(basis));
    deleteWhere(frames, (frame) => isTouched(mentions.ofFrame(frame)));
  }

  /** Ends circles that pass through no expression: modules that import a name from each other, `xs = sorted(xs)`. */
  function followed(question: () => readonly Meaning[]): readonly Meaning[] {
    if (steps >= maximumSteps) {
      note(tooDeep);
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
  readonly answers: Map<string, Kept<T>>;
  /** Good until the service has looked. */
  readonly pending: Map<string, Kept<T>>;
  /** Good for this file, for questions within as many. */
  readonly cramped: Map<string, { readonly result: T; readonly basis: Basis; readonly depth: number }>;
  /** Good as long as what it rests on is open. */
  readonly provisional: Map<string, Provisional<T>>;
}

interface Kept<T> {
  readonly result: T;
  readonly basis: Basis;
  readonly isPending: boolean;
}

/** An answer that lacks what open questions would have told. */
interface Provisional<T> extends Omit<Answer, 'meanings'> {
  readonly result: T;
  /** The place of the innermost of them, and its number. */
  readonly place: number;
  readonly opening: number;
}

function createMemory<T>(): Memory<T> {
  return { answers: new Map(), pending: new Map(), cramped: new Map(), provisional: new Map() };
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

/** A program of whose files and words is noted which are asked for. */
function watched(program: Program, notes: BasisNotes): Program {
  return {
    knowledge: program.knowledge,
    get pendingAnswers() {
      return program.pendingAnswers;
    },
    get generation() {
      return program.generation;
    },
    file(path) {
      notes.noteFile(path);
      return program.file(path);
    },
    module: (fromPath, module, level) => program.module(fromPath, module, level),
    filesWith(fromPath, word, atMost) {
      notes.noteWord(word);
      return program.filesWith(fromPath, word, atMost);
    },
    native: (fromPath, name) => program.native(fromPath, name),
    isNativeModule: (fromPath, module) => program.isNativeModule(fromPath, module),
  };
}

function deleteWhere<Key, Value>(map: Map<Key, Value>, isDue: (value: Value) => boolean): void {
  for (const [key, value] of map) if (isDue(value)) map.delete(key);
}
