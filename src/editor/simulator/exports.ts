import { commands, env, Uri, window, workspace } from 'vscode';
import type { ExportedFile, ExportFormat } from '../../protocol/simulatorView';
import { exportName } from './exportName';

/** As they are called where a place for the file is chosen. */
const formatNames: Readonly<Record<ExportFormat, string>> = { svg: 'SVG picture', png: 'PNG picture', json: 'JSON', md: 'Markdown' };

/** More text than the times of as many tasks as the simulator takes. */
const mostBytes = 1_000_000;

/** Asks where a file goes, and writes it there. */
export async function saveExport({ format, encoding, content }: ExportedFile, title: string): Promise<void> {
  const name = `${exportName(title)}.${format}`;
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    filters: { [formatNames[format]]: [format] },
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (target === undefined) return;
  try {
    await workspace.fs.writeFile(target, Buffer.from(content, encoding));
  } catch (error) {
    void window.showErrorMessage(`The file could not be written: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  if (await window.showInformationMessage(`Saved ${target.path.split('/').at(-1) ?? name}.`, 'Open') === 'Open') await commands.executeCommand('vscode.open', target);
}

/** Puts a text on the clipboard, and says so. */
export async function copyExport(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage('Gilsight: the summary is on the clipboard.', 5000);
}

/** What stands in a file of task times that the user chooses; `undefined` when none is chosen or it cannot be read. */
export async function loadTimes(): Promise<string | undefined> {
  const [file] = await window.showOpenDialog({ title: 'A file with the time of each task', openLabel: 'Use These Times', canSelectMany: false }) ?? [];
  if (file === undefined) return undefined;
  try {
    const { size } = await workspace.fs.stat(file);
    if (size > mostBytes) {
      void window.showErrorMessage('That file is larger than 1 MB, more than the times of 10,000 tasks take.');
      return undefined;
    }
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch (error) {
    void window.showErrorMessage(`The file could not be read: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
