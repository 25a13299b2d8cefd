/**
 * What a call does with the GIL.
 *
 * - `holds`: computes with the GIL held.
 * - `releases`: computes with the GIL released.
 * - `waits`: blocks on something outside the program (socket, disk, child process, clock), GIL released.
 * - `idles`: blocks until another thread of the program does something (queue, lock, event, future), GIL released.
 * - `callback`: runs a callable that it was given; the entry says which argument and how often.
 */
export type Behaviour = 'holds' | 'releases' | 'waits' | 'idles' | 'callback';

/** How an entry is known. `memory` means nobody has seen the source; it lowers the confidence of every verdict that uses it. */
export type EntryConfidence = 'source' | 'measured' | 'docs' | 'memory';

/**
 * How one callable of a library treats the GIL, and what it costs.
 *
 * An author promises: the behaviour is what the evidence shows, and the cost is the right order of
 * magnitude for an everyday argument. A call that does both (a released core in Python glue) is
 * entered as what dominates at an everyday size; what the size does belongs into `condition`.
 *
 * @example
 * ```ts
 * { name: 'zlib.compress', behaviour: 'releases', seconds: 1e-3, evidence: 'cpython 3.13.0 Modules/zlibmodule.c:339', confidence: 'source' }
 * ```
 */
export interface KnowledgeEntry {
  /**
   * Dotted, by its canonical home: `hashlib.sha256`, `socket.socket.recv`, `str.join`.
   * A method of what a callable returns is named by the type in that callable's `returns`.
   */
  readonly name: string;
  readonly behaviour: Behaviour;
  /** One everyday call; for `callback` the cost beside the callable's own. */
  readonly seconds: number;
  /** For `callback`: which argument is called, by position or keyword. */
  readonly callback?: { readonly position?: number; readonly keyword?: string };
  /** For what works through an iterable: which positional argument, so that its length scales the cost. */
  readonly iterates?: number;
  /** Which positional argument is the time that it waits, in seconds: `time.sleep` has 0. */
  readonly waitsForArgument?: number;
  /** The type of the result, for its methods: `open` returns `io.TextIOWrapper`. */
  readonly returns?: string;
  /** A sentence: when it behaves otherwise. */
  readonly condition?: string;
  /** Below how many bytes (or elements) of its first argument it holds the GIL after all. */
  readonly holdsBelowSize?: number;
  /** First and last minor version for which this holds, inclusive. */
  readonly sinceMinor?: number;
  readonly untilMinor?: number;
  /** Source file and line, "measured …", or a page of the documentation. */
  readonly evidence: string;
  readonly confidence: EntryConfidence;
}

/** What is known of one library, in one file named after it. */
export interface LibraryKnowledge {
  /** As it is imported: `hashlib`, `numpy`, or `builtins`. */
  readonly library: string;
  /** Other names of the same thing, alias → canonical: `io.open` → `open`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** `true` when every callable without an entry is ordinary Python code, so it holds the GIL. */
  readonly isPurePython?: boolean;
  /** Base types, for method look-up: `ssl.SSLSocket` → `socket.socket`. */
  readonly bases?: Readonly<Record<string, string>>;
  readonly entries: readonly KnowledgeEntry[];
}
