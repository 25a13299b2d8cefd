import { describe, expect, it } from 'vitest';
import { detailFields, scenarioFields } from '../../../src/core/domain/scenario';
import { validateScenario } from '../../../src/core/simulator/validateScenario';
import { findInputProblem } from '../../../src/webview/inputs/inputField';
import { foldedGroups, inputFields } from '../../../src/webview/inputs/inputFields';
import type { Setup } from '../../../src/webview/inputs/setup';
import { decadeStops, nearestStop } from '../../../src/webview/inputs/stops';
import { formatQuantity, parseQuantity } from '../../../src/webview/quantities/quantity';
import { linuxCalibration, pythonScenario } from '../support/subjects';

const fieldOf = (name: string) => {
  const field = inputFields.find((candidate) => candidate.id === name);
  if (field === undefined) throw new Error(`no input field ${name}`);
  return field;
};

describe('the inputs', () => {
  it('are all numbers of a scenario, once each, and the overheads', () => {
    const ids = inputFields.filter(({ group }) => group !== 'overheads').map(({ id }) => id);
    expect(ids.sort()).toEqual([...scenarioFields, ...detailFields, 'ioWaitSeconds', 'ioHeldSeconds'].sort());
    expect(new Set(inputFields.map(({ id }) => id)).size).toBe(inputFields.length);
  });

  it('stand in a group that the page shows', () => {
    const shown = ['work', ...foldedGroups.map(({ group }) => group)];
    for (const { group, id } of inputFields) expect(shown, id).toContain(group);
  });

  it('that a scenario does not say are shown as defaults, and change nothing', () => {
    const setup: Setup = { scenario: pythonScenario, calibration: linuxCalibration };
    expect(fieldOf('chunkSize').read(setup)).toEqual({ value: 1, origin: 'default' });
    expect(fieldOf('quotaCores').read(setup)).toEqual({ value: 4, origin: 'default' });
    expect(fieldOf('ioHeldSeconds').read(setup), 'of a thread that is not there').toBeUndefined();
    expect(fieldOf('interpreterStartSeconds').read(setup), 'of a Python without them').toBeUndefined();
  });

  it('make an I/O thread and a cluster, and take them away with a zero', () => {
    const setup: Setup = { scenario: pythonScenario, calibration: linuxCalibration };
    for (const [name, field] of [['ioWaitSeconds', 'ioThread'], ['nodes', 'nodes']] as const) {
      const there = fieldOf(name).write(setup, { value: 4, origin: 'stated' });
      expect(there.scenario).toHaveProperty(field);
      expect(fieldOf(name).read(there)).toEqual({ value: 4, origin: 'stated' });
      expect(fieldOf(name).write(there, { value: 0, origin: 'stated' }).scenario).toEqual(pythonScenario);
    }
  });

  it('change the overheads, those of the chosen start method among them', () => {
    const setup: Setup = { scenario: pythonScenario, calibration: linuxCalibration };
    const { calibration } = fieldOf('processReadySeconds').write(setup, { value: 0.5, origin: 'stated' });
    expect(calibration.processStarts.spawn).toEqual({ ...linuxCalibration.processStarts.spawn, readySeconds: 0.5 });
    expect(fieldOf('copyingFactor').write(setup, { value: 2, origin: 'stated' }).calibration.passages.list[0]?.pickleSeconds).toBe(2e-4);
    expect(fieldOf('nativeSpeedup').read(setup)).toEqual({ value: 40, origin: 'default' });
  });

  it.each(inputFields)('$label rests only at values that may be typed, ascending', ({ stops, min, max }) => {
    expect([...stops].sort((a, b) => a - b)).toEqual(stops);
    expect(new Set(stops).size).toBe(stops.length);
    expect(stops.every((stop) => stop >= min && stop <= max)).toBe(true);
  });

  it.each(inputFields)('$label shows every stop as a text that reads back as that stop', ({ stops, quantity }) => {
    for (const stop of stops) {
      expect(parseQuantity(quantity, formatQuantity(quantity, stop))).toEqual({ kind: 'number', value: expect.closeTo(stop, 12) as number });
    }
  });

  it('say what is wrong with a value that cannot be simulated', () => {
    expect(findInputProblem(fieldOf('taskSeconds'), Number.NaN)).toBe('Task time is not a number.');
    expect(findInputProblem(fieldOf('taskSeconds'), Number.POSITIVE_INFINITY)).toBe('Task time is not a finite number.');
    expect(findInputProblem(fieldOf('cores'), 0)).toBe('Cores: from 1 to 4,096.');
    expect(findInputProblem(fieldOf('cores'), 4)).toBeUndefined();
  });
});

describe('the model', () => {
  // Alone in its task, so that one share leaves room for the other.
  const alone = { heldShare: { value: 0, origin: 'default' }, releasedShare: { value: 0, origin: 'default' }, ioThread: { waitSeconds: { value: 1, origin: 'default' }, heldSeconds: { value: 0, origin: 'default' } } } as const;
  const setup: Setup = { scenario: { ...pythonScenario, ...alone }, calibration: linuxCalibration };

  it.each(inputFields.filter(({ group }) => group !== 'overheads'))('takes what may be typed for $label, up to both ends and no further', ({ write, min, max }) => {
    const faultOf = (value: number) => validateScenario(write(setup, { value, origin: 'default' }).scenario);
    expect(faultOf(min)).toBeUndefined();
    expect(faultOf(max)).toBeUndefined();
    expect(faultOf(max * 2)).toBeDefined();
    expect(faultOf(min - 1)).toBeDefined();
  });
});

describe('the stops of a slider', () => {
  it('are exact round numbers in each power of ten', () => {
    expect(decadeStops({ from: 1e-6, to: 1e-4, mantissas: [1, 3] })).toEqual([1e-6, 3e-6, 1e-5, 3e-5, 1e-4]);
  });

  it('are found by ratio, so that 1.4 ms lies nearer to 1 ms than to 2 ms', () => {
    expect(nearestStop([1e-3, 2e-3, 5e-3], 1.4e-3)).toBe(0);
    expect(nearestStop([1e-3, 2e-3, 5e-3], 1.5e-3)).toBe(1);
  });

  it('give the ends to what lies beyond, and zero to zero alone', () => {
    expect(nearestStop([0, 1, 10], 500)).toBe(2);
    expect(nearestStop([0, 1, 10], 0)).toBe(0);
    expect(nearestStop([0, 1, 10], 0.2)).toBe(1);
  });

  it('rest at the start where there is no number', () => {
    expect(nearestStop([1, 2, 3], Number.NaN)).toBe(0);
    expect(nearestStop([1, 2, 3], Number.POSITIVE_INFINITY)).toBe(0);
  });
});
