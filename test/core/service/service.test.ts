import { describe, expect, test } from 'vitest';
import type { Interpreter } from '../../../src/core/domain/interpreter';
import { slowly } from '../../support/memoryFiles';
import { openService } from '../../support/openService';

const computes = 'def task(n=1):\n    for i in range(1_000_000):\n        n += i\n';
const waits = 'import time\ndef task(n=1):\n    time.sleep(1)\n';
const main = 'import threading\nfrom work.jobs import task\nfor _ in range(4):\n    threading.Thread(target=task).start()\n';
const project = { '/p/main.py': main, '/p/work/__init__.py': '', '/p/work/jobs.py': computes };

describe('unsaved text', () => {
  test('beats what is on disk, until it is taken away', async () => {
    const { service, verdicts } = await openService({ '/p/main.py': `${waits}import threading\nthreading.Thread(target=task).start()\n` });
    expect(await verdicts('/p/main.py')).toEqual(['io']);
    service.setText('/p/main.py', `${computes}import threading\nthreading.Thread(target=task).start()\n`);
    expect(await verdicts('/p/main.py')).toEqual(['serialised']);
    service.setText('/p/main.py', undefined);
    expect(await verdicts('/p/main.py')).toEqual(['io']);
  });

  test('is analysed when there is no file', async () => {
    const { service, verdicts } = await openService({});
    service.setText('/untitled.py', `${computes}import threading\nthreading.Thread(target=task).start()\n`);
    expect(await verdicts('/untitled.py')).toEqual(['serialised']);
  });

  test('of a module changes the verdict in the file that imports it', async () => {
    const { service, verdicts } = await openService(project);
    expect(await verdicts('/p/main.py')).toEqual(['serialised']);
    service.setText('/p/work/jobs.py', waits);
    expect(await verdicts('/p/main.py')).toEqual(['io']);
    service.setText('/p/work/jobs.py', undefined);
    expect(await verdicts('/p/main.py')).toEqual(['serialised']);
  });

  test('stays when the settings change', async () => {
    const { service, verdicts } = await openService(project);
    service.setText('/p/work/jobs.py', waits);
    service.setSettings({ interpreter: { minor: 12, isFreeThreaded: false }, cores: 2 });
    expect(await verdicts('/p/main.py')).toEqual(['io']);
  });
});

describe('the files that depend on one', () => {
  test('are those whose report used it, directly or through others', async () => {
    const { service, report } = await openService({
      ...project,
      '/p/work/jobs.py': 'from work.inner import task\n',
      '/p/work/inner.py': computes,
      '/p/other.py': 'import threading\nthreading.Thread(target=print).start()\n',
    });
    await report('/p/main.py');
    await report('/p/other.py');
    expect(service.dependents('/p/work/inner.py')).toEqual(['/p/main.py']);
    expect(service.dependents('/p/work/jobs.py')).toEqual(['/p/main.py']);
    expect(service.dependents('/p/other.py')).toEqual([]);
    expect(service.dependents('/p/main.py')).toEqual([]);
  });

  test('are known when the change has made their reports stale', async () => {
    const { service, report } = await openService(project);
    await report('/p/main.py');
    service.setText('/p/work/jobs.py', waits);
    expect(service.dependents('/p/work/jobs.py')).toEqual(['/p/main.py']);
    service.fileChanged('/p/work/jobs.py', 'written');
    expect(service.dependents('/p/work/jobs.py')).toEqual(['/p/main.py']);
  });

  test('change with a module two imports away', async () => {
    const { service, verdicts } = await openService({ ...project, '/p/work/jobs.py': 'from .inner import task\n', '/p/work/inner.py': computes });
    expect(await verdicts('/p/main.py')).toEqual(['serialised']);
    service.setText('/p/work/inner.py', waits);
    expect(await verdicts('/p/main.py')).toEqual(['io']);
  });
});

