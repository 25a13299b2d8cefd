// What benches of programs before and after a rewrite share.
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';

const run = promisify(execFile);
/** Of the minute before: programs that others run beside these take the processors that a speed-up needs. */
const [othersLoad = 0] = loadavg();

/** `--python python3 --rounds 5 --only REGEX`. */
export function readOptions() {
  const { values } = parseArgs({
    options: { python: { type: 'string', default: 'python3' }, rounds: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
  });
  return { ...values, rounds: Number(values.rounds) };
}

/** The names of the programs in a folder, without their ending, that match `only`. */
export async function programsIn(folder, only) {
  return (await readdir(folder)).filter((name) => name.endsWith('.py') && new RegExp(only).test(name)).map((name) => name.slice(0, -3));
}

/** What the probe reports of a Python, and the costs that the simulator reads from it. */
export async function calibrate(simulator, python) {
  const report = JSON.parse((await run(python, ['-I', join(import.meta.dirname, '../src/probe/calibrate.py')])).stdout);
  return { report, calibration: simulator.calibrationOf(report, { origin: 'measured' }) };
}

/** The scenario of tasks that compute, each measured alone: in Python, which holds the GIL, or in C++, which does not. */
export function scenarioOfTasks(tasks, { isHeld, workers, cores }) {
  const measured = (value) => ({ value, origin: 'measured' });
  const mean = tasks.reduce((sum, seconds) => sum + seconds, 0) / tasks.length;
  return {
    tasks: measured(tasks.length), taskSeconds: measured(mean), taskFactors: tasks.map((seconds) => seconds / mean),
    heldShare: measured(isHeld ? 1 : 0), releasedShare: measured(isHeld ? 0 : 1), payloadBytes: measured(50), resultBytes: measured(50),
    cores: measured(cores), workers: measured(workers), imbalance: measured(0), gilReleases: measured(1),
    chunkSize: measured(1), mainImportSeconds: measured(0), releasedThreads: measured(1),
  };
}

export function tellIfBusy() {
  if (othersLoad > 0.5) console.log(`THE MACHINE WAS BUSY, with a load of ${othersLoad.toFixed(1)} before it began: these figures say little. Measure again when nothing else runs.`);
}
