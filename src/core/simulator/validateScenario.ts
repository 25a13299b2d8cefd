import { scenarioFields, type Scenario } from '../domain/scenario';

/** What a field may hold; both ends are included. */
interface Range {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  /** How the range is said. */
  readonly says: string;
}

const ranges: Readonly<Record<keyof Scenario, Range>> = {
  tasks: { name: 'The number of tasks', min: 1, max: 1e12, isWhole: true, says: 'a whole number from 1 to 10¹²' },
  taskSeconds: { name: 'The task time', min: 1e-9, max: 1e9, isWhole: false, says: 'a time from 1 ns to 10⁹ s' },
  heldShare: { name: 'The GIL-held share', min: 0, max: 1, isWhole: false, says: 'a number from 0 to 1' },
  releasedShare: { name: 'The GIL-released share', min: 0, max: 1, isWhole: false, says: 'a number from 0 to 1' },
  payloadBytes: { name: 'The payload', min: 0, max: 1e12, isWhole: false, says: 'a size from 0 to 10¹² bytes' },
  resultBytes: { name: 'The result', min: 0, max: 1e12, isWhole: false, says: 'a size from 0 to 10¹² bytes' },
  cores: { name: 'The number of cores', min: 1, max: 4096, isWhole: true, says: 'a whole number from 1 to 4096' },
  workers: { name: 'The number of workers', min: 1, max: 1024, isWhole: true, says: 'a whole number from 1 to 1024' },
  imbalance: { name: 'The imbalance', min: 0, max: 10, isWhole: false, says: 'a number from 0 to 10' },
  gilReleases: { name: 'The number of GIL releases', min: 1, max: 1e9, isWhole: false, says: 'a number from 1 to 10⁹' },
};

/** Rounding in a share that was computed elsewhere is not the user's mistake. */
const shareTolerance = 1e-9;

/**
 * Says what is wrong with a scenario before anyone simulates it.
 *
 * @returns A sentence for the user, or `undefined` when the scenario can be simulated.
 */
export function validateScenario(scenario: Scenario): string | undefined {
  for (const field of [...scenarioFields, 'gilReleases'] as const) {
    const value = scenario[field]?.value;
    if (value === undefined) continue;
    const { name, min, max, isWhole, says } = ranges[field];
    // Written so that NaN fails, too.
    const isInside = value >= min && value <= max && (!isWhole || Number.isInteger(value));
    if (!isInside) return `${name} must be ${says}; it is ${value}.`;
  }
  const sum = scenario.heldShare.value + scenario.releasedShare.value;
  if (sum > 1 + shareTolerance) {
    return `The GIL-held and GIL-released shares are parts of one task and cannot make up more than 1; together they are ${sum}.`;
  }
  return undefined;
}
