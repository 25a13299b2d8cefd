import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { StartMethod } from '../../src/core/domain/calibration';
import type { Python } from './pythons';

/** What a program did. */
export interface Outcome {
  /** `undefined`: it was still running when its time was up. */
  readonly status: number | undefined;
  readonly output: string;
  /** The warnings and errors that it wrote; not compared, as tracebacks name files. */
  readonly errors: string;
  /** Whether processes that it started were left over. */
  readonly leavesProcesses: boolean;
}

/** A program that hangs is ended after this. A cluster takes long to start, a compiler to load. */
const limitSeconds = { withLibraries: 120, otherwise: 30 };
/** What helps multiprocessing itself, such as its resource tracker, ends a moment after the program. */
const graceSeconds = 3;

/** Open MPI, before and since version 5, starts no more processes than there are cores, and none for root, unless it is told to. */
const mpiOnSmallMachines = {
  OMPI_ALLOW_RUN_AS_ROOT: '1',
  OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: '1',
  OMPI_MCA_rmaps_base_oversubscribe: '1',
  PRTE_MCA_rmaps_default_mapping_policy: ':oversubscribe',
};

const startHook = fileURLToPath(new URL('.', import.meta.url));

/**
 * Runs a program as a user would, except that the start method is chosen before it begins.
 *
 * Its output goes to a file: into a pipe some Python versions lose lines that many threads print.
 */
export async function runProgram(python: Python, text: string, startMethod: StartMethod): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'gilsight-run-'));
  try {
    writeFileSync(join(folder, 'program.py'), text);
    const output = openSync(join(folder, 'output'), 'w');
    const errors = openSync(join(folder, 'errors'), 'w');
    const [command = '', ...words] = commandOf(text, python);
    const child = spawn(command, [...words, 'program.py'], {
      cwd: folder,
      // A process group of its own, so that its workers can be counted and ended with it.
      detached: true,
      stdio: ['ignore', output, errors],
      env: { ...process.env, ...mpiOnSmallMachines, GILSIGHT_START_METHOD: startMethod, PYTHONPATH: startHook, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
    });
    const status = await endOf(child, limitOf(text));
    closeSync(output);
    closeSync(errors);
    const leavesProcesses = child.pid !== undefined && !(await isGroupGone(child.pid));
    return { status, output: readFileSync(join(folder, 'output'), 'utf8'), errors: readFileSync(join(folder, 'errors'), 'utf8'), leavesProcesses };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Python itself, or what the program's line `# starts with: mpiexec -n 3 python …` says. */
function commandOf(text: string, { executable }: Python): readonly string[] {
  const line = /^# starts with: (.*)$/m.exec(text)?.[1] ?? 'python';
  return line.split(' ').map((word) => (word === 'python' ? executable : word));
}

function limitOf(text: string): number {
  return /^# needs: (?!Python)/m.test(text) ? limitSeconds.withLibraries : limitSeconds.otherwise;
}

async function endOf(child: ReturnType<typeof spawn>, seconds: number): Promise<number | undefined> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    endGroup(child.pid);
  }, seconds * 1000);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  clearTimeout(timer);
  return late.signal.aborted ? undefined : status ?? -1;
}

async function isGroupGone(group: number): Promise<boolean> {
  for (let waited = 0; waited < graceSeconds; waited += 0.05) {
    if (!isGroupAlive(group)) return true;
    await wait(50);
  }
  endGroup(group);
  return false;
}

/** What has ended and only waits for its parent to notice is no process left over. */
function isGroupAlive(group: number): boolean {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pgid=,stat='], { encoding: 'utf8' });
  return stdout.split('\n').some((line) => {
    const [id, state] = line.trim().split(/\s+/);
    return id === String(group) && state?.startsWith('Z') === false;
  });
}

function endGroup(group: number | undefined): void {
  try {
    if (group !== undefined) process.kill(-group, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
