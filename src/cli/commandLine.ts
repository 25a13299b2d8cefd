import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { severities, type Severity } from '../core/domain/finding';
import { defaultInterpreter, formatInterpreter, type Interpreter, parseInterpreter } from '../core/domain/interpreter';
import type { StrategyId } from '../core/domain/prediction';
import { closest } from '../core/domain/closest';
import { rewriteIds } from '../core/service/rewriteIds';
import { strategyIds } from '../core/simulator/strategyLabel';
import { usualPython } from '../probe/runProbe';
import { type CalibratePorts, calibrateCommand } from './calibrate/calibrateCommand';
import { type CheckPorts, checkCommand } from './checkCommand';
import { fixCommand, type FixPorts } from './fix/fixCommand';
import { formats } from './formats/index';
import { simulateCommand, type SimulatePorts } from './simulate/simulateCommand';
import { type ExitStatus, exitStatus } from './terminal';

/** What the command line needs of the world, and of the machine. */
export interface CommandLinePorts extends CheckPorts, CalibratePorts, SimulatePorts, FixPorts {
  /** Processors that a program may use here. */
  readonly cores: number;
}

/**
 * Runs what the user typed.
 *
 * @param words - Without the program's own name.
 */
export async function runCommandLine(words: readonly string[], ports: CommandLinePorts): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.nothingFound;
  const program = createProgram(ports, (result) => (status = result));
  if (words.length === 0) {
    program.outputHelp({ error: true });
    return exitStatus.couldNotRun;
  }
  try {
    await program.parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has said what is wrong; help and version end here, too, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.nothingFound : exitStatus.couldNotRun;
    throw error;
  }
}

