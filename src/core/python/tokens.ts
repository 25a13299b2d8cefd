/**
 * A word of the text. Positions are offsets in UTF-16 code units.
 *
 * `depth` counts the brackets around the token; an opening bracket and its closing one have the
 * depth of what stands around them.
 */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'operator' | 'comment';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  /** What stands in the braces of an f-string. */
  readonly embedded: readonly Token[];
}

/**
 * Splits Python text into its words: for questions about spelling, which the facts do not answer.
 *
 * Text that is not Python gives tokens all the same, and never an endless loop.
 */
export function tokenize(text: string): readonly Token[] {
  return readTokens(text, 0, undefined).tokens;
}

const word = /[\p{L}_][\p{L}\p{N}_]*/uy;
const number = /(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?)[jJ]?/y;
const stringStart = /(?:[rR][bBfFtT]?|[bBfFtT][rR]?|[uU])?("""|'''|"|')/y;
const operator = /\*\*=|\/\/=|>>=|<<=|\.\.\.|!=|[-+*/%@&|^=<>:]=|->|\*\*|\/\/|<<|>>|[^\s]/y;
const closing = new Set([')', ']', '}']);
const opening = new Set(['(', '[', '{']);

interface Reading {
  readonly tokens: readonly Token[];
  /** Where reading stopped. */
  readonly end: number;
}

/**
 * @param terminator - For the braces of an f-string: reading stops at this closing brace, at the
 * colon of a format, or at a conversion.
 */
function readTokens(text: string, start: number, terminator: '}' | undefined): Reading {
  const tokens: Token[] = [];
  let depth = 0;
  let offset = start;
  while (offset < text.length) {
    const character = text.charAt(offset);
    if (/\s/.test(character)) {
      offset++;
      continue;
    }
    const isAtEnd = depth === 0 && (character === terminator || character === ':' || (character === '!' && text.charAt(offset + 1) !== '='));
    if (terminator !== undefined && isAtEnd) break;
    if (closing.has(character)) depth = Math.max(0, depth - 1);
    const token = readToken(text, offset, depth);
    if (opening.has(character)) depth++;
    tokens.push(token);
    offset = token.end;
  }
  return { tokens, end: offset };
}

function readToken(text: string, start: number, depth: number): Token {
  if (text.charAt(start) === '#') {
    const length = text.slice(start).search(/[\r\n]/);
    return token('comment', length < 0 ? text.length : start + length);
  }
  const quote = match(stringStart, text, start);
  if (quote) {
    const { end, embedded } = readString(text, start, quote);
    return { ...token('string', end), embedded };
  }
  for (const [kind, pattern] of [['name', word], ['number', number], ['operator', operator]] as const) {
    const found = match(pattern, text, start);
    if (found && found[0] !== '') return token(kind, start + found[0].length);
  }
  return token('operator', start + 1);

  function token(kind: Token['kind'], end: number): Token {
    return { kind, text: text.slice(start, end), start, end, depth, embedded: [] };
  }
}

function match(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

/** Reads to the closing quote; a string in single quotes ends at the end of its line at the latest. */
function readString(text: string, start: number, opened: RegExpExecArray): { end: number; embedded: readonly Token[] } {
  const quote = opened[1] ?? '"';
  const isFormatted = /[fFtT]/.test(opened[0]);
  const embedded: Token[] = [];
  let offset = start + opened[0].length;
  while (offset < text.length) {
    const character = text.charAt(offset);
    if (character === '\\') offset += text.startsWith('\r\n', offset + 1) ? 3 : 2;
    else if (text.startsWith(quote, offset)) return { end: offset + quote.length, embedded };
    else if (quote.length === 1 && (character === '\n' || character === '\r')) return { end: offset, embedded };
    else if (isFormatted && character === '{' && text.charAt(offset + 1) === '{') offset += 2;
    else if (isFormatted && character === '{') {
      const inside = readTokens(text, offset + 1, '}');
      embedded.push(...inside.tokens);
      // A format may hold braces of its own, so reading goes on as in the string.
      offset = inside.end > offset ? inside.end : offset + 1;
    } else offset++;
  }
  return { end: text.length, embedded };
}
