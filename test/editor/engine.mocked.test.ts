import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CancellationToken, LogOutputChannel } from 'vscode';
import type { EngineTrouble } from '../../src/editor/engine/engine';

/** The one class of the editor that the engine makes things of. */
vi.mock('vscode', () => ({
  EventEmitter: class {
    readonly #listeners = new Set<(value: unknown) => void>();
    readonly event = (listener: (value: unknown) => void) => {
      this.#listeners.add(listener);
      return { dispose: () => this.#listeners.delete(listener) };
    };
    fire(value: unknown) { for (const listener of this.#listeners) listener(value); }
    dispose() { this.#listeners.clear(); }
  },
}));
const { createEngine } = await import('../../src/editor/engine/engine');

/** A real thread in the worker's place: it answers with what it was told, and ends when it is asked for a bad file. */
const thread = `
  const { parentPort } = require('node:worker_threads');
  const told = [];
  parentPort.on('message', (message) => {
    if (message.path === 'bad.py') process.exit(3);
    if (message.path === 'throws.py') throw new Error('out of order');
    if (message.kind === 'ping') parentPort.postMessage({ kind: 'pong' });
    if (message.path === 'slow.py' || message.kind === 'ping') return;
    if (message.path === 'endless.py') {
      parentPort.postMessage({ kind: 'working', path: message.path });
      require('node:fs').writeFileSync(__dirname + '/endless', '');
      for (;;);
    }
    if (message.kind === 'leave-out') { told.push(...message.paths.map((path) => 'leave out ' + path)); return; }
    if (message.kind === 'dependents') parentPort.postMessage({ kind: 'answer', request: message.request, value: told });
    else if (message.kind === 'proposeRewrites') parentPort.postMessage({ kind: 'failed', request: message.request, message: 'no' });
    else told.push(message.kind === 'cancel' ? 'cancel ' + message.request : message.kind);
  });
`;
let folder = '';
let engine: ReturnType<typeof createEngine> | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gilsight-engine-'));
  await writeFile(join(folder, 'worker.js'), thread);
});
afterEach(() => { engine?.dispose(); });
afterAll(() => rm(folder, { recursive: true, force: true }));

function startEngine() {
  const log: string[] = [];
  const note = (message: string) => { log.push(message); };
  // Only what the engine says to it.
  const channel = { info: note, warn: note, error: note } as unknown as LogOutputChannel;
  const created = createEngine({ distFolder: folder, calibrationFolder: folder, log: channel, greet: () => ({ kind: 'settings', interpreter: undefined, cores: 4, selectedInterpreters: [], knowledge: undefined }) });
  const trouble: EngineTrouble['kind'][] = [];
  let ends = 0;
  created.onDidEnd(() => { ends += 1; });
  created.onDidHaveTrouble(({ kind }) => { trouble.push(kind); });
  engine = created;
  return { engine: created, log, trouble, ends: () => ends, told: () => created.ask('dependents', { path: 'told.py' }) };
}

describe('the engine', () => {
  test('starts its thread with the first question, and greets it with the settings', async () => {
    const { log, told, engine: started } = startEngine();
    started.tell({ kind: 'file-changed', path: 'a.py', change: 'written' });
    expect(log).toEqual([]);
    expect(await told()).toEqual(['settings']);
  });

  test('tells things in order', async () => {
    const { engine: started, told } = startEngine();
    started.start();
    started.tell({ kind: 'text', path: 'a.py', text: 'x' });
    started.tell({ kind: 'file-changed', path: 'b.py', change: 'written' });
    expect(await told()).toEqual(['settings', 'text', 'file-changed']);
  });

  test('drops a question that is taken back, and tells the thread', async () => {
    const { engine: started, told } = startEngine();
    let cancel = () => { /* nobody listens yet */ };
    const token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener: () => void) => {
        cancel = listener;
        return { dispose: () => undefined };
      },
    } as unknown as CancellationToken;
    const answer = started.ask('analyse', { path: 'slow.py' }, { token });
    cancel();
    expect(await answer).toBeUndefined();
    expect(await told()).toEqual(['settings', 'cancel 1']);
  });

  test('logs a question that fails, and goes on', async () => {
    const { engine: started, log, trouble, told } = startEngine();
    expect(await started.ask('proposeRewrites', { path: 'a.py', siteId: '1:1' })).toBeUndefined();
    expect(log.at(-1)).toBe('proposeRewrites failed: no');
    expect(trouble).toEqual(['failure']);
    expect(await told()).toEqual(['settings']);
  });

  test.each([['ends', 'bad.py', /exit code 3/], ['throws', 'throws.py', /out of order/]])('starts anew when the thread %s, with nothing of what was told before', async (_how, path, reason) => {
    const { engine: started, log, ends, told } = startEngine();
    const first = started.start();
    started.tell({ kind: 'text', path: 'a.py', text: 'x' });
    expect(await started.ask('analyse', { path })).toBeUndefined();
    expect(ends()).toBe(1);
    expect(log.join('\n')).toMatch(reason);
    expect(started.start()).not.toBe(first);
    expect(await told()).toEqual(['settings']);
  });

  test('stops after the fourth end in a row, says so once, and starts again at the user’s wish', async () => {
    const { engine: started, trouble, told } = startEngine();
    for (let attempt = 0; attempt < 6; attempt++) await started.ask('analyse', { path: 'bad.py' });
    expect(trouble).toEqual(['stopped']);
    expect(started.start()).toBeUndefined();
    expect(await told()).toBeUndefined();
    started.restart();
    expect(await told()).toEqual(['settings']);
  });

  test('gives up on a file whose analysis does not end, and the next thread is told to leave it out', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { engine: started, log, told } = startEngine();
      const answer = started.ask('analyse', { path: 'endless.py' });
      // The thread says that it begins, and then leaves a file: when that is there, so is the message.
      await vi.waitFor(() => { expect(existsSync(join(folder, 'endless'))).toBe(true); }, 10_000);
      await new Promise((resolve) => { setImmediate(resolve); });
      await vi.advanceTimersByTimeAsync(40_000);
      expect(await answer).toBeUndefined();
      expect(log.join()).toContain('the analysis of endless.py does not end');
      expect(await told()).toEqual(['settings', 'leave out endless.py']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('has patience with a thread that answers, however long a question takes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { engine: started, log } = startEngine();
      void started.ask('analyse', { path: 'slow.py' });
      for (let ping = 0; ping < 12; ping++) {
        await vi.advanceTimersByTimeAsync(10_000);
        // Time for the thread's own answer.
        await started.ask('dependents', { path: 'told.py' });
      }
      expect(log.join()).not.toContain('does not end');
    } finally {
      vi.useRealTimers();
    }
  });

  test('answers what is open when it is disposed of', async () => {
    const { engine: started } = startEngine();
    const answer = started.ask('analyse', { path: 'slow.py' });
    started.dispose();
    expect(await answer).toBeUndefined();
  });
});
