import { deepEqual, equal, match } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openPython, replaceText, serialisedPool, untilAnalysed, untilFlagged, waitingPool, withSetting } from '../support/python';
import { until } from '../support/until';

const both = waitingPool.replace('if __name__', `${serialisedPool.slice(serialisedPool.indexOf('def score'), serialisedPool.indexOf('def main')).replaceAll('score', 'count')}
def other():
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(count, range(64)))

if __name__`);

describe('The line above a site', () => {
  afterEach(closeAll);

  it('tells the verdict and what would be faster, on as many cores as the setting says', async () => {
    await withSetting('cores', 4, async () => {
      const document = await openPython('lens.py', serialisedPool);
      await untilFlagged(document);
      const [lens, ...others] = await until('the lens is there', async () => some(await lensesOf(document)));
      equal(others.length, 0);
      equal(lens?.range.start.line, 10);
      match(lens.command?.title ?? '', /^serialised by the GIL · processes ≈[23]\.\d× on 4 cores$/);
      deepEqual([lens.command?.command, lens.command?.arguments], ['gilsight.openSimulator', [document.uri.fsPath, '10:20']]);
    });
  });

  it('promises more on more cores', async () => {
    const document = await openPython('more.py', serialisedPool);
    await untilFlagged(document);
    const gains: number[] = [];
    for (const cores of [2, 4]) {
      await withSetting('cores', cores, async () => {
        const title = await until(`the lens speaks of ${cores} cores`, async () => (await lensesOf(document))[0]?.command?.title.match(new RegExp(`≈(.*)× on ${cores} cores`)) ?? undefined);
        gains.push(Number(title[1]));
      });
    }
    equal((gains[1] ?? 0) > (gains[0] ?? 0) * 1.3, true, gains.join());
  });

  it('is there for a site that is right as it is, too, and is terse', async () => {
    const document = await openPython('both.py', both);
    await untilAnalysed(document, 2);
    const titles = (await until('both lenses are there', async () => some(await lensesOf(document)))).map(({ command }) => command?.title);
    match(titles[0] ?? '', /^waits, so threads overlap · threads ≈\d/);
    match(titles[1] ?? '', /^serialised by the GIL · processes ≈\d/);
  });

  it('can be left to the flagged sites, or switched off', async () => {
    const document = await openPython('choice.py', both);
    await untilAnalysed(document, 2);
    await withSetting('codeLens', 'flagged', async () => {
      await until('one lens is left', async () => (await lensesOf(document)).length === 1 || undefined);
    });
    await withSetting('codeLens', 'off', async () => {
      await until('no lens is left', async () => (await lensesOf(document)).length === 0 || undefined);
    });
    await until('both are back', async () => (await lensesOf(document)).length === 2 || undefined);
  });

  it('stays above its site while lines come above, saved or not', async () => {
    const document = await openPython('moves.py', serialisedPool);
    await untilFlagged(document);
    await replaceText(document, 'from concurrent', '# one\n# two\nfrom concurrent');
    const [lens] = await until('the lens has moved', async () => {
      const lenses = await lensesOf(document);
      return lenses[0]?.range.start.line === 12 ? lenses : undefined;
    });
    match(lens?.command?.title ?? '', /^serialised/);
  });
});

async function lensesOf(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
  return lenses.filter(({ command }) => command?.command === 'gilsight.openSimulator');
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
