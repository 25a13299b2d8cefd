import type { TextEdit } from '../core/domain/rewriteProposal';

/** The line at which a site starts, and the one above it; without their line breaks. */
export interface CommentPlace {
  readonly line: number;
  readonly text: string;
  /** `undefined` for the first line. */
  readonly above: string | undefined;
}

/**
 * The edit that makes Gilsight silent about one rule at a site: one more rule in the comment that is
 * there already, else a comment at the end of the line, else one in a line of its own above.
 *
 * @returns `undefined` when no comment fits: the line above goes on after a backslash.
 */
export function suppressEdit({ line, text, above }: CommentPlace, rule: string): TextEdit | undefined {
  const present = addRule(line, text, rule) ?? (above?.trim().startsWith('#') === true ? addRule(line - 1, above, rule) : undefined);
  if (present !== undefined) return present;
  if (endsPlainly(text)) return insertion(line, text.trimEnd().length, `  # gilsight: ignore[${rule}]`);
  if (above?.endsWith('\\') === true) return undefined;
  const indentation = /^\s*/.exec(text)?.[0] ?? '';
  return insertion(line, 0, `${indentation}# gilsight: ignore[${rule}]\n`);
}

/** One more rule in the comment that a line has; `undefined` when it has none. */
function addRule(line: number, text: string, rule: string): TextEdit | undefined {
  const present = /#\s*gilsight:\s*ignore\s*\[([^\]]*)\]/.exec(text);
  if (present === null) return undefined;
  const comma = present[1]?.trim() === '' ? '' : ', ';
  return insertion(line, present.index + present[0].length - 1, `${comma}${rule}`);
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
