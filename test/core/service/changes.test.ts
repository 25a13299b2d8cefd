import { describe, expect, test } from 'vitest';
import { slowly, type MemoryFiles } from '../../support/memoryFiles';
import { openService, type OpenService } from '../../support/openService';

/** What is said about every file by somebody who reads them all anew. */
async function saidAnew(files: MemoryFiles, paths: readonly string[], overlays: ReadonlyMap<string, string> = new Map()): Promise<string> {
  const contents = Object.fromEntries(paths.map((path) => [path, files.readNow(path) ?? '']));
  const { service, report } = await openService(contents);
  for (const [path, text] of overlays) service.setText(path, text);
  return said(report, paths);
}

async function said(report: OpenService['report'], paths: readonly string[]): Promise<string> {
  const reports = [];
  for (const path of paths) reports.push(await report(path));
  return JSON.stringify(reports, undefined, 1);
}

/** Modules in a circle, each of which starts threads for what the next but one makes of a class of its own. */
const count = 8;
const path = (number: number) => `/p/m${String(number % count)}.py`;
const circle = Object.fromEntries(Array.from({ length: count }, (_, number) => [path(number), `
import threading, time, hashlib
from concurrent.futures import ThreadPoolExecutor
from m${String((number + 1) % count)} import task as next_task, Holder
import m${String((number + 3) % count)} as other

class Job(${number % 4 === 0 ? 'threading.Thread' : 'other.Job'}):
    def __init__(self, rounds=${String(number * 10_000)}):
        self.rounds = rounds
        self.held = Holder(self.run)

    def run(self):
        for i in range(self.rounds):
            i * i
        return self.held.hold(next_task)

class Holder:
    def __init__(self, kept):
        self.kept = kept

    def hold(self, then):
        ${['time.sleep(0.1)', 'sum(i for i in range(30_000))', 'self.kept()'][number % 3] ?? ''}
        return then(0)

def task(value):
    return other.task(value) if value else Holder(next_task).hold(print)

with ThreadPoolExecutor(4) as pool:
    pool.map(task, range(8))
    pool.submit(Holder(task).hold, other.task)
    pool.submit(other.Job(100).run)
`]));
const paths = Object.keys(circle);

/** Changes as people make them: a line above all, another length, another body, a new function, a new name. */
const edits: readonly ((text: string) => string)[] = [
  (text) => `# a line that moves all others\n${text}`,
  (text) => text.replace('range(30_000)', 'range(3)'),
  (text) => text.replace(/def task\(value\):\n.*/, 'def task(value):\n    time.sleep(1)'),
  (text) => `def before(value):\n    return value\n${text}`,
  (text) => text.replaceAll('class Holder', 'class Keeper'),
  (text) => text.replace('self.held.hold(next_task)', 'self.held.hold(hashlib.sha256)'),
];

