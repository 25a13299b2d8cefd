import { deepEqual, equal } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, gilsight, openPython, replaceText, serialisedPool, untilFlagged } from '../support/python';
import { until } from '../support/until';

describe('The heat of lines', () => {
  afterEach(closeAll);

  it('is on the lines that hold the GIL, hottest first, and moves with them', async () => {
    const document = await openPython('hot.py', serialisedPool);
    await untilFlagged(document);
    const { heat } = await gilsight();
    deepEqual(await until('two lines are shaded', () => some(heat.shadedLines(document))), [5, 4]);
    await replaceText(document, 'from concurrent', '# one\nfrom concurrent');
    await until('the shading has moved', () => heat.shadedLines(document).join() === '6,5' || undefined);
  });

  it('is switched off and on by the command, which keeps the choice in the settings', async () => {
    const document = await openPython('toggled.py', serialisedPool);
    await untilFlagged(document);
    const { heat } = await gilsight();
    await until('lines are shaded', () => some(heat.shadedLines(document)));
    try {
      await vscode.commands.executeCommand('gilsight.toggleHeat');
      equal(vscode.workspace.getConfiguration('gilsight').get('heat'), false);
      await until('no line is shaded', () => heat.shadedLines(document).length === 0 || undefined);
      await vscode.commands.executeCommand('gilsight.toggleHeat');
      await until('lines are shaded again', () => some(heat.shadedLines(document)));
    } finally {
      await vscode.workspace.getConfiguration('gilsight').update('heat', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
