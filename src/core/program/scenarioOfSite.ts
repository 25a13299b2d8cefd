import type { Input, Scenario } from '../domain/scenario';
import type { WorkProfile } from '../domain/workProfile';
import type { Multiplicity } from '../domain/verdict';
import type { Expression } from '../python/facts/expression';
import { loopsAround } from '../python/loop';
import type { Evaluator } from './evaluator';
import type { Frame } from './meaning';
import { innermost, type SpawnCall } from './spawnCall';
import { iterations, type TripCount } from './tripCount';
import { statedWorkers } from './workers';

const inferred = (value: number): Input => ({ value, origin: 'inferred' });
const byDefault = (value: number): Input => ({ value, origin: 'default' });

/** What stands for inputs that the code does not tell. */
const defaults = {
  tasks: 16,
  /** The order of a task that somebody found worth a thread. */
  taskSeconds: 0.05,
  heldShare: 0.5,
  payloadBytes: 1000,
  imbalance: 0.1,
} as const;

/**
 * A site as the simulator's question.
 *
 * @param options - `releases` is how often a task that is as long as its profile lets go of the GIL.
 */
export function scenarioOf(evaluator: Evaluator, spawn: SpawnCall, profile: WorkProfile, options: { multiplicity: Multiplicity; cores: number; isTimeExact: boolean; releases: number }): Scenario {
  const ofProfile = scenarioOfProfile(profile, options);
  const tasks = taskCount(evaluator, spawn, options.multiplicity);
  return {
    ...ofProfile,
    ...(options.releases > 0 && gilReleases(options.releases * (ofProfile.taskSeconds.value / knownSeconds(profile)), options.isTimeExact)),
    tasks,
    workers: workerCount(evaluator, spawn, { ...options, tasks }),
  };
}

/** Once is what every task is taken to do. Guessed loops make a profile longer than the task, with as many releases in each second. */
function gilReleases(releases: number, isTimeExact: boolean): Pick<Scenario, 'gilReleases'> {
  const value = Math.round(releases);
  return value >= 2 ? { gilReleases: isTimeExact ? inferred(value) : byDefault(value) } : {};
}

function knownSeconds(profile: WorkProfile): number {
  return profile.heldSeconds + profile.releasedSeconds + profile.waitingSeconds;
}

function scenarioOfProfile(profile: WorkProfile, options: { cores: number; isTimeExact: boolean }): Omit<Scenario, 'tasks' | 'workers'> {
  const known = knownSeconds(profile);
  const isKnown = known > 0 && known > profile.unknownSeconds;
  return {
    // A guessed trip count makes the proportions of a profile, not its length.
    taskSeconds: options.isTimeExact && known > 0 ? inferred(known) : byDefault(Math.max(defaults.taskSeconds, Math.min(known, 1))),
    heldShare: isKnown ? inferred(round(profile.heldSeconds / known)) : byDefault(defaults.heldShare),
    releasedShare: isKnown ? inferred(round(profile.releasedSeconds / known)) : byDefault(0),
    payloadBytes: byDefault(defaults.payloadBytes),
    resultBytes: byDefault(defaults.payloadBytes),
    cores: { value: options.cores, origin: 'measured' },
    imbalance: byDefault(defaults.imbalance),
  };
}

/** Work that a coroutine does itself, as if it were handed over for every caller that comes in meanwhile. */
export function scenarioOfStretch(profile: WorkProfile, options: { cores: number; isTimeExact: boolean }): Scenario {
  return { ...scenarioOfProfile(profile, options), tasks: byDefault(defaults.tasks), workers: byDefault(options.cores) };
}

/** Shares add up to at most 1 after rounding down. */
function round(share: number): number {
  return Math.floor(share * 1000) / 1000;
}

function taskCount(evaluator: Evaluator, spawn: SpawnCall, multiplicity: Multiplicity): Input {
  const counts = taskCounts(evaluator, spawn);
  if (multiplicity === 'single') return counts.length === 0 ? inferred(1) : byDefault(1);
  if (counts.length === 0 || counts.some((count) => !count.isExact)) return byDefault(defaults.tasks);
  return inferred(Math.max(1, counts.reduce((product, count) => product * count.count, 1)));
}

/** Whether a task is handed over for each item of data, however many that are. Of `range(n)` threads somebody has chosen how many. */
export function isPerItem(evaluator: Evaluator, spawn: SpawnCall, multiplicity: Multiplicity): boolean {
  if (multiplicity !== 'many' || (spawn.api.family === 'thread' && spawn.around.some((node) => node.kind === 'for' && isPlainRange(evaluator, node.iterable, spawn.frame)))) return false;
  return taskCounts(evaluator, spawn).some((count) => !count.isExact);
}

function isPlainRange(evaluator: Evaluator, iterable: Expression, frame: Frame): boolean {
  return evaluator.meaningsOf(iterable, frame).some((meaning) => meaning.kind === 'collection' && meaning.type === 'range' && meaning.counted === undefined);
}

/** How often the things run that each bring a task: the shortest input of a `map`, and every loop around. */
function taskCounts(evaluator: Evaluator, spawn: SpawnCall): readonly TripCount[] {
  const items = spawn.items.map((item) => iterations(evaluator, item.value, innermost(spawn).frame));
  const loops = loopsAround(spawn).flatMap((node) => {
    if (node.kind === 'for') return [iterations(evaluator, node.iterable, spawn.frame)];
    return node.kind === 'comprehension' ? node.clauses.map((clause) => iterations(evaluator, clause.iterable, spawn.frame)) : [];
  });
  const shortest = items.length > 0 ? [items.reduce((a, b) => (b.count < a.count ? b : a))] : [];
  return [...shortest, ...loops];
}

/** As the library chooses when the code does not: `ThreadPoolExecutor` takes four more than there are processors, at most 32. */
function workerCount(evaluator: Evaluator, spawn: SpawnCall, { multiplicity, cores, tasks }: { multiplicity: Multiplicity; cores: number; tasks: Input }): Input {
  if (multiplicity === 'single') return inferred(1);
  const given = statedWorkers(spawn);
  const [meaning] = given && spawn.pool ? evaluator.meaningsOf(given.value, spawn.pool.frame) : [];
  if (meaning?.kind === 'number' && meaning.value !== undefined && meaning.value >= 1) return inferred(Math.floor(meaning.value));
  // Each has a thread of its own; hundreds of them would say nothing of as many processes.
  if (spawn.api.family === 'thread') return tasks.value <= defaults.tasks ? tasks : byDefault(defaults.tasks);
  return byDefault(spawn.api.label.startsWith('ThreadPoolExecutor') ? Math.min(32, cores + 4) : cores);
}
