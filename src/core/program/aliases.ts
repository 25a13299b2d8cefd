import type { FileFacts } from '../python/facts';

const indexes = new WeakMap<FileFacts, ReadonlyMap<string, readonly string[]>>();

/** Other names under which a file imports a name: `from engine import run as run_engine`. */
export function aliasesIn(file: FileFacts, name: string): readonly string[] {
  let index = indexes.get(file);
  if (!index) {
    index = buildIndex(file);
    indexes.set(file, index);
  }
  return index.get(name) ?? [];
}

function buildIndex(file: FileFacts): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { bindings } of file.functions) {
    for (const [alias, bound] of Object.entries(bindings)) {
      for (const binding of bound) {
        if (binding.kind !== 'import' || binding.symbol === undefined || binding.symbol === alias) continue;
        const known = index.get(binding.symbol);
        if (known) known.push(alias);
        else index.set(binding.symbol, [alias]);
      }
    }
  }
  return index;
}
