import { describe, expect, test } from 'vitest';
import { codeSpan, commandLink, escapeMarkdown, link, onOneLine, proseToMarkdown } from '../../src/editor/wording/markdown';

describe('text from a program in Markdown', () => {
  test('cannot make a link, a picture or markup', () => {
    expect(escapeMarkdown('[x](command:evil) ![y](http://z) <img src=x> **b** `c` &amp; ~~d~~ # h'))
      .toBe('\\[x\\]\\(command\\:evil\\) \\!\\[y\\]\\(http\\:\\/\\/z\\) \\<img src\\=x\\> \\*\\*b\\*\\* \\`c\\` \\&amp\\; \\~\\~d\\~\\~ \\# h');
  });

  test('cannot start a new line, and with it a heading or a list', () => {
    expect(escapeMarkdown('name\n# heading\r\n- item')).toBe('name \\# heading \\- item');
  });

  test('keeps letters of all scripts', () => {
    expect(escapeMarkdown('größe 数 переменная')).toBe('größe 数 переменная');
  });

  test('shows the signs that would reverse it', () => {
    expect(onOneLine('user\u202E\u2066// admin\u2069\u0007')).toBe('user\uFFFD\uFFFD// admin\uFFFD\uFFFD');
  });
});

describe('a code span', () => {
  test('holds a name', () => {
    expect(codeSpan('ThreadPoolExecutor.map')).toBe('`ThreadPoolExecutor.map`');
  });

  test('cannot be left by backticks, however many', () => {
    expect(codeSpan('a`b')).toBe('``a`b``');
    expect(codeSpan('``` [x](command:evil)')).toBe('```` ``` [x](command:evil) ````');
  });

  test('is nothing for nothing', () => {
    expect(codeSpan('\n')).toBe('');
  });
});

describe('a sentence of the engine', () => {
  test('has its names as code and the rest escaped', () => {
    expect(proseToMarkdown('hands `score_all` to [x](y)')).toBe('hands `score_all` to \\[x\\]\\(y\\)');
  });

  test('with a lone backtick has no code', () => {
    expect(proseToMarkdown('calls `a')).toBe('calls \\`a');
  });
});

describe('a link', () => {
  test('escapes its text and cannot be ended by its target', () => {
    expect(link('a](b', 'file:///x/(1) y.py#L3,1')).toBe('[a\\]\\(b](file:///x/%281%29%20y.py#L3,1)');
  });

  test('to a command carries its parameters as encoded JSON', () => {
    const markdown = commandLink('Open', 'gilsight.openSimulator', ['/a (b)/"c".py', '1:2']);
    const target = /^\[Open\]\(command:gilsight\.openSimulator\?([^()\s]+)\)$/.exec(markdown)?.[1] ?? '';
    expect(JSON.parse(decodeURIComponent(target))).toEqual(['/a (b)/"c".py', '1:2']);
  });
});
