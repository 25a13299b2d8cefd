import type { NotebookFunction } from '../domain/hazard';
import { isNotebookPath } from '../domain/notebook';
import { isMainGuard } from '../rewrites/guard/moduleStatement';
import { workerOf, type ProcessTask } from './processTask';

/** A notebook, or a file of cells, `# %%`, that hands a function of its own to processes: in an interactive window those find no file to load it from. */
export function notebookFunction(process: ProcessTask): NotebookFunction | undefined {
  const { analysis: { file: { facts, source } }, site, resolved } = process;
  const worker = workerOf(process);
  if (!worker || resolved.target.kind !== 'function' || !isNotebook({ path: site.path, text: source.text })) return undefined;
  // Who has a guard runs the file as a program.
  if ((facts.functions[0]?.body ?? []).some(isMainGuard)) return undefined;
  if (source.tokens.some((token) => token.kind === 'string' && /^["']fork["']$/.test(token.text))) return undefined;
  return { kind: 'notebook-function-to-process', name: worker.name, location: { path: site.path, range: worker.nameRange } };
}

/** Whether a text is a notebook, or divided into cells, as editors and jupytext write them. */
export function isNotebook({ path, text }: { readonly path: string; readonly text: string }): boolean {
  return isNotebookPath(path) || (text.match(/^# ?%%/gm)?.length ?? 0) > 1;
}
