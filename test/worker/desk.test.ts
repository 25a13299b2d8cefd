import { describe, expect, test } from 'vitest';
import type { FileReport } from '../../src/core/domain/fileReport';
import type { Interpreter } from '../../src/core/domain/interpreter';
import type { GilsightService } from '../../src/core/service/service';
import { presetFor } from '../../src/core/simulator/presets';
import type { FromWorker, ToWorker } from '../../src/protocol/worker';
import { createDesk } from '../../src/worker/desk';
import { sampleReport, sampleSite, span } from '../editor/sampleSite';

/** A desk before a service that notes what it is asked, and answers when it is told to. */
function openDesk(changes: Partial<GilsightService> = {}) {
  const calls: string[] = [];
  const posted: FromWorker[] = [];
  const service: GilsightService = {
    setText: (path, text) => { calls.push(`text ${path} ${text ?? '-'}`); },
    fileChanged: (path) => { calls.push(`changed ${path}`); },
    setSettings: ({ cores }) => { calls.push(`settings ${cores}`); },
    analyse: (path) => {
      calls.push(`analyse ${path}`);
      return Promise.resolve(sampleReport({ path }));
    },
    proposeRewrites: () => Promise.resolve([]),
    dependents: () => ['/b.py'],
    isExcluded: () => Promise.resolve(false),
    dispose: () => undefined,
    ...changes,
  };
  const desk = createDesk({
    service,
    calibrations: { of: (interpreter: Interpreter) => Promise.resolve(presetFor(interpreter)), forget: () => { calls.push('forget'); } },
    // Said before each file, and of no interest here.
    post: (message) => { if (message.kind !== 'working') posted.push(message); },
    pause: () => Promise.resolve(),
  });
  return { calls, posted, tell: (...messages: ToWorker[]) => { messages.forEach(desk); } };
}

/** Lets everything that waits on promises alone run to its end. */
const settle = () => new Promise((resolve) => { setImmediate(resolve); });

