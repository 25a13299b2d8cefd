import type { ExternalInstanceMeaning } from './meaning';

/** scikit-learn passes its own settings on to joblib's workers, and is otherwise the same. */
const parallelTypes: ReadonlySet<string> = new Set(['joblib.Parallel', 'joblib.parallel.Parallel', 'sklearn.utils.parallel.Parallel', 'sklearn.externals.joblib.Parallel']);

/** Whether an object works through the tasks with which it is called: `Parallel()(delayed(f)(x) for x in xs)`. */
export function isParallel({ type }: ExternalInstanceMeaning): boolean {
  return parallelTypes.has(type);
}
