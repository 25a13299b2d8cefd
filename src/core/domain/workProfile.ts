/**
 * How one run of a function spends its time, in seconds.
 *
 * The four parts are estimates from the code, good for their proportions rather than for their
 * absolute size; `heldSeconds + releasedSeconds + waitingSeconds + unknownSeconds` is the whole.
 */
export interface WorkProfile {
  /** Running with the GIL held: bytecode, and C code that does not let go of it. */
  readonly heldSeconds: number;
  /** Computing in C code that has released the GIL. */
  readonly releasedSeconds: number;
  /** Blocked on a socket, a disk, a child process, a lock or a clock. */
  readonly waitingSeconds: number;
  /** In calls that could not be resolved. */
  readonly unknownSeconds: number;
}

/**
 * The GIL-held share of a profile: held / (held + released + waiting).
 *
 * @returns 0 to 1, or `undefined` when nothing of the work is known. Threads never run faster
 * than 1 / share.
 */
export function heldShare(profile: WorkProfile): number | undefined {
  const known = profile.heldSeconds + profile.releasedSeconds + profile.waitingSeconds;
  return known > 0 ? profile.heldSeconds / known : undefined;
}
