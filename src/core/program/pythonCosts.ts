/**
 * What the parts of Python code cost, in seconds: the order of magnitude of CPython 3.11 on a
 * machine of 2020, from `timeit` runs of each construct. All of it holds the GIL. Only proportions
 * matter: against each other and against the costs of library calls in the knowledge base.
 */
export const pythonCosts = {
  /** Loading a name or a constant. */
  name: 5e-9,
  attribute: 15e-9,
  subscript: 30e-9,
  /** Of an array of NumPy, beside that: an element becomes an object, a part a view (NumPy 2.5, `timeit`). */
  arraySubscript: 120e-9,
  operator: 25e-9,
  comparison: 25e-9,
  assignment: 10e-9,
  /** Making a list, tuple, set or dict, per element. */
  element: 15e-9,
  formattedText: 150e-9,
  /** One round of a loop, without its body. */
  round: 25e-9,
  /** Calling a Python function and coming back. */
  call: 60e-9,
  /** Making an object of a Python class, beside its `__init__`. */
  instance: 150e-9,
  /** Entering and leaving a `with` or `try`. */
  block: 40e-9,
  /** Suspending and resuming a generator or coroutine. */
  resume: 50e-9,
  /** An import inside a function, after the first time. */
  import: 500e-9,
  raise: 300e-9,
} as const;

/** A call that could not be resolved: a few dozen lines of somebody's Python. */
export const unresolvedCallSeconds = 10e-6;

/** A callable that was handed over and is not known, or a call that fetches something: what the whole is made for. */
export const unresolvedTaskSeconds = 200e-6;

/** What a call that fetches something waits if it asks somebody: a service, a language model. */
export const requestSeconds = 100e-3;

/** The same for a library of which nothing is known: most are no clients. */
export const unknownLibrarySeconds = 30e-3;

/** A call into a library of which only the language is known. */
export const plainLibraryCallSeconds = 5e-6;

/** A call into machine code of the project's own, of which there is no source to read: what it was written for. */
export const ownNativeCallSeconds = 1e-3;
