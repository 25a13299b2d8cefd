import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Interpreter } from '../core/domain/interpreter';
import type { RuleDescription } from '../core/service/describeRules';
import type { SourceFiles } from '../core/service/ports';
import type { Analyse, Outcome } from './analysis';
import { type CheckResult, summarise } from './checkResult';
import { type Discovery, discoverFiles } from './discoverFiles';
import type { Format } from './formats/format';
import { createMessages, type Messages } from './messages';
import { choosePaint, plainPaint } from './paint';
import { relativePath } from './paths';
import { readLines } from './sourceLines';
import { type ExitStatus, exitStatus, type Terminal } from './terminal';

/** What the user asked of `gilsight check`. */
export interface CheckOptions {
  /** Files and folders, as they were written; empty for the current folder. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly listsSites: boolean;
  /** Where the result goes instead of standard output. */
  readonly output: string | undefined;
  readonly interpreter: Interpreter | undefined;
  readonly cores: number;
}

/** What `gilsight check` needs of the world. */
export interface CheckPorts {
  readonly analyse: Analyse;
  readonly files: SourceFiles;
  readonly terminal: Terminal;
  readonly rules: readonly RuleDescription[];
  readonly version: string;
}

/** Analyses what the paths lead to and writes the findings; sentences for people go to standard error. */
export async function checkCommand(options: CheckOptions, ports: CheckPorts): Promise<ExitStatus> {
  const messages = createMessages(ports.terminal.stderr);
  const discovery = await discover(options, ports, messages);
  if (!discovery) return exitStatus.couldNotRun;

  const result = summarise(await analyseAll(discovery.files, options, ports, messages));
  tellFailures(result, discovery, ports, messages);
  const isWritten = await writeResult(result, options, ports, messages);
  if (options.format.id === 'text') messages.say(summarySentence(result));
  return isWritten ? judge(result, discovery) : exitStatus.couldNotRun;
}

/** @returns `undefined` after saying which path is not there. */
async function discover({ paths }: CheckOptions, { terminal }: CheckPorts, messages: Messages): Promise<Discovery | undefined> {
  const named = paths.length > 0 ? paths : ['.'];
  const discovery = await discoverFiles(named, terminal.currentFolder);
  for (const path of discovery.missing) messages.say(`gilsight: there is no file or folder "${path}"; nothing was analysed.`);
  return discovery.missing.length > 0 ? undefined : discovery;
}

async function analyseAll(paths: readonly string[], options: CheckOptions, ports: CheckPorts, messages: Messages): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  if (paths.length === 0) return outcomes;
  await ports.analyse({
    paths,
    settings: { interpreter: options.interpreter, cores: options.cores },
    onOutcome(outcome) {
      outcomes.push(outcome);
      messages.progress(outcomes.length, paths.length);
    },
    onLog: (message) => { messages.say(`gilsight: ${message}`); },
  });
  messages.endProgress();
  return outcomes;
}

function tellFailures(result: CheckResult, discovery: Discovery, { terminal }: CheckPorts, messages: Messages): void {
  const shown = (path: string) => relativePath(terminal.currentFolder, path);
  for (const { path, reason } of discovery.unreadable) messages.say(`${shown(path)}: skipped: ${reason}`);
  for (const { path, reason } of result.skipped) messages.say(`${shown(path)}: skipped: ${reason}`);
  for (const { path, reason } of result.failed) messages.say(`${shown(path)}: not analysed: Gilsight failed (${reason}); please report it.`);
  if (discovery.files.length === 0 && discovery.unreadable.length === 0) {
    messages.say('gilsight: found no Python files that are not ignored; name a file or folder to have it analysed anyway.');
  }
}

async function writeResult(result: CheckResult, options: CheckOptions, ports: CheckPorts, messages: Messages): Promise<boolean> {
  const { terminal, rules, version, files } = ports;
  const text = options.format.write(result, {
    currentFolder: terminal.currentFolder,
    listsSites: options.listsSites,
    paint: options.output === undefined ? choosePaint(terminal.stdout, terminal.environment) : plainPaint,
    lineOf: await readLines(files, result.findings.map((finding) => finding.path)),
    rules,
    version,
  });
  if (options.output === undefined) {
    if (text !== '') terminal.stdout.write(text);
    return true;
  }
  try {
    await writeFile(resolve(terminal.currentFolder, options.output), text);
    return true;
  } catch (error) {
    messages.say(`gilsight: could not write "${options.output}": ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

function summarySentence({ files, findings, sites, skipped }: CheckResult): string {
  const skips = skipped.length > 0 ? `, ${count(skipped.length, 'file')} skipped` : '';
  const found = findings.length > 0 ? count(findings.length, 'finding') : 'no findings';
  return `${count(files, 'file')} analysed, ${count(sites.length, 'spawn site')}, ${found}${skips}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A file that Gilsight failed on may hold anything, so the run does not pass as complete. */
function judge(result: CheckResult, discovery: Discovery): ExitStatus {
  if (result.failed.length > 0) return exitStatus.couldNotRun;
  if (result.findings.length > 0) return exitStatus.found;
  const couldReadNothing = result.files === 0 && result.skipped.length + discovery.unreadable.length > 0;
  return couldReadNothing ? exitStatus.couldNotRun : exitStatus.nothingFound;
}
