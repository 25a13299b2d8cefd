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
    const service = await startService(onLog);
    try {
      service.setSettings(settings);
      for (const path of paths) onOutcome(await analyseOne(service, path));
    } finally {
      service.dispose();
    }
  };
}

/** Analyses one file, come what may. */
export async function analyseOne(service: GilsightService, path: string): Promise<Outcome> {
  try {
    const report = await service.analyse(path, neverCancelled);
    if (report) return { kind: 'report', report };
    return { kind: 'failed', path, message: 'cancelled' };
  } catch (error) {
    return { kind: 'failed', path, message: error instanceof Error ? error.message : String(error) };
  }
}
