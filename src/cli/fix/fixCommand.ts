import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Interpreter } from '../../core/domain/interpreter';
import { type FixedFile, fixFile, type Wanted } from '../../core/service/fixFile';
import { isNotebookPath } from '../../core/domain/notebook';
import type { SourceFiles } from '../../core/service/ports';
import { isExcluded } from '../../core/service/project/applySettings';
import { createProjects } from '../../core/service/project/createProjects';
import type { StartService } from '../analysis';
import { discoverFiles } from '../discoverFiles';
import { createMessages, type Messages } from '../messages';
import { relativePath } from '../paths';
import { type ExitStatus, exitStatus, type Terminal } from '../terminal';
import { newFileDiff, unifiedDiff } from './unifiedDiff';

/** What the user asked of `gilsight fix`. */
export interface FixOptions extends Wanted {
  readonly paths: readonly string[];
  /** Whether files are written; else their difference is shown. */
  readonly writes: boolean;
  readonly interpreter: Interpreter | undefined;
  readonly cores: number;
}

/** What `gilsight fix` needs of the world. */
export interface FixPorts {
  readonly startService: StartService;
  readonly files: SourceFiles;
  readonly terminal: Terminal;
}

/** Mends what can be mended, or shows how; what cannot is told with the reason on standard error. */
export async function fixCommand(options: FixOptions, ports: FixPorts): Promise<ExitStatus> {
  const { terminal } = ports;
  const messages = createMessages(terminal.stderr);
  const discovery = await discoverFiles(options.paths.length > 0 ? options.paths : ['.'], terminal.currentFolder);
  for (const path of discovery.missing) messages.say(`gilsight: there is no file or folder "${path}"; nothing was changed.`);
  if (discovery.missing.length > 0) return exitStatus.couldNotRun;

  for (const { path, reason } of discovery.unreadable) messages.say(`${relativePath(terminal.currentFolder, path)}: skipped: ${reason}`);
  for (const path of discovery.named) if (isNotebookPath(path)) messages.say(`${relativePath(terminal.currentFolder, path)}: notebooks are checked, and not changed.`);
  const files = await ownFiles(discovery, ports);
  const fixed = await fixAll(files, options, ports, messages);
  const changed = fixed.filter(({ before, after }) => before !== after);
  const isWritten = options.writes ? await writeAll(changed, ports, messages) : await showAll(changed, terminal);
  if (!isWritten) return exitStatus.couldNotRun;
  messages.say(summary(fixed, options));
  if (fixed.length === 0 && files.length + discovery.unreadable.length > 0) return exitStatus.couldNotRun;
  return changed.length > 0 && !options.writes ? exitStatus.found : exitStatus.nothingFound;
}

async function ownFiles({ files, named }: { readonly files: readonly string[]; readonly named: ReadonlySet<string> }, ports: FixPorts): Promise<readonly string[]> {
  const projects = createProjects({ files: ports.files, ruleIds: new Set(), onProblem: () => undefined });
  const kept: string[] = [];
  for (const path of files) if (!isNotebookPath(path) && (named.has(path) || !isExcluded(await projects.of(path), path))) kept.push(path);
  return kept;
}

async function fixAll(paths: readonly string[], options: FixOptions, { startService, files, terminal }: FixPorts, messages: Messages): Promise<readonly FixedFile[]> {
  const service = await startService((message) => { messages.say(`gilsight: ${message}`); });
  const fixed: FixedFile[] = [];
  try {
    service.setSettings({ interpreter: options.interpreter, cores: options.cores });
    for (const [index, path] of paths.entries()) {
      messages.progress(index, paths.length);
      const text = await files.read(path);
      const skipped = typeof text === 'string' ? await reasonToLeave(path, text) : text?.reason ?? 'there is no such file';
      if (typeof text === 'string' && skipped === undefined) fixed.push(await fixFile(service, path, text, options));
      else messages.say(`${relativePath(terminal.currentFolder, path)}: skipped: ${skipped ?? ''}`);
    }
  } finally {
    messages.endProgress();
    service.dispose();
  }
  for (const file of fixed) tell(file, relativePath(terminal.currentFolder, file.path), messages);
  return fixed;
}

function tell({ done, assuming, refused }: FixedFile, path: string, messages: Messages): void {
  const at = (line: number) => `${path}:${String(line + 1)}`;
  for (const { line, title } of done) messages.say(`${at(line)}: ${title}`);
  for (const { line, title } of assuming) messages.say(`${at(line)}: left: ${title} (--assume)`);
  for (const { line, title, reason } of refused) messages.say(`${at(line)}: not done: ${title}: ${reason}`);
}

async function showAll(changed: readonly FixedFile[], terminal: Terminal): Promise<boolean> {
  for (const { path, before, after, created } of changed) {
    const mark = await lostMark(path, before);
    terminal.stdout.write(unifiedDiff(relativePath(terminal.currentFolder, path), mark + before, mark + after));
    for (const file of created) terminal.stdout.write(newFileDiff(relativePath(terminal.currentFolder, file.path), file.text));
  }
  return true;
}

async function writeAll(changed: readonly FixedFile[], { terminal }: FixPorts, messages: Messages): Promise<boolean> {
  let isWritten = true;
  for (const { path, before, after, created } of changed) {
    try {
      const [existing] = created.filter((file) => existsSync(file.path));
      if (existing) throw new Error(`there is a file "${relativePath(terminal.currentFolder, existing.path)}" already; remove it to have it made anew`);
      for (const file of created) {
        await mkdir(dirname(file.path), { recursive: true });
        await writeFile(file.path, file.text, { flag: 'wx' });
      }
      await writeFile(path, await lostMark(path, before) + after);
    } catch (error) {
      isWritten = false;
      messages.say(`gilsight: could not write "${relativePath(terminal.currentFolder, path)}": ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return isWritten;
}

/** What is written is UTF-8, so a file that declares another encoding would be spoilt. */
async function reasonToLeave(path: string, text: string): Promise<string | undefined> {
  const bytes = await readFile(path);
  return bytes.equals(Buffer.from(await lostMark(path, text) + text)) ? undefined : 'checked, but not changed, since it is not UTF-8';
}

/** The mark of the encoding that what was read has lost, and that the file keeps. */
async function lostMark(path: string, text: string): Promise<string> {
  const bytes = await readFile(path);
  return bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) && !text.startsWith('\uFEFF') ? '\uFEFF' : '';
}

function summary(fixed: readonly FixedFile[], { writes }: FixOptions): string {
  const total = (count: (file: FixedFile) => number) => fixed.reduce((sum, file) => sum + count(file), 0);
  const done = total((file) => file.done.length);
  const files = fixed.filter(({ before, after }) => before !== after).length;
  const assuming = total((file) => file.assuming.length);
  const left = assuming > 0 ? ` ${String(assuming)} more with --assume.` : '';
  const what = `${String(done)} ${done === 1 ? 'change' : 'changes'} in ${String(files)} ${files === 1 ? 'file' : 'files'}`;
  return writes ? `${what} written.${left}` : `${what} shown, none written; --write writes them.${left}`;
}
