import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

test('what is called a text and asked for what only a path has is a path', async () => {
  const report = await analyse({ 'main.py': `
import threading

def words(path: str):
    found = []
    with path.open() as file:
        for line in file:
            found.extend(line.upper().split())
    return found

for path in paths:
    threading.Thread(target=words, args=(path,)).start()
` });
  expect(report['main.py'].sites[0]).toMatchObject({ verdict: 'serialised', profile: { unknownSeconds: 0 } });
});
