import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { createService } from '../core/service/createService';
import { createCalibrationStore } from '../probe/calibrationStore';
import type { FromWorker, ToWorker, WorkerStart } from '../protocol/worker';
import { createCalibrations } from './calibrations';
import { createDesk } from './desk';
import { createNodeFiles } from './nodeFiles';

/** Runs the service off the editor's thread, until the editor ends the thread. */
async function main(): Promise<void> {
  if (parentPort === null) throw new Error('To be started as a worker thread.');
  const port = parentPort;
  const post = (message: FromWorker) => { port.postMessage(message); };
  // Listening begins before the service is there: nothing that the editor says meanwhile may be lost.
  const early: ToWorker[] = [];
  let take = (message: ToWorker): void => { early.push(message); };
  port.on('message', (message: ToWorker) => { take(message); });

  // Holds: the editor hands over a WorkerStart.
  const { wasmFolder, calibrationFolder } = workerData as WorkerStart;
  const [runtime, python] = await Promise.all(
    ['web-tree-sitter.wasm', 'tree-sitter-python.wasm'].map((name) => readFile(`${wasmFolder}/${name}`)),
  );
  if (runtime === undefined || python === undefined) throw new Error('A wasm file is missing.');
  const service = await createService({
    files: createNodeFiles(),
    log: { warn: (message) => { post({ kind: 'log', message }); } },
    onProblem: ({ path, message }) => { post({ kind: 'configuration-problem', path, message }); },
    wasm: { runtime, python },
  });
  // There is no fork where the editor runs, or none that is safe: Python starts its workers anew.
  const startMethod = process.platform === 'win32' || process.platform === 'darwin' ? 'spawn' : undefined;
  const calibrations = createCalibrations(createCalibrationStore(calibrationFolder), startMethod);
  take = createDesk({ service, calibrations, post, pause: () => setImmediate() });
  early.forEach(take);
}

// An end with an error is the editor's sign to tell the user and start anew.
main().catch((error: unknown) => { queueMicrotask(() => { throw error; }); });
