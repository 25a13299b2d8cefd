import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeAll, fileUri, findingsIn, gilsight, openPython, replaceText, serialisedPool, show, untilAnalysed, untilFlagged, waitingPool, withSetting, writeFile,
} from '../support/python';
import { until } from '../support/until';

const call = 'pool.map(score, range(64))';

describe('Findings', () => {
  afterEach(closeAll);

  it('appear when a file is opened, on the call, with a link to the rule’s page', async () => {
    const document = await openPython('opened.py', serialisedPool);
    const finding = await untilFlagged(document);
    equal(document.getText(finding.range), call);
    equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    match(finding.message, /`score` holds the GIL/);
    const code = finding.code as { value: string; target: vscode.Uri };
    equal(code.value, 'serialised-pool');
    match(code.target.toString(true), /^https:\/\/[^/]+\/.+\/docs\/rules\/serialised-pool\.md$/);
  });

  it('carry the evidence from the call to the line that holds the GIL', async () => {
    const document = await openPython('evidence.py', serialisedPool);
    const steps = (await untilFlagged(document)).relatedInformation ?? [];
    deepEqual(steps.map(({ location }) => location.uri.toString()), steps.map(() => document.uri.toString()));
    deepEqual(steps.map(({ location }) => location.range.start.line), [10, 2, 4, 5]);
    match(steps[0]?.message ?? '', /hands `score`/);
    match(steps.at(-1)?.message ?? '', /holds the GIL/);
  });

  it('lead into the module in which the work is done', async () => {
    await writeFile('work.py', serialisedPool.slice(0, serialisedPool.indexOf('def main')).replace(/^.*\n\n/, ''));
    const document = await openPython('uses_work.py', serialisedPool.replace(/def score[\s\S]*return total\n/, 'from work import score\n'));
    const steps = (await untilFlagged(document)).relatedInformation ?? [];
    equal(steps.at(-1)?.location.uri.toString(), fileUri('work.py').toString());
    equal(steps.at(-1)?.location.range.start.line, 3);
  });

  it('are about the text in the editor when it was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'python', content: serialisedPool });
    await vscode.window.showTextDocument(document);
    equal(document.getText((await untilFlagged(document)).range), call);
  });

  it('come on save, of what was typed by then', async () => {
    const document = await openPython('saved.py', waitingPool);
    await untilAnalysed(document, 1);
    equal(findingsIn(document).length, 0);
    await replaceText(document, 'time.sleep(0.5)', 'return sum(i * n for i in range(200_000))');
    equal(findingsIn(document).length, 0, 'Typing alone must not bring a finding.');
    ok(await document.save());
    await untilFlagged(document);
  });

  it('come without saving when the user asks for this file', async () => {
    const document = await openPython('asked.py', waitingPool);
    await untilAnalysed(document, 1);
    await replaceText(document, 'time.sleep(0.5)', 'return sum(i * n for i in range(200_000))');
    await vscode.commands.executeCommand('gilsight.analyseFile');
    await untilFlagged(document);
    ok(document.isDirty);
  });

  it('come while typing with the setting onType, and go again', async () => {
    await withSetting('run', 'onType', async () => {
      const document = await openPython('typed.py', waitingPool);
      await untilAnalysed(document, 1);
      await replaceText(document, 'time.sleep(0.5)', 'return sum(i * n for i in range(200_000))');
      await untilFlagged(document);
      await replaceText(document, 'return sum(i * n for i in range(200_000))', 'time.sleep(0.5)');
      await until('the finding is gone', () => findingsIn(document).length === 0 || undefined);
      ok(document.isDirty);
    });
  });

  it('read an unsaved module that another one imports', async () => {
    const work = await openPython('slow.py', 'import time\n\ndef score(n):\n    time.sleep(0.5)\n');
    const document = await openPython('uses_slow.py', serialisedPool.replace(/def score[\s\S]*return total\n/, 'from slow import score\n'));
    await untilAnalysed(document, 1);
    equal(findingsIn(document).length, 0);
    await replaceText(work, 'time.sleep(0.5)', 'return sum(i * n for i in range(200_000))');
    await vscode.commands.executeCommand('gilsight.analyseFile', document.uri.fsPath);
    await untilFlagged(document);
    ok(work.isDirty);
  });

  it('follow when an imported module is saved', async () => {
    const work = await openPython('kept.py', 'import time\n\ndef score(n):\n    time.sleep(0.5)\n');
    const document = await openPython('uses_kept.py', serialisedPool.replace(/def score[\s\S]*return total\n/, 'from kept import score\n'));
    await untilAnalysed(document, 1);
    await replaceText(work, 'time.sleep(0.5)', 'return sum(i * n for i in range(200_000))');
    ok(await work.save());
    await untilFlagged(document);
  });

  it('stay with their code while lines come and go above it', async () => {
    const document = await openPython('moved.py', serialisedPool);
    await untilFlagged(document);
    await replaceText(document, 'from concurrent', '# one\n# two\nfrom concurrent');
    await until('the finding has moved', () => findingsIn(document)[0]?.range.start.line === 12 || undefined);
    equal(document.getText(findingsIn(document)[0]?.range), call);
    ok(document.isDirty);
  });

  it('vanish with the code that they are about', async () => {
    const document = await openPython('removed.py', serialisedPool);
    await untilFlagged(document);
    await replaceText(document, `list(${call})`, '[]');
    await until('the finding is gone', () => findingsIn(document).length === 0 || undefined);
  });

  it('are cleared when the file is closed', async () => {
    const document = await openPython('closed.py', serialisedPool);
    await untilFlagged(document);
    await closeAll();
    await until('the findings are gone', () => findingsIn(document).length === 0 || undefined);
  });

  it('are there in a file with a syntax error, from what does parse', async () => {
    const document = await openPython('broken.py', `${serialisedPool}\ndef (:\n    x = = 3\n`);
    equal(document.getText((await untilFlagged(document)).range), call);
  });

  it('are right in a file with Windows line ends and letters beyond the first plane', async () => {
    const document = await openPython('windows.py', serialisedPool.replace('list(', 'list("🐍🐍"[:0] and [] or ').replaceAll('\n', '\r\n'));
    equal(document.getText((await untilFlagged(document)).range), call);
  });

  it('do not come from a file that is not UTF-8, which is skipped with its reason', async () => {
    const bytes = Buffer.from(`${serialisedPool}# \u00eb\n`, 'latin1');
    const uri = await writeFile('latin.py', bytes);
    const document = await show(uri);
    const { store } = await gilsight();
    equal(await until('the file is known', () => store.get(uri.fsPath)?.report.skipped), 'not UTF-8');
    equal(findingsIn(document).length, 0);
  });

  it('do not come from the old side of a comparison', async () => {
    const registration = vscode.workspace.registerTextDocumentContentProvider('git-old', { provideTextDocumentContent: () => serialisedPool });
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('git-old:/old.py'));
      equal(document.languageId, 'python');
      await untilFlagged(await openPython('new.py', serialisedPool));
      equal(findingsIn(document).length, 0);
    } finally {
      registration.dispose();
    }
  });

  it('come back after the analysis is restarted', async () => {
    const document = await openPython('restarted.py', serialisedPool);
    await untilFlagged(document);
    await replaceText(document, `list(${call})`, '[]');
    await until('the finding is gone', () => findingsIn(document).length === 0 || undefined);
    await replaceText(document, '[]', `list(${call})`);
    await vscode.commands.executeCommand('gilsight.restart');
    await untilFlagged(document);
  });
});
