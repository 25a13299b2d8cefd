/** NumPy's functions that draw random numbers, by how many numbers they take before the size. */
export const numbersBeforeSize: ReadonlyMap<string, number> = new Map([
  ...['random', 'random_sample', 'ranf', 'sample', 'standard_normal', 'standard_exponential'].map((name) => [name, 0] as const),
  ...['exponential', 'poisson', 'rayleigh', 'pareto', 'standard_t', 'chisquare'].map((name) => [name, 1] as const),
  ...['randint', 'integers', 'uniform', 'normal', 'binomial', 'lognormal', 'beta', 'gamma', 'laplace', 'logistic'].map((name) => [name, 2] as const),
]);

/** Those that are given each axis by itself. */
export const sizedByAxes = ['rand', 'randn'] as const;
