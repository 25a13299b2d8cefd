import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';
import { createService } from '../core/service/createService';
import type { GilsightService } from '../core/service/service';
import { describeRules } from '../core/service/describeRules';
import { calibrationFolder, createCalibrationStore } from '../probe/calibrationStore';
import { runProbe } from '../probe/runProbe';
import { createNodeFiles } from '../worker/nodeFiles';
import { analyseHere, type AnalysisRequest } from './analysis';
import { analyseInThreads, serveAnalysis } from './analysisThreads';
import { runCommandLine } from './commandLine';
import { exitStatus } from './terminal';

// One bundle for the command and its threads, so that they can never be of different versions.
if (isMainThread) void main();
else void serveAnalysis(startService);

async function main(): Promise<void> {
  keepQuietWhenNobodyReads(process.stdout);
  keepQuietWhenNobodyReads(process.stderr);
  try {
    process.exitCode = await runCommandLine(process.argv.slice(2), {
      analyse,
      startService,
      files: createNodeFiles(),
      terminal: { currentFolder: process.cwd(), stdout: process.stdout, stderr: process.stderr, environment: process.env },
      rules: describeRules(),
      version,
      cores: availableParallelism(),
      calibrations: createCalibrationStore(calibrationFolder(process.env, process.platform)),
      probe: (run) => runProbe({ ...run, script: join(__dirname, 'calibrate.py'), signal: stopSignal() }),
    });
  } catch (error) {
    process.exitCode = exitStatus.couldNotRun;
    process.stderr.write(`gilsight: internal error, please report it: ${error instanceof Error ? String(error.stack) : String(error)}\n`);
  }
}

/** Fewer files are done before a second thread has loaded its engine. */
const fewFiles = 200;

function analyse(request: AnalysisRequest): Promise<void> {
  const threads = request.paths.length < fewFiles ? 1 : Math.min(availableParallelism(), 8);
  return threads === 1 ? analyseHere(startService)(request) : analyseInThreads(__filename, threads)(request);
}

/** Whoever presses Ctrl+C while the probe runs ends the probe as well. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => { controller.abort(); });
  return controller.signal;
}

/** The two wasm files lie beside the bundle. */
async function startService(log: (message: string) => void): Promise<GilsightService> {
  const [runtime, python] = await Promise.all([
    readFile(join(__dirname, 'web-tree-sitter.wasm')),
    readFile(join(__dirname, 'tree-sitter-python.wasm')),
  ]);
  return createService({ files: createNodeFiles(), log: { warn: log }, wasm: { runtime, python } });
}

/** `gilsight check | head` ends the reader first: no reason for a stack trace. */
function keepQuietWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = exitStatus.couldNotRun;
  });
}
