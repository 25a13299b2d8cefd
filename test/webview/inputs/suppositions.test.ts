import { describe, expect, it } from 'vitest';
import { presetFor } from '../../../src/core/simulator/presets';
import { simulate } from '../../../src/core/simulator/simulate';
import type { Scenario } from '../../../src/core/domain/scenario';
import { validateScenario } from '../../../src/core/simulator/validateScenario';
import { choiceFields } from '../../../src/webview/inputs/choiceField';
import { machineOf, machines } from '../../../src/webview/inputs/machine';
import type { Setup } from '../../../src/webview/inputs/setup';
import { applyWhatIfs, type WhatIfId } from '../../../src/webview/inputs/whatIf';
import { pythonScenario } from '../support/subjects';

const scenario: Scenario = { ...pythonScenario, tasks: { value: 40, origin: 'inferred' }, payloadBytes: { value: 2e6, origin: 'stated' }, mainImportSeconds: { value: 0.5, origin: 'stated' }, imbalance: { value: 1, origin: 'stated' } };
const setup: Setup = { scenario, calibration: presetFor({ minor: 14, isFreeThreaded: false }, 'spawn') };

function breakdownOf(whatIf: WhatIfId) {
  const { scenario: asked, calibration } = applyWhatIfs(setup, [whatIf]);
  return simulate(asked, calibration).predictions.find(({ strategy }) => strategy === 'processes');
}

describe('a machine', () => {
  it.each(machines)('$label runs a scenario that can be', ({ moveTo }) => {
    expect(validateScenario(moveTo(setup).scenario)).toBeUndefined();
  });

  it('leaves everything as it is when it is this one, or unheard of', () => {
    expect(machineOf('this').moveTo(setup)).toBe(setup);
    expect(machineOf('abacus').id).toBe('this');
  });

  it('brings as many workers as cores where the code names no number', () => {
    const open: Setup = { ...setup, scenario: { ...scenario, workers: { value: 8, origin: 'default' } } };
    expect(machineOf('server').moveTo(open).scenario).toMatchObject({ cores: { value: 64 }, workers: { value: 64 } });
    expect(machineOf('server').moveTo(setup).scenario.workers).toEqual(scenario.workers);
  });

  it('does not claim that what was measured here was measured there', () => {
    const measured: Setup = { ...setup, calibration: { ...setup.calibration, origin: 'measured', measuredOn: 'mine' } };
    expect(machineOf('laptop').moveTo(measured).calibration).toMatchObject({ origin: 'default', measuredOn: 'mine; it stands in for a laptop' });
  });

  it('is a cluster where there are nodes', () => {
    const { scenario: there, calibration } = machineOf('cluster').moveTo(setup);
    expect(simulate(there, calibration, { strategies: ['cluster'] }).unavailable).toEqual([]);
  });
});

describe('a switch', () => {
  it('takes the start-up away, and the import of the main module with it', () => {
    expect(breakdownOf('no-start-up')?.breakdown.start).toBe(0);
    expect(breakdownOf('no-pickling')?.breakdown.start).toBeGreaterThan(0);
  });

  it('takes the pickling away', () => {
    expect(breakdownOf('no-pickling')?.breakdown.pickle).toBe(0);
    expect(breakdownOf('no-start-up')?.breakdown.pickle).toBeGreaterThan(0);
  });

  it('balances the tasks', () => {
    const long: Setup = { ...setup, scenario: { ...scenario, taskSeconds: { value: 1, origin: 'stated' } } };
    const speedupOf = ({ scenario: asked, calibration }: Setup) => simulate(asked, calibration, { strategies: ['processes'] }).predictions[0]?.speedup.expected ?? 0;
    expect(speedupOf(applyWhatIfs(long, ['perfect-balance']))).toBeGreaterThan(1.05 * speedupOf(long));
  });

  it('moves everything to a Python without a GIL, where a task takes longer', () => {
    const { scenario: asked, calibration } = applyWhatIfs(setup, ['free-threaded']);
    expect(calibration.interpreter).toEqual({ minor: 14, isFreeThreaded: true });
    expect(asked.taskSeconds.value).toBeCloseTo(2e-3 * (1 + 0.9 * (calibration.freeThreadedSlowdown - 1)));
    // What is not Python takes as long as before.
    expect(asked.taskSeconds.value * asked.releasedShare.value).toBeCloseTo(2e-3 * 0.06);
    expect(validateScenario(asked)).toBeUndefined();
    const { predictions, unavailable } = simulate(asked, calibration);
    expect(predictions.find(({ strategy }) => strategy === 'free-threaded')).not.toHaveProperty('requires');
    expect(unavailable.map(({ strategy }) => strategy)).toContain('threads');
  });

  it('changes nothing where it is off, and does not depend on the order of clicks', () => {
    expect(applyWhatIfs(setup, [])).toBe(setup);
    expect(applyWhatIfs(setup, ['no-start-up', 'free-threaded'])).toEqual(applyWhatIfs(setup, ['free-threaded', 'no-start-up']));
  });
});

describe('a choice', () => {
  it.each(choiceFields.map((field) => [field.id, field] as const))('%s takes each of its options, and no other', (_, field) => {
    const there = machineOf('cluster').moveTo(setup);
    for (const { value } of field.options(there)) expect(field.read(field.write(there, value))?.value).toBe(value);
    expect(field.write(there, 'nonsense')).toEqual(there);
  });
});
