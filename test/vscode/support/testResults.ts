import { renameSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** One test, when it is over. */
export interface TestResult {
  readonly title: string;
  readonly durationSeconds: number;
  /** Why it failed; `undefined` when it passed. */
  readonly failure: string | undefined;
}

/** What a run says about itself: the only thing that crosses from VS Code to the launcher. */
export interface TestResults {
  /** "VS Code 1.139.1, remote": where the tests ran. */
  readonly where: string;
  readonly tests: readonly TestResult[];
}

/** What to run, and how long one test may take. */
export interface TestRun {
  readonly where: string;
  readonly files: readonly string[];
  readonly timeoutSeconds: number;
}

/**
 * Runs test files and leaves the results in the file that the launcher named in GILSIGHT_TEST_RESULTS.
 *
 * @returns How many tests failed.
 */
export async function runTests({ where, files, timeoutSeconds }: TestRun): Promise<number> {
  const resultsFile = process.env['GILSIGHT_TEST_RESULTS'];
  if (resultsFile === undefined) throw new Error('GILSIGHT_TEST_RESULTS does not say where the results go.');
  const mocha = new Mocha({ ui: 'bdd', timeout: timeoutSeconds * 1000, reporter: SilentReporter, forbidOnly: process.env['CI'] !== undefined });
  for (const file of files) mocha.addFile(file);
  const tests = await collectResults(mocha);
  const results: TestResults = { where, tests };
  // Renamed into place, so that the launcher, which waits for the file, never reads half of it.
  writeFileSync(`${resultsFile}.draft`, JSON.stringify(results));
  renameSync(`${resultsFile}.draft`, resultsFile);
  return tests.filter((test) => test.failure !== undefined).length;
}

/** The launcher reports; nobody sees what is printed inside VS Code. */
class SilentReporter extends Mocha.reporters.Base {}

function collectResults(mocha: Mocha): Promise<readonly TestResult[]> {
  return new Promise((resolve) => {
    const results: TestResult[] = [];
    const runner = mocha.run(() => {
      resolve(results);
    });
    runner.on('pass', (test) => {
      results.push({ title: test.fullTitle(), durationSeconds: (test.duration ?? 0) / 1000, failure: undefined });
    });
    // A hook that fails counts as well: the tests behind it did not run.
    runner.on('fail', (test: Mocha.Runnable, error: unknown) => {
      results.push({ title: test.fullTitle(), durationSeconds: (test.duration ?? 0) / 1000, failure: describeFailure(error) });
    });
    // A test that does not run is not a test that passed.
    runner.on('pending', (test) => {
      results.push({ title: test.fullTitle(), durationSeconds: 0, failure: 'It was skipped; a test that cannot run here must say so by failing.' });
    });
  });
}

function describeFailure(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
