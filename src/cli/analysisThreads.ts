import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Settings } from '../core/service/service';
import { type Analyse, type AnalysisRequest, createEngine, type Outcome, type StartService } from './analysis';

/** Main thread → analysis thread: the next files. */
interface Batch {
  readonly paths: readonly string[];
}

/** Analysis thread → main thread. `done` asks for the next batch. */
type ThreadMessage =
  | { readonly kind: 'done'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'log'; readonly message: string };

/**
 * Files handed to a thread at a time: enough that messages cost nothing, few enough that all threads
 * end together. Neighbours in a folder stay together, as they import the same modules.
 */
const batchSize = 64;

/**
 * Analyses files in several threads, each with an engine of its own.
 *
 * @param script - What the threads run; it must call `serveAnalysis`.
 */
export function analyseInThreads(script: string, threads: number): Analyse {
  return async (request) => {
    const batches: Batch[] = [];
    for (let start = 0; start < request.paths.length; start += batchSize) {
      batches.push({ paths: request.paths.slice(start, start + batchSize) });
    }
    batches.reverse();
    const count = Math.min(threads, batches.length);
    await Promise.all(Array.from({ length: count }, () => runThread(script, batches, request)));
    // Only when every thread has died is something left.
    for (const { paths } of batches) for (const path of paths) request.onOutcome(fail(path, 'its thread ended early'));
  };
}

/** Feeds one thread from the end of `batches` until they are used up. Never rejects. */
function runThread(script: string, batches: Batch[], { settings, onOutcome, onLog }: AnalysisRequest): Promise<void> {
  const thread = new Worker(script, { workerData: settings });
  let current: Batch | undefined;

  function sendNext(): void {
    current = batches.pop();
    if (current) thread.postMessage(current);
    else void thread.terminate();
  }

  return new Promise((resolve) => {
    thread.on('message', (message: ThreadMessage) => {
      switch (message.kind) {
        case 'log':
          onLog(message.message);
          break;
        case 'done':
          message.outcomes.forEach(onOutcome);
          sendNext();
          break;
      }
    });
    thread.on('error', (error) => {
      for (const path of current?.paths ?? []) onOutcome(fail(path, error.message));
      current = undefined;
    });
    thread.on('exit', () => { resolve(); });
    sendNext();
  });
}

/** The other end of `analyseInThreads`: answers each batch, until the thread is ended. */
export async function serveAnalysis(startService: StartService): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('serveAnalysis runs in a worker thread');
  const post = (message: ThreadMessage) => { port.postMessage(message); };
  // Handed over by `runThread`, above.
  const settings = workerData as Settings;
  const engine = await createEngine(startService, settings, (message) => { post({ kind: 'log', message }); });
  port.on('message', ({ paths }: Batch) => {
    void (async () => {
      const outcomes: Outcome[] = [];
      for (const path of paths) outcomes.push(await engine.analyse(path));
      post({ kind: 'done', outcomes });
    })();
  });
}

function fail(path: string, message: string): Outcome {
  return { kind: 'failed', path, message };
}
