import type { Token } from '../../python/tokens';
import type { SourceText, Span } from '../text/sourceText';

const keywords = new Set(('False None True and as assert async await break class continue def del elif else except finally for from global '
  + 'if import in is lambda nonlocal not or pass raise return try while with yield').split(' '));

/**
 * The tokens that may stand for a variable in a span: not attributes, not names of keyword
 * arguments. Read from the words rather than from the facts, as these leave out what no analysis
 * of time needs: `except` clauses, match patterns, format specifications.
 */
export function namesMentioned(source: SourceText, span: Span): readonly Token[] {
  return variablesIn(source.tokensIn(span));
}

/** Every name that the file has in any role, to choose a fresh one that is none of them. */
export function allNames(source: SourceText): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (token.kind === 'name') names.add(token.text);
      visit(token.embedded);
    }
  };
  visit(source.tokens);
  return names;
}

/** A name that the file does not have yet, nor the new ones that are to come into it. */
export function unusedName(source: SourceText, wanted: string, coming: ReadonlySet<string> = new Set()): string {
  const taken = allNames(source);
  const isFree = (name: string): boolean => !taken.has(name) && !coming.has(name);
  if (isFree(wanted)) return wanted;
  let number = 2;
  while (!isFree(`${wanted}_${String(number)}`)) number++;
  return `${wanted}_${String(number)}`;
}

function variablesIn(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.filter((token) => token.kind !== 'comment');
  return words.flatMap((token, index) => {
    if (token.kind === 'string') return variablesIn(token.embedded);
    if (token.kind !== 'name' || keywords.has(token.text)) return [];
    if (words[index - 1]?.text === '.') return [];
    const isKeywordArgument = token.depth > 0 && words[index + 1]?.text === '=' && ['(', ','].includes(words[index - 1]?.text ?? '');
    return isKeywordArgument ? [] : [token];
  });
}
