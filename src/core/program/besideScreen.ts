import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import type { Evaluator } from './evaluator';
import { importedModules } from './importedModules';

const screenLibraries = /^(tkinter|Tkinter|PyQt\d|PySide\d|wx|kivy|gi|pygame|pyglet|dearpygui|customtkinter|PySimpleGUI)(\.|$)/;

/** Whether a file is about a window that somebody looks at. */
export function servesScreen(facts: FileFacts): boolean {
  return importedModules(facts).some((module) => screenLibraries.test(module));
}

/** Callers of callers beyond this are not followed. */
const maximumLevels = 3;

/** Whether what a function starts runs beside a window, which its file is about or a file from which it is called. */
export function isBesideScreen(evaluator: Evaluator, facts: FileFacts, scope: FunctionFacts | undefined, levels = maximumLevels): boolean {
  if (servesScreen(facts)) return true;
  if (levels === 0 || scope?.kind !== 'function') return false;
  return evaluator.callers(scope, facts.path).some(({ frame }) => {
    const caller = evaluator.program.file(frame.path);
    return caller !== undefined && isBesideScreen(evaluator, caller, caller.functions[frame.functionId], levels - 1);
  });
}
