import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/core/domain/scenario';
import { scenarioFields } from '../../../src/core/domain/scenario';
import { validateScenario } from '../../../src/core/simulator/validateScenario';
import { findInputProblem, inputFields } from '../../../src/webview/inputs/inputField';
import { decadeStops, nearestStop } from '../../../src/webview/inputs/stops';
import { formatQuantity, parseQuantity } from '../../../src/webview/quantities/quantity';
import { pythonScenario } from '../support/subjects';

const fieldOf = (name: string) => {
  const field = inputFields.find((candidate) => candidate.field === name);
  if (field === undefined) throw new Error(`no input field ${name}`);
  return field;
};

describe('the inputs', () => {
  it('are all fields of a scenario, once each', () => {
    expect(inputFields.map(({ field }) => field).sort()).toEqual([...scenarioFields].sort());
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
  const withValue = (name: keyof Scenario, value: number): Scenario => ({ ...scenario, [name]: { value, origin: 'default' } });
  // Alone in its task, so that one share leaves room for the other.
  const scenario: Scenario = { ...pythonScenario, heldShare: { value: 0, origin: 'default' }, releasedShare: { value: 0, origin: 'default' } };

  it.each(inputFields)('takes what may be typed for $label, up to both ends and no further', ({ field, min, max }) => {
    expect(validateScenario(withValue(field, min))).toBeUndefined();
    expect(validateScenario(withValue(field, max))).toBeUndefined();
    expect(validateScenario(withValue(field, max * 2))).toBeDefined();
    expect(validateScenario(withValue(field, min - 1))).toBeDefined();
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
