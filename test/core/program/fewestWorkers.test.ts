import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

test.each([
  ['min(1, len(names))', 'single'],
  ['min(len(names), 1)', 'single'],
  ['min(8, len(names))', 'many'],
  ['max(1, len(names))', 'many'],
])('a pool of %s workers runs its tasks as %s', async (workers, multiplicity) => {
  const report = await analyse({ 'main.py': `
from concurrent.futures import ThreadPoolExecutor

def convert(name):
    return sum(ord(letter) * step for step in range(10_000) for letter in name)

def run(names):
    with ThreadPoolExecutor(max_workers=${workers}) as pool:
        return list(pool.map(convert, names))
` });
  expect(report['main.py'].sites[0]?.multiplicity).toBe(multiplicity);
});

test('a module that is loaded by hand runs in Python', async () => {
  const report = await analyse({ 'main.py': `
import importlib.util
from concurrent.futures import ThreadPoolExecutor

def load(path):
    spec = importlib.util.spec_from_file_location("plugin", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

def run(paths):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(load, paths))
` });
  expect(report['main.py'].sites[0]?.verdict).toBe('serialised');
});
