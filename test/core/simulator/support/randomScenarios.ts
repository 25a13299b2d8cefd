import { createRandomSource, type RandomSource } from '../../../../src/core/simulator/sampling/randomness';
import type { ScenarioNumbers } from './scenarios';

/** Scenarios of every kind, the same each time. */
export function randomScenarios(count: number, seed: number): readonly ScenarioNumbers[] {
  const random = createRandomSource(seed);
  return Array.from({ length: count }, () => randomScenario(random));
}

function randomScenario(random: RandomSource): ScenarioNumbers {
  const pick = (choices: readonly number[]): number => choices[Math.floor(random() * choices.length)] ?? 0;
  const between = (low: number, high: number): number => low * (high / low) ** random();
  const heldShare = pick([0, 1, random(), random()]);
  return {
    tasks: Math.round(between(1, 120)),
    taskSeconds: between(1e-5, 1),
    heldShare,
    releasedShare: (1 - heldShare) * pick([0, 1, random()]),
    payloadBytes: pick([0, 0, 1000, between(1e4, 1e8)]),
    resultBytes: pick([0, 0, 1000, between(1e4, 1e8)]),
    cores: pick([1, 2, 4, 16]),
    workers: pick([1, 2, 3, 7, 8, 40]),
    imbalance: pick([0, 0, 0.3, 1]),
    gilReleases: pick([1, 1, 3, 20]),
  };
}
