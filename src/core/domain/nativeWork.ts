/** Machine code that keeps the GIL, as a part of what a task does. */
export interface NativeWork {
  /** The call as Python names it: "re.sub", "numpy.vectorize"; of a compiled function its compiler, "numba.njit". */
  readonly name: string;
  /** Of the task's GIL-held time, more than 0 and at most 1. */
  readonly share: number;
}
