import { equal, match, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, fileUri, findingsIn, gilsight, openPython, serialisedPool, untilAnalysed, untilFlagged, writeFile } from '../support/python';
import { until } from '../support/until';

describe('What a project says', () => {
  afterEach(closeAll);

  it('counts as soon as its file is written, and no longer when that is gone', async () => {
    const document = await openPython('configured/pool.py', serialisedPool);
    await untilFlagged(document);
    await writeFile('configured/pyproject.toml', '[tool.gilsight]\nignore = ["serialised-pool"]\n');
    await until('the rule is silent', () => findingsIn(document).length === 0 || undefined);
    await vscode.workspace.fs.delete(fileUri('configured/pyproject.toml'));
    await untilFlagged(document);
  });

  it('is the Python to judge for, and what to leave out', async () => {
    await writeFile('told/pyproject.toml', '[tool.gilsight]\npython = "3.14t"\n');
    const document = await openPython('told/pool.py', serialisedPool);
    const { store } = await gilsight();
    const report = () => store.get(document.uri.fsPath)?.report;
    await until('it is judged for a build without a GIL', () => report()?.judgedFor?.interpreter.isFreeThreaded || undefined);
    equal(findingsIn(document).length, 0);
    await writeFile('told/pyproject.toml', '[tool.gilsight]\nexclude = ["*.py"]\n');
    await until('it is excluded', () => report()?.skipped !== undefined || undefined);
  });
});

describe('A comment that silences nothing', () => {
  afterEach(closeAll);

  it('is told of, and goes by a quick fix', async () => {
    const document = await openPython('unused.py', `import threading\n\nx = 1  # gilsight: ignore[serialised-pool] long ago\n`);
    await until('it is told of', () => findingsIn(document).length === 1 || undefined);
    const [finding] = findingsIn(document);
    ok(finding);
    match(finding.message, /left here to ignore/);
    ok(finding.tags?.includes(vscode.DiagnosticTag.Unnecessary));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, vscode.CodeActionKind.QuickFix.value, 100);
    const action = actions.find(({ title }) => title.startsWith('Remove the rule'));
    ok(action?.edit, 'No fix is offered.');
    ok(await vscode.workspace.applyEdit(action.edit));
    equal(document.lineAt(2).text, 'x = 1');
    if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
    await until('the finding is gone', () => findingsIn(document).length === 0 || undefined);
    await untilAnalysed(document, 0);
  });
});
