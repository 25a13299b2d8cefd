import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { readPair } from '../../src/core/service/comments/statedInputs';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

/** The part of Python's own grammar that the injection looks for: comments, by the scope VS Code gives them. */
const python = JSON.stringify({
  scopeName: 'source.python',
  patterns: [{ begin: '(#)', end: '($)', name: 'comment.line.number-sign.python' }, { match: '"[^"]*"', name: 'string.quoted.python' }],
});
const injection = 'syntaxes/gilsight.injection.tmLanguage.json';
let grammar: IGrammar;

beforeAll(async () => {
  const { buffer } = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
  await loadWASM(buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) => Promise.resolve(scope === 'source.python' ? parseRawGrammar(python, 'python.json') : parseRawGrammar(readFileSync(injection, 'utf8'), injection)),
    getInjections: (scope) => (scope === 'source.python' ? ['gilsight.comment.injection'] : []),
  });
  const loaded = await registry.loadGrammar('source.python');
  if (loaded === null) throw new Error('The grammar did not load.');
  grammar = loaded;
});

/** The coloured pieces of a line: what each says, and the innermost scope that is ours. */
function colours(line: string): readonly (readonly [string, string])[] {
  return grammar.tokenizeLine(line, INITIAL).tokens.flatMap(({ startIndex, endIndex, scopes }) => {
    const own = scopes.filter((scope) => scope.endsWith('.gilsight')).at(-1);
    return own === undefined ? [] : [[line.slice(startIndex, endIndex), own.replace('.gilsight', '')] as const];
  });
}

describe('a comment that speaks to Gilsight', () => {
  test('has its rules coloured, and its reason left as it is', () => {
    expect(colours('f()  # gilsight: ignore[serialised-pool, other] too short')).toEqual([
      ['gilsight', 'keyword.other'],
      [':', 'punctuation.separator'],
      ['ignore', 'support.function.directive'],
      ['[', 'punctuation.definition.list.begin'],
      ['serialised-pool', 'entity.name.tag.rule'],
      [',', 'punctuation.separator.list'],
      ['other', 'entity.name.tag.rule'],
      [']', 'punctuation.definition.list.end'],
    ]);
  });

  test.each([
    ['for the whole file', '# gilsight: ignore-file[serialised-pool] why'],
    ['behind another tool’s', 'f()  # noqa: E501  # gilsight: ignore-file[serialised-pool]'],
    ['without spaces', 'f()#gilsight:ignore-file[serialised-pool]'],
  ])('has its rules coloured %s', (_, line) => {
    expect(colours(line)).toEqual([
      ['gilsight', 'keyword.other'],
      [':', 'punctuation.separator'],
      ['ignore-file', 'support.function.directive'],
      ['[', 'punctuation.definition.list.begin'],
      ['serialised-pool', 'entity.name.tag.rule'],
      [']', 'punctuation.definition.list.end'],
    ]);
  });

  test('has two parts coloured, each for itself', () => {
    expect(colours('f()  # gilsight: tasks=1e3  # gilsight: ignore[serialised-pool]').map(([text]) => text)).toEqual([
      'gilsight', ':', 'tasks', '=', '1e3', 'gilsight', ':', 'ignore', '[', 'serialised-pool', ']',
    ]);
  });

  test.each(['task_us', 'task_ms', 'task_s', 'tasks', 'workers', 'payload_bytes', 'payload_kb', 'payload_mb', 'result_bytes', 'result_kb', 'result_mb'])('has the input %s coloured, which the engine takes', (key) => {
    expect(readPair(`${key}=1`).kind).toBe('pair');
    expect(colours(`# gilsight: ${key}=1`).map(([text]) => text)).toEqual(['gilsight', ':', key, '=', '1']);
  });

  test('has a number that is none left plain, as it has no effect', () => {
    expect(colours('# gilsight: task_ms=12ms tasks=many').map(([text]) => text)).toEqual(['gilsight', ':']);
  });

  test('has its numbers coloured', () => {
    expect(colours('# gilsight: task_ms=12.5 payload_bytes=4_000')).toEqual([
      ['gilsight', 'keyword.other'],
      [':', 'punctuation.separator'],
      ['task_ms', 'variable.parameter'],
      ['=', 'keyword.operator.assignment'],
      ['12.5', 'constant.numeric'],
      ['payload_bytes', 'variable.parameter'],
      ['=', 'keyword.operator.assignment'],
      ['4_000', 'constant.numeric'],
    ]);
  });

  test('is only a comment: the same words in a string or in prose stay plain', () => {
    expect(colours('x = "gilsight: ignore[serialised-pool]"')).toEqual([]);
    expect(colours('# ask gilsight: is it right? a = b')).toEqual([]);
    expect(colours('# see gilsight: ignore[serialised-pool]')).toEqual([]);
    expect(colours('# as in "# gilsight: ignore[serialised-pool]"')).toEqual([]);
  });

  test('that is cut short does not colour the next line', () => {
    const first = grammar.tokenizeLine('# gilsight: ignore[serialised', INITIAL);
    const { tokens } = grammar.tokenizeLine('x = 1', first.ruleStack);
    expect(tokens.flatMap(({ scopes }) => scopes)).toEqual(['source.python']);
  });
});
