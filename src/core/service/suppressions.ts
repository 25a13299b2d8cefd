import type { Finding } from '../domain/finding';
import type { Pragma } from '../python/facts';

/**
 * The findings that no comment tells Gilsight to leave out.
 *
 * `# gilsight: ignore[rule-id, …] reason` counts for the line that it ends; standing alone, for the
 * line below it. A rule must be named: a comment that silenced everything would hide what is found
 * next year, too.
 *
 * @param text - The text that `pragmas` were found in.
 */
export function withoutSuppressed(findings: readonly Finding[], pragmas: readonly Pragma[], text: string): readonly Finding[] {
  const suppressions = pragmas.flatMap((pragma) => readSuppression(pragma, text) ?? []);
  return findings.filter(({ rule, range }) => !suppressions.some(({ line, rules }) => line === range.start.line && rules.includes(rule)));
}

interface Suppression {
  /** The line that is spoken of. */
  readonly line: number;
  readonly rules: readonly string[];
}

function readSuppression({ text: comment, range }: Pragma, text: string): Suppression | undefined {
  const listed = /^ignore\s*\[([^\]]*)\]/.exec(comment)?.[1];
  if (listed === undefined) return undefined;
  const { line, column } = range.start;
  const before = (text.split(/\r\n|\r|\n/, line + 1)[line] ?? '').slice(0, column);
  return { line: before.trim() === '' ? line + 1 : line, rules: listed.split(',').map((rule) => rule.trim()) };
}
