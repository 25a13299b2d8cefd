import { oncePerFile } from './oncePerFile';

/** The modules that a file imports at its top, absolutely. */
export const importedModules = oncePerFile((facts): readonly string[] => {
  const body = facts.functions[0];
  if (!body) return [];
  const imported = Object.values(body.bindings).flatMap((bindings) => bindings.flatMap((binding) =>
    binding.kind === 'import' && binding.level === 0 ? [binding.symbol === undefined ? binding.module : `${binding.module}.${binding.symbol}`] : []));
  return [...imported, ...body.starImports.map((star) => star.module)];
});

/** The top-level packages that these are of. */
export const importedPackages = oncePerFile((facts): ReadonlySet<string> => new Set(importedModules(facts).map(packageOf)));

/** "concurrent.futures.Future" → "concurrent". */
export function packageOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}
