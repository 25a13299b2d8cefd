import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

async function siteOf(source: string) {
  const { sites: [site] } = (await analyse({ 'main.py': `
from concurrent.futures import ThreadPoolExecutor
${source}
with ThreadPoolExecutor() as pool:
    list(pool.map(task, open("names.txt")))
` }))['main.py'];
  return site;
}

const tree = (score: string) => `
class Node:
    def __init__(self, prior):
        self.children = {}
        self.prior = prior

    def get_score(self, weight):
        return sum(weight * i * self.prior for i in range(200))

    ${score}

def task(text):
    root = Node(float(text))
    for number in range(300):
        root.children[number] = Node(number)
    return [root.select() for _ in range(100)]
`;

test('what a class goes through has its own methods, more often than not', async () => {
  const site = await siteOf(tree(`def select(self):
        return max(self.children.items(), key=lambda child: child[1].get_score(2.0))`));
  expect(site).toMatchObject({ verdict: 'serialised' });
  expect(site?.profile.heldSeconds).toBeGreaterThan(0.05);
});

test('but what it keeps under one name is something else, to which it hands on what it is asked itself', async () => {
  const site = await siteOf(tree(`def select(self):
        return [self.scorer.get_score(2.0) for _ in self.children]`));
  expect(site?.profile.heldSeconds).toBeLessThan(0.01);
  const recursive = await siteOf(`
class Page:
    def load_all(self, parts):
        return [part.load_all(parts) for part in parts]

def task(text):
    return Page().load_all(text.split())
`);
  expect(recursive?.verdict).toBe('unknown');
});

test('a method that tells something of each of many asks nobody for it', async () => {
  const search = (call: string) => siteOf(`
def task(text):
    found = []
    for name in text.split():
        for item in catalogue:
            if item.${call} == name:
                found.append(name)
    return found
`);
  const [told, fetched, given] = [await search('get_title()'), await search('get_content()'), await search('get_part(name)')];
  expect(told?.profile.unknownSeconds).toBeLessThan(0.02 * (fetched?.profile.unknownSeconds ?? 0));
  expect(told?.verdict).toBe('serialised');
  expect(fetched?.verdict).toBe('unknown');
  expect(given?.verdict).toBe('unknown');
});
