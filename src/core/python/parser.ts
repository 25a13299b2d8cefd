import type { Tree, TreeCursor } from 'web-tree-sitter';
import { Language, Parser, Query } from 'web-tree-sitter';
import landmarks from '../../../syntaxes/landmarks.scm';
import type { SyntaxNode } from './syntaxNode';

/** What parsing one text gives. */
export interface ParsedText {
  readonly root: SyntaxNode;
  /** Comments that speak to Gilsight, as offsets. */
  readonly pragmas: readonly Span[];
  /** Where the text does not follow the grammar. */
  readonly errors: readonly Span[];
}

/** A stretch of the text, by its offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Reads Python text. Its memory lies in wasm and is only freed by `dispose`. */
export interface PythonParser {
  parse(text: string): ParsedText;
  dispose(): void;
}

/**
 * A parser made from the bytes of the runtime and of the grammar.
 *
 * The tree never leaves this file: one walk copies it into plain nodes, then it is freed. Copying
 * costs about half of what parsing does, and buys that nothing else has to think of wasm memory.
 */
export async function createParser(runtime: Uint8Array, grammar: Uint8Array): Promise<PythonParser> {
  await Parser.init({ wasmBinary: runtime });
  const language = await Language.load(grammar);
  const parser = new Parser();
  parser.setLanguage(language);
  const query = new Query(language, landmarks);
  const types = readNodeTypes(language);

  return {
    parse(text) {
      const tree = parser.parse(text);
      if (!tree) throw new Error('The parser has no language.');
      try {
        const { root, depth } = copyTree(tree, language, types);
        return { root, ...(depth > maximumQueryDepth ? { pragmas: [], errors: [] } : findLandmarks(tree, query)) };
      } finally {
        tree.delete();
      }
    },
    dispose() {
      query.delete();
      parser.delete();
    },
  };
}

/**
 * A query takes time in proportion to nodes times depth: a minute for 100,000 brackets in each
 * other. No code nests like that, so nothing is missed.
 */
const maximumQueryDepth = 2_000;

function findLandmarks(tree: Tree, query: Query): Pick<ParsedText, 'pragmas' | 'errors'> {
  const pragmas: Span[] = [];
  const errors: Span[] = [];
  for (const { name, node } of query.captures(tree.rootNode)) {
    (name === 'pragma' ? pragmas : errors).push({ start: node.startIndex, end: node.endIndex });
  }
  return { pragmas, errors };
}

/** Tokens without a name that carry meaning; all other punctuation is dropped. */
const meaningfulTokens = new Set(['async', 'from']);

/** What a node's type id says, asked of the grammar once. */
interface NodeType {
  readonly name: string;
  readonly isKept: boolean;
}

function readNodeTypes(language: Language): readonly NodeType[] {
  return language.types.map((name, id) => ({ name, isKept: language.nodeTypeIsNamed(id) || meaningfulTokens.has(name) }));
}

/** Syntax errors have an id beyond the grammar's own. */
const errorType: NodeType = { name: 'ERROR', isKept: true };

/** Copies without recursion: hostile input may nest deeper than the stack. `depth` is that of the deepest node. */
function copyTree(tree: Tree, language: Language, types: readonly NodeType[]): { root: SyntaxNode; depth: number } {
  const cursor = tree.walk();
  try {
    const root = openNode(cursor, language, types[cursor.nodeTypeId] ?? errorType);
    const ancestors = [root];
    let depth = 0;
    for (;;) {
      depth = Math.max(depth, ancestors.length);
      const parent = ancestors[ancestors.length - 1];
      if (parent !== undefined && cursor.gotoFirstChild()) {
        ancestors.push(addChild(parent));
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        ancestors.pop();
        if (!cursor.gotoParent()) return { root, depth };
      }
      ancestors.pop();
      const sibling = ancestors[ancestors.length - 1];
      if (sibling === undefined) return { root, depth };
      ancestors.push(addChild(sibling));
    }
  } finally {
    cursor.delete();
  }

  function addChild(parent: OpenNode): OpenNode {
    const type = types[cursor.nodeTypeId] ?? errorType;
    const node = openNode(cursor, language, type);
    if (type.name !== 'comment' && (node.field !== '' || type.isKept)) parent.children.push(node);
    return node;
  }
}

type OpenNode = SyntaxNode & { children: SyntaxNode[] };

function openNode(cursor: TreeCursor, language: Language, type: NodeType): OpenNode {
  return {
    type: type.name,
    field: language.fields[cursor.currentFieldId] ?? '',
    start: cursor.startIndex,
    end: cursor.endIndex,
    children: [],
  };
}
