import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function toldOf(read: string): Promise<readonly string[]> {
  const report = await analyse({ 'main.py': `
import os
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor

def task(path):
    total = 0
    for number in range(20):
        ${read}
        for step in range(60_000):
            total += step * number % 7
    return total

def run(paths):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(task, paths))
` });
  const [site] = report['main.py'].sites;
  expect(site?.verdict).toBe('mixed');
  return report['main.py'].findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

test('many tasks that compute for a good part and else read files are told of', async () => {
  expect(await toldOf('for _ in range(40): open(path).read()')).toEqual(['information serialised-pool']);
});

test('but not those that wait for anything else', async () => {
  expect(await toldOf('time.sleep(0.004)')).toEqual([]);
});