describe('files on disk', () => {
  test('that come later are found', async () => {
    const { service, files, verdicts } = await openService({ '/p/main.py': main });
    expect(await verdicts('/p/main.py')).toEqual(['unknown']);
    files.write('/p/work/jobs.py', computes);
    service.fileChanged('/p/work/jobs.py', 'came-or-went');
    expect(await verdicts('/p/main.py')).toEqual(['serialised']);
  });

  test('that go are missed', async () => {
    const { service, files, verdicts } = await openService(project);
    expect(await verdicts('/p/main.py')).toEqual(['serialised']);
    files.write('/p/work/jobs.py', undefined);
    service.fileChanged('/p/work/jobs.py', 'came-or-went');
    expect(await verdicts('/p/main.py')).toEqual(['unknown']);
  });

  test('that change are read again', async () => {
    const { service, files, verdicts } = await openService(project);
    await verdicts('/p/main.py');
    files.write('/p/work/jobs.py', waits);
    service.fileChanged('/p/work/jobs.py', 'written');
    expect(await verdicts('/p/main.py')).toEqual(['io']);
  });

  test('are read once, however often they are asked about', async () => {
    const { files, report } = await openService(project);
    const first = await report('/p/main.py');
    expect(files.takeReads()).toContain('/p/work/jobs.py');
    expect(await report('/p/main.py')).toEqual(first);
    expect(files.takeReads()).toEqual([]);
  });

  test('that hand nothing to anything have only themselves read', async () => {
    const { files, report } = await openService({ ...project, '/p/plain.py': 'from work.jobs import task\ntask()\n' });
    expect((await report('/p/plain.py')).sites).toEqual([]);
    expect(files.takeReads()).toEqual(['/p/plain.py']);
  });

  test('that cannot be read are skipped, with the reason', async () => {
    const { report, warnings } = await openService({ '/p/main.py': { reason: 'not UTF-8' } });
    expect(await report('/p/main.py')).toMatchObject({ skipped: 'not UTF-8', sites: [], findings: [], heat: [] });
    expect((await report('/p/missing.py')).skipped).toBe('there is no such file');
    expect(warnings).toEqual([]);
  });

  test('that cannot be read leave the files which import them with what is known', async () => {
    const { verdicts } = await openService({ ...project, '/p/work/jobs.py': { reason: 'over 5 MB' } });
    expect(await verdicts('/p/main.py')).toEqual(['unknown']);
  });
});

describe('a cancelled analysis', () => {
  test('gives nothing and remembers nothing', async () => {
    const { service, files, report } = await openService(project);
    expect(await service.analyse('/p/main.py', { isCancelled: true })).toBeUndefined();
    files.takeReads();
    expect((await report('/p/main.py')).findings).toHaveLength(1);
    expect(files.takeReads()).toContain('/p/main.py');
    expect(service.dependents('/p/work/jobs.py')).toEqual(['/p/main.py']);
  });

  test('can be cancelled between files, and begun again', async () => {
    const { service, verdicts } = await openService(project, slowly);
    let questions = 0;
    const afterFirst = { get isCancelled() { return questions++ > 0; } };
    expect(await service.analyse('/p/main.py', afterFirst)).toBeUndefined();
    expect(questions).toBeGreaterThan(1);
    expect(await verdicts('/p/main.py')).toEqual(['serialised']);
  });
});

describe('settings', () => {
  const rulesFor = async (interpreter: Interpreter | undefined) => {
    const { service, report } = await openService(project);
    service.setSettings({ interpreter, cores: 4 });
    return (await report('/p/main.py')).findings.map(({ rule }) => rule);
  };

  test('of a Python without a GIL leave no finding', async () => {
    expect(await rulesFor({ minor: 14, isFreeThreaded: true })).toEqual([]);
    expect(await rulesFor({ minor: 14, isFreeThreaded: false })).toEqual(['serialised-threads']);
    expect(await rulesFor(undefined)).toEqual(['serialised-threads']);
  });

  test('of the cores reach the question to the simulator, also of a file that was analysed before', async () => {
    const { service, report } = await openService(project);
    await report('/p/main.py');
    service.setSettings({ interpreter: undefined, cores: 16 });
    expect((await report('/p/main.py')).sites[0]?.scenario.cores.value).toBe(16);
  });
});
