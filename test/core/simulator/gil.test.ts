import { describe, expect, it } from 'vitest';
import type { GilRules } from '../../../src/core/simulator/engine/gil';
import { Simulation } from '../../../src/core/simulator/engine/simulation';
import { held, heldInOnePiece, released, sleep, type Behaviour, type Step } from '../../../src/core/simulator/engine/step';

const machine = { cores: 4, allCoresSlowdown: 1, quotaCores: Infinity, eventLimit: 1e6 };
const rules = { switchIntervalSeconds: 5e-3, handOverSeconds: 1e-5, wakingSeconds: 0 };

function doing(...steps: readonly Step[]): Behaviour {
  const left = [steps];
  return () => left.shift();
}

function python(seconds: number): Step {
  return held(seconds, 'held');
}

function call(seconds: number): Step {
  return heldInOnePiece(seconds, 'held');
}

/** Runs the behaviours as threads of one interpreter, and tells when each of them was seen last. */
function ends(behaviours: readonly Behaviour[], changed: Partial<GilRules> = {}): readonly number[] {
  const simulation = new Simulation({ ...machine, segmentLimit: 10_000 });
  const gil = simulation.createGil({ ...rules, ...changed });
  behaviours.forEach((behaviour, row) => { simulation.addLane(row, gil, behaviour); });
  simulation.run();
  return behaviours.map((_, row) => Math.max(...simulation.ledger.segments.filter(({ lane }) => lane === row).map(({ endSeconds }) => endSeconds)));
}

/** Twenty requests: 10 ms of waiting, and a glance at what came. */
function serving(): Behaviour {
  return doing(...Array.from({ length: 20 }, () => [sleep(10e-3), python(1e-5)]).flat());
}

