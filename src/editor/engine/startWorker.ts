import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerStart } from '../../protocol/worker';

/** A thread that runs. */
export interface RunningWorker {
  post(message: ToWorker): void;
  /** Ends it without a word to `onEnd`. */
  terminate(): void;
}

/** Where things are that the thread reads by itself. */
export interface WorkerFolders {
  /** The bundles and what lies beside them. */
  readonly distFolder: string;
  /** This user's calibrations. */
  readonly calibrationFolder: string;
}

/** Who hears from the thread. */
export interface WorkerListeners {
  readonly onMessage: (message: FromWorker) => void;
  /** It ended by itself; called once. */
  readonly onEnd: (reason: string) => void;
}

/** Starts the bundled worker with the wasm files that lie beside it. */
export function startWorker({ distFolder, calibrationFolder }: WorkerFolders, { onMessage, onEnd }: WorkerListeners): RunningWorker {
  const start: WorkerStart = { wasmFolder: distFolder, calibrationFolder };
  // The editor's own flags, an inspector's port among them, are not for a second thread.
  const worker = new Worker(join(distFolder, 'worker.js'), { workerData: start, execArgv: [] });
  let isOver = false;
  function end(reason: string): void {
    if (isOver) return;
    isOver = true;
    onEnd(reason);
  }
  worker.on('message', (message: FromWorker) => { if (!isOver) onMessage(message); });
  worker.on('error', (error) => { end(error instanceof Error ? (error.stack ?? error.message) : String(error)); });
  worker.on('exit', (code) => { end(`exit code ${code}`); });
  return {
    post(message) { worker.postMessage(message); },
    terminate() {
      isOver = true;
      void worker.terminate();
    },
  };
}
