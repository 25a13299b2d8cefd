/**
 * What a call does with the GIL.
 *
 * - `holds`: computes with the GIL held.
 * - `releases`: computes with the GIL released.
 * - `waits`: blocks on something outside the program (socket, disk, child process, clock), GIL released.
 * - `idles`: blocks until another thread or worker process of the program does something (queue, lock, event, future), GIL released.
 * - `callback`: runs a callable that it was given; the entry says which argument. A call that does not
 *   pass it (`sorted(xs)` without `key`), or passes what is not callable (`re.sub` with a text), holds.
 */
export type Behaviour = 'holds' | 'releases' | 'waits' | 'idles' | 'callback';

/** How an entry is known. `memory` means nobody has seen the source; it lowers the confidence of every verdict that uses it. */
export type EntryConfidence = 'source' | 'measured' | 'docs' | 'memory' | 'stated';

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
   * A method of what a callable returns is named by the type in that callable's `returns`; `__next__`
   * is one round of a loop over it and returns the element's type, `__enter__` what `with … as` binds.
   *
   * `prefix.*` stands for every callable below the prefix without an entry of its own, special
   * methods excepted; of several, the longest prefix wins.
   */
  readonly name: string;
  readonly behaviour: Behaviour;
  /**
   * One everyday call; of one that iterates, one element. For `callback` the cost beside the
   * callable's own; for `idles` an everyday wait, but of a lock what taking a free one costs.
   */
  readonly seconds: number;
  /** Other costs, when one of its arguments is a text that ends like this, in whatever case: `image.save(path, 'JPEG')`. */
  readonly secondsIf?: readonly { readonly endsWith: readonly string[]; readonly seconds: number }[];
  /** Another cost, when its first argument is a single value and no array of them: `pandas.to_datetime('2026-01-31')`. */
  readonly secondsOfOne?: number;
  /** For a method of a text or bytes: what each character of its own adds, where it is as long as a file. */
  readonly secondsOfCharacter?: number;
  /** Of what takes a number, in its first place, and takes longer the larger that is: the seconds for one number, and with which power of it they grow. */
  readonly secondsOfNumber?: { readonly number: number; readonly seconds: number; readonly power: number };
  /** Of `__next__`: how many rounds a loop over an everyday one has, where the library's seconds are those of a certain size. */
  readonly rounds?: number;
  /** What it leaves to do until its result is asked for more than these of its attributes: an opened picture is decoded later. */
  readonly putsOff?: { readonly call: string; readonly heads: readonly string[] };
  /**
   * For `callback`: which argument is called, by position or keyword; per element if the entry iterates, else once, or about so
   * many times: an optimiser asks for its function's value at one point after the other.
   */
  readonly callback?: { readonly position?: number; readonly keyword?: string; readonly times?: number };
  /** For what works through an iterable: which positional argument, so that its length scales the cost. */
  readonly iterates?: number;
  /** For a method that works through its own object, so that its length scales the cost: `list.sort`. */
  readonly iteratesSelf?: true;
  /** Which positional argument is the time that it waits, in seconds: `time.sleep` has 0. */
  readonly waitsForArgument?: number;
  /** By which keyword that argument is given, where that is not `timeout`. */
  readonly waitsForKeyword?: string;
  /** Of what unit that argument is, where it is no second; 0 is then said to wait without a limit: `cv2.waitKey` has 0.001. */
  readonly secondsOfUnit?: number;
  /** Which positional argument limits how many bytes or characters are read: a piece of a file costs less than the everyday one. */
  readonly limitedBy?: number;
  /** Whether what is read comes out of a buffer, so that most reads of a few bytes are waited for by nobody. */
  readonly isBuffered?: true;
  /** Which keyword limits how many rows of a file are read, and how many the everyday file has that the seconds are of: `nrows`. */
  readonly rowsAtMost?: { readonly keyword: string; readonly everydayRows: number };
  /**
   * The type of the result, for its methods: `open` returns `io.TextIOWrapper`. What Python gives no
   * importable name has one made up in its library: `re.MatchIterator`.
   */
  readonly returns?: string;
  /** The type instead, when that argument is a literal text with this in it, or a name of just this: `open(path, 'rb')`, `dtype=object`. */
  readonly returnsIf?: { readonly position: number; readonly keyword: string; readonly contains: string; readonly type: string };
  /** Which positional argument the result has the elements of: `tqdm(xs)`, `sorted(xs)`, `list(xs)`. */
  readonly returnsArgument?: number;
  /** For a coroutine function: the call does nothing, and this is what awaiting its result does; the thread goes on meanwhile. */
  readonly isAwaited?: true;
  /**
   * A call that computes in machine code and keeps the GIL all the while: what people hand to threads
   * because "it is C". Not for calls that are over in a moment, whatever they are written in.
   */
  readonly isNative?: true;
  /** Of what computes: that it takes as long whatever it is given, as a password's hash does. */
  readonly isSteady?: true;
  /**
   * Of what computes and is said to hold: that nobody has seen whether it does all the while, as Python leaves much of its work to
   * compiled code, or compiled code says nothing of the GIL. No finding may rest on it.
   */
  readonly isDoubtful?: true;
  /** Set by the look-up: the entry is that of a whole `prefix.*`, so its cost says little of this very callable. */
  readonly isGeneral?: true;
  /** A sentence: when it behaves otherwise, or what within it does. */
  readonly condition?: string;
  /** Below how many bytes (or elements) of its first argument it holds the GIL after all; without one it holds too. */
  readonly holdsBelowSize?: number;
  /** Of what releases whatever the size: from how many bytes of that argument on the hand-over of the GIL costs less than it gains. */
  readonly paysFrom?: { readonly position: number; readonly bytes: number };
  /** Of what releases: the argument, other than None, with which it holds after all, and what it then takes: files under a password are decrypted in Python. */
  readonly holdsWith?: { readonly position: number; readonly keyword: string; readonly seconds: number };
  /** First and last minor version for which this holds, inclusive. */
  readonly sinceMinor?: number;
  readonly untilMinor?: number;
  /** Source file and line, "measured …", or a page of the documentation. */
  readonly evidence: string;
  readonly confidence: EntryConfidence;
}

/** Whether a sub-interpreter with a GIL of its own, as `InterpreterPoolExecutor` makes them, can load a library. */
export interface SubinterpreterFact {
  readonly loads: boolean;
  /** "measured …" with the library's version, or a line of its source. */
  readonly evidence: string;
}

/** What is known of one library, in one file named after it. */
export interface LibraryKnowledge {
  /** As it is imported: `hashlib`, `numpy`, or `builtins`. */
  readonly library: string;
  /** A sentence or two for the list: what the library does with the GIL, and of what sizes its costs are. */
  readonly summary?: string;
  /** Other names of the same thing, alias → canonical: `io.open` → `open`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** `true` when every callable without an entry is ordinary Python code, so it holds the GIL; its `library.*` entry has the cost. */
  readonly isPurePython?: boolean;
  /** Base types, for method look-up: `ssl.SSLSocket` → `socket.socket`. */
  readonly bases?: Readonly<Record<string, string>>;
  /** Types of attributes that are not called: `subprocess.Popen.stdout` → `io.BufferedRandom`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Without it nobody has tried. */
  readonly subinterpreters?: SubinterpreterFact;
  /** Empty when nothing is known of its calls. */
  readonly entries: readonly KnowledgeEntry[];
}
