import type { Interpreter } from '../domain/interpreter';
import type { KnowledgeEntry, LibraryKnowledge, SubinterpreterFact } from './entry';

/** What is known of library calls, for one interpreter. Names are dotted: "zlib.compress", "str.join". */
export interface Knowledge {
  /**
   * How the callable behaves. Aliases are followed, a method is sought in the bases of its type, and
   * a callable that only a `prefix.*` entry covers gets that entry under its own name.
   */
  find(name: string): KnowledgeEntry | undefined;
  /** The type of an attribute that is not called: "subprocess.Popen.stdout", "sys.stdout". */
  attributeType(name: string): string | undefined;
  /** The name under which entries are kept: "concurrent.futures.thread.ThreadPoolExecutor" becomes "concurrent.futures.ThreadPoolExecutor". */
  canonicalName(name: string): string;
  /** The library in which the name lives; built-in names live in `builtins`. */
  library(name: string): LibraryKnowledge | undefined;
  /** Whether the name lives in a library whose callables without an entry are ordinary Python. */
  isPurePython(name: string): boolean;
  /** Whether a sub-interpreter can load a module; `undefined` when nobody has tried. */
  subinterpreters(module: string): SubinterpreterFact | undefined;
  /** Whether a function or method of any library has this name, the last part of a dotted one. */
  isNameInLibrary(name: string): boolean;
  /** The methods of this name that types of libraries have: "pandas.DataFrame.iterrows" for "iterrows". */
  methodsNamed(name: string): readonly string[];
  /** Whether something of a library is known by what a subscript of it does. */
  hasSubscripts(library: string): boolean;
  /**
   * What the user states of a callable that is not a library's: a function of the project, by its
   * file and its name in it ("src.shop.prices.Table.render"), or a call by the words in which it is
   * written ("self.table.render"). A stated name speaks for all that end with it; the longest wins.
   */
  stated(name: string): KnowledgeEntry | undefined;
  /** Whether the user states anything, for those who ask of every call. */
  readonly hasStated: boolean;
}

/** Chains of aliases and bases are short; a longer one is a cycle. */
const longestChain = 8;

/**
 * The door to the catalog.
 *
 * Making it costs next to nothing: the entries of a library are put into a map when the first of
 * its names is asked for, so that start-up does not pay for libraries that a project never uses.
 *
 * @param libraries - Several may bear the same name; they are then one.
 * @param interpreter - Entries of other versions do not exist.
 * @param own - What the user states; it beats the catalog, and of two entries the later one counts.
 */
export function createKnowledge(libraries: readonly LibraryKnowledge[], interpreter: Interpreter, own: readonly KnowledgeEntry[] = []): Knowledge {
  const shelves = shelve(libraries);
  const entriesOf = lazily((library: string) => readEntries(shelves.get(library) ?? [], interpreter));
  let lastNames: ReadonlySet<string> | undefined;
  let subscripted: ReadonlySet<string> | undefined;
  let facts: ReadonlyMap<string, SubinterpreterFact> | undefined;
  let methods: ReadonlyMap<string, readonly string[]> | undefined;
  const links = lazily((kind: LinkKind) => readLinks(libraries, kind));

  const canonicalName = lazily((name: string) => followAliases(withoutBuiltins(name), links('aliases')));
  const home = (name: string) => dottedPrefixes(name).find((prefix) => shelves.has(prefix)) ?? 'builtins';
  const ownEntries = new Map(own.filter((entry) => isOfVersion(entry, interpreter)).map((entry) => [canonicalName(entry.name), entry]));
  const exact = (name: string) => ownEntries.get(name) ?? entriesOf(home(name)).get(name);
  const covering = (name: string) => coveredBy(name, exact);

  // Programs ask for the same few names over and over.
  const find = lazily((name: string) => {
    const canonical = asConstructor(canonicalName(name));
    const names = withInherited(throughAttribute(canonical, links('attributes')), links('bases'));
    return exact(canonical) ?? firstDefined(names, exact) ?? firstDefined(names, covering);
  });

  return {
    canonicalName,
    find,
    attributeType(name) {
      const attributes = links('attributes');
      return firstDefined(withInherited(canonicalName(name), links('bases')), (each) => attributes.get(each));
    },
    library: (name) => shelves.get(home(canonicalName(name)))?.[0],
    isPurePython: (name) => shelves.get(home(canonicalName(name)))?.some((library) => library.isPurePython) ?? false,
    subinterpreters(module) {
      facts ??= new Map(libraries.flatMap(({ library, subinterpreters }) => (subinterpreters ? [[library, subinterpreters]] : [])));
      return firstDefined(dottedPrefixes(module), (prefix) => facts?.get(prefix));
    },
    isNameInLibrary(name) {
      lastNames ??= new Set(libraries.flatMap(({ entries }) => entries.map((entry) => entry.name.slice(entry.name.lastIndexOf('.') + 1))));
      return lastNames.has(name);
    },
    methodsNamed(name) {
      methods ??= indexMethods(libraries);
      return methods.get(name) ?? [];
    },
    hasSubscripts(library) {
      subscripted ??= new Set(libraries.filter(({ entries }) => entries.some(({ name }) => name.endsWith('.__getitem__'))).map((each) => each.library));
      return subscripted.has(library);
    },
    hasStated: ownEntries.size > 0,
    stated(name) {
      if (ownEntries.size === 0) return undefined;
      return firstDefined(dottedSuffixes(name), (suffix) => ownEntries.get(suffix)) ?? firstDefined(dottedSuffixes(name), (suffix) => coveredBy(suffix, (each) => ownEntries.get(each)));
    },
  };
}

