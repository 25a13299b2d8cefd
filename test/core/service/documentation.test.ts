import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPyproject } from '../../../src/core/service/project/readPyproject';
import { ruleIds } from '../../../src/core/service/tellFindings';
import { analyse } from '../../support/analyse';

const page = readFileSync('docs/configuration.md', 'utf8');
const blocks = (language: string) => [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code = '']) => code);

describe('the page about configuration', () => {
  test.each(blocks('toml'))('shows settings that are understood: %s', (toml) => {
    const { settings, problems } = readPyproject(toml, ruleIds);
    expect(problems).toEqual([]);
    expect(settings).toBeDefined();
  });

  test.each(blocks('python'))('shows comments that are understood: %s', async (code) => {
    const { 'main.py': report } = await analyse({ 'main.py': `${code}\nfrom concurrent.futures import ThreadPoolExecutor\n`.replace(/^(?=results)/m, 'pool = ThreadPoolExecutor()\n') });
    expect(report.findings.filter(({ rule }) => rule === 'invalid-comment')).toEqual([]);
  });

  test('names every setting', () => {
    const [problem = ''] = readPyproject('[tool.gilsight]\nwhat = 1\n', ruleIds).problems;
    const names = problem.replace(/^.*there are |\.$/g, '').split(', ');
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(page).toContain(`| \`${name}\` |`);
  });
});
