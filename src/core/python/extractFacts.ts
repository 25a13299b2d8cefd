import type { FileFacts } from './facts';
import { createLineTable } from './lineTable';
import { lowerLambda } from './lowering/definition';
import { emptyRecord, type FileDraft, type FunctionDraft } from './lowering/scopeDraft';
import { lowerBlock } from './lowering/statement';
import type { PythonParser, Span } from './parser';

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
    pragmas: pragmas.flatMap((span) => readPragmas(text, span)).map(({ span, text: said }) => ({ range: lines.rangeOf(span), text: said })),
    syntaxErrors: errors.map((span) => lines.rangeOf(span)),
    lineCount: lines.lineCount,
  };
}

/** The parts of a comment that speak to Gilsight: there may be several, and other tools' before them. */
function readPragmas(text: string, { start, end }: Span): readonly { readonly span: Span; readonly text: string }[] {
  const comment = text.slice(start, end);
  const marks = [...comment.matchAll(/(?<!\S)#\s*gilsight:\s*/g)];
  return marks.map((mark, index) => {
    const said = comment.slice(mark.index, marks[index + 1]?.index).trimEnd();
    return { span: { start: start + mark.index, end: start + mark.index + said.length }, text: said.slice(mark[0].length) };
  });
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
