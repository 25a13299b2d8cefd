import { describe, expect, it } from 'vitest';
import { knownMinors } from '../../../src/core/domain/interpreter';
import { typicalCosts } from '../../../src/core/domain/typicalCosts';
import { presetFor } from '../../../src/core/simulator/presets';

/** A figure to one digit is not further from what was measured than this. */
const mostTimes = 3;

describe.each(knownMinors)('what sentences say of processes holds for CPython 3.%i', (minor) => {
  const interpreter = { minor, isFreeThreaded: false };

  function expectNear(said: number, measured: number): void {
    expect(measured).toBeGreaterThan(said / mostTimes);
    expect(measured).toBeLessThan(said * mostTimes);
  }

  it('a dispatch', () => {
    expectNear(typicalCosts.dispatchSeconds, presetFor(interpreter).processDispatchSeconds);
  });

  it.each([['fork', typicalCosts.forkSeconds], ['spawn', typicalCosts.spawnSeconds]] as const)('the start and the end of a process: %s', (method, said) => {
    const start = presetFor(interpreter, method).processStarts[method];
    expectNear(said, (start?.launchSeconds ?? 0) + (start?.readySeconds ?? 0) + (start?.stopSeconds ?? 0));
  });
});
