import type { Cancellation } from '../core/domain/cancellation';
import type { FileReport } from '../core/domain/fileReport';
import type { ScanNews } from '../protocol/worker';

/** What a scan works with. */
export interface ScanParts {
  readonly analyse: (path: string) => Promise<FileReport | undefined>;
  readonly post: (news: ScanNews) => void;
  /** Lets what has arrived meanwhile, a cancellation among it, have its turn. */
  readonly pause: () => Promise<void>;
}

/** Often enough for a bar to move, too seldom to be a load. */
const filesPerProgress = 20;

/**
 * Analyses files in turn and tells of each that has something to show.
 *
 * @returns How many were analysed, fewer than asked for when it was cancelled.
 */
export async function scanFiles(
  { paths, request }: { readonly paths: readonly string[]; readonly request: number },
  { analyse, post, pause }: ScanParts,
  cancellation: Cancellation,
): Promise<number> {
  let done = 0;
  for (const path of paths) {
    await pause();
    if (cancellation.isCancelled) break;
    const report = await analyse(path);
    if (report === undefined) continue;
    done += 1;
    if (report.sites.length > 0 || report.skipped !== undefined) post({ kind: 'report', request, report });
    if (done % filesPerProgress === 0) post({ kind: 'progress', request, done, total: paths.length });
  }
  return done;
}
