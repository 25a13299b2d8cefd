/**
 * Text from a program, a file name or the engine as Markdown that shows just this text: nobody's
 * code can put a link, a picture or a command into a hover.
 */
export function escapeMarkdown(text: string): string {
  // CommonMark lets a backslash stand before any ASCII punctuation, special there or not.
  return onOneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** The text in a code span. */
export function codeSpan(text: string): string {
  const shown = onOneLine(text);
  if (shown.trim() === '') return '';
  const longestRun = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  // Spaces keep a backtick at an end apart from the fence; CommonMark takes one off each side.
  const isPadded = shown.startsWith('`') || shown.endsWith('`');
  return isPadded ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}

/** A sentence of the engine, which puts names into backticks: these become code, the rest is escaped. */
export function proseToMarkdown(text: string): string {
  return onOneLine(text)
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? codeSpan(part.slice(1, -1)) : escapeMarkdown(part)))
    .join('');
}

/**
 * A link whose text is escaped.
 *
 * @param target - An encoded URI.
 */
export function link(text: string, target: string): string {
  return `[${escapeMarkdown(text)}](${target.replace(/[\s<>()\\]/g, percentEncode)})`;
}

/**
 * A link that runs a command of the editor.
 *
 * @param parameters - Plain data.
 */
export function commandLink(text: string, command: string, parameters: readonly unknown[]): string {
  return link(text, `command:${command}?${encodeURIComponent(JSON.stringify(parameters))}`);
}

/**
 * The text without line breaks, and without the signs that would show it in another order than it
 * has (the "Trojan Source" attack), which come out as the replacement character.
 */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '\uFFFD');
}

function percentEncode(sign: string): string {
  // encodeURIComponent leaves parentheses alone, which would end the link.
  return encodeURIComponent(sign).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
}
