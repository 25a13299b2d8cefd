import { describe, expect, it } from 'vitest';
import type { Calibration, PassagePoint, PayloadKind } from '../../../src/core/domain/calibration';
import { estimate, freePassage, freeStart, makespan, type ScenarioNumbers } from './support/scenarios';

/** The same for every kind of payload, by the megabyte. */
function passages(seconds: Partial<PassagePoint>): Pick<Calibration, 'passages'> {
  const points = [{ ...freePassage, ...seconds }];
  return { passages: { bytes: points, array: points, list: points, dict: points } };
}

/** How long interpreters take when the payload is of one kind. */
function estimateOf(payloadKind: PayloadKind, numbers: ScenarioNumbers, costs: Partial<Calibration>): number {
  return makespan('interpreters', numbers, costs, { payloadKind });
}

/** Every expected value can be worked out on paper. */
describe('one after the other', () => {
  it('takes the time of all tasks', () => {
    expect(makespan('sequential', { tasks: 10, taskSeconds: 0.5 })).toBe(5);
  });

  it('says where the time went', () => {
    const { breakdown } = estimate('sequential', { tasks: 10, taskSeconds: 1, heldShare: 0.5, releasedShare: 0.2 });
    expect(breakdown.held).toBeCloseTo(5, 9);
    expect(breakdown.released).toBeCloseTo(2, 9);
    expect(breakdown.waiting).toBeCloseTo(3, 9);
  });
});

describe('threads under the GIL', () => {
  it('are no faster than one thread when the tasks hold the GIL', () => {
    expect(makespan('threads', { tasks: 4, workers: 2 })).toBeCloseTo(4, 9);
    expect(makespan('threads', { tasks: 4, workers: 4, cores: 4 })).toBeCloseTo(4, 9);
  });

  it('pay one hand-over for every switch interval', () => {
    // 4 s of work in turns of 5 ms are 800 turns.
    const seconds = makespan('threads', { tasks: 4, workers: 4, cores: 4 }, { gilHandOverSeconds: 1e-4 });
    expect(seconds - 4).toBeGreaterThan(790e-4);
    expect(seconds - 4).toBeLessThan(810e-4);
  });

  it('wait side by side', () => {
    expect(makespan('threads', { tasks: 8, workers: 4, heldShare: 0 })).toBeCloseTo(2, 9);
    expect(makespan('threads', { tasks: 8, workers: 8, heldShare: 0 })).toBeCloseTo(1, 9);
  });

  it('compute side by side where the GIL is released', () => {
    expect(makespan('threads', { tasks: 8, workers: 2, heldShare: 0, releasedShare: 1 })).toBeCloseTo(4, 6);
  });

  it('share the cores where more threads compute than there are cores', () => {
    expect(makespan('threads', { tasks: 6, workers: 6, cores: 2, heldShare: 0, releasedShare: 1 })).toBeCloseTo(3, 2);
  });

  it('overlap one task in Python with another outside', () => {
    // Both want the GIL for half a second: they take turns until 1.0 s, and then release it together. No two tasks take the same time: the longer one ends last.
    expect(makespan('threads', { tasks: 2, heldShare: 0.5, releasedShare: 0.5 })).toBeCloseTo(1.5 + 0.5 * 0.067, 2);
  });

  it('dispatch under the GIL, one task at a time', () => {
    expect(makespan('threads', { tasks: 100, taskSeconds: 1e-3, workers: 4, cores: 4 }, { threadDispatchSeconds: 1e-3 })).toBeCloseTo(0.2, 9);
  });
});

