import type { ImportedLibrary } from '../domain/importedLibrary';
import type { Program } from '../program/evaluator';
import type { FileFacts } from '../python/facts';

/** An import as it is written. */
interface WrittenImport {
  readonly module: string;
  readonly level: number;
  readonly symbol: string | undefined;
  readonly functionId: number;
}

/**
 * The libraries behind a file: what it imports, and what the files of the project import that it
 * leads to.
 *
 * What is not read yet is asked for, as all of the analysis does it: ask again once it is loaded.
 */
export function importedLibraries(program: Program, path: string): readonly ImportedLibrary[] {
  const found = new Map<string, ImportedLibrary>();
  const seen = new Set([path]);
  for (const each of seen) {
    const facts = program.file(each);
    for (const imported of facts ? importsOf(facts) : []) {
      const places = placesOf(program, each, imported);
      for (const next of places.paths) seen.add(next);
      // A relative import leads to the project, or nowhere.
      if (places.paths.length > 0 || places.isPending || imported.level > 0) continue;
      const { module, functionId } = imported;
      const name = imported.symbol === undefined ? module : `${module}.${imported.symbol}`;
      found.set(`${each} ${name} ${String(functionId)}`, { module, loads: program.knowledge.subinterpreters(name)?.loads, importedBy: each, functionId });
    }
  }
  return [...found.values()];
}

function importsOf({ functions }: FileFacts): readonly WrittenImport[] {
  return functions.flatMap(({ id, bindings, starImports }) => [
    ...starImports.map(({ module, level }) => ({ module, level, symbol: undefined, functionId: id })),
    ...Object.values(bindings).flat().flatMap((binding) => (binding.kind === 'import' ? [{ module: binding.module, level: binding.level, symbol: binding.symbol, functionId: id }] : [])),
  ]);
}

/** The file of `module`, and with `from module import name` that of `module.name` if there is one. */
function placesOf(program: Program, path: string, { module, level, symbol }: WrittenImport): { readonly paths: readonly string[]; readonly isPending: boolean } {
  const names = symbol === undefined ? [module] : [module, module === '' ? symbol : `${module}.${symbol}`];
  const targets = names.map((name) => program.module(path, name, level));
  return {
    paths: targets.flatMap((target) => (target.kind === 'file' ? [target.path] : [])),
    isPending: targets.some((target) => target.kind === 'pending'),
  };
}