describe('the GIL', () => {
  it('lets an I/O thread serve at once while nobody else runs Python', () => {
    expect(ends([serving()])[0]).toBeCloseTo(20 * 10.01e-3, 6);
  });

  it('makes an I/O thread wait a switch interval for each return beside a CPU thread (the convoy effect)', () => {
    const [, served] = ends([doing(python(10)), serving()]);
    // Each round: 10 ms outside, 5 ms until it may ask, the hand-over, and the glance itself.
    expect(served).toBeCloseTo(20 * (10e-3 + 5e-3 + 1e-5 + 1e-5), 4);
  });

  it('goes past an I/O thread as often as who asks for it is there first', () => {
    const waits = (changed: Partial<GilRules>, computing = 2): number => {
      const serves = doing(...Array.from({ length: 300 }, (_, index) => [sleep(1e-3 * (3 + ((index * 0.618) % 1) * 10)), python(1e-5)]).flat());
      const simulation = new Simulation({ ...machine, segmentLimit: 1e6 });
      const gil = simulation.createGil({ ...rules, ...changed });
      for (let row = 0; row < computing; row += 1) simulation.addLane(row, gil, doing(python(40)));
      simulation.addLane(computing, gil, serves);
      simulation.run();
      const waited = simulation.ledger.segments.filter(({ lane, activity }) => lane === computing && activity === 'gil-wait');
      return waited.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0) / 300;
    };
    // Half an interval until somebody asks, who gets it, and an interval until the next does.
    expect(waits({})).toBeGreaterThan(6e-3);
    expect(waits({})).toBeLessThan(9e-3);
    expect(waits({ turnShare: 1 })).toBe(waits({}));
    expect(waits({ turnShare: 0.5 }) - waits({})).toBeGreaterThan(4e-3);
    expect(waits({ turnShare: 0.5 }) - waits({})).toBeLessThan(6e-3);
    expect(waits({ turnShare: 0.25 }) - waits({ turnShare: 0.5 })).toBeGreaterThan(8e-3);
    // Beside one there is nobody to go past.
    expect(waits({ turnShare: 0.5 }, 1)).toBe(waits({}, 1));
  });

  it('makes that wait as short as sys.setswitchinterval() says', () => {
    const [, served] = ends([doing(python(10)), serving()], { switchIntervalSeconds: 1e-3 });
    expect(served).toBeCloseTo(20 * (10e-3 + 1e-3 + 1e-5 + 1e-5), 4);
  });

  it('cannot be had in the middle of a C call', () => {
    const [, served] = ends([doing(call(0.5)), doing(sleep(10e-3), python(1e-3))]);
    // Waking takes now longer and now shorter than its mean.
    expect(served).toBeCloseTo(0.5 + 1e-5 + 1e-3, 4);
  });

  it('runs two CPU threads no faster than one', () => {
    const [first, second] = ends([doing(python(1)), doing(python(1))]);
    expect(Math.max(first ?? 0, second ?? 0)).toBeGreaterThanOrEqual(2);
    expect(Math.max(first ?? 0, second ?? 0)).toBeLessThan(2.01);
  });

  it('shares the time evenly among CPU threads', () => {
    const [first, second, third] = ends([doing(python(1)), doing(python(1)), doing(python(1))]);
    expect(Math.min(first ?? 0, second ?? 0, third ?? 0)).toBeGreaterThan(2.95);
  });

  it('goes back to a thread that lets go of it for less time than a waiter needs to wake', () => {
    const quick = released(1e-6, 'released');
    const [first, second] = ends([doing(python(1e-3), quick, python(1e-3), quick, python(1e-3)), doing(python(1e-3))]);
    expect(first).toBeCloseTo(3e-3 + 2e-6, 7);
    expect(second).toBeGreaterThan(first ?? 0);
  });

  it('takes who lets go of it the time to wake another, before it goes on', () => {
    const first = (others: readonly Behaviour[], wakingSeconds: number): number | undefined => ends([doing(python(1e-3), released(1e-3, 'released')), ...others], { wakingSeconds })[0];
    expect(first([doing(python(1e-3))], 1e-4)).toBeCloseTo(2.1e-3, 9);
    expect(first([], 1e-4)).toBeCloseTo(2e-3, 9);
  });

  it('wakes nobody while one is on the way', () => {
    const quick = released(1e-6, 'released');
    const [first] = ends([doing(python(1e-3), quick, python(1e-6), quick, python(1e-6), quick), doing(python(1e-3))], { handOverSeconds: 1e-2, wakingSeconds: 5e-6 });
    expect(first).toBeCloseTo(1e-3 + 5e-6 + 5e-6, 9);
  });

  it('counts no waking as work', () => {
    const simulation = new Simulation({ ...machine, segmentLimit: 0 });
    const gil = simulation.createGil({ ...rules, wakingSeconds: 1e-4 });
    for (const row of [0, 1]) simulation.addLane(row, gil, doing(python(1e-3), released(1e-3, 'released')));
    simulation.run();
    expect(simulation.ledger.totals.workSeconds).toBeCloseTo(4e-3, 9);
  });

  it('is held by one lane at a time', () => {
    const simulation = new Simulation({ ...machine, segmentLimit: 10_000 });
    const gil = simulation.createGil(rules);
    for (let row = 0; row < 5; row += 1) {
      simulation.addLane(row, gil, doing(...Array.from({ length: 10 }, () => [python(3e-3 * (row + 1)), sleep(2e-3)]).flat()));
    }
    simulation.run();
    const holds = simulation.ledger.segments.filter(({ activity }) => activity === 'held').sort((a, b) => a.startSeconds - b.startSeconds);
    expect(holds.length).toBeGreaterThan(50);
    holds.slice(1).forEach((hold, index) => { expect(hold.startSeconds).toBeGreaterThanOrEqual((holds[index]?.endSeconds ?? 0) - 1e-12); });
  });

  it('gives the same answer when whole rounds are passed over', () => {
    const total = (segmentLimit: number): { end: number; wait: number } => {
      const simulation = new Simulation({ ...machine, segmentLimit });
      const gil = simulation.createGil(rules);
      for (const seconds of [0.7012, 1.1033, 2.3077]) simulation.addLane(0, gil, doing(python(seconds), sleep(0.1), python(seconds)));
      simulation.run();
      return { end: simulation.endSeconds, wait: simulation.ledger.totals.of('gil-wait') };
    };
    // While a run is being drawn every turn is played; with nothing to draw, rounds are passed over, with what hand-overs take on average.
    expect(total(0).end).toBeCloseTo(total(1e6).end, 3);
    expect(total(0).wait).toBeCloseTo(total(1e6).wait, 3);
  });
});
