import type { LibraryKnowledge } from './entry';
import { describeCalls, keeps, type Call } from './pureLibrary';

const node = 'tree_sitter.Node';
const holds = (seconds: number, returns?: string): Call => ({ behaviour: 'holds', seconds, ...(returns === undefined ? {} : { returns }) });

/** py-tree-sitter and the GIL. */
export const treeSitter: LibraryKnowledge = {
  library: 'tree_sitter',
  summary: 'tree-sitter: parses in C and keeps the GIL all the while; whoever walks through the tree does so in Python. The seconds are those of a file of some hundred lines.',
  aliases: Object.fromEntries(['tree_sitter_languages', 'tree_sitter_language_pack'].flatMap((pack) => [[`${pack}.get_parser`, 'tree_sitter.Parser'], [`${pack}.get_language`, 'tree_sitter.Language']])),
  attributes: {
    'tree_sitter.Tree.root_node': node,
    'tree_sitter.Node.children': 'tree_sitter.NodeList',
    'tree_sitter.Node.named_children': 'tree_sitter.NodeList',
    'tree_sitter.Node.text': 'bytes',
    'tree_sitter.Node.type': 'str',
    ...Object.fromEntries(['parent', 'next_sibling', 'prev_sibling', 'next_named_sibling', 'prev_named_sibling'].map((name) => [`${node}.${name}`, node])),
    'tree_sitter.TreeCursor.node': node,
  },
  bases: { 'tree_sitter.NodeList': 'list' },
  entries: [
    ...describeCalls('tree_sitter', {
      '*': 1e-6, Parser: 1e-6, 'Parser.parse': keeps(2e-3, 'tree_sitter.Tree'), Language: 1e-5, 'Language.query': keeps(1e-3, 'tree_sitter.Query'), Query: keeps(1e-3, 'tree_sitter.Query'), QueryCursor: 1e-6,
      'Query.captures': keeps(2e-3, 'dict'), 'Query.matches': keeps(2e-3, 'list'), 'QueryCursor.captures': keeps(2e-3, 'dict'), 'QueryCursor.matches': keeps(2e-3, 'list'),
      'Node.child_by_field_name': holds(3e-7, node), 'Node.child': holds(3e-7, node), 'Node.named_child': holds(3e-7, node), 'Node.descendant_for_byte_range': holds(1e-6, node), 'Node.children_by_field_name': holds(1e-6, 'tree_sitter.NodeList'),
      'Node.walk': holds(5e-7, 'tree_sitter.TreeCursor'), 'Tree.walk': holds(5e-7, 'tree_sitter.TreeCursor'), 'NodeList.__next__': holds(5e-8, node), 'NodeList.__getitem__': holds(5e-8, node),
    }, { evidence: 'tree-sitter 0.26.1 tree_sitter/binding/parser.c:174, 194 (no release; only print_dot_graph has one)', confidence: 'source' }),
  ],
};
