import { describe, expect, it } from 'vitest';
import { presetFor } from '../../../src/core/simulator/presets';
import { simulate } from '../../../src/core/simulator/simulate';
import { validateScenario } from '../../../src/core/simulator/validateScenario';
import { scenarioOf, type ScenarioNumbers } from './support/scenarios';

describe('validateScenario', () => {
  it('has nothing to say of a scenario that can be', () => {
    expect(validateScenario(scenarioOf({}))).toBeUndefined();
  });

  it.each<[string, ScenarioNumbers, string]>([
    ['no tasks', { tasks: 0 }, 'The number of tasks must be a whole number from 1 to 10¹²; it is 0.'],
    ['half a task', { tasks: 1.5 }, 'The number of tasks must be a whole number from 1 to 10¹²; it is 1.5.'],
    ['a negative time', { taskSeconds: -1 }, 'The task time must be a time from 1 ns to 10⁹ s; it is -1.'],
    ['no time', { taskSeconds: 0 }, 'The task time must be a time from 1 ns to 10⁹ s; it is 0.'],
    ['what is not a number', { taskSeconds: Number.NaN }, 'The task time must be a time from 1 ns to 10⁹ s; it is NaN.'],
    ['an endless payload', { payloadBytes: Infinity }, 'The payload must be a size from 0 to 10¹² bytes; it is Infinity.'],
    ['a share above one', { heldShare: 1.2 }, 'The GIL-held share must be a number from 0 to 1; it is 1.2.'],
    ['no cores', { cores: 0 }, 'The number of cores must be a whole number from 1 to 4096; it is 0.'],
    ['too many workers', { workers: 5000 }, 'The number of workers must be a whole number from 1 to 1024; it is 5000.'],
    ['a negative spread', { imbalance: -0.1 }, 'The imbalance must be a number from 0 to 10; it is -0.1.'],
    ['fewer than one release', { gilReleases: 0 }, 'The number of GIL releases must be a number from 1 to 10⁹; it is 0.'],
    ['shares of more than a whole', { heldShare: 0.7, releasedShare: 0.7 }, 'The GIL-held and GIL-released shares are parts of one task and cannot make up more than 1; together they are 1.4.'],
  ])('says what is wrong with %s', (_, numbers, sentence) => {
    expect(validateScenario(scenarioOf(numbers))).toBe(sentence);
  });

  it('forgives shares that miss one by rounding', () => {
    expect(validateScenario(scenarioOf({ heldShare: 0.1 + 0.2, releasedShare: 0.7 }))).toBeUndefined();
  });

  it('guards the simulator', () => {
    expect(() => simulate(scenarioOf({ tasks: -1 }), presetFor({ minor: 13, isFreeThreaded: false }))).toThrow('The number of tasks');
  });
});
