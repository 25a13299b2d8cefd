import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function siteOf(task: string) {
  const report = await analyse({ 'main.py': `
import numpy as np
import pandas as pd
import scipy.integrate
import scipy.optimize
from multiprocessing.pool import ThreadPool
${task}

pool = ThreadPool(8)
pool.map(fit, samples)
` });
  return report['main.py'].sites[0];
}

test('an optimiser calls its function at one point after the other, with the few points of a fit', async () => {
  const site = await siteOf(`
def fit(sample):
    times = np.asarray(sample)
    residuals = lambda p: np.exp(-times * p[0]) * p[1] - times
    return scipy.optimize.least_squares(residuals, np.array([1, 1])).x
`);
  expect(site?.heldShare).toBeGreaterThan(0.6);
});

test('so does an integrator', async () => {
  const site = await siteOf(`
def fit(sample):
    return scipy.integrate.solve_ivp(lambda t, y: np.dot(sample, y), (0, 10), np.zeros(3)).y
`);
  expect(site?.heldShare).toBeGreaterThan(0.6);
});

test('what is done to each row of a table is done to a few numbers', async () => {
  const site = await siteOf(`
def fit(sample):
    table = pd.DataFrame(sample)
    return table.apply(lambda row: np.sqrt(row.values).sum(), axis=1)
`);
  expect(site?.heldShare).toBeGreaterThan(0.6);
});
