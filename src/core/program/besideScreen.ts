import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import { callsIn } from './callIndex';
import type { Evaluator } from './evaluator';
import { moduleName } from './callers';
import { modulesImportedBy } from './importedModules';
import { oncePerFile } from './oncePerFile';

const screenLibraries = /^(tkinter|Tkinter|PyQt\d|PySide\d|qtpy|AnyQt|qgis|aqt|Orange\.widgets|orangewidget|qtutils|pyqtgraph|qfluentwidgets|superqt|napari|pyface|traitsui|enaml|wx|kivy|gi|gtk|pygame|pyglet|arcade|dearpygui|customtkinter|ttkbootstrap|PySimpleGUI|flet|toga|textual)(\.|$)/;

/** What Qt calls its own, whichever module of a project hands it on: `from app.qt_compat import QtWidgets`. */
const ofQt = /^Qt(Core|Gui|Widgets|Quick)$|^Q(Application|Widget|MainWindow|Dialog|Object|Thread|Timer)$/;

/** Whether a file is about a window that somebody looks at. */
export const servesScreen = oncePerFile((facts: FileFacts): boolean => {
  const [body] = facts.functions;
  return (body !== undefined && importsScreen(body)) || addsToMenu(facts);
});

/** Whether a function, or a file's body, imports what windows are made with. */
function importsScreen(scope: FunctionFacts): boolean {
  return modulesImportedBy(scope).some((module) => screenLibraries.test(module))
    || Object.values(scope.bindings).some((bindings) => bindings.some((binding) => binding.kind === 'import' && ofQt.test(binding.symbol ?? '')));
}

/** A plug-in that is given a menu of Tk: `menu.add_command(label="Save", command=save)`. Where commands are those of a shell, they are added by themselves. */
function addsToMenu(facts: FileFacts): boolean {
  return ['add_command', 'add_checkbutton', 'add_radiobutton'].some((name) => callsIn(facts, name).some(({ call }) =>
    ['label', 'command'].every((keyword) => call.arguments.some((argument) => argument.keyword === keyword))));
}

/** Callers of callers beyond this are not followed. */
const maximumLevels = 3;

/** The files of the project that a function imports itself, or a file's body. */
function importedFiles({ program }: Evaluator, path: string, { bindings, starImports }: FunctionFacts): readonly FileFacts[] {
  const imports = Object.values(bindings).flat().filter((binding) => binding.kind === 'import');
  const modules = [...imports.flatMap(({ module, level, symbol }) => [{ module, level }, ...(symbol === undefined ? [] : [{ module: module === '' ? symbol : `${module}.${symbol}`, level }])]), ...starImports];
  return modules.flatMap(({ module, level }) => {
    const target = program.module(path, module, level);
    return (target.kind === 'file' && program.file(target.path)) || [];
  });
}

/**
 * Whether what a function starts runs beside a window: its file is about one, or a module that the file
 * or the function imports (many programs load their window only where they open it), or so is a file from
 * which it is called.
 */
export function isBesideScreen(evaluator: Evaluator, facts: FileFacts, scope: FunctionFacts | undefined, levels = maximumLevels): boolean {
  const importing = [...new Set([facts.functions[0], scope])].flatMap((each) => each ?? []);
  if (servesScreen(facts) || (scope && importsScreen(scope)) || importing.some((each) => importedFiles(evaluator, facts.path, each).some(servesScreen))) return true;
  if (levels === 0 || scope?.kind !== 'function') return false;
  const callers = evaluator.callers(scope, facts.path);
  if (callers.length === 0) return isImportedByScreen(evaluator, facts);
  return callers.some(({ frame }) => {
    const caller = evaluator.program.file(frame.path);
    return caller !== undefined && isBesideScreen(evaluator, caller, caller.functions[frame.functionId], levels - 1);
  });
}

/** A module whose name stands in more files is imported by too many to say who uses it for what. */
const maximumImporters = 8;

/** Whether a file is imported by one that is about a window: its functions are called from there, if by nobody who is seen. */
function isImportedByScreen(evaluator: Evaluator, { path }: FileFacts): boolean {
  const { program } = evaluator;
  const word = moduleName(path);
  const paths = word === undefined ? [] : program.filesWith(path, word, maximumImporters) ?? [];
  return paths.filter((each) => each !== path).flatMap((each) => program.file(each) ?? [])
    .some((file) => servesScreen(file) && file.functions[0] !== undefined && importedFiles(evaluator, file.path, file.functions[0]).some((imported) => imported.path === path));
}
