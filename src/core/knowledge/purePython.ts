import type { LibraryKnowledge } from './entry';
import { describePurePython } from './pureLibrary';

/**
 * Standard libraries that are Python through and through, so that all they do holds the GIL; what
 * matters is only the cost of an everyday call, in seconds. `*` is any callable not named.
 */
const callSeconds: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  abc: { '*': 1e-7 },
  argparse: { '*': 2e-5, 'ArgumentParser.parse_args': 2e-4 },
  calendar: { '*': 5e-5, 'TextCalendar.formatyear': 1e-3 },
  cgi: { '*': 1e-5 },
  cmd: { '*': 1e-5 },
  code: { '*': 1e-5 },
  colorsys: { '*': 1e-6 },
  dataclasses: { '*': 1e-5, dataclass: 3e-4, field: 1e-6 },
  difflib: { '*': 1e-4, 'SequenceMatcher.ratio': 1e-3, unified_diff: 1e-3, ndiff: 5e-3, get_close_matches: 1e-3, 'HtmlDiff.make_file': 1e-2 },
  dis: { '*': 1e-4 },
  distutils: { '*': 1e-4 },
  doctest: { '*': 1e-3, testmod: 1e-1 },
  enum: { '*': 1e-6 },
  fnmatch: { '*': 1e-6 },
  fractions: { '*': 2e-6 },
  getopt: { '*': 1e-5 },
  gettext: { '*': 1e-6, translation: 2e-4 },
  graphlib: { '*': 1e-5 },
  html: { '*': 1e-6, 'parser.HTMLParser.feed': 2e-3 },
  imp: { '*': 1e-4 },
  inspect: { '*': 1e-6, signature: 2e-5, getmembers: 1e-4, getsource: 1e-3, stack: 5e-3 },
  ipaddress: { '*': 3e-6 },
  keyword: { '*': 1e-7 },
  mimetypes: { '*': 3e-6 },
  modulefinder: { '*': 1e-3 },
  numbers: { '*': 1e-6 },
  optparse: { '*': 2e-5, 'OptionParser.parse_args': 2e-4 },
  pickletools: { '*': 1e-3 },
  platform: { '*': 1e-5, system: 1e-6, machine: 1e-6 },
  plistlib: { '*': 2e-4 },
  pprint: { '*': 1e-4 },
  pstats: { '*': 1e-3 },
  pyclbr: { '*': 1e-3 },
  quopri: { '*': 1e-4 },
  reprlib: { '*': 5e-6 },
  rlcompleter: { '*': 1e-5 },
  shlex: { '*': 1e-5, quote: 1e-6 },
  site: { '*': 1e-5 },
  stat: { '*': 1e-7 },
  statistics: { '*': 1e-4 },
  string: { '*': 3e-6 },
  symtable: { '*': 1e-3 },
  sysconfig: { '*': 1e-5 },
  textwrap: { '*': 2e-5 },
  timeit: { '*': 1e-6, timeit: 1, repeat: 5 },
  tomllib: { '*': 1e-4 },
  traceback: { '*': 5e-5 },
  types: { '*': 1e-7 },
  typing: { '*': 1e-7, get_type_hints: 1e-5, NamedTuple: 3e-4 },
  unittest: { '*': 1e-6, main: 1 },
  zipapp: { '*': 1e-2 },
};

/** One library each. */
export const purePython: readonly LibraryKnowledge[] = Object.entries(callSeconds).map(([library, costs]) =>
  describePurePython(library, costs, { evidence: `cpython 3.13.0 Lib/${library} (Python source)`, confidence: 'source' }),
);
