import { equal, notEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { until } from '../support/until';

describe('Gilsight on the sample project', () => {
  it('flags a thread pool that runs Python code, as a warning or information of source "gilsight"', async () => {
    const document = await openSample('score_reviews.py');
    const findings = await until('score_reviews.py has findings', () => {
      const found = findingsIn(document);
      return found.length > 0 ? found : undefined;
    });
    const poolLine = lineOf(document, 'pool.map(score, reviews)');
    const finding = findings.find((candidate) => candidate.range.start.line === poolLine);
    ok(finding, `no finding on line ${poolLine + 1}: ${JSON.stringify(findings)}`);
    notEqual(finding.message, '');
  });

  it('stays silent where threads only wait, and where they only hash large buffers', async () => {
    // The flagged file beside them proves that the analysis ran, and that silence means something.
    const flagged = await openSample('reviews/report.py');
    await until('reviews/report.py has findings', () => findingsIn(flagged).length > 0 || undefined);
    for (const path of ['reviews/fetching.py', 'reviews/checksums.py', 'reviews/service.py']) {
      const document = await openSample(path);
      await until(`${path} has lenses`, async () => (await lensesIn(document)).length > 0 || undefined);
      equal(findingsIn(document).length, 0, path);
    }
  });
});

async function openSample(path: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'VS Code was started without a folder.');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path));
  await vscode.window.showTextDocument(document);
  return document;
}

function findingsIn(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((diagnostic) => diagnostic.source === 'gilsight');
}

async function lensesIn(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
}

function lineOf(document: vscode.TextDocument, text: string): number {
  return document.positionAt(document.getText().indexOf(text)).line;
}
