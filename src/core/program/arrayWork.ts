import type { KnowledgeEntry } from '../knowledge/entry';
import { axesOfResult, axesRead, elementsIn, isGrid, isShape, type Shape } from './arrayShape';
import { addCosts, costOf, type Cost } from './cost';
import type { Evaluator } from './evaluator';
import type { CallInFrame, ExternalMeaning } from './meaning';
import { makesNumber } from './scalars';

/** The sizes that the knowledge base has in mind: see the summary of `knowledge/numpy.ts`. */
const everyday = { elements: 1e5, rows: 300 } as const;

/** Checking the arguments and making the result, whatever their size; from `timeit` of an addition of two numbers in arrays. */
const leastSeconds = 1e-6;

/** Work of less is over before another thread has taken the GIL. */
const leastReleasedSeconds = 20e-6;

/** A cheaper call does not look at the elements: it makes a view. */
const leastScaledSeconds = 5e-6;

/** Work grows with the third power of the rows. */
const matrixWork = /^numpy\.(dot|matmul|vdot|inner|linalg\.\w+|(ndarray|ObjectArray)\.(dot|__matmul__|__rmatmul__))$/;

/**
 * What a call of NumPy costs on arrays of which the code says how large they are.
 *
 * @returns `undefined` where it does not.
 */
export function costOnArrays(evaluator: Evaluator, entry: KnowledgeEntry, callee: ExternalMeaning, call: CallInFrame): Cost | undefined {
  if (!entry.name.startsWith('numpy.') || entry.seconds < leastScaledSeconds) return undefined;
  if (entry.behaviour !== 'releases' && entry.behaviour !== 'holds') return undefined;
  if (makesNumber(evaluator, entry.name, call)) return costOf('held', leastSeconds);
  const given = axesRead(evaluator, callee.self, call);
  const made = axesOfResult(evaluator, entry.name, callee.self, call);
  const arrays = made ? [...given, made] : given;
  if (arrays.some(isGrid)) return entry.behaviour === 'holds' || matrixWork.test(entry.name) ? undefined : addCosts([costOf('held', leastSeconds), costOf('released', entry.seconds)]);
  const [read, shapes] = [given.filter(isShape), arrays.filter(isShape)];
  if (shapes.length === 0) return undefined;
  const seconds = entry.seconds * (matrixWork.test(entry.name) ? matrixFactor(read) : Math.max(...shapes.map(elementsIn)) / everyday.elements);
  if (entry.behaviour === 'holds' || seconds < leastReleasedSeconds) return costOf('held', Math.max(leastSeconds, seconds));
  return addCosts([costOf('held', leastSeconds), costOf('released', seconds)]);
}

/** Multiplications and additions, against those of everyday matrices. */
function matrixFactor(read: readonly Shape[]): number {
  const [first = [], second = first] = read;
  const [rows = 1, inner = 1] = first.length > 1 ? first.slice(-2) : [1, ...first];
  const columns = second.length > 1 ? (second.at(-1) ?? 1) : 1;
  const batches = elementsIn(first.slice(0, -2));
  return (batches * rows * inner * columns) / everyday.rows ** 3;
}
