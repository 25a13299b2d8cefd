import type { LogOutputChannel } from 'vscode';
import type { ReportStore } from './analysis/reportStore';
import { onOneLine } from './wording/markdown';
import type { DisposableLike } from './disposables';

/** Says of each file that is not analysed why, in one line of the output channel, once a reason. */
export function tellSkippedFiles(store: ReportStore, log: LogOutputChannel): DisposableLike {
  const told = new Map<string, string>();
  return store.onDidChange((path) => {
    const reason = store.get(path)?.report.skipped;
    if (reason === undefined) told.delete(path);
    else if (told.get(path) !== reason) {
      told.set(path, reason);
      log.warn(onOneLine(`${path}: skipped, ${reason}`));
    }
  });
}
