import type { Carrier } from '../domain/site';
import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import type { Meaning } from './meaning';

/** A library class that runs a method of its subclasses elsewhere. */
export interface ThreadBase {
  readonly label: string;
  readonly carrier: Carrier;
  /** The method that runs there. */
  readonly method: string;
}

const qtBindings = ['PyQt4', 'PyQt5', 'PyQt6', 'PySide', 'PySide2', 'PySide6', 'qtpy'];

/** Modules that have superqt's workers, napari's with a bar for their progress. */
export const workerModules = ['napari.qt', 'napari.qt.threading', 'napari._qt.qthreading', 'superqt.utils', 'superqt.utils._qthreading'] as const;

/** Library classes whose subclasses are started for a method of theirs, by their canonical names. */
export const threadBases: ReadonlyMap<string, ThreadBase> = new Map<string, ThreadBase>([
  ...['threading.Thread', 'threading.Timer', 'kthread.KThread', 'multiprocessing.dummy.Process', 'multiprocessing.dummy.DummyProcess'].map((name) =>
    [name, { label: 'Thread subclass', carrier: 'threads', method: 'run' }] as const),
  ...['multiprocessing.Process', 'multiprocessing.process.Process'].map((name) =>
    [name, { label: 'Process subclass', carrier: 'processes', method: 'run' }] as const),
  ...qtBindings.flatMap((binding) => [
    [`${binding}.QtCore.QThread`, { label: 'QThread subclass', carrier: 'threads', method: 'run' }] as const,
    [`${binding}.QtCore.QRunnable`, { label: 'QRunnable subclass', carrier: 'threads', method: 'run' }] as const,
  ]),
  // superqt utils/_qthreading.py: a runnable whose `run` calls what a subclass says its work is.
  ...workerModules.map((module) => [`${module}.WorkerBase`, { label: 'WorkerBase subclass', carrier: 'threads', method: 'work' }] as const),
  // Binary Ninja's plug-ins: a thread of their own with a line in the window that says how far it is.
  ...['binaryninja', 'binaryninja.plugin'].map((module) =>
    [`${module}.BackgroundTaskThread`, { label: 'BackgroundTaskThread subclass', carrier: 'threads', method: 'run' }] as const),
  // QGIS runs a task of its task manager in a thread of Qt's pool.
  ['qgis.core.QgsTask', { label: 'QgsTask subclass', carrier: 'threads', method: 'run' }],
  ...['gevent.Greenlet', 'gevent.greenlet.Greenlet'].map((name) =>
    [name, { label: 'Greenlet subclass', carrier: 'greenlets', method: '_run' }] as const),
]);

/** Names that nobody but Qt has. */
const qtNames = new Set(['QThread', 'QRunnable']);

/**
 * A base class out of a module that fills itself with the names of whichever binding is installed
 * (`globals().update(…)`): it is known by its name, under that of one binding.
 */
export function qtBaseByName(base: Expression): readonly string[] {
  const name = base.kind === 'attribute' || base.kind === 'name' ? base.name : '';
  return qtNames.has(name) ? [`PyQt5.QtCore.${name}`] : [];
}

/** Whether something is an object of a library class that is meant, or of a subclass of it. */
export function isOfLibrary(evaluator: Evaluator, meaning: Meaning, isMeant: (name: string) => boolean): boolean {
  if (meaning.kind === 'external-instance') return isMeant(meaning.type);
  return meaning.kind === 'instance' && evaluator.ancestors(meaning).some((ancestor) => typeof ancestor === 'string' && isMeant(ancestor));
}

/** Whether a name is Qt's thread class, of whichever binding. */
export function isQThread(name: string): boolean {
  return name.endsWith('.QtCore.QThread');
}

/** Whether a name is Qt's pool of threads, of whichever binding. */
export function isQThreadPool(name: string): boolean {
  return name.endsWith('.QtCore.QThreadPool');
}
