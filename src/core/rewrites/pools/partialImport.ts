import type { FileView } from '../fileView';
import { unusedName } from '../names/mentions';
import { existingImport, type ImportPlan } from '../text/importEdit';
import { insertAt } from '../text/edit';

/** How a function calls `functools.partial`, and the import that the file needs for that. */
export function partialImport({ facts, source }: FileView, functionId: number): ImportPlan {
  const existing = existingImport({ facts, source }, functionId, { module: 'functools', name: 'partial' });
  if (existing !== undefined) return { reference: existing, edits: [] };
  const module = Object.entries(facts.functions[0]?.bindings ?? {}).find(([, bindings]) =>
    bindings.length === 1 && bindings.every((binding) => binding.kind === 'import' && binding.module === 'functools' && binding.symbol === undefined));
  if (module) return { reference: `${module[0]}.partial`, edits: [] };
  const isTaken = facts.functions.some((scope) => scope.bindings['partial'] !== undefined || scope.parameters.some((parameter) => parameter.name === 'partial'));
  const reference = isTaken ? unusedName(source, 'bind') : 'partial';
  const last = leadingImports({ facts, source });
  const written = `from functools import partial${isTaken ? ` as ${reference}` : ''}${source.lineBreak}`;
  return { reference, edits: [insertAt(source.lineStart(last + 1), written)] };
}

/** The line on which the first block of imports ends; the line above the code when there is none. */
function leadingImports({ facts }: FileView): number {
  const body = facts.functions[0]?.body ?? [];
  const first = body.findIndex((statement) => statement.kind === 'import');
  if (first < 0) return (body[0]?.range.start.line ?? 0) - 1;
  let last = first;
  while (body[last + 1]?.kind === 'import') last++;
  return body[last]?.range.end.line ?? 0;
}
