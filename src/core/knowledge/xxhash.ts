import type { LibraryKnowledge } from './entry';

/** xxhash and the GIL. */
export const xxhash: LibraryKnowledge = {
  library: 'xxhash',
  summary: 'xxHash: more than 64 KiB in one call are hashed with the GIL released; in older versions only by update, not by the constructors.',
  entries: [
    { name: 'xxhash.xxh32', behaviour: 'releases', seconds: 1e-6, returns: 'xxhash.xxh32', condition: 'older versions hold whatever the size', holdsBelowSize: 65536, evidence: 'measured: lets go from 64 KiB on (xxhash 4.1.0, Python 3.11)', confidence: 'measured' },
    { name: 'xxhash.xxh64', behaviour: 'releases', seconds: 1e-6, returns: 'xxhash.xxh64', condition: 'older versions hold whatever the size', holdsBelowSize: 65536, evidence: 'measured: lets go from 64 KiB on (xxhash 4.1.0, Python 3.11)', confidence: 'measured' },
    { name: 'xxhash.xxh3_64', behaviour: 'releases', seconds: 1e-6, returns: 'xxhash.xxh3_64', condition: 'older versions hold whatever the size', holdsBelowSize: 65536, evidence: 'measured: lets go from 64 KiB on (xxhash 4.1.0, Python 3.11)', confidence: 'measured' },
    { name: 'xxhash.xxh128', behaviour: 'releases', seconds: 1e-6, returns: 'xxhash.xxh128', condition: 'older versions hold whatever the size', holdsBelowSize: 65536, evidence: 'measured: lets go from 64 KiB on (xxhash 4.1.0, Python 3.11)', confidence: 'measured' },
    { name: 'xxhash.xxh32.update', behaviour: 'releases', seconds: 2e-6, holdsBelowSize: 65536, evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.xxh64.update', behaviour: 'releases', seconds: 2e-6, holdsBelowSize: 65536, evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.xxh3_64.update', behaviour: 'releases', seconds: 2e-6, holdsBelowSize: 65536, evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.xxh128.update', behaviour: 'releases', seconds: 2e-6, holdsBelowSize: 65536, evidence: 'python-xxhash@0158265 src/_xxhash.c', confidence: 'source' },
    { name: 'xxhash.*', behaviour: 'releases', seconds: 1e-6, condition: 'older versions hold whatever the size', holdsBelowSize: 65536, evidence: 'measured: lets go from 64 KiB on (xxhash 4.1.0, Python 3.11)', confidence: 'measured' },
  ],
};
