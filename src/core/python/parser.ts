import { Parser, Query, type Tree } from 'web-tree-sitter';
import landmarks from '../../../syntaxes/landmarks.scm';
import { createTreeCopier } from './copyTree';
import type { SyntaxNode } from './syntaxNode';
import { loadTreeSitter } from './treeSitter';

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
 * The tree never leaves this file and the one that copies it: one walk copies it into plain nodes,
 * then it is freed. Copying costs less than half of what parsing does, and buys that nothing else
 * has to think of wasm memory.
 */
export async function createParser(runtime: Uint8Array, grammar: Uint8Array): Promise<PythonParser> {
  const treeSitter = await loadTreeSitter(runtime, grammar);
  const parser = new Parser();
  parser.setLanguage(treeSitter.language);
  const query = new Query(treeSitter.language, landmarks);
  const copyTree = createTreeCopier(treeSitter);

  return {
    parse(text) {
      const tree = parser.parse(text);
      if (!tree) throw new Error('The parser has no language.');
      try {
        const { root, depth } = copyTree(tree);
        const hasLandmarks = depth <= maximumQueryDepth && (text.includes('gilsight:') || tree.rootNode.hasError);
        return { root, ...(hasLandmarks ? findLandmarks(tree, query) : { pragmas: [], errors: [] }) };
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

/** Only where there are some: the query goes through the whole tree once more. */
function findLandmarks(tree: Tree, query: Query): Pick<ParsedText, 'pragmas' | 'errors'> {
  const pragmas: Span[] = [];
  const errors: Span[] = [];
  for (const { name, node } of query.captures(tree.rootNode)) {
    (name === 'pragma' ? pragmas : errors).push({ start: node.startIndex, end: node.endIndex });
  }
  return { pragmas, errors };
}
