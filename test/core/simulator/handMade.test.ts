import { describe, expect, it } from 'vitest';
import { estimate, makespan } from './support/scenarios';

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
    // Both want the GIL for half a second: they take turns until 1.0 s, and then release it together.
    expect(makespan('threads', { tasks: 2, heldShare: 0.5, releasedShare: 0.5 })).toBeCloseTo(1.5, 2);
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
    // 0.4 of a start is the parent's; then the last worker gets ready (0.6), works (1) and goes (0.4).
    const seconds = makespan('processes', { tasks: 4, workers: 4, cores: 8 }, { processStartSeconds: 1 });
    expect(seconds).toBeCloseTo(4 * 0.4 + 0.6 + 1 + 0.4, 6);
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
    const costs = { pickleBytesPerSecond: 1e8 };
    expect(makespan('processes', { tasks: 1, payloadBytes: 5e7 }, costs)).toBeCloseTo(1.5, 6);
    expect(makespan('processes', { tasks: 1, payloadBytes: 5e7, resultBytes: 1e8 }, costs)).toBeCloseTo(2.5, 6);
  });

  it('are held up by a parent that copies for all of them', () => {
    // Pickling is a quarter of what is not the pipe: (1 − 0.11) / 4 s a task, beside 0.11 s in the pipe.
    const seconds = makespan('processes', { tasks: 20, taskSeconds: 0.01, payloadBytes: 1e8, workers: 16, cores: 32 }, { pickleBytesPerSecond: 1e8 });
    expect(seconds).toBeGreaterThan(20 * (0.89 / 4 + 0.11));
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
});

describe('free-threaded threads', () => {
  it('compute side by side, a little slower', () => {
    expect(makespan('free-threaded', { tasks: 10 }, { freeThreadedSlowdown: 1.2 })).toBeCloseTo(6, 6);
  });

  it('are not slowed down twice where the task was measured without a GIL', () => {
    const costs = { freeThreadedSlowdown: 1.2, interpreter: { minor: 14, isFreeThreaded: true } };
    expect(makespan('free-threaded', { tasks: 10 }, costs)).toBeCloseTo(5, 6);
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
