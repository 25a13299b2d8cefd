import type { TextEdit } from '../core/domain/rewriteProposal';

/**
 * The edit that makes Gilsight silent about one rule at a site: a comment at the end of the line on
 * which the site starts, or one more rule in the comment that is there already.
 *
 * @param text - The line at which the site starts, without its line break.
 * @returns `undefined` when no comment fits there: the line goes on in a string or after a backslash,
 * or another comment ends it.
 */
export function suppressEdit(line: number, text: string, rule: string): TextEdit | undefined {
  const present = /#\s*gilsight:\s*ignore\[([^\]]*)\]/.exec(text);
  if (present !== null) {
    const column = present.index + present[0].length - 1;
    const comma = present[1]?.trim() === '' ? '' : ', ';
    return insertion(line, column, `${comma}${rule}`);
  }
  if (!endsPlainly(text)) return undefined;
  return insertion(line, text.trimEnd().length, `  # gilsight: ignore[${rule}]`);
}

/** Whether the line ends outside of strings, comments and continuations, so that a comment can follow. */
function endsPlainly(text: string): boolean {
  // One-line strings are taken out first, as what they hold is no code; a quote or a hash that is
  // left opens something that reaches the end of the line.
  const code = text.replace(/(['"])(?:\\.|(?!\1)[^\\])*\1/g, (string, quote: string) => (string === quote + quote ? '  ' : 'text'));
  return !/['"#]/.test(code) && !/'''|"""/.test(text) && !code.endsWith('\\');
}

function insertion(line: number, column: number, newText: string): TextEdit {
  return { range: { start: { line, column }, end: { line, column } }, newText };
}
