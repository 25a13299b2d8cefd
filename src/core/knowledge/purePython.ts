import type { LibraryKnowledge } from './entry';

/**
 * Libraries that are ordinary Python through and through, with the cost of one everyday call in
 * seconds. What such code does with the GIL needs no entry: it holds. Those of which single
 * callables matter have a file of their own.
 */
const callSeconds: Readonly<Record<string, number>> = {
  argparse: 2e-5, cmd: 1e-5, code: 1e-5, colorsys: 1e-6, contextlib: 1e-6, dataclasses: 1e-5, difflib: 1e-3,
  doctest: 1e-3, enum: 1e-6, fnmatch: 2e-6, fractions: 3e-6, getopt: 1e-5, gettext: 2e-6, graphlib: 1e-5, html: 1e-5,
  inspect: 2e-5, ipaddress: 5e-6, keyword: 1e-7, mimetypes: 3e-6, numbers: 1e-6, optparse: 2e-5, pickletools: 1e-3,
  plistlib: 1e-4, pprint: 1e-4, profile: 1e-5, pstats: 1e-4, quopri: 1e-4, reprlib: 5e-6, rlcompleter: 1e-5,
  shlex: 1e-5, stat: 1e-7, statistics: 1e-4, string: 5e-6, stringprep: 1e-6, textwrap: 3e-5, timeit: 1e-5, token: 1e-7,
  tomllib: 1e-4, traceback: 3e-5, types: 1e-7, typing: 1e-7, abc: 1e-7, this: 1e-6,
};

/** One library each, whose only entry covers all of its callables. */
export const purePython: readonly LibraryKnowledge[] = Object.entries(callSeconds).map(([library, seconds]) => ({
  library,
  isPurePython: true,
  entries: [
    { name: `${library}.*`, behaviour: 'holds', seconds, evidence: `cpython 3.13.0 Lib/${library}: Python source`, confidence: 'source' },
  ],
}));
