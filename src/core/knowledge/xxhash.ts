import type { LibraryKnowledge } from './entry';

/** xxhash and the GIL. */
export const xxhash: LibraryKnowledge = {
  library: 'xxhash',
  summary: 'xxHash: what is given to the constructor is hashed with the GIL held; an update of more than 64 KiB releases.',
  entries: [
    { name: 'xxhash.xxh32', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'xxhash.xxh32', condition: 'hand large data to update(), which releases', evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.xxh64', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'xxhash.xxh64', condition: 'hand large data to update(), which releases', evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.xxh3_64', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'xxhash.xxh3_64', condition: 'hand large data to update(), which releases', evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.xxh128', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'xxhash.xxh128', condition: 'hand large data to update(), which releases', evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.xxh32.update', behaviour: 'releases', seconds: 2e-6, holdsBelowSize: 65536, evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.xxh64.update', behaviour: 'releases', seconds: 2e-6, holdsBelowSize: 65536, evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.xxh3_64.update', behaviour: 'releases', seconds: 2e-6, holdsBelowSize: 65536, evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.xxh128.update', behaviour: 'releases', seconds: 2e-6, holdsBelowSize: 65536, evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.*', behaviour: 'holds', isNative: true, seconds: 1e-6, evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
  ],
};
