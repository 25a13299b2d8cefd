import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { until } from '../support/until';

const code = (text: string, language = 'python'): vscode.NotebookCellData => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, language);
const score = 'def score(row):\n    total = 0\n    for i in range(1_000_000):\n        total += i * row\n    return total';
const pool = '%%time\nwith ThreadPoolExecutor() as pool:\n    print(list(pool.map(score, range(100))))';

describe('a notebook', () => {
  it('has its findings in its cells, with evidence in others', async () => {
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([
      new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, '# Scores', 'markdown'),
      code('from concurrent.futures import ThreadPoolExecutor'), code(score), code('x <- 1', 'r'), code(pool),
    ]));
    await vscode.window.showNotebookDocument(notebook);
    const cell = notebook.cellAt(4).document.uri;
    const [finding, ...others] = await until('the cell has a finding', () => {
      const found = findingsIn(cell);
      return found.length > 0 ? found : undefined;
    });
    equal(others.length, 0);
    ok(finding);
    deepEqual([finding.range.start.line, finding.range.start.character], [2, 15]);
    ok(finding.relatedInformation?.some(({ location }) => location.uri.toString() === notebook.cellAt(2).document.uri.toString() && location.range.start.line === 0), 'no evidence in the cell of the function');
    deepEqual([0, 1, 2, 3].flatMap((index) => findingsIn(notebook.cellAt(index).document.uri)), []);
  });

  it('has none left once it is closed', async () => {
    const notebook = vscode.workspace.notebookDocuments.find(({ notebookType }) => notebookType === 'jupyter-notebook');
    ok(notebook);
    const cell = notebook.cellAt(4).document.uri;
    ok(findingsIn(cell).length > 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the notebook is closed', () => findingsIn(cell).length === 0 || undefined);
  });
});

function findingsIn(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'gilsight');
}
