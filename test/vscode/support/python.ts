import { ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import type { GilsightForTests } from '../../../src/editor/startGilsight';
import { until } from './until';

/** The extension, awake, with what it lets tests see. */
export async function gilsight(): Promise<GilsightForTests> {
  const extension = vscode.extensions.getExtension<GilsightForTests | undefined>('gilsight.gilsight');
  ok(extension, 'The extension is not installed.');
  const exported = await extension.activate();
  ok(exported, 'The extension does not know that this is a test.');
  return exported;
}

/** Where a file of this name is, in the copy of the sample project that the tests may write to. */
export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'VS Code was started without a folder.');
  return vscode.Uri.joinPath(folder.uri, 'made', name);
}

/** Writes a file beside the editor's back. */
export async function writeFile(name: string, text: string | Uint8Array): Promise<vscode.Uri> {
  const uri = fileUri(name);
  await vscode.workspace.fs.writeFile(uri, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return uri;
}

/** Writes a file and shows it. */
export async function openPython(name: string, text: string): Promise<vscode.TextDocument> {
  return show(await writeFile(name, text));
}

/** Shows a file as a click on it does: `openTextDocument` would keep it open for minutes after its editor is closed. */
export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return until(`${uri.path} is shown`, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.toString() === uri.toString() ? document : undefined;
  });
}

/** Closes every editor, throwing away what is not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined || vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    if (vscode.window.tabGroups.activeTabGroup.tabs.length === 0) await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
}

/** Our diagnostics of a document. */
export function findingsIn({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'gilsight');
}

/** Waits for exactly one finding. */
export async function untilFlagged(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  return until(`${document.fileName} has one finding`, () => (findingsIn(document).length === 1 ? findingsIn(document)[0] : undefined));
}

/** Waits until a document is known to have these many sites, which is how a silent file shows that it was analysed. */
export async function untilAnalysed(document: vscode.TextDocument, sites: number): Promise<void> {
  const { store } = await gilsight();
  await until(`${document.fileName} has ${sites} sites`, () => store.get(document.uri.fsPath)?.report.sites.length === sites || undefined);
}

/** The range of a text that occurs in a document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  ok(start >= 0, `${JSON.stringify(text)} does not occur in ${document.fileName}.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Replaces a text in an open document, unsaved. */
export async function replaceText(document: vscode.TextDocument, text: string, replacement: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, text), replacement);
  ok(await vscode.workspace.applyEdit(edit));
}

/** Sets a setting for the time of `work`. */
export async function withSetting(key: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const section = vscode.workspace.getConfiguration('gilsight');
  await section.update(key, value, vscode.ConfigurationTarget.Global);
  try {
    await work();
  } finally {
    await vscode.workspace.getConfiguration('gilsight').update(key, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** A pool whose tasks loop in Python: the plainest thing to flag. The loop is on line 5, the call on line 11. */
export const serialisedPool = `from concurrent.futures import ThreadPoolExecutor

def score(n):
    total = 0
    for i in range(200_000):
        total += i * n
    return total

def main():
    with ThreadPoolExecutor(4) as pool:
        return list(pool.map(score, range(64)))

if __name__ == "__main__":
    print(main())
`;

/** The same pool with tasks that wait. */
export const waitingPool = serialisedPool
  .replace('from concurrent', 'import time\nfrom concurrent')
  .replace(/ {4}total = 0\n.*\n.*\n.*\n/, '    time.sleep(0.5)\n');
