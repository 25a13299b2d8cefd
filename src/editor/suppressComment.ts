import type { Range } from '../core/domain/position';
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
 * there already, else a comment at the end of the line, behind another tool's if there is one, else
 * one in a line of its own above.
 *
 * @returns `undefined` when no comment fits: the line above goes on after a backslash.
 */
export function suppressEdit({ line, text, above }: CommentPlace, rule: string): TextEdit | undefined {
  const present = addRule(line, text, rule) ?? (above?.trim().startsWith('#') === true ? addRule(line - 1, above, rule) : undefined);
  if (present !== undefined) return present;
  if (endsPlainly(text) || endsInComment(text)) return insertion(line, text.trimEnd().length, `  # gilsight: ignore[${rule}]`);
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

/** The line with its one-line strings overwritten, at the same places. */
function withoutStrings(text: string): string {
  return text.replace(/(['"])(?:\\.|(?!\1)[^\\])*\1/g, (string) => 'x'.repeat(string.length));
}

/** Whether the line ends outside of strings, comments and continuations, so that a comment can follow. */
function endsPlainly(text: string): boolean {
  // One-line strings are taken out first, as what they hold is no code; a quote or a hash that is
  // left opens something that reaches the end of the line.
  const code = withoutStrings(text);
  return !/['"#]/.test(code) && !/'''|"""/.test(text) && !code.endsWith('\\');
}

/** Whether a comment that follows complete code, and is no part of a string, ends the line. */
function endsInComment(text: string): boolean {
  const hash = withoutStrings(text).indexOf('#');
  return hash > 0 && endsPlainly(withoutStrings(text).slice(0, hash)) && !/'''|"""/.test(text);
}

/**
 * The edit that takes an unused rule out of its comment; with its last rule the comment goes, and the
 * line if nothing else is in it. What another tool is told behind it stays.
 *
 * @param range - Of the rule, in the line.
 * @returns `undefined` when there is no such comment around it.
 */
export function removeRuleEdit({ line, text }: Pick<CommentPlace, 'line' | 'text'>, { start, end }: Range): TextEdit | undefined {
  const comment = [...text.matchAll(/#\s*gilsight:\s*ignore(?:-file)?\s*\[([^\]]*)\][^#]*/g)].find(({ index, 0: all }) => index <= start.column && end.column <= index + all.length);
  if (comment === undefined) return undefined;
  const others = (comment[1] ?? '').split(',').filter((rule) => rule.trim() !== '').length > 1;
  if (others) {
    const before = /,\s*$/.exec(text.slice(0, start.column));
    const after = /^\s*,\s*/.exec(text.slice(end.column));
    return removal(line, start.column - (before?.[0].length ?? 0), end.column + (before === null ? (after?.[0].length ?? 0) : 0));
  }
  const until = comment.index + comment[0].length;
  const rest = text.slice(until);
  const code = text.slice(0, comment.index).trimEnd();
  if (code === '' && rest === '') return { range: { start: { line, column: 0 }, end: { line: line + 1, column: 0 } }, newText: '' };
  return removal(line, rest === '' ? code.length : comment.index, until);
}

function removal(line: number, start: number, end: number): TextEdit {
  return { range: { start: { line, column: start }, end: { line, column: end } }, newText: '' };
}

function insertion(line: number, column: number, newText: string): TextEdit {
  return { range: { start: { line, column }, end: { line, column } }, newText };
}