describe('the worker’s desk', () => {
  test('answers a question with the report and what to expect of its sites', async () => {
    const { posted, tell } = openDesk();
    tell({ kind: 'analyse', request: 7, path: '/a.py' });
    await settle();
    expect(posted).toMatchObject([{ kind: 'answer', request: 7, value: { report: { path: '/a.py' }, expectations: [{ siteId: '12:8', cores: 4 }] } }]);
    const answer = posted[0]?.kind === 'answer' ? (posted[0].value as { expectations: { speedups: { strategy: string; speedup: { expected: number } }[] }[] }) : undefined;
    const expected = new Map(answer?.expectations[0]?.speedups.map(({ strategy, speedup }) => [strategy, speedup.expected]));
    // The task holds the GIL for 97% of its time, so threads gain nothing and four processes gain.
    expect(expected.get('threads')).toBeLessThan(1.1);
    expect(expected.get('processes')).toBeGreaterThan(2);
  });

  test('expects nothing of what is unknown, single, or beyond any simulation', async () => {
    const { tasks } = sampleSite().scenario;
    const sites = [
      sampleSite({ id: 'unknown', verdict: 'unknown' }),
      sampleSite({ id: 'single', multiplicity: 'single' }),
      sampleSite({ id: 'absurd', scenario: { ...sampleSite().scenario, tasks: { ...tasks, value: Number.NaN } } }),
    ];
    const { posted, tell } = openDesk({ analyse: () => Promise.resolve(sampleReport({ sites })) });
    tell({ kind: 'analyse', request: 1, path: '/a.py' });
    await settle();
    expect(posted).toMatchObject([{ value: { expectations: [] } }]);
  });

  test('does one thing at a time, in the order in which it was told', async () => {
    const gates: (() => void)[] = [];
    const { calls, tell } = openDesk({
      analyse: (path) => new Promise<FileReport>((resolve) => {
        calls.push(`analyse ${path}`);
        gates.push(() => { resolve(sampleReport()); });
      }),
    });
    tell({ kind: 'analyse', request: 1, path: '/a.py' }, { kind: 'text', path: '/a.py', text: 'x' }, { kind: 'analyse', request: 2, path: '/a.py' });
    await settle();
    expect(calls).toEqual(['analyse /a.py']);
    gates[0]?.();
    await settle();
    expect(calls).toEqual(['analyse /a.py', 'text /a.py x', 'analyse /a.py']);
  });

  test('lets a cancellation overtake, so that what nobody wants any more is not begun', async () => {
    const { calls, posted, tell } = openDesk();
    tell({ kind: 'analyse', request: 1, path: '/a.py' }, { kind: 'analyse', request: 2, path: '/b.py' }, { kind: 'cancel', request: 2 });
    await settle();
    expect(calls).toEqual(['analyse /a.py']);
    expect(posted.map((message) => 'request' in message && message.request)).toEqual([1, 2]);
    expect(posted[1]).toMatchObject({ kind: 'answer', value: undefined });
  });

  test('fixes all on a text of its own, and lays the document’s over the file again', async () => {
    let text = 'old';
    const site = sampleSite();
    const { posted, tell } = openDesk({
      setText: (_path, next) => { text = next ?? ''; },
      analyse: (path) => Promise.resolve(sampleReport({ path, sites: text === 'old' ? [site] : [] })),
      proposeRewrites: (path) => Promise.resolve([
        { kind: 'offer', rewrite: 'assuming', title: 'Use processes — assumes luck', siteId: site.id, tier: 'assumes', path, edits: [{ range: span(0, 0, 0, 3), newText: 'bad' }] },
        { kind: 'offer', rewrite: 'another-way', title: 'Use Ray', siteId: site.id, tier: 'safe', path, isAlternative: true, edits: [{ range: span(0, 0, 0, 3), newText: 'ray' }] },
        { kind: 'offer', rewrite: 'provable', title: 'Use processes', siteId: site.id, tier: 'safe', path, edits: [{ range: span(0, 0, 0, 3), newText: 'new' }] },
      ]),
    });
    tell({ kind: 'fixAll', request: 1, path: '/a.py', text });
    await settle();
    expect(posted).toMatchObject([{ kind: 'answer', request: 1, value: 'new' }]);
    expect(text).toBe('old');
  });

  test('answers a question that fails, and goes on with the next', async () => {
    const { posted, tell } = openDesk({ proposeRewrites: () => Promise.reject(new Error('no such rewrite')) });
    tell({ kind: 'proposeRewrites', request: 1, path: '/a.py', siteId: '1:1' }, { kind: 'dependents', request: 2, path: '/a.py' });
    await settle();
    expect(posted).toMatchObject([{ kind: 'failed', request: 1 }, { kind: 'answer', request: 2, value: ['/b.py'] }]);
    expect(posted[0]).toMatchObject({ message: expect.stringContaining('no such rewrite') as string });
  });

  test('survives a notice that fails, and logs it', async () => {
    const { posted, tell } = openDesk({ setText: () => { throw new Error('too long'); } });
    tell({ kind: 'text', path: '/a.py', text: 'x' }, { kind: 'dependents', request: 1, path: '/a.py' });
    await settle();
    expect(posted.map(({ kind }) => kind)).toEqual(['log', 'answer']);
  });

  test('gives a sign of life without waiting for its turn', async () => {
    const { posted, tell } = openDesk({ analyse: () => new Promise(() => undefined) });
    tell({ kind: 'analyse', request: 1, path: '/a.py' }, { kind: 'ping' });
    await settle();
    expect(posted).toEqual([{ kind: 'pong' }]);
  });

  test('predicts for the Python that the file is judged for', async () => {
    const judgedFor = { interpreter: { minor: 14, isFreeThreaded: true }, reason: '`.python-version`' };
    const { posted, tell } = openDesk({ analyse: (path) => Promise.resolve(sampleReport({ path, judgedFor })) });
    tell({ kind: 'calibration', request: 1, path: '/a.py' }, { kind: 'analyse', request: 2, path: '/a.py' }, { kind: 'calibration', request: 3, path: undefined });
    await settle();
    expect(posted).toMatchObject([
      { request: 1, value: { interpreter: { minor: 14, isFreeThreaded: true } } },
      { request: 2, value: { expectations: [{ speedups: expect.arrayContaining([expect.objectContaining({ strategy: 'free-threaded', requires: undefined })]) as unknown }] } },
      { request: 3, value: { interpreter: { minor: 13, isFreeThreaded: false } } },
    ]);
  });

  test('does not look at a file that its project excludes', async () => {
    const { calls, posted, tell } = openDesk({ isExcluded: (path) => Promise.resolve(path === '/a.py') });
    tell({ kind: 'analyse', request: 1, path: '/a.py' }, { kind: 'analyse', request: 2, path: '/b.py' });
    await settle();
    expect(calls).toEqual(['analyse /b.py']);
    expect(posted).toMatchObject([{ value: { report: { path: '/a.py', skipped: 'excluded in pyproject.toml', sites: [] } } }, { value: { report: { path: '/b.py' } } }]);
  });

  test('searches without a word on what is excluded', async () => {
    const { calls, posted, tell } = openDesk({ isExcluded: (path) => Promise.resolve(path === '/a.py') });
    tell({ kind: 'scan', request: 1, paths: ['/a.py', '/b.py'] });
    await settle();
    await settle();
    expect(calls).toEqual(['analyse /b.py']);
    expect(posted.map((message) => (message.kind === 'report' ? message.report.path : message))).toEqual(['/b.py', { kind: 'answer', request: 1, value: 1 }]);
  });

  test('predicts for the Python that was set last', async () => {
    const { posted, tell } = openDesk();
    tell({ kind: 'settings', interpreter: { minor: 14, isFreeThreaded: false }, cores: 8, selectedInterpreters: [], knowledge: undefined }, { kind: 'calibration', request: 1, path: undefined });
    await settle();
    expect(posted).toMatchObject([{ kind: 'answer', value: { interpreter: { minor: 14 } } }]);
  });
});

