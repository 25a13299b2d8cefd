import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { interpreterOfEnvironment } from '../../src/editor/python/environment';

/** The part of the editor that is used: the extension that is installed, and the folders that are open. */
const editor = vi.hoisted(() => {
  class Emitter {
    readonly #listeners = new Set<(value: unknown) => void>();
    readonly event = (listener: (value: unknown) => void) => {
      this.#listeners.add(listener);
      return { dispose: () => this.#listeners.delete(listener) };
    };
    fire(value?: unknown) { for (const listener of this.#listeners) listener(value); }
    dispose() { this.#listeners.clear(); }
  }
  const present: { installed: unknown; folders: readonly string[] } = { installed: undefined, folders: [] };
  return Object.assign(present, { Emitter, installs: new Emitter(), opens: new Emitter() });
});

vi.mock('vscode', () => ({
  EventEmitter: editor.Emitter,
  extensions: { getExtension: () => editor.installed, onDidChange: editor.installs.event },
  workspace: {
    get workspaceFolders() { return editor.folders.length === 0 ? undefined : editor.folders.map((fsPath) => ({ uri: { scheme: 'file', fsPath } })); },
    onDidChangeWorkspaceFolders: new editor.Emitter().event,
    onDidOpenTextDocument: editor.opens.event,
  },
}));
const { followPythonExtension } = await import('../../src/editor/python/pythonExtension');
const { createGuard } = await import('../../src/editor/guard');

const python = (minor: number, sysVersion = '', path = '/usr/bin/python3') => ({ version: { major: 3, minor, micro: 0, sysVersion }, executable: { uri: { path } } });

describe('an environment that the Python extension describes', () => {
  test.each([
    [python(12, '3.12.4 (main, Jun  6 2026) [GCC 12.2.0]'), { minor: 12, isFreeThreaded: false }],
    [python(14, '3.14.0 free-threading build (main, Oct  7 2025)'), { minor: 14, isFreeThreaded: true }],
    [python(13, '3.13.0 experimental free-threading build (main)'), { minor: 13, isFreeThreaded: true }],
    [python(13, '', '/opt/py/bin/python3.13t'), { minor: 13, isFreeThreaded: true }],
    [python(7), undefined],
    [python(10, '3.10.14 (75b3de9d9035, Apr 2024) [PyPy 7.3.16 with GCC 10.2.1]'), undefined],
    [{ version: { major: 2, minor: 7 } }, undefined],
    [{ version: undefined }, undefined],
    [undefined, undefined],
    ['3.12', undefined],
  ])('%j', (environment, interpreter) => {
    expect(interpreterOfEnvironment(environment)).toEqual(interpreter);
  });
});

describe('the interpreters that are selected', () => {
  const errors: unknown[] = [];
  const guard = createGuard({ error: (message: unknown) => { errors.push(message); } });
  const selected = new Map<string | undefined, unknown>();
  const changes = new editor.Emitter();
  const environments = {
    getActiveEnvironmentPath: (uri?: { fsPath: string }) => ({ path: uri?.fsPath }),
    resolveEnvironment: ({ path }: { path?: string }) => Promise.resolve(selected.get(path)),
    onDidChangeActiveEnvironmentPath: changes.event,
  };

  beforeEach(() => {
    vi.useFakeTimers();
    errors.length = 0;
    selected.clear();
    editor.folders = ['/work/old', '/work/new'];
    editor.installed = { isActive: true, exports: { environments } };
  });
  afterEach(() => { vi.useRealTimers(); });

  const settle = () => vi.advanceTimersByTimeAsync(0);

  test('are those of each folder, and follow the selection', async () => {
    selected.set('/work/old', python(9));
    const followed = followPythonExtension(guard);
    let tellings = 0;
    followed.onDidChange(() => { tellings += 1; });
    await settle();
    expect(followed.current()).toEqual([{ folder: '/work/old', interpreter: { minor: 9, isFreeThreaded: false } }]);
    selected.set('/work/new', python(14));
    changes.fire();
    await settle();
    changes.fire();
    await settle();
    expect(followed.current().map(({ folder, interpreter }) => `${folder} ${interpreter.minor}`)).toEqual(['/work/old 9', '/work/new 14']);
    expect(tellings, 'The same again is no news.').toBe(2);
    followed.dispose();
  });

  test('can be run: the program of the one for a file, or of the first folder', async () => {
    selected.set('/work/old', { executable: { uri: { fsPath: '/opt/old/bin/python' } } });
    selected.set('/work/new/a.py', { executable: { uri: { fsPath: '/opt/new/bin/python' } } });
    selected.set('/work/new', { executable: { uri: undefined } });
    const followed = followPythonExtension(guard);
    await settle();
    expect(await followed.executable({ fsPath: '/work/new/a.py' } as never)).toBe('/opt/new/bin/python');
    expect(await followed.executable(undefined)).toBe('/opt/old/bin/python');
    expect(await followed.executable({ fsPath: '/work/new' } as never), 'one that does not say where it is').toBeUndefined();
    followed.dispose();
    editor.installed = undefined;
    const alone = followPythonExtension(guard);
    expect(await alone.executable(undefined), 'without the Python extension').toBeUndefined();
    alone.dispose();
  });

  test('is one for all files when no folder is open', async () => {
    editor.folders = [];
    selected.set(undefined, python(11));
    const followed = followPythonExtension(guard);
    await settle();
    expect(followed.current()).toEqual([{ folder: '', interpreter: { minor: 11, isFreeThreaded: false } }]);
    followed.dispose();
  });

  test('are noticed when the extension starts later, and it is never made to start', async () => {
    selected.set('/work/old', python(9));
    const installed = { isActive: false, exports: { environments }, activate: () => { throw new Error('It is not ours to start.'); } };
    editor.installed = installed;
    const followed = followPythonExtension(guard);
    await settle();
    expect(followed.current()).toEqual([]);
    installed.isActive = true;
    await vi.advanceTimersByTimeAsync(1000);
    expect(followed.current()).toHaveLength(1);
    followed.dispose();
  });

  test.each([
    ['there is no Python extension', undefined],
    ['it gives nothing out', { isActive: true, exports: undefined }],
    ['it gives something else out', { isActive: true, exports: { environments: { known: [] } } }],
  ])('are none when %s', async (_, installed) => {
    editor.installed = installed;
    const followed = followPythonExtension(guard);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([followed.current(), errors]).toEqual([[], []]);
    followed.dispose();
  });

  test('stay what they were when the extension fails, which is logged', async () => {
    editor.installed = { isActive: true, exports: { environments: { ...environments, resolveEnvironment: () => Promise.reject(new Error('oops')) } } };
    const followed = followPythonExtension(guard);
    await settle();
    expect(followed.current()).toEqual([]);
    expect(errors).toEqual([expect.stringContaining('oops')]);
    followed.dispose();
  });
});
