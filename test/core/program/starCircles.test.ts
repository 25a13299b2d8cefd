import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

const names = ['lines', 'shapes', 'colours', 'filters', 'frames', 'layers', 'brushes', 'masks', 'sizes', 'fonts', 'themes', 'icons'];

/** Modules each of which imports all that the others have. */
const circle = Object.fromEntries(names.map((name) => [
  `kit/${name}.py`,
  `${names.filter((other) => other !== name).map((other) => `from kit.${other} import *\n`).join('')}def of_${name}(n):\n    return sum(i * i for i in range(n))\n`,
]));

/** The verdict on a thread that calls what it has from one of them. */
async function verdictOn(called: string): Promise<string | undefined> {
  const report = await analyse({ ...circle, 'main.py': `
from threading import Thread
from kit.lines import *

def work():
    for _ in range(1000):
        ${called}(100_000)

for _ in range(8):
    Thread(target=work).start()
` });
  return report['main.py'].sites[0]?.verdict;
}

describe('modules that import everything from each other', () => {
  test('give what one of them has', async () => {
    expect(await verdictOn('of_icons')).toBe('serialised');
  });

  test('give nothing that none of them has, however many ways there are through them', async () => {
    expect(await verdictOn('of_nothing')).toBe('unknown');
  });
});