describe('a file on which an earlier worker was lost', () => {
  test('is told of as skipped, and not looked at', async () => {
    const { calls, posted, tell } = openDesk();
    tell({ kind: 'leave-out', paths: ['/a.py'] }, { kind: 'analyse', request: 1, path: '/a.py' });
    await settle();
    expect(calls).toEqual([]);
    expect(posted).toMatchObject([{ value: { report: { path: '/a.py', skipped: 'its analysis does not end; please report it' } } }]);
  });
});

describe('a scan', () => {
  const paths = Array.from({ length: 45 }, (_, index) => `/m${index}.py`);

  test('tells of files that have sites or were skipped, and of its progress', async () => {
    const { posted, tell } = openDesk({
      analyse: (path) => Promise.resolve(
        path === '/m3.py' ? sampleReport({ path })
          : path === '/m5.py' ? sampleReport({ path, sites: [], skipped: 'not UTF-8' })
            : sampleReport({ path, sites: [] }),
      ),
    });
    tell({ kind: 'scan', request: 1, paths });
    await settle();
    const told = posted.map((message) => (message.kind === 'report' ? message.report.path : message.kind === 'progress' ? `${message.done}/${message.total}` : message.kind));
    expect(told).toEqual(['/m3.py', '/m5.py', '20/45', '40/45', 'answer']);
    expect(posted.at(-1)).toMatchObject({ value: 45 });
  });

  test('goes on when the engine fails on a file, and says on which', async () => {
    const { posted, tell } = openDesk({
      analyse: (path) => (path === '/m1.py' ? Promise.reject(new Error('no such scope')) : Promise.resolve(sampleReport({ path, sites: [] }))),
    });
    tell({ kind: 'scan', request: 1, paths: ['/m0.py', '/m1.py', '/m2.py'] });
    await settle();
    expect(posted).toMatchObject([
      { kind: 'log', message: expect.stringMatching(/^\/m1\.py: Error: no such scope/) as string },
      { kind: 'report', report: { path: '/m1.py', skipped: 'Gilsight failed (no such scope); please report it' } },
      { kind: 'answer', value: 3 },
    ]);
  });

  test('lets a question in between two files, and stops when it is cancelled', async () => {
    const order: string[] = [];
    let isTold = false;
    const desk = openDesk({
      analyse: (path) => {
        order.push(path);
        if (path === '/m2.py' && !isTold) {
          isTold = true;
          desk.tell({ kind: 'analyse', request: 2, path: '/open.py' });
        }
        if (path === '/open.py') desk.tell({ kind: 'cancel', request: 1 });
        return Promise.resolve(sampleReport({ path }));
      },
    });
    desk.tell({ kind: 'scan', request: 1, paths });
    await settle();
    expect(order.slice(0, 4)).toEqual(['/m0.py', '/m1.py', '/m2.py', '/open.py']);
    expect(order.length).toBeLessThan(7);
  });
});
