import type { KnowledgeEntry } from '../knowledge/entry';
import { elementsIn, type Shape, shapeOfResult, shapesRead } from './arrayShape';
import { addCosts, costOf, type Cost } from './cost';
import type { Evaluator } from './evaluator';
import type { CallInFrame, ExternalMeaning } from './meaning';

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
  const read = shapesRead(evaluator, callee.self, call);
  const made = shapeOfResult(evaluator, entry.name, callee.self, call);
  const shapes = made ? [...read, made] : read;
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
