/**
 * The words of which at least one stands in every file that hands work to something: imports of the
 * libraries, and the methods that are known without them. A class of the project that is a thread is
 * usually started where it is made, so `start` is among them, and a pool of another module is used
 * by `.map` and the like.
 */
const words = /\b(?:threading|_thread|ThreadPool\w*|futures|multiprocessing|to_thread|run_in_executor|imap\w*|starmap\w*|apply_async|map_async|run_in_threadpool|sync_to_async|joblib|Parallel|deferToThread|callInThread|QThread|QRunnable|Pool|submit|start)\b|\.\s*(?:map|apply)\b/;

/**
 * A cheap test of the text that spares parsing most files.
 *
 * It may say yes in vain. It says no in vain where a file does nothing but make an object that
 * starts its own thread: knowing those takes reading the whole project first.
 */
export function mayHoldSite(text: string): boolean {
  return words.test(text);
}
