import { EventEmitter, extensions, workspace, type Event, type Uri } from 'vscode';
import type { SelectedInterpreter } from '../../core/domain/interpreter';
import { createDisposables, type DisposableLike } from '../disposables';
import { pathOfUri } from '../documentPath';
import type { Guard } from '../guard';
import { executableOfEnvironment, interpreterOfEnvironment } from './environment';

/** The interpreters that are selected in the Python extension, if there is one. */
export interface PythonExtension extends DisposableLike {
  /** Of each workspace folder; without a folder open, of all files. */
  current(): readonly SelectedInterpreter[];
  readonly onDidChange: Event<void>;
  /** The program of the one that is selected for a file; `undefined` when none is, or nobody can say. */
  executable(resource: Uri | undefined): Promise<string | undefined>;
}

/** The part of Microsoft's Python extension's public API that is used, each member of which may be missing. */
interface EnvironmentsApi {
  getActiveEnvironmentPath(resource?: Uri): unknown;
  resolveEnvironment(environment: unknown): Promise<unknown>;
  readonly onDidChangeActiveEnvironmentPath: Event<unknown>;
}

/**
 * Follows which interpreters are selected. Gilsight works without the Python extension, and does not
 * make it start: what it knows counts from the moment at which it runs.
 */
export function followPythonExtension(guard: Guard): PythonExtension {
  const disposables = createDisposables();
  const changed = disposables.add(new EventEmitter<void>());
  let selected: readonly SelectedInterpreter[] = [];
  let api: EnvironmentsApi | undefined;

  const look = guard.handler('read the selected interpreters', async (api: EnvironmentsApi) => {
    const found = await readSelected(api);
    if (JSON.stringify(found) === JSON.stringify(selected)) return;
    selected = found;
    changed.fire();
  });

  const attach = guard.handler('find the Python extension', () => {
    const extension = extensions.getExtension<unknown>('ms-python.python');
    if (api !== undefined || extension === undefined || !extension.isActive) return;
    const found = environmentsOf(extension.exports);
    if (found === undefined) return;
    api = found;
    disposables.add(found.onDidChangeActiveEnvironmentPath(() => { look(found); }));
    disposables.add(workspace.onDidChangeWorkspaceFolders(() => { look(found); }));
    look(found);
  });

  attach();
  // An extension that starts later makes itself known by no event of its own; both start with the
  // first Python file, and opening or showing another is when its answer is wanted.
  disposables.add(extensions.onDidChange(attach));
  disposables.add(workspace.onDidOpenTextDocument(attach));
  disposables.add(soon(attach));
  const executable = guard.provider('find the selected interpreter', async (resource: Uri | undefined) =>
    api && executableOfEnvironment(await api.resolveEnvironment(api.getActiveEnvironmentPath(resource ?? workspace.workspaceFolders?.[0]?.uri))));
  return { current: () => selected, onDidChange: changed.event, executable, dispose() { disposables.dispose(); } };
}

/** It starts at the same time as we do, and takes a few seconds. */
const retrySeconds = [1, 3, 10, 30];

function soon(attach: () => void): DisposableLike {
  const timers = retrySeconds.map((seconds) => setTimeout(attach, seconds * 1000));
  return { dispose() { timers.forEach(clearTimeout); } };
}

function environmentsOf(exports: unknown): EnvironmentsApi | undefined {
  if (typeof exports !== 'object' || exports === null || !('environments' in exports)) return undefined;
  const { environments } = exports;
  const needed = ['getActiveEnvironmentPath', 'resolveEnvironment', 'onDidChangeActiveEnvironmentPath'];
  const isThere = typeof environments === 'object' && environments !== null && needed.every((name) => typeof Reflect.get(environments, name) === 'function');
  // Holds as far as it is used: the three members are functions, and what they give is looked at before it is believed.
  return isThere ? environments as EnvironmentsApi : undefined;
}

async function readSelected(api: EnvironmentsApi): Promise<readonly SelectedInterpreter[]> {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri) ?? [undefined];
  const found = await Promise.all(folders.map(async (uri) => {
    const interpreter = interpreterOfEnvironment(await api.resolveEnvironment(api.getActiveEnvironmentPath(uri)));
    return interpreter && { folder: uri === undefined ? '' : pathOfUri(uri), interpreter };
  }));
  return found.filter((each) => each !== undefined);
}
