import type { LibraryKnowledge } from './entry';
import { describePurePython, type Call } from './pureLibrary';

/**
 * Standard libraries that are Python through and through, so that all they do holds the GIL; what
 * matters is only the cost of an everyday call, in seconds. `*` is any callable not named.
 */
const callSeconds: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  abc: { '*': 1e-7 },
  argparse: { '*': 2e-5, 'ArgumentParser.parse_args': 2e-4 },
  bdb: { '*': 1e-5 },
  calendar: { '*': 5e-5, isleap: 1e-7, leapdays: 2e-7, weekday: 1e-6, monthrange: 2e-6, timegm: 1e-6, 'TextCalendar.formatyear': 1e-3 },
  cmd: { '*': 1e-5 },
  code: { '*': 1e-5 },
  codeop: { '*': 5e-5 },
  colorsys: { '*': 1e-6 },
  copyreg: { '*': 1e-6 },
  dataclasses: { '*': 1e-5, dataclass: 3e-4, field: 1e-6 },
  difflib: { '*': 1e-4, 'SequenceMatcher.ratio': 1e-3, unified_diff: 1e-3, ndiff: 5e-3, get_close_matches: 1e-3, 'HtmlDiff.make_file': 1e-2 },
  dis: { '*': 1e-4 },
  doctest: { '*': 1e-3, testmod: 1e-1 },
  encodings: { '*': 1e-6 },
  ensurepip: { '*': 1e-3, bootstrap: { behaviour: 'waits', seconds: 5 } },
  enum: { '*': 1e-6 },
  fnmatch: { '*': 1e-6 },
  fractions: { '*': 2e-6 },
  getopt: { '*': 1e-5 },
  gettext: { '*': 1e-6, translation: 2e-4 },
  graphlib: { '*': 1e-5 },
  html: { '*': 1e-6, 'parser.HTMLParser.feed': 2e-3 },
  inspect: { '*': 1e-6, signature: 2e-5, getmembers: 1e-4, getsource: 1e-3, stack: 5e-3 },
  ipaddress: { '*': 3e-6 },
  keyword: { '*': 1e-7 },
  mimetypes: { '*': 3e-6 },
  modulefinder: { '*': 1e-3 },
  nturl2path: { '*': 2e-6 },
  numbers: { '*': 1e-6 },
  opcode: { '*': 1e-6 },
  optparse: { '*': 2e-5, 'OptionParser.parse_args': 2e-4 },
  pdb: { '*': 1e-4, ...Object.fromEntries(['set_trace', 'run', 'runcall', 'post_mortem', 'pm'].map((call) => [call, { behaviour: 'waits', seconds: 10 }] as const)) },
  pickletools: { '*': 1e-3 },
  platform: { '*': 1e-5, system: 1e-6, machine: 1e-6 },
  plistlib: { '*': 2e-4 },
  pprint: { '*': 1e-4 },
  profile: { '*': 1e-6, run: 1 },
  pstats: { '*': 1e-3 },
  pyclbr: { '*': 1e-3 },
  pydoc: { '*': 1e-3 },
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
  tabnanny: { '*': 1e-2 },
  textwrap: { '*': 2e-5 },
  timeit: { '*': 1e-6, timeit: 1, repeat: 5 },
  token: { '*': 1e-7 },
  tomllib: { '*': 1e-4 },
  trace: { '*': 1e-5 },
  traceback: { '*': 5e-5 },
  tty: { '*': 1e-5 },
  types: { '*': 1e-7 },
  typing: { '*': 1e-7, get_type_hints: 1e-5, NamedTuple: 3e-4 },
  unittest: { '*': 1e-6, main: 1 },
  zipapp: { '*': 1e-2 },
};

/** The same of libraries that are no longer in the newest Python. */
const formerCallSeconds: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  aifc: { '*': 1e-5 },
  cgi: { '*': 1e-5 },
  cgitb: { '*': 1e-3 },
  chunk: { '*': 2e-6 },
  distutils: { '*': 1e-4 },
  imghdr: { '*': 2e-5 },
  imp: { '*': 1e-4 },
  lib2to3: { '*': 1e-3 },
  mailcap: { '*': 1e-3 },
  pipes: { '*': 1e-4, quote: 1e-6 },
  sndhdr: { '*': 2e-5 },
  sunau: { '*': 1e-5 },
  uu: { '*': 1e-3 },
  xdrlib: { '*': 1e-6 },
};

/** One library each. */
export const purePython: readonly LibraryKnowledge[] = [...describeOf('3.13.0', callSeconds), ...describeOf('3.11.7', formerCallSeconds)];

function describeOf(version: string, costs: typeof callSeconds): readonly LibraryKnowledge[] {
  return Object.entries(costs).map(([library, calls]) => describePurePython(library, calls, { evidence: `cpython ${version} Lib/${library} (Python source)`, confidence: 'source' }));
}