describe('processes', () => {
  it('compute side by side', () => {
    expect(makespan('processes', { tasks: 10 })).toBeCloseTo(5, 9);
  });

  it('have one worker busy with the odd task at the end', () => {
    expect(makespan('processes', { tasks: 11 })).toBeCloseTo(6, 9);
  });

  it('share the cores when there are more workers than cores', () => {
    expect(makespan('processes', { tasks: 3, workers: 3, cores: 2 })).toBeCloseTo(1.5, 2);
  });

  it('are forked one after the other by the parent', () => {
    // The parent launches four (0.4 each); then the last worker gets ready (0.6), works (1) and goes (0.3).
    const start = { ...freeStart, launchSeconds: 0.4, readySeconds: 0.6, stopSeconds: 0.3 };
    const seconds = makespan('processes', { tasks: 4, workers: 4, cores: 8 }, { processStarts: { fork: start } });
    expect(seconds).toBeCloseTo(4 * 0.4 + 0.6 + 1 + 0.3, 6);
  });

  it('import the main module again: in every worker under spawn, once in the server, never after a fork', () => {
    const numbers = { tasks: 2, mainImportSeconds: 3 };
    expect(makespan('processes', numbers, { startMethod: 'fork' })).toBeCloseTo(1, 6);
    expect(makespan('processes', numbers, { startMethod: 'spawn' })).toBeCloseTo(4, 6);
    expect(makespan('processes', { ...numbers, cores: 1 }, { startMethod: 'spawn' })).toBeCloseTo(8, 1);
    expect(makespan('processes', { ...numbers, cores: 1 }, { startMethod: 'forkserver' })).toBeCloseTo(5, 1);
  });

  it('are told of all tasks of a chunk at once', () => {
    const costs = { processDispatchSeconds: 1e-2, chunkItemSeconds: 1e-4 };
    const numbers = { tasks: 1000, taskSeconds: 1e-6, workers: 2, cores: 4 };
    expect(makespan('processes', numbers, costs)).toBeCloseTo(10, 1);
    // Ten dispatches of 10 ms, and half of what is in them falls to the parent.
    expect(makespan('processes', { ...numbers, chunkSize: 100 }, costs)).toBeCloseTo(10 * 1e-2 + 1000 * 0.5e-4, 2);
  });

  it('end with the last chunk, which holds what is left', () => {
    expect(makespan('processes', { tasks: 10, chunkSize: 4 })).toBeCloseTo(6, 6);
    expect(makespan('processes', { tasks: 9, chunkSize: 5 })).toBeCloseTo(5, 6);
    expect(makespan('processes', { tasks: 10, chunkSize: 1e9 })).toBeCloseTo(10, 6);
  });

  it('go through one parent, however many workers there are', () => {
    const costs = { processDispatchSeconds: 1e-3 };
    const few = makespan('processes', { tasks: 1000, taskSeconds: 1e-5, workers: 2, cores: 16 }, costs);
    const many = makespan('processes', { tasks: 1000, taskSeconds: 1e-5, workers: 12, cores: 16 }, costs);
    expect(few).toBeCloseTo(1, 1);
    expect(many).toBeCloseTo(1, 1);
  });

  it('lose to one after the other when the tasks are tiny', () => {
    const tiny = { tasks: 1000, taskSeconds: 2e-5, workers: 2 };
    expect(makespan('processes', tiny, { processDispatchSeconds: 1e-4 })).toBeGreaterThan(4 * makespan('sequential', tiny));
  });

  it('copy what they are given, and what they give back', () => {
    const costs = passages({ pickleSeconds: 2e-3, transferSeconds: 3e-3, unpickleSeconds: 5e-3 });
    expect(makespan('processes', { tasks: 1, payloadBytes: 5e7 }, costs)).toBeCloseTo(1.5, 6);
    expect(makespan('processes', { tasks: 1, payloadBytes: 5e7, resultBytes: 1e8 }, costs)).toBeCloseTo(2.5, 6);
  });

  it('are held up by a parent that copies for all of them', () => {
    // Pickling takes 0.2 s a task, and the pipe 0.1 s; unpickling is the worker's.
    const costs = passages({ pickleSeconds: 2e-3, transferSeconds: 1e-3, unpickleSeconds: 5e-3 });
    const seconds = makespan('processes', { tasks: 20, taskSeconds: 0.01, payloadBytes: 1e8, workers: 16, cores: 32 }, costs);
    expect(seconds).toBeCloseTo(20 * 0.3 + 0.51, 2);
  });
});

