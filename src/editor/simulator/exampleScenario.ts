import type { Input, Scenario } from '../../core/domain/scenario';

/** What the simulator shows when it is opened on no site: sixteen tasks of a tenth of a second in pure Python. */
export function exampleScenario(cores: number): Scenario {
  return {
    tasks: byDefault(16),
    taskSeconds: byDefault(0.1),
    heldShare: byDefault(1),
    releasedShare: byDefault(0),
    payloadBytes: byDefault(1000),
    resultBytes: byDefault(1000),
    cores: byDefault(cores),
    workers: byDefault(cores),
    imbalance: byDefault(0),
  };
}

function byDefault(value: number): Input {
  return { value, origin: 'default' };
}
