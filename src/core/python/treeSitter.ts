import { Language, Parser } from 'web-tree-sitter';

/**
 * The functions of tree-sitter's wasm that walk a tree, by the names under which it exports them.
 * Each takes the address of a tree; the cursor lies at a fixed place in the wasm's memory, where one
 * call leaves it for the next.
 */
export interface WalkFunctions {
  /** Leaves the root where {@link WalkFunctions.ts_tree_cursor_new_wasm} expects it. */
  readonly ts_tree_root_node_wasm: (tree: number) => void;
  readonly ts_tree_cursor_new_wasm: (tree: number) => void;
  readonly ts_tree_cursor_delete_wasm: (tree: number) => void;
  readonly ts_tree_cursor_goto_first_child_wasm: (tree: number) => number;
  readonly ts_tree_cursor_goto_next_sibling_wasm: (tree: number) => number;
  readonly ts_tree_cursor_goto_parent_wasm: (tree: number) => number;
  readonly ts_tree_cursor_current_node_type_id_wasm: (tree: number) => number;
  readonly ts_tree_cursor_current_field_id_wasm: (tree: number) => number;
  readonly ts_tree_cursor_start_index_wasm: (tree: number) => number;
  readonly ts_tree_cursor_end_index_wasm: (tree: number) => number;
}

/** Tree-sitter and its Python grammar, ready for use. */
export interface TreeSitter {
  readonly language: Language;
  readonly walk: WalkFunctions;
}

let loaded: Promise<TreeSitter> | undefined;

/**
 * Loads the two wasm files; once for all parsers of a thread, since the library keeps one runtime.
 *
 * @param runtime - The bytes of tree-sitter; those of the first call count.
 * @param grammar - The bytes of the grammar; those of the first call count.
 */
export function loadTreeSitter(runtime: Uint8Array, grammar: Uint8Array): Promise<TreeSitter> {
  loaded ??= load(runtime, grammar);
  return loaded;
}

async function load(runtime: Uint8Array, grammar: Uint8Array): Promise<TreeSitter> {
  const module = await WebAssembly.compile(new Uint8Array(runtime));
  let exports: WebAssembly.Exports | undefined;
  // Emscripten, with which the library is built, lets us make the instance, and so see what it exports.
  const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void): object => {
    const instance = new WebAssembly.Instance(module, imports);
    exports = instance.exports;
    done(instance, module);
    return exports;
  };
  await Parser.init({ instantiateWasm });
  return { language: await Language.load(grammar), walk: walkFunctions(exports) };
}

function walkFunctions(exports: WebAssembly.Exports | undefined): WalkFunctions {
  if (typeof exports?.['ts_tree_cursor_new_wasm'] !== 'function') throw new Error('This tree-sitter has no functions to walk a tree.');
  return exports as unknown as WalkFunctions; // The version is pinned, and every test of the parser would miss one that is not there.
}
