import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

const threads = (starts: string) => `
import threading

def score():
    return sum(i * i for i in range(50_000_000))

def rank():
    return sum(i + i for i in range(50_000_000))

class Page:
    def __init__(self):
        self.scoring = threading.Thread(target=score)
        self.ranking = threading.Thread(target=rank)
${starts}
`;

test.each([
  ['are one each where each is started by a function of its own', `
    def on_score(self):
        self.scoring.start()

    def on_rank(self):
        self.ranking.start()`, 'single'],
  ['are many where one function starts both', `
    def go(self):
        self.scoring.start()
        self.ranking.start()`, 'many'],
  ['are many where nobody knows who starts them', '', 'many'],
])('two threads that an object keeps %s', async (_, starts, multiplicity) => {
  const report = await analyse({ 'main.py': threads(starts) });
  expect(report['main.py'].sites.map((site) => site.multiplicity)).toEqual([multiplicity, multiplicity]);
});
