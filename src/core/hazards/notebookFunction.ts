import type { NotebookFunction } from '../domain/hazard';
import { isMainGuard } from '../rewrites/guard/moduleStatement';
import { workerOf, type ProcessTask } from './processTask';

/** A file of cells, `# %%`, that hands a function of its own to processes: in an interactive window those find no file to load it from. */
export function notebookFunction(process: ProcessTask): NotebookFunction | undefined {
  const { analysis: { file: { facts, source } }, site, resolved } = process;
  const worker = workerOf(process);
  if (!worker || resolved.target.kind !== 'function' || !isNotebook(source.text)) return undefined;
  // Who has a guard runs the file as a program.
  if ((facts.functions[0]?.body ?? []).some(isMainGuard)) return undefined;
  if (source.tokens.some((token) => token.kind === 'string' && /^["']fork["']$/.test(token.text))) return undefined;
  return { kind: 'notebook-function-to-process', name: worker.name, location: { path: site.path, range: worker.nameRange } };
}

/** Whether a text is divided into cells, as editors and jupytext write them. */
export function isNotebook(text: string): boolean {
  return (text.match(/^# ?%%/gm)?.length ?? 0) > 1;
}
