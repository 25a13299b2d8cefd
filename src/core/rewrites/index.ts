import type { Rewrite } from './rewrite';

/** Every rewrite, the one to prefer first. */
export const rewrites: readonly Rewrite[] = [];
