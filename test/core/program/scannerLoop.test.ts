import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function heldSeconds(loop: string): Promise<number> {
  const report = await analyse({ 'main.py': `
from concurrent.futures import ThreadPoolExecutor

def task(text):
    numbers, place, other = [], 0, 0
    while place < len(text):
        first = place
        ${loop}
        numbers.append(text[first:place])
        place += 1
    return numbers

with ThreadPoolExecutor() as pool:
    list(pool.map(task, texts))
` });
  return report['main.py'].sites[0]?.profile.heldSeconds ?? NaN;
}

test('a loop that moves on the counter of the loop around it takes its rounds from that', async () => {
  const once = await heldSeconds('pass');
  const further = await heldSeconds('while place < len(text) and text[place].isdigit():\n            place += 1');
  expect(further).toBeGreaterThan(once);
  expect(further).toBeLessThan(5 * once);
});

test('one with a counter of its own goes its own way', async () => {
  const once = await heldSeconds('pass');
  expect(await heldSeconds('other = 0\n        while other < len(text):\n            other += 1')).toBeGreaterThan(10 * once);
});
