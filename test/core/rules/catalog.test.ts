import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/core/rules/index';
import { analyse } from '../../support/analyse';

/** The rules that speak of a program, once for each finding. */
async function findingsIn(code: string): Promise<readonly string[]> {
  const reports = await analyse({ 'example.py': code });
  return reports['example.py'].findings.map((finding) => finding.rule);
}

describe.each(rules)('$id', (rule) => {
  test.each(rule.bad)('speaks once, and no other rule does: $title', async ({ code }) => {
    expect(await findingsIn(code)).toEqual([rule.id]);
  });

  test.each(rule.good)('is silent, as is every other rule: $title', async ({ code }) => {
    expect(await findingsIn(code)).toEqual([]);
  });

  test('has examples of both kinds, each with a title of its own', () => {
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
    const titles = [...rule.bad, ...rule.good].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('is found in its examples at a site', async () => {
    // A good example without any site would be silent for the wrong reason.
    for (const { code } of [...rule.bad, ...rule.good]) {
      const reports = await analyse({ 'example.py': code });
      expect(reports['example.py'].sites).not.toEqual([]);
    }
  });

  test('tells what and why in its first sentence, which is short, and then what to do', async () => {
    for (const { code } of rule.bad) {
      const reports = await analyse({ 'example.py': code });
      const message = reports['example.py'].findings[0]?.message ?? '';
      const [first = '', ...rest] = message.split('. ');
      expect(first.length).toBeLessThanOrEqual(80);
      expect(rest.join(' ')).not.toBe('');
      expect(message.endsWith('.')).toBe(true);
    }
  });

  test('has a one-line summary and an explanation', () => {
    expect(rule.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.explanation.length).toBeGreaterThan(100);
  });

  test('has a page in the documentation', () => {
    expect(existsSync(`docs/rules/${rule.id}.md`)).toBe(true);
  });
});

describe('the catalog', () => {
  test('has the rule of every file that bears a rule’s name, under that name', () => {
    const files = readdirSync('src/core/rules').filter((name) => /^[a-z]+(-[a-z]+)*\.ts$/.test(name) && name !== 'index.ts' && name !== 'rule.ts');
    expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  test('has each rule in the file of its name', async () => {
    for (const rule of rules) {
      // The compiler does not know the module of a computed path.
      const module = (await import(`../../../src/core/rules/${rule.id}.ts`)) as Readonly<Record<string, unknown>>;
      expect(Object.values(module)).toContain(rule);
    }
  });

  test('is what the pages in the documentation say', async () => {
    const check = promisify(execFile)(process.execPath, ['scripts/rule-pages.mjs', '--check']);
    await expect(check).resolves.toMatchObject({ stderr: '' });
  });
});
