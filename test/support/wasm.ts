import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WasmBytes } from '../../src/core/service/ports';

const { resolve } = createRequire(import.meta.url);

/** The parser's two wasm files, from the packages that bring them. */
export function wasmBytes(): WasmBytes {
  return {
    runtime: readFileSync(resolve('web-tree-sitter/web-tree-sitter.wasm')),
    python: readFileSync(resolve('tree-sitter-python/tree-sitter-python.wasm')),
  };
}
