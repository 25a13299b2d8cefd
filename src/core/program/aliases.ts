import type { FileFacts } from '../python/facts';
import { addUnder, oncePerFile } from './oncePerFile';

const aliasesByName = oncePerFile(buildIndex);

/** Other names under which a file imports a name: `from engine import run as run_engine`. */
export function aliasesIn(file: FileFacts, name: string): readonly string[] {
  return aliasesByName(file).get(name) ?? [];
}

function buildIndex(file: FileFacts): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { bindings } of file.functions) {
    for (const [alias, bound] of Object.entries(bindings)) {
      for (const binding of bound) {
        if (binding.kind === 'import' && binding.symbol !== undefined && binding.symbol !== alias) addUnder(index, binding.symbol, alias);
      }
    }
  }
  return index;
}
