import { offloadToProcessPool } from './offload-to-process-pool';
import type { Rewrite } from './rewrite';
import { threadPoolToProcessPool } from './thread-pool-to-process-pool';
import { threadToProcess } from './thread-to-process';
import { threadsToProcessPool } from './threads-to-process-pool';

/** Every rewrite, the one to prefer first. */
export const rewrites: readonly Rewrite[] = [threadPoolToProcessPool, offloadToProcessPool, threadToProcess, threadsToProcessPool];
