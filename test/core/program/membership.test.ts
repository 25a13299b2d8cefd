import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function secondsOf(container: string, add: string, body = `for number in range(20_000):
        name = "part-" + str(number % 5000)
        if name not in found:
            found.${add}(name)`): Promise<number> {
  const report = await analyse({ 'main.py': `
from concurrent.futures import ThreadPoolExecutor

def task(path):
    found = ${container}
    ${body}
    return found

with ThreadPoolExecutor() as pool:
    list(pool.map(task, ["a", "b"]))
` });
  return report['main.py'].sites[0]?.profile.heldSeconds ?? 0;
}

test('looking for something in a list goes through all of it', async () => {
  const [list, set] = [await secondsOf('[]', 'append'), await secondsOf('set()', 'add')];
  expect(set).toBeLessThan(0.05);
  expect(list).toBeGreaterThan(20 * set);
});

test('of a list that is written out, or of which nothing is known, it is a moment', async () => {
  const written = 'for number in range(20_000):\n        if number in (3, 5, 7):\n            found.append(number)';
  const given = 'for number in range(20_000):\n        if number in path:\n            found.append(number)';
  expect(await secondsOf('[]', 'append', written)).toBeLessThan(0.01);
  expect(await secondsOf('[]', 'append', given)).toBeLessThan(0.01);
});
