import type { Expression } from '../python/facts/expression';
import { annotatedMeanings } from './annotations';
import { enterCall, enterWith, resultOfCall } from './calls';
import { elementMeanings } from './elements';
import type { Evaluator, Program } from './evaluator';
import { evaluate } from './expressions';
import { frameKey, unknownMeaning, type Frame, type Meaning } from './meaning';
import { ancestorsOf, classMembers, memberMeanings } from './members';
import { lookUpName } from './names';

/** Beyond this many questions within questions the answer is `unknown`. */
const maximumDepth = 60;

/** As many steps from meaning to meaning may lie between a question and its answer. */
const maximumSteps = 120;

/**
 * As many expressions are worked out for one file; then the rest is `unknown`. The files of large
 * applications need some thousands; a library whose classes all refer to each other would not end.
 */
const maximumAnswers = 60_000;

/** More ways of calling one function are not told apart. */
const maximumFrames = 48;

interface Answer {
  readonly meanings: readonly Meaning[];
  /** The lowest open question to which it leads back; infinite when it stands by itself. */
  readonly lowest: number;
}

type Answers = Map<Expression, Answer>;

/** Below every open question: the answer is good for the outermost question only. */
const passing = -1;

/**
 * An evaluator that remembers its answers.
 *
 * An answer found while a question that it leads back to was still open lacks what that one would
 * have told (`a = b; b = a or f`); so does one that met the depth limit, or a file that is not read
 * yet. Those are remembered only until the outermost question is answered, so that what is
 * remembered for good is the same in whatever order it is asked for.
 */
export function createEvaluator(program: Program): Evaluator {
  const answers = new Map<Frame | string, Answers>();
  let provisional = new Map<Frame | string, Answers>();
  const frames = new Map<string, Frame>();
  const frameCounts = new Map<string, number>();
  /** The open questions with their depth. */
  const open = new Map<Expression, number>();
  /** The lowest depth to which an answer under way leads back. */
  let lowest = Infinity;
  let steps = 0;
  let answersGiven = 0;

  const evaluator: Evaluator = {
    program,
    beginFile() {
      answersGiven = 0;
    },
    meaningsOf(expression, frame) {
      const key = frame.arguments || frame.outer ? frame : '';
      const known = answers.get(key)?.get(expression) ?? provisional.get(key)?.get(expression);
      if (known) {
        lowest = Math.min(lowest, known.lowest);
        return known.meanings;
      }
      const place = open.get(expression);
      if (place !== undefined || open.size >= maximumDepth || answersGiven >= maximumAnswers) {
        lowest = Math.min(lowest, place ?? passing);
        return unknownMeaning;
      }
      return answer(expression, frame, key);
    },
    lookUp: (name, frame, at) => lookUpName(evaluator, name, frame, at),
    member: (object, name, receiver) => followed(() => memberMeanings(evaluator, object, name, receiver)),
    resultOf: (callee, call) => followed(() => resultOfCall(evaluator, callee, call)),
    elementsOf: (iterable, path) => followed(() => elementMeanings(evaluator, iterable, path)),
    annotated: (annotation, frame: Frame) => annotatedMeanings(evaluator, annotation, frame),
    enter: (callee, call, skip) => sameFrame(enterCall(evaluator, callee, call, skip)),
    enterWith: (callee, given) => sameFrame(enterWith(evaluator, callee, given)),
    classMember: (owner, name) => classMembers(evaluator, owner, name),
    ancestors: (owner) => ancestorsOf(evaluator, owner),
    functionFacts: ({ path, functionId }) => program.file(path)?.functions[functionId],
    classFacts: ({ path, classId }) => program.file(path)?.classes[classId],
  };
  return evaluator;

  function answer(expression: Expression, frame: Frame, key: Frame | string): readonly Meaning[] {
    answersGiven++;
    const outerLowest = lowest;
    const depth = open.size;
    const pending = program.pendingAnswers;
    lowest = Infinity;
    open.set(expression, depth);
    const meanings = evaluate(evaluator, expression, frame);
    open.delete(expression);
    if (program.pendingAnswers !== pending) lowest = passing;
    const own: Answer = { meanings, lowest: lowest < depth ? lowest : Infinity };
    remember(own.lowest === Infinity ? answers : provisional, key, expression, own);
    lowest = Math.min(outerLowest, own.lowest);
    if (depth === 0) {
      provisional = new Map();
      lowest = Infinity;
    }
    return meanings;
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
    if (count >= maximumFrames) return { path: frame.path, functionId: frame.functionId, arguments: undefined };
    frameCounts.set(name, count + 1);
    frames.set(key, frame);
    return frame;
  }
}

function remember(store: Map<Frame | string, Answers>, key: Frame | string, expression: Expression, answer: Answer): void {
  let answers = store.get(key);
  if (!answers) {
    answers = new Map();
    store.set(key, answers);
  }
  answers.set(expression, answer);
}
