import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import type { Evaluator } from './evaluator';
import { importedModules } from './importedModules';

const screenLibraries = /^(tkinter|Tkinter|PyQt\d|PySide\d|qtpy|AnyQt|qgis|wx|kivy|gi|pygame|pyglet|dearpygui|customtkinter|ttkbootstrap|superqt|napari|PySimpleGUI|flet|toga|textual)(\.|$)/;

/** Whether a file is about a window that somebody looks at. */
export function servesScreen(facts: FileFacts): boolean {
  return importedModules(facts).some((module) => screenLibraries.test(module));
}

/** Callers of callers beyond this are not followed. */
const maximumLevels = 3;

/** The files of the project that a file imports at its top. */
function importedFiles({ program }: Evaluator, { path, functions: [body] }: FileFacts): readonly FileFacts[] {
  if (!body) return [];
  const imports = Object.values(body.bindings).flat().filter((binding) => binding.kind === 'import');
  const modules = [...imports.flatMap(({ module, level, symbol }) => [{ module, level }, ...(symbol === undefined ? [] : [{ module: module === '' ? symbol : `${module}.${symbol}`, level }])]), ...body.starImports];
  return modules.flatMap(({ module, level }) => {
    const target = program.module(path, module, level);
    return (target.kind === 'file' && program.file(target.path)) || [];
  });
}

/**
 * Whether what a function starts runs beside a window: its file is about one, or a module that it
 * imports, or so is a file from which it is called.
 */
export function isBesideScreen(evaluator: Evaluator, facts: FileFacts, scope: FunctionFacts | undefined, levels = maximumLevels): boolean {
  if (servesScreen(facts) || importedFiles(evaluator, facts).some(servesScreen)) return true;
  if (levels === 0 || scope?.kind !== 'function') return false;
  return evaluator.callers(scope, facts.path).some(({ frame }) => {
    const caller = evaluator.program.file(frame.path);
    return caller !== undefined && isBesideScreen(evaluator, caller, caller.functions[frame.functionId], levels - 1);
  });
}
