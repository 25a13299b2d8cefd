import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

/** One function that holds the GIL, and one that waits. */
const computeAndPause = `
def compute(n=1_000_000):
    total = 0
    for i in range(n):
        total += i * i
    return total

def pause():
    time.sleep(5)
`;

async function siteOf(program: string) {
  const report = await analyse({ 'main.py': `\nimport re\nimport threading\nimport time\n${program}` });
  return report['main.py'].sites[0];
}

describe('what a dict has under a key that is written out', () => {
  test('is the function that is handed over', async () => {
    const site = await siteOf(`
${computeAndPause}
tasks = {"slow": pause, "busy": compute}
threading.Thread(target=tasks["busy"]).start()
`);
    expect(site).toMatchObject({ target: 'compute', verdict: 'serialised', confidence: 'high' });
  });

  test('is the number of rounds, not the middle of all numbers', async () => {
    const site = await siteOf(`
options = {"rounds": 2_000_000, "seed": 7, "width": 80}

def compute():
    total = 0
    for i in range(options["rounds"]):
        total += i * i
    return total

threading.Thread(target=compute).start()
`);
    expect(site?.scenario.taskSeconds.origin).toBe('inferred');
    expect(site?.profile.heldSeconds).toBeGreaterThan(0.05);
  });

  test('may be what is stored under it later, or under a key that is not known', async () => {
    const site = await siteOf(`
${computeAndPause}
tasks = {"a": compute, "b": compute}
tasks[name] = pause
threading.Thread(target=tasks["a"]).start()
`);
    expect(site?.verdict).not.toBe('serialised');
  });

  test('is a pattern in a record of several kinds, and its matches are known', async () => {
    const site = await siteOf(`
patterns = []
for line in open("patterns.txt"):
    patterns.append({"name": line, "pattern": re.compile(line)})

def scan(path):
    found = []
    text = open(path).read()
    for each in patterns:
        for match in each["pattern"].finditer(text):
            found.append((each["name"], match.start(), match.group(0)))
    return found

for path in ("a", "b", "c"):
    threading.Thread(target=scan, args=(path,)).start()
`);
    expect(site).toMatchObject({ verdict: 'serialised', profile: { unknownSeconds: 0 } });
  });
});
