import { describe, expect, it } from 'vitest';
import { payloadKinds } from '../../../src/core/domain/calibration';
import { formatInterpreter } from '../../../src/core/domain/interpreter';
import { presetFor } from '../../../src/core/simulator/presets';

describe('presetFor', () => {
  it('says what it was measured on', () => {
    expect(presetFor({ minor: 12, isFreeThreaded: false }).measuredOn).toMatch(/^CPython 3\.12, Linux x86-64, .+, \d+ cores, \w+ \d{4}$/);
  });

  it('says when another version stands in', () => {
    expect(presetFor({ minor: 15, isFreeThreaded: true }).measuredOn).toMatch(/^CPython 3\.\d+t?, .+; it stands in for 3\.15t, which was not measured$/);
  });

  it('starts workers as Python does by default on Linux', () => {
    expect(presetFor({ minor: 13, isFreeThreaded: false }).startMethod).toBe('fork');
    expect(presetFor({ minor: 14, isFreeThreaded: false }).startMethod).toBe('forkserver');
  });

  it('knows every start method, the dearest of which is spawn', () => {
    const { processStarts } = presetFor({ minor: 12, isFreeThreaded: false }, 'spawn');
    const ready = (['fork', 'forkserver', 'spawn'] as const).map((method) => processStarts[method]?.readySeconds ?? Number.NaN);
    expect(ready).toEqual([...ready].sort((a, b) => a - b));
  });

  it('knows no interpreter pool before 3.14', () => {
    expect(presetFor({ minor: 13, isFreeThreaded: false }).interpreterStartSeconds).toBeUndefined();
    expect(presetFor({ minor: 14, isFreeThreaded: false }).interpreterStartSeconds).toBeGreaterThan(0);
  });

  it.each([8, 9, 10, 11, 12, 13, 14, 15].flatMap((minor) => [false, true].map((isFreeThreaded) => ({ minor, isFreeThreaded }))))('has the costs of %j, and claims none of them for this machine', (interpreter) => {
    const preset = presetFor(interpreter);
    expect(formatInterpreter(preset.interpreter)).toBe(formatInterpreter(interpreter));
    expect(preset.origin).toBe('default');
    expect(preset.assumed).toContain('nativeSpeedup');
    expect(preset.processDispatchSeconds).toBeGreaterThan(1e-5);
    expect(preset.freeThreadedSlowdown).toBeGreaterThanOrEqual(1);
    // What threads share without a GIL makes them slower; how much is the machine's.
    expect(Math.max(...preset.threadContention ?? [])).toBeGreaterThan(1.1);
    for (const kind of payloadKinds) expect(preset.passages[kind].length, kind).toBeGreaterThan(2);
  });
});
