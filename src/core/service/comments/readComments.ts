import type { Range } from '../../domain/position';
import type { FileFacts, Pragma } from '../../python/facts';
import { closest } from '../../domain/closest';
import type { CommentProblem, FileComments, GilsightComment, NamedRule } from './comment';
import { readPair, type StatedInputs } from './statedInputs';

interface ReaderContext {
  /** The lines of the text that the facts were made from. */
  readonly lines: readonly string[];
  readonly ruleIds: ReadonlySet<string>;
  /** The first line that is no longer the head of the file. */
  readonly headEnd: number;
}

type ReadComment = GilsightComment | { readonly kind: 'problem'; readonly problem: CommentProblem };

/**
 * Understands the comments that speak to Gilsight.
 *
 * - `ignore[rule-id, …] reason` counts for the line that it ends; standing alone, for the next line of
 *   code. A rule must be named: a comment that silenced everything would hide what is found next year, too.
 * - `ignore-file[rule-id, …] reason` counts for the file, and stands at its top, where readers look for it.
 * - `task_ms=12 payload_kb=3` states inputs of the simulator.
 */
export function readComments(facts: FileFacts, text: string, ruleIds: ReadonlySet<string>): FileComments {
  const context = { lines: text.split(/\r\n|\r|\n/), ruleIds, headEnd: headEnd(facts) };
  const read = facts.pragmas.flatMap((pragma) => readComment(pragma, context));
  return {
    comments: read.flatMap((each) => (each.kind === 'problem' ? [] : [each])),
    problems: read.flatMap((each) => (each.kind === 'problem' ? [each.problem] : [])),
  };
}

/** The line of the first statement that is not the file's docstring. */
function headEnd({ functions }: FileFacts): number {
  const [first, second] = functions[0]?.body ?? [];
  const isDocstring = first?.kind === 'expression' && first.value.kind === 'literal' && first.value.type === 'str';
  return (isDocstring ? second : first)?.range.start.line ?? Infinity;
}

function readComment(pragma: Pragma, context: ReaderContext): readonly ReadComment[] {
  const directive = /^(ignore(?:-file)?)(?![-\w=])\s*/.exec(pragma.text);
  if (directive) return readIgnore(pragma, { name: directive[1] === 'ignore' ? 'ignore' : 'ignore-file', listStart: directive[0].length }, context);
  if (/^\w+\s*=/.test(pragma.text)) return readStated(pragma, context);
  return [complain(pragma.range, 'Gilsight does not understand this comment. It knows `ignore[rule-id]`, `ignore-file[rule-id]` and numbers such as `task_ms=12`.')];
}

function readIgnore(pragma: Pragma, { name, listStart }: { name: 'ignore' | 'ignore-file'; listStart: number }, context: ReaderContext): readonly ReadComment[] {
  const list = /^\[([^\]]*)\]/.exec(pragma.text.slice(listStart));
  const words = list?.[1] === undefined ? [] : [...list[1].matchAll(/[^\s,](?:[^,]*[^\s,])?/g)];
  if (words.length === 0) return [complain(pragma.range, `\`${name}\` must name the rules in brackets, as in \`${name}[serialised-pool]\`; as it stands it ignores nothing.`)];
  const named = words.map((match): NamedRule => ({ id: match[0], range: within(pragma, listStart + 1 + match.index, match[0].length) }));
  const unknown = named.filter(({ id }) => !context.ruleIds.has(id)).map(({ id, range }) => complain(range, unknownRule(id, context.ruleIds)));
  const rules = named.filter(({ id }) => context.ruleIds.has(id));
  if (rules.length === 0) return unknown;
  const place = placeOf(pragma, context);
  if (name === 'ignore') return [{ kind: 'ignore', ...place, rules }, ...unknown];
  const isAtTop = place.isAlone && pragma.range.start.line < context.headEnd;
  return isAtTop ? [{ kind: 'ignore-file', ...place, rules }, ...unknown]
    : [complain(pragma.range, '`ignore-file` counts only in a line of its own above the first statement of the file, below its docstring at most; as it stands it ignores nothing.'), ...unknown];
}

function unknownRule(id: string, ruleIds: ReadonlySet<string>): string {
  const meant = closest(id, ruleIds);
  return `There is no rule \`${id}\`, so nothing is ignored by its name${meant === undefined ? '.' : `: did you mean \`${meant}\`?`}`;
}

function readStated(pragma: Pragma, context: ReaderContext): readonly ReadComment[] {
  // What follows another hash is for somebody else: a reason, or a second tool.
  const stated = /^[^#]*/.exec(pragma.text)?.[0] ?? '';
  const inputs: { -readonly [Field in keyof StatedInputs]: StatedInputs[Field] } = {};
  const problems: ReadComment[] = [];
  for (const match of stated.matchAll(/[^\s,=]+\s*=\s*[^\s,]*|[^\s,]+/g)) {
    const word = match[0].replace(/\s*=\s*/, '=');
    const pair = readPair(word);
    const range = within(pragma, match.index, match[0].length);
    if (pair.kind === 'problem') problems.push(complain(range, pair.message));
    else if (pair.field in inputs) problems.push(complain(range, `\`${word}\` says again what was said before it, and is left out.`));
    else inputs[pair.field] = pair.value;
  }
  if (Object.keys(inputs).length === 0) return problems;
  return [{ kind: 'stated', ...placeOf(pragma, context), inputs }, ...problems];
}

function placeOf({ range }: Pragma, { lines }: ReaderContext): Pick<GilsightComment, 'range' | 'line' | 'isAlone'> {
  const { line } = range.start;
  if (!isCommentLine(lines[line])) return { range, line, isAlone: false };
  let next = line + 1;
  while (isCommentLine(lines[next])) next++;
  return { range, line: next, isAlone: true };
}

function isCommentLine(line: string | undefined): boolean {
  return line !== undefined && /^\s*#/.test(line);
}

/** A part of the comment, by its place in the pragma's text, which reaches to the end of the comment. */
function within({ range, text }: Pragma, start: number, length: number): Range {
  const column = range.end.column - text.length + start;
  const { line } = range.start;
  return { start: { line, column }, end: { line, column: column + length } };
}

function complain(range: Range, message: string): ReadComment {
  return { kind: 'problem', problem: { range, message } };
}
