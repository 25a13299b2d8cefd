import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, findingsIn, gilsight, openPython, rangeOf, serialisedPool, show, untilAnalysed, untilFlagged, waitingPool } from '../support/python';
import { until } from '../support/until';

describe('Quick fixes', () => {
  afterEach(closeAll);

  it('turn a thread pool into a process pool, and the finding goes without saving', async () => {
    const document = await openPython('rewritten.py', serialisedPool);
    await untilFlagged(document);
    const action = (await fixesAt(document, 'pool.map')).find(({ edit }) => /process/i.test(newTextOf(edit)) && edit !== undefined);
    ok(action?.edit, 'No fix is offered.');
    await apply(action);
    match(document.getText(), /^from concurrent\.futures import ProcessPoolExecutor$/m);
    match(document.getText(), /with ProcessPoolExecutor\(4\) as pool:/);
    equal(/ThreadPoolExecutor/.test(document.getText()), false);
    await until('the finding is gone', () => findingsIn(document).length === 0 || undefined);
    ok(document.isDirty);
  });

  // VS Code asks again whenever diagnostics change, and puts lenses off for as long as they go on
  // changing: if asking changed them, a cursor that rests on a finding would keep both going for ever.
  it('tell nothing anew, as VS Code would ask again for ever', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder, 'VS Code was started without a folder.');
    const document = await show(vscode.Uri.joinPath(folder.uri, 'score_reviews.py'));
    await untilFlagged(document);
    const { store } = await gilsight();
    // A file that another test has just made may still have this one analysed, once. If asking told
    // anything by itself, each of the five questions would, in every round.
    await until('five questions in a row tell nothing', async () => {
      let tellings = 0;
      const listening = store.onDidChange((path) => { if (path === document.uri.fsPath) tellings += 1; });
      for (let time = 0; time < 5; time += 1) ok((await fixesAt(document, 'pool.map')).length > 0, 'No fix is offered.');
      listening.dispose();
      return tellings === 0 || undefined;
    });
  });

  it('leave the line ends of the file as they are', async () => {
    const document = await openPython('crlf.py', serialisedPool.replaceAll('\n', '\r\n'));
    await untilFlagged(document);
    const action = (await fixesAt(document, 'pool.map')).find(({ edit }) => edit !== undefined && /process/i.test(newTextOf(edit)));
    ok(action, 'No fix is offered.');
    await apply(action);
    match(document.getText(), /ProcessPoolExecutor/);
    equal(/[^\r]\n/.test(document.getText()), false);
  });

  it('fit the text as it is now, not as it was when it was saved', async () => {
    const document = await openPython('dirty.py', serialisedPool);
    await untilFlagged(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# one\n# two\n');
    await vscode.workspace.applyEdit(edit);
    const action = (await fixesAt(document, 'pool.map')).find((fix) => fix.edit !== undefined && /process/i.test(newTextOf(fix.edit)));
    ok(action, 'No fix is offered.');
    await apply(action);
    match(document.getText(), /^# one\n# two\nfrom concurrent\.futures import ProcessPoolExecutor\n/);
  });

  it('say why not, where processes would break the program', async () => {
    const document = await openPython('refused.py', refused);
    await untilFlagged(document);
    const fixes = await fixesAt(document, 'pool.map');
    // The disabled action is not given out by this command; the editor shows it with "Show Disabled".
    const explained = fixes.find(({ command }) => command?.command === 'gilsight.explainRefusal');
    match(explained?.title ?? '', /^Why not use .*ProcessPoolExecutor/);
    match(String(explained?.command?.arguments?.[1]), /lock|seen|pickle/i);
  });

  it('silence the rule here, by a comment that is heeded', async () => {
    const document = await openPython('silenced.py', serialisedPool);
    await untilFlagged(document);
    const action = (await fixesAt(document, 'pool.map')).find(({ title }) => title === 'Ignore serialised-pool here');
    ok(action, 'No comment is offered.');
    await apply(action);
    equal(document.lineAt(10).text, '        return list(pool.map(score, range(64)))  # gilsight: ignore[serialised-pool]');
    await until('the finding is gone', () => findingsIn(document).length === 0 || undefined);
    await untilAnalysed(document, 1);
  });

  it('open the simulator on the site', async () => {
    const document = await openPython('simulate.py', serialisedPool);
    await untilFlagged(document);
    const action = (await fixesAt(document, 'pool.map')).find(({ command }) => command?.command === 'gilsight.openSimulator');
    deepEqual(action?.command?.arguments, [document.uri.fsPath, '10:20']);
  });

  it('are rewrites, not fixes, where nobody complains', async () => {
    const document = await openPython('content.py', waitingPool);
    await untilAnalysed(document, 1);
    deepEqual(await fixesAt(document, 'pool.map'), []);
    const rewrites = await actionsAt(document, 'pool.map', vscode.CodeActionKind.Refactor);
    deepEqual(rewrites.filter(isOurs).map(({ title }) => title), ['Open the simulator on this site']);
  });

  it('come all at once with source.fixAll.gilsight, on request only', async () => {
    const document = await openPython('all.py', serialisedPool);
    await untilFlagged(document);
    const [action, ...others] = await actionsAt(document, 'import', vscode.CodeActionKind.SourceFixAll.append('gilsight'));
    equal(others.length, 0);
    ok(action, 'Nothing is offered.');
    await apply(action);
    match(document.getText(), /with ProcessPoolExecutor\(4\) as pool:/);
    await until('the finding is gone', () => findingsIn(document).length === 0 || undefined);
    deepEqual(await actionsAt(document, 'import', vscode.CodeActionKind.SourceFixAll.append('gilsight')), []);
  });

  it('have other ways beside them, each a refactoring of its own', async () => {
    const document = await openPython('others.py', serialisedPool);
    await untilFlagged(document);
    const kind = vscode.CodeActionKind.RefactorRewrite.append('gilsight');
    const others = (await actionsAt(document, 'pool.map', kind)).filter(isOurs);
    ok(others.some((action) => action.kind?.value === 'refactor.rewrite.gilsight.choose-executor-by-gil'));
    ok(others.every(({ isPreferred }) => isPreferred !== true));
  });

  it('are not offered away from any site', async () => {
    const document = await openPython('away.py', serialisedPool);
    await untilFlagged(document);
    deepEqual(await fixesAt(document, 'import ThreadPoolExecutor'), []);
  });
});

/** The tasks share a lock with their caller, which does not go to another process. */
const refused = serialisedPool
  .replace('\ndef score', '\nimport threading\n\nlock = threading.Lock()\nseen = []\n\ndef score')
  .replace('    return total', '    with lock:\n        seen.append(total)\n    return total')
  .replace('range(64)))', 'range(64))), seen');

async function fixesAt(document: vscode.TextDocument, text: string): Promise<readonly vscode.CodeAction[]> {
  return (await actionsAt(document, text, vscode.CodeActionKind.QuickFix)).filter(isOurs);
}

async function actionsAt(document: vscode.TextDocument, text: string, kind: vscode.CodeActionKind): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, rangeOf(document, text), kind.value, 100);
}

function isOurs({ command }: vscode.CodeAction): boolean {
  return command?.command.startsWith('gilsight.') === true;
}

async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  ok(edit && await vscode.workspace.applyEdit(edit));
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
}

/** What an edit puts into the text. */
function newTextOf(edit: vscode.WorkspaceEdit | undefined): string {
  return (edit?.entries() ?? []).flatMap(([, edits]) => edits.map(({ newText }) => newText)).join('\n');
}
