import { describe, expect, test } from 'vitest';
import { analyse } from '../../support/analyse';

/** What is found in a program whose pool is used as given. */
async function rulesFound(use: string): Promise<readonly string[]> {
  const { 'main.py': report } = await analyse({
    'main.py': `from concurrent.futures import ThreadPoolExecutor

def score(n):
    return sum(i * n for i in range(200_000))

def main():
    with ThreadPoolExecutor(4) as pool:
${use.replace(/^/gm, '        ')}
`,
  });
  expect(report.sites.length, 'A site is listed whether it is flagged or not.').toBeGreaterThan(0);
  return report.findings.map(({ rule }) => rule);
}

const call = 'list(pool.map(score, range(64)))';

describe('a comment that tells Gilsight to ignore a rule', () => {
  test('silences it on the line that it ends', async () => {
    expect(await rulesFound(call)).toEqual(['serialised-pool']);
    expect(await rulesFound(`${call}  # gilsight: ignore[serialised-pool] too short to matter`)).toEqual([]);
  });

  test('silences it on the line below when it stands alone', async () => {
    expect(await rulesFound(`# gilsight: ignore[serialised-pool]\n${call}`)).toEqual([]);
  });

  test('speaks of no line but that one', async () => {
    expect(await rulesFound(`${call}  # gilsight: ignore[serialised-pool]\n${call}`)).toEqual(['serialised-pool']);
    expect(await rulesFound(`# gilsight: ignore[serialised-pool]\nprint()\n${call}`)).toEqual(['serialised-pool']);
  });

  test('silences only the rules that it names', async () => {
    expect(await rulesFound(`${call}  # gilsight: ignore[other, serialised-pool]`)).toEqual([]);
    expect(await rulesFound(`${call}  # gilsight: ignore[other]`)).toEqual(['serialised-pool']);
    expect(await rulesFound(`${call}  # gilsight: ignore`)).toEqual(['serialised-pool']);
  });
});
