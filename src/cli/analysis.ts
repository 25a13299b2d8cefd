import { getHeapStatistics } from 'node:v8';
import { neverCancelled } from '../core/domain/cancellation';
import type { FileReport } from '../core/domain/fileReport';
import type { GilsightService, Settings } from '../core/service/service';

/** What became of one file. `failed` is a bug of ours: the engine never throws for what is in a file. */
export type Outcome =
  | { readonly kind: 'report'; readonly report: FileReport }
  | { readonly kind: 'failed'; readonly path: string; readonly message: string };

/** Files to analyse, and who is told of each as it is done, in any order. */
export interface AnalysisRequest {
  readonly paths: readonly string[];
  readonly settings: Settings;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onLog: (message: string) => void;
}

/** Analyses files, in this thread or in several. */
export type Analyse = (request: AnalysisRequest) => Promise<void>;

/** Makes the engine, which says on `log` what the user should know. */
export type StartService = (log: (message: string) => void) => Promise<GilsightService>;

/** Analyses one file after the other in this thread. */
export function analyseHere(startService: StartService): Analyse {
  return async ({ paths, settings, onOutcome, onLog }) => {
    const engine = await createEngine(startService, settings, onLog);
    try {
      for (const path of paths) onOutcome(await engine.analyse(path));
    } finally {
      engine.dispose();
    }
  };
}

/** Analyses one file after the other, come what may, in bounded memory. */
export interface Engine {
  analyse(path: string): Promise<Outcome>;
  dispose(): void;
}

/** A service remembers all that it has read. It is replaced long before that fills a thread's memory, which is 2 GB or more. */
const mostHeapBytes = 1 << 30;

/** What the replaced service leaves is garbage for a while; it must not count against the next one. */
const filesBetweenLooks = 200;

/** An engine for files that are each analysed once. */
export async function createEngine(startService: StartService, settings: Settings, log: (message: string) => void): Promise<Engine> {
  let service = await start();
  let files = 0;

  async function start(): Promise<GilsightService> {
    const started = await startService(log);
    started.setSettings(settings);
    return started;
  }

  return {
    async analyse(path) {
      files++;
      if (files % filesBetweenLooks === 0 && getHeapStatistics().used_heap_size > mostHeapBytes) {
        service.dispose();
        service = await start();
      }
      return analyseOne(service, path);
    },
    dispose: () => { service.dispose(); },
  };
}

async function analyseOne(service: GilsightService, path: string): Promise<Outcome> {
  try {
    const report = await service.analyse(path, neverCancelled);
    if (report) return { kind: 'report', report };
    return { kind: 'failed', path, message: 'cancelled' };
  } catch (error) {
    return { kind: 'failed', path, message: error instanceof Error ? error.message : String(error) };
  }
}
