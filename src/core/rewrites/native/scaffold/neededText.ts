import type { FunctionFacts } from '../../../python/facts/scope';
import type { Statement } from '../../../python/facts/statement';
import type { FileView } from '../../fileView';

/** A stretch of the file's top level, with the names that it gives a value. */
interface Piece {
  readonly names: readonly string[];
  readonly mentions: readonly string[];
  readonly line: number;
  readonly text: string;
}

/** A function with all of the file's top level that it may need, as a file that can be run by itself. */
export function neededText({ facts, source }: FileView, scope: FunctionFacts, origin: string): string {
  const pieces = piecesOf({ facts, source });
  const needed = new Set<Piece>(pieces.filter(({ line }) => line === scope.range.start.line));
  for (const piece of needed) for (const name of piece.mentions) for (const other of pieces) if (other.names.includes(name)) needed.add(other);
  const texts = [...needed].sort((a, b) => a.line - b.line).map(({ text }) => text.replaceAll(/\r\n?/g, '\n'));
  return [`"""\`${scope.name}\` and what it needs, as it stood in ${origin}."""`, '', 'from __future__ import annotations', '', ...texts.flatMap((text) => (/^(async |def |class |@)/.test(text) ? ['', '', text] : [text])), ''].join('\n');
}

function piecesOf({ facts, source }: FileView): readonly Piece[] {
  const known = new Set(Object.keys(facts.functions[0]?.bindings ?? {}));
  const wordsIn = (range: FunctionFacts['range']) => source.tokensIn(source.spanOf(range)).flatMap(({ kind, text, embedded }) => [...(kind === 'name' ? [text] : []), ...embedded.flatMap((part) => (part.kind === 'name' ? [part.text] : []))]);
  const definitions = [
    ...facts.functions.filter(({ kind, parent, classId, range }) => kind === 'function' && parent === 0 && classId === undefined && range.start.column === 0)
      .map((each) => ({ ...each, own: new Set([...Object.keys(each.bindings), ...each.parameters.map(({ name }) => name)]) })),
    ...facts.classes.filter(({ parent, outerClass, range }) => parent === 0 && outerClass === undefined && range.start.column === 0).map((each) => ({ ...each, own: new Set<string>() })),
  ].map(({ name, range, own }): Piece => ({ names: [name], mentions: wordsIn(range).filter((word) => known.has(word) && !own.has(word)), line: range.start.line, text: source.slice(range) }));
  const others = (facts.functions[0]?.body ?? []).filter((statement) => isSetting(statement, source.slice(statement.range))).map(({ range }): Piece => {
    const words = wordsIn(range).filter((word) => known.has(word));
    return { names: words, mentions: words, line: range.start.line, text: source.slice(range) };
  });
  return [...definitions, ...others];
}

/** Whether a statement gives names their values and does nothing else of note; what starts the program is left out. */
function isSetting({ kind }: Statement, text: string): boolean {
  if (kind === 'import') return !text.startsWith('from __future__');
  return kind === 'assign' || ((kind === 'if' || kind === 'try') && !text.includes('__name__'));
}
