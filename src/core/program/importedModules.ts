import type { FileFacts } from '../python/facts';

/** The modules that a file imports at its top, absolutely. */
export function importedModules(facts: FileFacts): readonly string[] {
  const body = facts.functions[0];
  if (!body) return [];
  const imported = Object.values(body.bindings).flatMap((bindings) => bindings.flatMap((binding) =>
    binding.kind === 'import' && binding.level === 0 ? [binding.symbol === undefined ? binding.module : `${binding.module}.${binding.symbol}`] : []));
  return [...imported, ...body.starImports.map((star) => star.module)];
}
