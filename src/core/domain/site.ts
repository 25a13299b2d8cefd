import type { Accident } from './accident';
import type { Evidence } from './evidence';
import type { Hazard } from './hazard';
import type { Interpreter } from './interpreter';
import type { NativeWork } from './nativeWork';
import type { Location, Position } from './position';
import type { Scenario } from './scenario';
import type { Confidence, Multiplicity, Purpose, Verdict } from './verdict';
import type { WorkProfile } from './workProfile';

/**
 * What a spawn site hands its work to; a coroutine that does the work itself leaves it to its event
 * loop. Greenlets share one thread: they take turns whenever one computes, with or without the GIL.
 */
export type Carrier = 'threads' | 'processes' | 'interpreters' | 'greenlets' | 'event-loop';

/** What a site is for the rules: single threads, a pool, work moved off an event loop, a parallel loop, a server with a thread for each request, a coroutine. */
export type SpawnFamily = 'thread' | 'pool' | 'offload' | 'parallel-loop' | 'server' | 'coroutine';

/** The id of the site that begins at a place of its file. */
export function siteIdAt({ line, column }: Position): string {
  return `${String(line)}:${String(column)}`;
}

/** Names a site from elsewhere. */
export interface SiteReference {
  readonly path: string;
  readonly id: string;
}

/** What a task asks again and again: "self.jobs.get_nowait". */
export interface AskedAgain {
  readonly asked: string;
  /** Whether it is a function that looks at the clock: so it waits for a time to come. */
  readonly isForTime?: true;
  /** Site first, the loop that asks last. */
  readonly evidence: readonly Evidence[];
}

/** A spawn site with everything that the analysis found out about it. */
export interface Site extends Location {
  /** Unique in its file, and stable while the site keeps its place: "12:4". */
  readonly id: string;
  /** "threading.Thread", "ThreadPoolExecutor.submit", "Thread subclass", … */
  readonly api: string;
  readonly carrier: Carrier;
  readonly family: SpawnFamily;
  /** The target as a person would name it: "score", "Worker.run", "lambda". */
  readonly target: string;
  readonly targetDefinition: Location | undefined;
  readonly verdict: Verdict;
  /** 0 to 1; `undefined` when nothing of the work is known. */
  readonly heldShare: number | undefined;
  readonly multiplicity: Multiplicity;
  /** Whether there is a task for each item of data, however many that are, and plain Python works on it. */
  readonly isPerItem?: boolean;
  readonly purpose: Purpose;
  readonly confidence: Confidence;
  /** One task of the site. */
  readonly profile: WorkProfile;
  /** GIL-held seconds of a task if every loop whose length is guessed were ten times longer. */
  readonly heldSecondsAtMost: number;
  /** Whether it is one thread beside a window that somebody looks at, and computes for long, without a wait, even if every such loop were ten times shorter; where it tells how far it has come, if they are as long as they seem. */
  readonly isLongBesideScreen?: boolean;
  /** Whether a coroutine of a server or a bot hands it to a thread, and it computes for a second and more. */
  readonly isLongBesideLoop?: boolean;
  /** What of the held time is machine code that keeps the GIL, the weightiest first; empty where next to nothing is. */
  readonly natives?: readonly NativeWork[];
  /** Whether what holds the GIL for most of its held time is writing to the console, of which there is one, or settling whose turn it is. */
  readonly isOneAtATime?: boolean;
  /** Whether its task never ends and never waits: `while True: x = x ^ 1`. */
  readonly isUnending?: boolean;
  /** Whether most of its work goes through data of which it is only known that they are as large as a file, a document or a picture is. */
  readonly isOfUsualSize?: boolean;
  /** Of a mixed verdict: how much of its waiting is for files, from 0 to 1. */
  readonly fileWaitShare?: number;
  /** Whether most of its work is a loop of arithmetic over variables of its own, such as trying divisors. */
  readonly isArithmetic?: boolean;
  /** Whether a test starts it to assert something afterwards. */
  readonly isInTest?: boolean;
  /** What its task asks again and again without ever waiting. */
  readonly asksAgain?: AskedAgain;
  /** Of work that a coroutine does itself: the coroutine that it awaits time and again, though that never waits. */
  readonly awaitsInVain?: string;
  /** Why its tasks run one after the other whatever the GIL does; the first thing to mend, if there is one. */
  readonly accident: Accident | undefined;
  /** Of processes: whether another file of the project says how they are to be started, by `set_start_method`. */
  readonly isStartChosenElsewhere?: boolean;
  /** Of processes: what goes wrong with what they are handed. */
  readonly hazards?: readonly Hazard[];
  /** Site first, the line that holds the GIL (or waits, or releases it) last. */
  readonly evidence: readonly Evidence[];
  /** What would overturn the verdict if it were otherwise, each a sentence. */
  readonly assumptions: readonly string[];
  /** For the call of a wrapper: the library's own call inside it, which is a site of its own file. */
  readonly through?: SiteReference;
  /** Only on a free-threaded build, for which `verdict` is given: which one, and what a GIL would do to the same work. */
  readonly freeThreaded?: { readonly interpreter: Interpreter; readonly verdictWithGil: Verdict };
  /** The site as the simulator's question. */
  readonly scenario: Scenario;
}
