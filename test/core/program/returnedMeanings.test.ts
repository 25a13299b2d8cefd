import { expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

test('what a function returns says more than an annotation of which kind it is', async () => {
  const report = await analyse({ 'main.py': `
import re
import threading
from typing import Any

def read(path) -> list[dict[str, Any]]:
    patterns = []
    for line in open(path):
        patterns.append({"name": line, "pattern": re.compile(line)})
    return patterns

def scan(path, patterns):
    text = open(path).read()
    return [(each["name"], match.start()) for each in patterns for match in each["pattern"].finditer(text)]

patterns = read("patterns.txt")
for path in ("a", "b", "c"):
    threading.Thread(target=scan, args=(path, patterns)).start()
` });
  expect(report['main.py'].sites[0]).toMatchObject({ verdict: 'serialised', profile: { unknownSeconds: 0 } });
});
