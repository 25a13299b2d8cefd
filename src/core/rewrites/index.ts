import { offloadToProcessPool } from './offload-to-process-pool';
import type { Rewrite } from './rewrite';
import { threadPoolToProcessPool } from './thread-pool-to-process-pool';

/** Every rewrite, the one to prefer first. */
export const rewrites: readonly Rewrite[] = [threadPoolToProcessPool, offloadToProcessPool];
