import type { Range } from '../../domain/position';
import type { CallExpression } from '../../python/facts/expression';
import type { NewImport } from '../text/importEdit';

/** The two families of pools, each with its own methods. */
export type PoolFamily = 'executor' | 'multiprocessing';

/** Who holds a pool. */
export type PoolHolder =
  /** A variable; of a `with` statement, only within it. */
  | { readonly kind: 'variable'; readonly name: string; readonly owner: number; readonly within: Range | undefined }
  /** `self.name` of a class, or a class attribute. */
  | { readonly kind: 'attribute'; readonly name: string; readonly classId: number }
  /** Nobody: it is used where it is made. */
  | { readonly kind: 'nobody' }
  /** Something that is not followed; `how` completes "the pool …". */
  | { readonly kind: 'elsewhere'; readonly how: string };

/** A call that makes a thread pool. */
export interface PoolMaking {
  readonly family: PoolFamily;
  readonly call: CallExpression;
  readonly functionId: number;
  readonly holder: PoolHolder;
}

/** The library classes that are thread pools. */
export const threadPools: ReadonlyMap<string, PoolFamily> = new Map([
  ['concurrent.futures.ThreadPoolExecutor', 'executor'],
  ['concurrent.futures.thread.ThreadPoolExecutor', 'executor'],
  ['multiprocessing.pool.ThreadPool', 'multiprocessing'],
  ['multiprocessing.dummy.Pool', 'multiprocessing'],
]);

/** The pools of processes of the standard library. */
export const processPools: Readonly<Record<PoolFamily, NewImport>> = {
  executor: { module: 'concurrent.futures', name: 'ProcessPoolExecutor', otherwise: 'ProcessPool' },
  multiprocessing: { module: 'multiprocessing', name: 'Pool', otherwise: 'ProcessPool' },
};
