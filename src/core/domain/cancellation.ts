/** Asked by long work, between files, whether anybody still wants the result. */
export interface Cancellation {
  readonly isCancelled: boolean;
}

/** For work that nobody will ever cancel. */
export const neverCancelled: Cancellation = { isCancelled: false };
