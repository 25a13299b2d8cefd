import type { FileFacts } from './facts';
import { createLineTable } from './lineTable';
import { lowerLambda } from './lowering/definition';
import { emptyRecord, type FileDraft, type FunctionDraft } from './lowering/scopeDraft';
import { lowerBlock } from './lowering/statement';
import type { PythonParser } from './parser';

/** Reads one file: text → tree → facts. Broken Python is read as far as it parses. */
export function extractFacts(parser: PythonParser, path: string, text: string): FileFacts {
  const { root, pragmas, errors } = parser.parse(text);
  const lines = createLineTable(text);
  const body = moduleBody(lines.rangeOf({ start: 0, end: text.length }));
  const file: FileDraft = { text, lines, functions: [body], classes: [], readers: { block: lowerBlock, lambda: lowerLambda } };
  body.body = lowerBlock({ file, function: body, class: undefined, depth: 0 }, root);
  return {
    path,
    functions: file.functions,
    classes: file.classes,
    pragmas: pragmas.map((span) => ({ range: lines.rangeOf(span), text: text.slice(span.start, span.end).replace(/^#\s*gilsight:\s*/, '') })),
    syntaxErrors: errors.map((span) => lines.rangeOf(span)),
    lineCount: lines.lineCount,
  };
}

function moduleBody(range: FunctionDraft['range']): FunctionDraft {
  return {
    id: 0,
    kind: 'module',
    name: '<module>',
    qualifiedName: '<module>',
    isAsync: false,
    isGenerator: false,
    parent: undefined,
    classId: undefined,
    decorators: [],
    parameters: [],
    returns: undefined,
    bindings: emptyRecord(),
    starImports: [],
    globals: [],
    nonlocals: [],
    body: [],
    range,
    nameRange: { start: range.start, end: range.start },
  };
}
