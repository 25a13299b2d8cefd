import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

const sources = (heir: string) => ({ 'main.py': `
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

class Unsupported(Exception):
    pass

class Reader:
    def read_page(self, name):
        """The words of a page."""
        raise Unsupported(name)

    def words(self, name):
        found = []
        for line in self.read_page(name):
            for word in line.split():
                found.append(word.lower())
        return found

    def all_words(self, names):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.words, names))
${heir}
` });

test('a method that only raises an error is one of those that stand for it', async () => {
  const report = await analyse(sources(`
class WebReader(Reader):
    def read_page(self, name):
        with urlopen(name) as response:
            return response.read().decode().splitlines()[:20]
`));
  expect(report['main.py'].sites.map(({ verdict }) => verdict)).toEqual(['io']);
});

test('and is what it is where none does more', async () => {
  const report = await analyse(sources(`
class PrintedReader(Reader):
    def read_page(self, name):
        raise Unsupported("printed")
`));
  expect(report['main.py'].sites.map(({ verdict }) => verdict)).toEqual(['serialised']);
});
