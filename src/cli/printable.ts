/**
 * Text from a source file or a file's name, made safe for a terminal.
 *
 * Control characters could move the cursor or forge lines, and bidirectional ones could reorder
 * them; both are written as Python would escape them.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, escapeCharacter);
}

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const hexadecimal = code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  return shortEscapes[character] ?? hexadecimal;
}