function createProgram(ports: CommandLinePorts, finish: (status: ExitStatus) => void): Command {
  const { stdout, stderr } = ports.terminal;
  const program = new Command('gilsight')
    .description('Finds the places where Python hands work to threads, and says whether the GIL will serialise it.')
    .version(ports.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', programHelp)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  addCheck(program, ports, finish);
  addFix(program, ports, finish);
  addSimulate(program, ports, finish);
  addCalibrate(program, ports, finish);
  return program;
}

interface CheckFlags {
  readonly format: string;
  readonly sites: boolean | undefined;
  readonly python: Interpreter | undefined;
  readonly cores: number;
  readonly output: string | undefined;
  readonly select: readonly string[] | undefined;
  readonly ignore: readonly string[] | undefined;
  readonly failOn: Severity;
}

function addCheck(program: Command, ports: CommandLinePorts, finish: (status: ExitStatus) => void): void {
  const readRules = rulesReader(ports.rules.map(({ id }) => id));
  program
    .command('check')
    .summary('analyse files and folders')
    .description('Analyses Python files. Never runs them.')
    .addArgument(new Argument('[paths...]', 'files and folders; the current folder when there is none'))
    .addOption(new Option('-f, --format <format>', 'how the result is written').choices(formats.map(({ id }) => id)).default('text'))
    .option('--sites', 'list every spawn site with its verdict, with or without a finding')
    .option('--python <version>', `judge for this Python, 3.8 to 3.15, from 3.13 on with a "t" when free-threaded (default: what the project says, else ${formatInterpreter(defaultInterpreter)})`, readPython)
    .option('--cores <number>', 'processors that the program will have, for expected speed-ups', readCores, ports.cores)
    .option('-o, --output <file>', 'write the result to a file instead of standard output')
    .option('--select <rules>', 'only these rules, separated by commas, whatever the project selects', readRules)
    .option('--ignore <rules>', 'not these rules, separated by commas', readRules)
    .addOption(new Option('--fail-on <severity>', 'the least severity for which the exit status is 1').choices(severities).default('hint'))
    .addHelpText('after', checkHelp)
    .action(async (paths: readonly string[], flags: CheckFlags) => {
      const format = formats.find(({ id }) => id === flags.format);
      // Commander has compared the flag with these very ids.
      if (!format) throw new Error(`no format "${flags.format}"`);
      const { sites: listsSites = false, python: interpreter, cores, output, select, ignore = [], failOn: failsOn } = flags;
      finish(await checkCommand({ paths, format, listsSites, interpreter, cores, output, rules: { select, ignore }, failsOn }, ports));
    });
}

interface FixFlags {
  readonly rewrite: readonly string[] | undefined;
  readonly assume: boolean | undefined;
  readonly write: boolean | undefined;
  readonly python: Interpreter | undefined;
  readonly cores: number;
}

function addFix(program: Command, ports: CommandLinePorts, finish: (status: ExitStatus) => void): void {
  program
    .command('fix')
    .summary('mend what is found, or show how')
    .description('Rewrites code whose threads take turns, where that is sure to keep its meaning. Never runs it.')
    .addArgument(new Argument('[paths...]', 'files and folders; the current folder when there is none'))
    .option('--rewrite <id>', 'only this rewrite, also where nothing is found; may be given several times', readRewrites)
    .addOption(new Option('--diff', 'show what would change, and write nothing (the default)').conflicts('write'))
    .option('--write', 'write the changed files')
    .option('--assume', 'also rewrites that are right only if what their title says holds')
    .option('--python <version>', `judge for this Python, as \`gilsight check\` does`, readPython)
    .option('--cores <number>', 'processors that the program will have', readCores, ports.cores)
    .addHelpText('after', fixHelp)
    .action(async (paths: readonly string[], { rewrite = [], assume = false, write = false, python: interpreter, cores }: FixFlags) => {
      finish(await fixCommand({ paths, rewrites: rewrite, withAssumptions: assume, writes: write, interpreter, cores }, ports));
    });
}

interface SimulateFlags {
  readonly scenario: string;
  readonly calibration: string | undefined;
  readonly strategies: readonly StrategyId[] | undefined;
  readonly workers: readonly number[] | undefined;
  readonly format: 'text' | 'json';
}

function addSimulate(program: Command, ports: SimulatePorts, finish: (status: ExitStatus) => void): void {
  program
    .command('simulate')
    .summary('predict what threads, processes and others would do with some work')
    .description('Predicts how long some work takes under every strategy. Runs nothing.')
    .requiredOption('--scenario <file>', 'the work, as JSON: docs/simulate.md')
    .option('--calibration <file>', 'what `gilsight calibrate` wrote (default: the last one of the same Python, else a preset)')
    .option('--strategies <ids>', `only these, separated by commas: ${strategyIds.join(', ')}`, readStrategies)
    .option('--workers <numbers>', 'numbers of workers, separated by commas (default: those of the scenario)', readWorkers)
    .addOption(new Option('-f, --format <format>', 'how the result is written').choices(['text', 'json']).default('text'))
    .addHelpText('after', simulateHelp)
    .action(async (flags: SimulateFlags) => {
      const { scenario, calibration, strategies, workers, format } = flags;
      finish(await simulateCommand({ scenario, calibration, strategies, workers, format }, ports));
    });
}

function addCalibrate(program: Command, ports: CalibratePorts, finish: (status: ExitStatus) => void): void {
  program
    .command('calibrate')
    .summary('measure what parallelism costs here')
    .description('Measures what threads, processes and payloads cost on this machine with one Python, in about 20 seconds at most. Runs a program of its own, and nothing of yours.')
    .option('--python <path>', 'the interpreter to measure with', usualPython(process.platform))
    .option('-o, --output <file>', 'write the calibration to a file as well')
    .addHelpText('after', calibrateHelp)
    .action(async ({ python, output }: { readonly python: string; readonly output: string | undefined }) => {
      finish(await calibrateCommand({ python, output }, ports));
    });
}

const programHelp = `
Examples:
  gilsight check                  findings in the current folder
  gilsight check src --sites      and every spawn site with its verdict
  gilsight check --help           all options
  gilsight fix src                how it can be mended
  gilsight calibrate              what threads and processes cost here
  gilsight simulate --scenario work.json`;

const fixHelp = `
What changes is told line by line on standard error, and so is what cannot be changed, with the reason.
The difference goes to standard output: gilsight fix src | git apply.

Exit status: 0 nothing to change, or written; 1 changes shown; 2 could not run.

Examples:
  gilsight fix                                 what would change in the current folder
  gilsight fix src --write                     only what is sure to keep its meaning
  gilsight fix src --assume --write            and what is right if its title holds; read it over
  gilsight fix app.py --rewrite thread-pool-to-process-pool`;

const simulateHelp = `
The scenario needs little: {"tasks": 1000, "taskSeconds": 0.002}. docs/simulate.md tells the rest.

Exit status: 0 predicted, 2 could not run.

Examples:
  gilsight simulate --scenario work.json
  gilsight simulate --scenario work.json --workers 1,2,4,8 --strategies threads,processes
  gilsight simulate --scenario work.json --calibration here.json --format json | jq .results`;

const calibrateHelp = `
It is kept for gilsight simulate, in the user's cache folder, one for each interpreter. Let nothing
else run meanwhile: the result says how busy the machine was.

Examples:
  gilsight calibrate
  gilsight calibrate --python .venv/bin/python --output here.json`;

const checkHelp = `
Folders are searched for .py, .pyw and .ipynb files, without what git ignores, virtual environments,
site-packages, node_modules and caches. What is named on the command line is always analysed.

Which rules speak, where, and for which Python, is set in [tool.gilsight] of pyproject.toml:
docs/configuration.md. A setting that cannot be used is told, and makes the exit status 2.

Exit status: 0 nothing found, 1 findings (with --fail-on: as loud as that), 2 could not run.

Examples:
  gilsight check                              the current folder
  gilsight check src tests/load.py --sites    every spawn site, flagged or not
  gilsight check --python 3.14t               as a free-threaded Python would run it
  gilsight check --format json | jq           for programs: docs/json-output.md
  gilsight check --format sarif -o gil.sarif  for code scanning`;

function readPython(text: string): Interpreter {
  const interpreter = parseInterpreter(text);
  if (!interpreter) throw new InvalidArgumentError('It must be 3.8 to 3.15, from 3.13 on with a "t" for a free-threaded build: 3.13, 3.14t.');
  return interpreter;
}

/** Reads ids of rules; a list that is given twice counts as one. */
function rulesReader(ids: readonly string[]): (text: string, before: readonly string[] | undefined) => readonly string[] {
  return (text, before = []) => [...before, ...text.split(',').map((word) => {
    const id = word.trim();
    if (ids.includes(id)) return id;
    throw new InvalidArgumentError(unknownWord('rule', id, ids));
  })];
}

/** Reads the id of a rewrite; each time that it is given counts. */
function readRewrites(id: string, before: readonly string[] | undefined): readonly string[] {
  if (!rewriteIds.includes(id)) throw new InvalidArgumentError(unknownWord('rewrite', id, rewriteIds));
  return [...(before ?? []), id];
}

/** Where nothing is nearly right, the user wants to see what there is. */
function unknownWord(noun: string, id: string, ids: readonly string[]): string {
  const meant = closest(id, ids);
  return `There is no ${noun} "${id}"${meant === undefined ? `; there are ${ids.join(', ')}.` : `; did you mean "${meant}"?`}`;
}

function readStrategies(text: string): readonly StrategyId[] {
  return text.split(',').map((word) => {
    const id = strategyIds.find((known) => known === word.trim());
    if (!id) throw new InvalidArgumentError(`There is no strategy "${word.trim()}"; there are ${strategyIds.join(', ')}.`);
    return id;
  });
}

/** More would be an answer that nobody reads. */
const mostWorkerCounts = 64;

function readWorkers(text: string): readonly number[] {
  const counts = text.split(',').map((word) => (/^\s*\d+\s*$/.test(word) ? Number(word) : Number.NaN));
  const areRight = counts.length <= mostWorkerCounts && counts.every((count) => count >= 1 && count <= 1024);
  if (!areRight) throw new InvalidArgumentError('It must be whole numbers from 1 to 1024, separated by commas: 1,2,4.');
  return [...new Set(counts)];
}

function readCores(text: string): number {
  const cores = Number(text);
  if (!/^\d+$/.test(text) || cores < 1 || cores > 4096) throw new InvalidArgumentError('It must be a whole number from 1 to 4096.');
  return cores;
}
