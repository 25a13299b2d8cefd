import type { Language, Tree } from 'web-tree-sitter';
import type { SyntaxNode } from './syntaxNode';
import type { TreeSitter } from './treeSitter';

/** Copies trees into plain nodes. */
export type CopyTree = (tree: Tree) => CopiedTree;

/** A tree as plain nodes. */
export interface CopiedTree {
  readonly root: SyntaxNode;
  /** How deep its deepest node lies; at least 1. */
  readonly depth: number;
}

/** Tokens without a name that carry meaning; all other punctuation is dropped. */
const meaningfulTokens = new Set(['async', 'from']);

/** What may stand between any two tokens: it is no argument, element or operand. */
const extras = new Set(['comment', 'line_continuation']);

/** Named nodes that never hold others. */
const leaves = new Set(['identifier', 'integer', 'float', 'string_start', 'string_end']);

/** What a node's type id says, asked of the grammar once. */
interface NodeType {
  readonly name: string;
  readonly isKept: boolean;
  readonly isExtra: boolean;
  readonly isLeaf: boolean;
}

function readNodeTypes(language: Language): readonly NodeType[] {
  return language.types.map((name, id) => {
    const isNamed = language.nodeTypeIsNamed(id);
    const isExtra = extras.has(name);
    // Tokens of two words (`not in`) hold one node for each.
    return { name, isKept: isNamed || meaningfulTokens.has(name), isExtra, isLeaf: isNamed ? leaves.has(name) : !name.includes(' ') };
  });
}

/** Syntax errors have an id beyond the grammar's own. */
const errorType: NodeType = { name: 'ERROR', isKept: true, isExtra: false, isLeaf: false };

type OpenNode = SyntaxNode & { children: SyntaxNode[] };

/**
 * Copies by one walk, without recursion: hostile input may nest deeper than the stack. It calls the
 * wasm itself: the library's own cursor copies its state there and back around each step.
 */
export function createTreeCopier({ language, walk }: TreeSitter): CopyTree {
  const types = readNodeTypes(language);
  const fields = language.fields;

  function readNode(tree: number, type: NodeType, field: string): OpenNode {
    return { type: type.name, field, start: walk.ts_tree_cursor_start_index_wasm(tree), end: walk.ts_tree_cursor_end_index_wasm(tree), children: [] };
  }

  function currentType(tree: number): NodeType {
    return types[walk.ts_tree_cursor_current_node_type_id_wasm(tree)] ?? errorType;
  }

  function copy(tree: number): CopiedTree {
    const root = readNode(tree, currentType(tree), '');
    const ancestors: OpenNode[] = [];
    let depth = 1;
    /** Where the children of the current node belong; `undefined` when it has none, or they do not count. */
    let open: OpenNode | undefined = root;
    for (;;) {
      if (open && walk.ts_tree_cursor_goto_first_child_wasm(tree)) {
        ancestors.push(open);
        depth = Math.max(depth, ancestors.length + 1);
      } else {
        while (!walk.ts_tree_cursor_goto_next_sibling_wasm(tree)) {
          ancestors.pop();
          if (!walk.ts_tree_cursor_goto_parent_wasm(tree)) return { root, depth };
        }
      }
      const parent = ancestors[ancestors.length - 1];
      if (!parent) return { root, depth };
      open = addChild(tree, parent);
    }
  }

  function addChild(tree: number, parent: OpenNode): OpenNode | undefined {
    const type = currentType(tree);
    const field = fields[walk.ts_tree_cursor_current_field_id_wasm(tree)] ?? '';
    if (type.isExtra || (!type.isKept && field === '')) return undefined;
    const node = readNode(tree, type, field);
    parent.children.push(node);
    return type.isLeaf ? undefined : node;
  }

  return (tree) => {
    const address = addressOf(tree);
    walk.ts_tree_root_node_wasm(address);
    walk.ts_tree_cursor_new_wasm(address);
    try {
      return copy(address);
    } finally {
      walk.ts_tree_cursor_delete_wasm(address);
    }
  };
}

/** Where a tree lies in the wasm's memory. */
function addressOf(tree: Tree): number {
  const address: unknown = Reflect.get(tree, 0);
  if (typeof address !== 'number') throw new Error('This tree-sitter keeps the address of a tree elsewhere.');
  return address;
}
