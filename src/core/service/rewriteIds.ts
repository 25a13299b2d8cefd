import { rewrites } from '../rewrites/index';

/** The public id of every rewrite. */
export const rewriteIds: readonly string[] = rewrites.map(({ id }) => id);