/** By their last part, the names whose part before it is a type's. */
function indexMethods(libraries: readonly LibraryKnowledge[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { name } of libraries.flatMap(({ entries }) => entries)) {
    const [, method] = /\.[A-Z]\w*\.([a-z]\w*)$/.exec(name) ?? [];
    if (method === undefined) continue;
    const known = index.get(method);
    if (known) known.push(name);
    else index.set(method, [name]);
  }
  return index;
}

type LinkKind = 'aliases' | 'bases' | 'attributes';

function shelve(libraries: readonly LibraryKnowledge[]): ReadonlyMap<string, readonly LibraryKnowledge[]> {
  const shelves = new Map<string, LibraryKnowledge[]>();
  // Of a library without entries no call is known: a module of that name in a project is the project's.
  for (const library of libraries.filter((each) => !each.subinterpreters || each.entries.length > 0)) {
    const shelf = shelves.get(library.library);
    if (shelf) shelf.push(library);
    else shelves.set(library.library, [library]);
  }
  return shelves;
}

function readEntries(libraries: readonly LibraryKnowledge[], interpreter: Interpreter): ReadonlyMap<string, KnowledgeEntry> {
  const entries = new Map<string, KnowledgeEntry>();
  for (const entry of libraries.flatMap((library) => library.entries)) if (isOfVersion(entry, interpreter)) entries.set(entry.name, entry);
  return entries;
}

function isOfVersion({ sinceMinor = 0, untilMinor = Infinity }: KnowledgeEntry, { minor }: Interpreter): boolean {
  return minor >= sinceMinor && minor <= untilMinor;
}

function readLinks(libraries: readonly LibraryKnowledge[], kind: LinkKind): ReadonlyMap<string, string> {
  return new Map(libraries.flatMap((library) => Object.entries(library[kind] ?? {})));
}

function withoutBuiltins(name: string): string {
  return name.startsWith('builtins.') ? name.slice('builtins.'.length) : name;
}

/** "a.b.c" → "a.b.c", "a.b", "a". */
function dottedPrefixes(name: string): readonly string[] {
  const prefixes = [name];
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) prefixes.push(name.slice(0, dot));
  return prefixes;
}

/** "a.b.c" → "a.b.c", "b.c", "c". */
function dottedSuffixes(name: string): readonly string[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(index).join('.'));
}

/**
 * The entry of the longest `prefix.*` around a name; special methods have none, and a doubtful one speaks for
 * the methods of its classes, not for those of what they keep: `Table.columns.sort` is of any library.
 */
function coveredBy(name: string, find: (name: string) => KnowledgeEntry | undefined): KnowledgeEntry | undefined {
  if (/\.__\w+__$/.test(name)) return undefined;
  for (const prefix of dottedPrefixes(name)) {
    const entry = find(`${prefix}.*`);
    if (entry && !(entry.isDoubtful && /\.[A-Z]\w*\.\w+\.\w+$/.test(name.slice(prefix.length)))) return named(entry, name);
  }
  return undefined;
}

/** An alias may stand for the whole name or for its beginning, a module or a class. */
function followAliases(name: string, aliases: ReadonlyMap<string, string>): string {
  let current = name;
  for (let step = 0; step < longestChain; step += 1) {
    const prefix = dottedPrefixes(current).find((each) => aliases.has(each));
    if (prefix === undefined) return current;
    current = (aliases.get(prefix) ?? prefix) + current.slice(prefix.length);
  }
  return current;
}

/** "sys.stdout.flush" is a method of the type that `sys.stdout` has; the version of any library is a text. */
function throughAttribute(name: string, attributes: ReadonlyMap<string, string>): string {
  const version = /\.(?:__version__|VERSION)\.(?=\w+$)/.exec(name);
  if (version) return `str.${name.slice(version.index + version[0].length)}`;
  const attribute = dottedPrefixes(name).slice(1).find((prefix) => attributes.has(prefix));
  return attribute === undefined ? name : (attributes.get(attribute) ?? attribute) + name.slice(attribute.length);
}

/** `Thread.__init__(self)` costs what `Thread()` does. */
function asConstructor(name: string): string {
  return name.replace(/\.__(?:init|new)__$/, '');
}

/** The name itself, then the same member of each type from which its own inherits. */
function withInherited(name: string, bases: ReadonlyMap<string, string>): readonly string[] {
  const names = [name];
  const dot = name.lastIndexOf('.');
  const member = name.slice(dot);
  let base = dot > 0 ? bases.get(name.slice(0, dot)) : undefined;
  while (base !== undefined && names.length <= longestChain) {
    names.push(base + member);
    base = bases.get(base);
  }
  return names;
}

/**
 * A `prefix.*` entry speaks for the callable; a capitalised one is a class, and returns itself. Making
 * a client waits for nobody yet, and what lives in an `AsyncClient`, or in `aio`, is a coroutine.
 */
function named(entry: KnowledgeEntry, name: string): KnowledgeEntry {
  const isClass = /(?:^|\.)[A-Z]\w*$/.test(name);
  const general = { ...entry, name, isGeneral: true } as const;
  if (isClass && entry.behaviour === 'waits') return { name, behaviour: 'holds', seconds: makingSeconds, returns: entry.returns ?? name, evidence: entry.evidence, confidence: entry.confidence, isGeneral: true };
  if (isClass) return entry.returns === undefined ? { ...general, returns: name } : general;
  return entry.behaviour === 'waits' && /\.(?:\w*Async\w*|aio|asyncio)\./.test(name) ? { ...general, isAwaited: true } : general;
}

/** Making an object of a library that talks to something. */
const makingSeconds = 1e-5;

function firstDefined<Item, Result>(items: readonly Item[], choose: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const result = choose(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

function lazily<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const kept = made.get(key) ?? { value: make(key) };
    made.set(key, kept);
    return kept.value;
  };
}
