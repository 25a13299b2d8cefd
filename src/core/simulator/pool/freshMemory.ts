import type { PayloadKind } from '../../domain/calibration';
import { quantileOf } from '../sampling/quantileOf';
import type { StrategyRequest } from '../strategies/strategy';
import { computingSeconds, tasksSideBySide, type TaskWork } from './taskWork';

/**
 * A task in a thread beside others that compute at the same time.
 *
 * A C library gives large blocks back to the system as soon as nothing lies above them, and finds them anew for the next
 * task: with glibc up to half of the time of NumPy code goes there. When threads compute side by side, small blocks that stay
 * (shapes and the like) soon lie above the large ones, which are then used again: the time of a task alone holds something
 * that threads mostly do not pay. Threads that take turns go on as one did.
 */
export function besideOtherThreads(work: TaskWork, request: StrategyRequest): TaskWork {
  const { scenario, calibration: { memory } } = request;
  if (!memory || memory.threadReuse.length === 0 || tasksSideBySide(request) < 2) return work;
  // Threads keep their results as one thread does.
  const looseBytes = Math.max(0, work.freshMemoryBytes - scenario.resultBytes.value);
  const looseSeconds = Math.min(looseBytes * memory.freshSecondsPerByte, computingSeconds(work)) * releasedPart(work);
  return { ...work, releasedSeconds: work.releasedSeconds - looseSeconds * quantileOf(memory.threadReuse, 0.5) };
}

/** A task in a worker that gives its result away: it has the memory for the next one. What the parent pays for it is part of the passage. */
export function withoutKeptResult(work: TaskWork, { scenario, calibration: { memory } }: StrategyRequest): TaskWork {
  const computing = computingSeconds(work);
  if (!memory || computing === 0 || !isOneBlock(scenario.resultKind)) return work;
  const keptBytes = Math.min(work.freshMemoryBytes, scenario.resultBytes.value);
  // A task that is said to be over sooner than its memory is found still writes into it.
  const writingSeconds = Math.min(computing, keptBytes * memory.secondsPerByte);
  const left = Math.max(writingSeconds, computing - keptBytes * memory.freshSecondsPerByte) / computing;
  return { ...work, heldSeconds: work.heldSeconds * left, releasedSeconds: work.releasedSeconds * left };
}

/** Lists and dicts are made of small objects, which come out of memory that was there for others. */
export function isOneBlock(kind: PayloadKind = 'bytes'): boolean {
  return kind === 'bytes' || kind === 'array';
}

function releasedPart(work: TaskWork): number {
  const computing = computingSeconds(work);
  return computing === 0 ? 0 : work.releasedSeconds / computing;
}