describe('interpreters', () => {
  it('compute side by side, each with a GIL of its own', () => {
    expect(makespan('interpreters', { tasks: 10 })).toBeCloseTo(5, 9);
  });

  it('get ready side by side', () => {
    expect(makespan('interpreters', { tasks: 2 }, { interpreterStartSeconds: 0.5 })).toBeCloseTo(1.5, 6);
  });

  it('are handed their tasks under the one GIL of the parent', () => {
    expect(makespan('interpreters', { tasks: 1000, taskSeconds: 1e-5, workers: 8, cores: 16 }, { interpreterDispatchSeconds: 1e-3 })).toBeCloseTo(1, 1);
  });

  it('are slower to hand a task to when it is long since the last one', () => {
    // Between 0.1 and 0.3 s a pause of 0.2 s costs half of what lies between them; a worker that was asleep makes up 3 of 13 parts.
    const interpreterGaps = [{ gapSeconds: 0.1, dispatchSeconds: 0 }, { gapSeconds: 0.3, dispatchSeconds: 0.026 }];
    expect(makespan('interpreters', { tasks: 50, taskSeconds: 0.2, workers: 1 }, { interpreterGaps })).toBeCloseTo(50 * (0.2 + 0.003) + 0.01, 6);
  });

  it('wait for the parent to find out that a list cannot be shared, beside its pickling', () => {
    const refused = [{ ...freePassage, pickleSeconds: 1 }];
    const costs = { interpreterPassages: { list: refused, dict: refused }, interpreterSecondsPerByte: 1e-7 };
    const payload = { tasks: 20, taskSeconds: 1e-3, payloadBytes: 1e6, workers: 4, cores: 8 };
    expect(estimateOf('list', payload, costs)).toBeCloseTo(20, 1);
    // Bytes are shared: only their copy counts.
    expect(estimateOf('bytes', payload, costs)).toBeCloseTo(2, 1);
  });
});

describe('free-threaded threads', () => {
  it('compute side by side, a little slower', () => {
    expect(makespan('free-threaded', { tasks: 10 }, { freeThreadedSlowdown: 1.2 })).toBeCloseTo(6, 6);
  });

  it('are not slowed down twice where the task was measured without a GIL', () => {
    const costs = { freeThreadedSlowdown: 1.2, interpreter: { minor: 14, isFreeThreaded: true } };
    expect(makespan('free-threaded', { tasks: 10 }, costs)).toBeCloseTo(5, 6);
  });

  it('wait for what their code shares: as long as the middle kind of code, and only while it is Python', () => {
    const costs = { interpreter: { minor: 14, isFreeThreaded: true }, threadContention: [1, 1.5, 2.5] };
    expect(makespan('free-threaded', { tasks: 10 }, costs)).toBeCloseTo(7.5, 6);
    expect(makespan('free-threaded', { tasks: 10, heldShare: 0.5, releasedShare: 0.5 }, costs)).toBeCloseTo(6.25, 6);
    expect(makespan('free-threaded', { tasks: 10, heldShare: 0, releasedShare: 1 }, costs)).toBeCloseTo(5, 6);
    // A thread alone waits for nobody, and processes share nothing.
    expect(makespan('free-threaded', { tasks: 10, workers: 1 }, costs)).toBeCloseTo(10, 6);
    expect(makespan('processes', { tasks: 10 }, costs)).toBeCloseTo(5, 6);
  });

  it('are slower only while they run Python', () => {
    expect(makespan('free-threaded', { tasks: 10, heldShare: 0, releasedShare: 1 }, { freeThreadedSlowdown: 1.2 })).toBeCloseTo(5, 6);
  });
});

describe('native code', () => {
  it('is faster by a factor, on all cores', () => {
    expect(makespan('native', { tasks: 10 }, { nativeSpeedup: 10 })).toBeCloseTo(0.5, 6);
  });

  it('does not speed up what waits', () => {
    expect(makespan('native', { tasks: 10, heldShare: 0.5 }, { nativeSpeedup: 50 })).toBeCloseTo(5 * 0.51, 6);
  });

  it('enters and leaves one parallel region', () => {
    expect(makespan('native', { tasks: 10 }, { openMpForkJoinSeconds: 0.25 })).toBeCloseTo(5.25, 6);
  });
});
