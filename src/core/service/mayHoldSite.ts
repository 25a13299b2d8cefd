/**
 * The words of which at least one stands in every file that hands work to something: imports of the
 * libraries, and the methods that are known without them.
 *
 * A subclass of a project's own Thread class can be started in a file that has none of these, but
 * then that file calls `.start()`; a pool that another module made can be used in one, but then that
 * file calls `.map(…)` or the like.
 */
const words = /\b(?:threading|_thread|ThreadPool\w*|futures|multiprocessing|to_thread|run_in_executor|imap\w*|starmap\w*|apply_async|map_async|run_in_threadpool|sync_to_async|joblib|Parallel|deferToThread|callInThread|QThread|QRunnable|Pool)\b|\.\s*(?:start|submit|map|apply)\b/;

/** A cheap test of the text that spares parsing most files; it may say yes in vain, never no in vain. */
export function mayHoldSite(text: string): boolean {
  return words.test(text);
}
