import { equal } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, fileUri, findingsIn, openPython, serialisedPool, untilAnalysed, untilFlagged, writeFile } from '../support/python';
import { until } from '../support/until';

const waiting = 'import time\n\ndef score(n):\n    time.sleep(0.5)\n';
const working = 'def score(n):\n    return sum(i * n for i in range(200_000))\n';

function userOf(module: string): string {
  return serialisedPool.replace(/def score[\s\S]*return total\n/, `from ${module} import score\n`);
}

describe('A module that changes outside of the editor', () => {
  afterEach(closeAll);

  it('is read anew for the open file that imports it', async () => {
    await writeFile('outside.py', waiting);
    const document = await openPython('uses_outside.py', userOf('outside'));
    await untilAnalysed(document, 1);
    equal(findingsIn(document).length, 0);
    await writeFile('outside.py', working);
    await untilFlagged(document);
  });

  it('is found when it comes, and missed when it goes', async () => {
    const document = await openPython('uses_coming.py', userOf('coming'));
    await untilAnalysed(document, 1);
    equal(findingsIn(document).length, 0);
    await writeFile('coming.py', working);
    await untilFlagged(document);
    await vscode.workspace.fs.delete(fileUri('coming.py'));
    await until('the finding is gone', () => findingsIn(document).length === 0 || undefined);
  });
});
