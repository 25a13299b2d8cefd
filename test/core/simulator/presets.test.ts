import { describe, expect, it } from 'vitest';
import { presetFor } from '../../../src/core/simulator/presets';

describe('presetFor', () => {
  it('says what it was measured on', () => {
    expect(presetFor({ minor: 11, isFreeThreaded: false }).measuredOn).toBe('CPython 3.11, Linux x86-64, 2 cores, November 2026');
  });

  it('says when another version stands in', () => {
    expect(presetFor({ minor: 14, isFreeThreaded: true }).measuredOn).toBe('CPython 3.14, Linux x86-64, 2 cores, November 2026; it stands in for 3.14t, which was not measured');
  });

  it('starts workers as Python does by default on Linux', () => {
    expect(presetFor({ minor: 13, isFreeThreaded: false }).startMethod).toBe('fork');
    expect(presetFor({ minor: 14, isFreeThreaded: false }).startMethod).toBe('forkserver');
  });

  it('has the costs of the start method that was asked for', () => {
    const start = (['fork', 'forkserver', 'spawn'] as const).map((method) => presetFor({ minor: 12, isFreeThreaded: false }, method).processStartSeconds);
    expect(start).toEqual([...start].sort((a, b) => a - b));
    expect(new Set(start).size).toBe(3);
  });

  it('knows no interpreter pool before 3.14', () => {
    expect(presetFor({ minor: 13, isFreeThreaded: false }).interpreterStartSeconds).toBeUndefined();
    expect(presetFor({ minor: 14, isFreeThreaded: false }).interpreterStartSeconds).toBeGreaterThan(0);
  });

  it('has a cost for every version from 3.8 to 3.15', () => {
    for (let minor = 8; minor <= 15; minor += 1) {
      for (const isFreeThreaded of [false, true]) {
        const { measuredOn, interpreter, startMethod, interpreterStartSeconds, interpreterDispatchSeconds, ...costs } = presetFor({ minor, isFreeThreaded });
        expect([measuredOn, interpreter, startMethod]).toEqual([measuredOn, { minor, isFreeThreaded }, startMethod]);
        expect(interpreterStartSeconds === undefined).toBe(interpreterDispatchSeconds === undefined);
        for (const cost of Object.values(costs)) expect(cost).toBeGreaterThan(0);
      }
    }
  });
});
