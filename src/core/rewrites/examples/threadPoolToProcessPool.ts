import type { RefusalExample, RewriteExample } from '../rewrite';

/** Programs before and after. */
export const offers: readonly RewriteExample[] = [];

/** Programs that are left alone. */
export const refusals: readonly RefusalExample[] = [];
