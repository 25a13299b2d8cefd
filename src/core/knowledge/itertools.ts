import type { LibraryKnowledge } from './entry';

/** itertools and the GIL. */
export const itertools: LibraryKnowledge = {
  library: 'itertools',
  summary: 'Iterators in C: they hold. The seconds are those of one element.',
  entries: [
    { name: 'itertools.chain', behaviour: 'holds', seconds: 3e-8, iterates: 0, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.cycle', behaviour: 'holds', seconds: 3e-8, iterates: 0, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.islice', behaviour: 'holds', seconds: 3e-8, iterates: 0, returnsArgument: 0, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.tee', behaviour: 'holds', seconds: 3e-8, iterates: 0, returnsArgument: 0, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.zip_longest', behaviour: 'holds', seconds: 5e-8, iterates: 0, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.compress', behaviour: 'holds', seconds: 5e-8, iterates: 0, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.pairwise', behaviour: 'holds', seconds: 5e-8, iterates: 0, sinceMinor: 10, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.batched', behaviour: 'holds', seconds: 5e-8, iterates: 0, sinceMinor: 12, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.product', behaviour: 'holds', seconds: 8e-8, iterates: 0, condition: 'makes more elements than it is given', evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file); measured overlap 0.96 of 1.99 (consumed by sum, Python 3.13)', confidence: 'source' },
    { name: 'itertools.permutations', behaviour: 'holds', seconds: 8e-8, iterates: 0, condition: 'makes more elements than it is given', evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file); measured overlap 1.05 of 1.84 (8, consumed by deque, Python 3.13)', confidence: 'source' },
    { name: 'itertools.combinations', behaviour: 'holds', seconds: 8e-8, iterates: 0, condition: 'makes more elements than it is given', evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.combinations_with_replacement', behaviour: 'holds', seconds: 8e-8, iterates: 0, condition: 'makes more elements than it is given', evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.count', behaviour: 'holds', seconds: 3e-8, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.repeat', behaviour: 'holds', seconds: 3e-8, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.chain.from_iterable', behaviour: 'holds', seconds: 3e-8, iterates: 0, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.accumulate', behaviour: 'callback', seconds: 6e-8, callback: { position: 1, keyword: 'func' }, iterates: 0, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.groupby', behaviour: 'callback', seconds: 1e-7, callback: { position: 1, keyword: 'key' }, iterates: 0, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.starmap', behaviour: 'callback', seconds: 8e-8, callback: { position: 0 }, iterates: 1, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.takewhile', behaviour: 'callback', seconds: 6e-8, callback: { position: 0 }, iterates: 1, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.dropwhile', behaviour: 'callback', seconds: 6e-8, callback: { position: 0 }, iterates: 1, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
    { name: 'itertools.filterfalse', behaviour: 'callback', seconds: 6e-8, callback: { position: 0 }, iterates: 1, evidence: 'cpython 3.13.0 Modules/itertoolsmodule.c (no GIL release in the file)', confidence: 'source' },
  ],
};
