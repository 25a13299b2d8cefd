/**
 * What processes cost on a machine of today, to one digit: for sentences that say why something
 * matters. Predictions reckon with the costs of a calibration.
 */
export const typicalCosts = {
  /** Handing one task to a process of a pool, and taking its result. */
  dispatchSeconds: 0.15e-3,
  /** Starting a worker and ending it, without what it imports. */
  forkSeconds: 0.004,
  spawnSeconds: 0.06,
} as const;
