import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function heldSeconds(task: string): Promise<number> {
  const report = await analyse({ 'main.py': `
from concurrent.futures import ThreadPoolExecutor
${task}
with ThreadPoolExecutor() as pool:
    list(pool.map(task, open("names.txt")))
` });
  return report['main.py'].sites[0]?.profile.heldSeconds ?? NaN;
}

const task = (range: string) => `
def task(text, size=4):
    total = 0
    for start in range(500):
        for end in ${range}:
            total += end
    return total
`;

test('a range that begins anywhere and goes so far is as long as that', async () => {
  const whole = await heldSeconds(task('range(4)'));
  for (const range of ['range(start, start + 4)', 'range(start, 4 + start)', 'range(start, size + start)']) {
    const seconds = await heldSeconds(task(range));
    expect(seconds).toBeGreaterThan(0.9 * whole);
    expect(seconds).toBeLessThan(1.3 * whole);
  }
});

test('or about as long, where something may end before that', async () => {
  const whole = await heldSeconds(task('range(4)'));
  const within = await heldSeconds(task('range(start, min(start + 4, len(text)))'));
  expect(within).toBeGreaterThan(0.9 * whole);
  expect(within).toBeLessThan(2 * whole);
  // Of what is not added to where it begins, nothing is known.
  expect(await heldSeconds(task('range(start, min(len(text), 4 + len(text)))'))).toBeGreaterThan(10 * whole);
});

test('and is short where the size is written out in a text', async () => {
  const whole = await heldSeconds(task('range(5)'));
  const written = await heldSeconds(task('range(start, start + int(text[3]))'));
  expect(written).toBeGreaterThan(0.5 * whole);
  expect(written).toBeLessThan(2 * whole);
});
