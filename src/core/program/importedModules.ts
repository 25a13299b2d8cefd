import type { FunctionFacts } from '../python/facts/scope';
import { oncePerFile } from './oncePerFile';

/** The modules that a file imports at its top, absolutely. */
export const importedModules = oncePerFile((facts): readonly string[] => (facts.functions[0] ? modulesImportedBy(facts.functions[0]) : []));

/** The modules that a function imports itself, or a file's body, absolutely. */
export function modulesImportedBy({ bindings, starImports }: FunctionFacts): readonly string[] {
  const imported = Object.values(bindings).flatMap((each) => each.flatMap((binding) =>
    binding.kind === 'import' && binding.level === 0 ? [binding.symbol === undefined ? binding.module : `${binding.module}.${binding.symbol}`] : []));
  return [...imported, ...starImports.map((star) => star.module)];
}

/** The top-level packages that these are of. */
export const importedPackages = oncePerFile((facts): ReadonlySet<string> => new Set(importedModules(facts).map(packageOf)));

/** "concurrent.futures.Future" → "concurrent". */
export function packageOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}
