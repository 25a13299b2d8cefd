import type { KnowledgeEntry } from './entry';

/** What holds for the loops over numbers behind NumPy's functions (`NPY_BEGIN_THREADS_THRESHOLDED`). */
export const overNumbers = {
  condition: 'object arrays hold; from 500 to 10,000 elements the hand-over costs more than it gains',
  holdsBelowSize: 500,
} as const satisfies Partial<KnowledgeEntry>;