describe('after a change', () => {
  test.each(edits.map((edit, number) => [number, edit] as const))('the same is said as by somebody who reads all anew (%i)', async (number, edit) => {
    const { service, files, report } = await openService(circle);
    const before = await said(report, paths);
    const overlays = new Map<string, string>();
    for (const place of [number, number + 3, number + 1]) {
      const changed = edit(overlays.get(path(place)) ?? circle[path(place)] ?? '');
      overlays.set(path(place), changed);
      service.setText(path(place), changed);
      expect(await said(report, paths)).toBe(await saidAnew(files, paths, overlays));
    }
    expect(await said(report, paths)).not.toBe(before);
  });

  test('the same is said where files have to be waited for', async () => {
    const { service, files, report } = await openService(circle, slowly);
    await said(report, paths);
    const text = (edits[2] ?? String)(circle[path(2)] ?? '');
    service.setText(path(2), text);
    expect(await said(report, paths)).toBe(await saidAnew(files, paths, new Map([[path(2), text]])));
  });

  test('nothing is forgotten that does not rest on it', async () => {
    const { service, report } = await openService({
      '/p/one.py': 'import threading\nfrom work import task\nthreading.Thread(target=task).start()\n',
      '/p/two.py': 'import threading\nimport time\nthreading.Thread(target=time.sleep, args=(1,)).start()\n',
      '/p/work.py': 'def task():\n    return sum(range(10_000_000))\n',
    });
    const [one, two] = [await report('/p/one.py'), await report('/p/two.py')];
    service.setText('/p/work.py', 'def task():\n    return sum(range(10))\n');
    expect(service.dependents('/p/work.py')).toEqual(['/p/one.py']);
    expect(await report('/p/one.py')).not.toBe(one);
    expect(await report('/p/two.py')).toBe(two);
  });

  test('of a text that is as it was nothing is forgotten', async () => {
    const { service, report } = await openService(circle);
    await said(report, paths);
    const before = await report(path(1));
    service.setText(path(2), circle[path(2)]);
    service.setText(path(1), circle[path(1)]);
    expect(await report(path(1))).toBe(before);
  });

  test('a file is asked again that calls what another now does with something else', async () => {
    const sources = {
      '/p/work.py': 'import threading\ndef task(job):\n    job()\ndef start(job):\n    threading.Thread(target=task, args=(job,)).start()\n',
      '/p/use.py': 'value = 1\n',
      '/p/jobs.py': 'import time\ndef count():\n    for i in range(10**8):\n        i * i\ndef rest():\n    time.sleep(1)\n',
    };
    const { service, files, report, verdicts } = await openService(sources);
    expect(await verdicts('/p/work.py')).toEqual(['unknown']);
    const use = 'from work import start\nfrom jobs import rest\nstart(rest)\n';
    service.setText('/p/use.py', use);
    expect(service.dependents('/p/use.py')).toContain('/p/work.py');
    expect(await verdicts('/p/work.py')).toEqual(['io']);
    expect(await said(report, Object.keys(sources))).toBe(await saidAnew(files, Object.keys(sources), new Map([['/p/use.py', use]])));
  });

  test('imports lead elsewhere that go by a folder which it adds to the path', async () => {
    const sources = {
      '/p/run.py': 'import sys\nsys.path.insert(0, "one")\nimport threading\nfrom jobs import task\nthreading.Thread(target=task).start()\n',
      '/p/one/jobs.py': 'def task():\n    sum(range(10**8))\n',
      '/p/two/jobs.py': 'import time\ndef task():\n    time.sleep(1)\n',
    };
    const { service, verdicts } = await openService(sources);
    expect(await verdicts('/p/run.py')).toEqual(['serialised']);
    service.setText('/p/run.py', sources['/p/run.py'].replace('one', 'two'));
    expect(await verdicts('/p/run.py')).toEqual(['io']);
  });
});

describe('a file that is written', () => {
  const sources = {
    '/p/main.py': 'import threading\nfrom work import task\nthreading.Thread(target=task).start()\n',
    '/p/work.py': 'def task():\n    sum(range(10**8))\n',
  };
  const waits = 'import time\ndef task():\n    time.sleep(1)\n';

  test('counts where the editor does not have it open', async () => {
    const { service, files, verdicts } = await openService(sources);
    expect(await verdicts('/p/main.py')).toEqual(['serialised']);
    files.write('/p/work.py', waits);
    service.fileChanged('/p/work.py', 'written');
    expect(service.dependents('/p/work.py')).toEqual(['/p/main.py']);
    expect(await verdicts('/p/main.py')).toEqual(['io']);
  });

  test('changes nothing where the editor has: its text counts, and is what was saved', async () => {
    const { service, files, report } = await openService(sources);
    service.setText('/p/work.py', waits);
    const before = await report('/p/main.py');
    files.write('/p/work.py', waits);
    service.fileChanged('/p/work.py', 'written');
    service.setText('/p/work.py', undefined);
    expect(await report('/p/main.py')).toBe(before);
  });

  test('counts once the editor closes a text that was not saved', async () => {
    const { service, files, verdicts } = await openService(sources);
    service.setText('/p/work.py', waits);
    expect(await verdicts('/p/main.py')).toEqual(['io']);
    files.write('/p/work.py', 'def task():\n    return [i * i for i in range(10**7)]\n');
    service.fileChanged('/p/work.py', 'written');
    expect(await verdicts('/p/main.py')).toEqual(['io']);
    service.setText('/p/work.py', undefined);
    expect(await verdicts('/p/main.py')).toEqual(['serialised']);
  });
});
