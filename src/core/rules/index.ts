import type { Rule } from './rule';
import { serialisedBackend } from './serialised-backend';
import { serialisedBackgroundThread } from './serialised-background-thread';
import { serialisedOffload } from './serialised-offload';
import { serialisedPool } from './serialised-pool';
import { serialisedThreads } from './serialised-threads';

/** Every rule; their order means nothing. */
export const rules: readonly Rule[] = [
  serialisedBackend,
  serialisedBackgroundThread,
  serialisedOffload,
  serialisedPool,
  serialisedThreads,
];
