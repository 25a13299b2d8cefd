import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { severities, type Severity } from '../core/domain/finding';
import { formatInterpreter, type Interpreter } from '../core/domain/interpreter';
import type { RuleDescription } from '../core/service/describeRules';
import { isNotebookPath } from '../core/domain/notebook';
import { takesTurns } from '../core/domain/verdict';
import type { SourceFiles } from '../core/service/ports';
import type { ChosenRules } from '../core/service/service';
import { isExcluded } from '../core/service/project/applySettings';
import { createProjects } from '../core/service/project/createProjects';
import type { ConfigurationProblem } from '../core/service/project/project';
import type { Analyse, Outcome } from './analysis';
import { type CheckResult, summarise } from './checkResult';
import { type Discovery, discoverFiles } from './discoverFiles';
import type { Format } from './formats/format';
import { createMessages, type Messages } from './messages';
import { choosePaint, plainPaint } from './paint';
import { relativePath } from './paths';
import { createPlaceOf, readLines } from './sourceLines';
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
  /** Which rules speak, whatever the projects say. */
  readonly rules: ChosenRules;
  /** The least severity of a finding for which the run does not pass. */
  readonly failsOn: Severity;
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

  const { files, problems } = await readProjects(discovery, ports);
  const result = summarise(await analyseAll(files, options, ports, messages));
  tellFailures(result, discovery, ports, messages);
  for (const { path, message } of problems) messages.say(`${path === undefined ? 'settings' : relativePath(ports.terminal.currentFolder, path)}: ${message}`);
  const isWritten = await writeResult(result, options, ports, messages);
  if (options.format.id === 'text') messages.say(summarySentence(result));
  // A run with other settings than somebody asked for does not pass for what was asked.
  return isWritten && problems.length === 0 ? judge(result, discovery, options.failsOn) : exitStatus.couldNotRun;
}

/** @returns `undefined` after saying which path is not there. */
async function discover({ paths }: CheckOptions, { terminal }: CheckPorts, messages: Messages): Promise<Discovery | undefined> {
  const named = paths.length > 0 ? paths : ['.'];
  const discovery = await discoverFiles(named, terminal.currentFolder);
  for (const path of discovery.missing) messages.say(`gilsight: there is no file or folder "${path}"; nothing was analysed.`);
  return discovery.missing.length > 0 ? undefined : discovery;
}

/** What the projects of the files say: which of the files are not theirs, and what cannot be used of their settings. */
async function readProjects({ files, named }: Discovery, ports: CheckPorts): Promise<{ readonly files: readonly string[]; readonly problems: readonly ConfigurationProblem[] }> {
  const problems: ConfigurationProblem[] = [];
  const ruleIds = new Set(ports.rules.map(({ id }) => id));
  const projects = createProjects({ files: ports.files, ruleIds, onProblem: (problem) => problems.push(problem) });
  const kept: string[] = [];
  for (const path of files) {
    const project = await projects.of(path);
    if (named.has(path) || !isExcluded(project, path)) kept.push(path);
  }
  return { files: kept, problems };
}

async function analyseAll(paths: readonly string[], options: CheckOptions, ports: CheckPorts, messages: Messages): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  if (paths.length === 0) return outcomes;
  await ports.analyse({
    paths,
    settings: { interpreter: options.interpreter, cores: options.cores, rules: options.rules },
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
  const lineOf = await readLines(files, quotedPaths(result));
  const text = options.format.write(result, {
    currentFolder: terminal.currentFolder,
    listsSites: options.listsSites,
    paint: options.output === undefined ? choosePaint(terminal.stdout, terminal.environment) : plainPaint,
    lineOf,
    placeOf: createPlaceOf(lineOf),
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

/** The files of which lines are quoted; and notebooks, whose lines are counted cell by cell. */
function quotedPaths({ findings, sites }: CheckResult): readonly string[] {
  const told = [...findings.flatMap(({ evidence }) => evidence), ...sites.flatMap(({ site }) => [site, site.targetDefinition ?? []].flat())].map(({ path }) => path);
  return [...findings.map(({ path }) => path), ...told.filter(isNotebookPath)];
}

function summarySentence(result: CheckResult): string {
  const { files, findings, sites, skipped } = result;
  const skips = skipped.length > 0 ? `, ${count(skipped.length, 'file')} skipped` : '';
  const found = findings.length > 0 ? count(findings.length, 'finding') : 'no findings';
  return `${count(files, 'file')} analysed${pythonWords(result)}, ${count(sites.length, 'spawn site')}, ${found}${skips}.${freeThreadedWords(result)}`;
}

/** " for CPython 3.12 (`requires-python` in pyproject.toml)"; of several only the versions. */
function pythonWords({ judgedFor }: CheckResult): string {
  const versions = [...new Set(judgedFor.map(({ interpreter }) => formatInterpreter(interpreter)))];
  const [first] = judgedFor;
  if (first === undefined) return '';
  return ` for CPython ${versions.join(' and ')}${judgedFor.length === 1 ? ` (${first.reason})` : ''}`;
}

/** Why there is nothing to find on a build without a GIL, and what others would meet. */
function freeThreadedWords({ sites }: CheckResult): string {
  const freed = sites.flatMap(({ site }) => site.freeThreaded ?? []);
  const [first] = freed;
  if (first === undefined) return '';
  const turns = freed.filter(({ verdictWithGil }) => takesTurns(verdictWithGil)).length;
  const otherwise = turns === 0 ? '' : `; with a GIL, those of ${count(turns, 'site')} would take turns`;
  return ` CPython ${formatInterpreter(first.interpreter)} has no GIL, so threads run in parallel${otherwise}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A file that Gilsight failed on may hold anything, so the run does not pass as complete. */
function judge(result: CheckResult, discovery: Discovery, failsOn: Severity): ExitStatus {
  if (result.failed.length > 0) return exitStatus.couldNotRun;
  if (result.findings.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failsOn))) return exitStatus.found;
  const couldReadNothing = result.files === 0 && result.skipped.length + discovery.unreadable.length > 0;
  return couldReadNothing ? exitStatus.couldNotRun : exitStatus.nothingFound;
}
