/**
 * The words of which at least one stands in every file that hands work to something: imports of the
 * libraries, and the methods that are known without them. A class of the project that is a thread is
 * usually started where it is made, so `start` is among them, and a pool of another module is used
 * by `.map` and the like.
 */
const words = new RegExp([
  // Modules.
  String.raw`\b(?:threading|_thread|futures|multiprocess\w*|billiard|pathos|mpire|pebble|loky|joblib|dask|distributed|gevent|eventlet|socketserver|SocketServer|more_executors|p_tqdm|pqdm|fastcore|fastai|fastapi|starlette|apscheduler|flask|django|flask_apscheduler|flask_executor)\b`,
  // Functions and classes.
  String.raw`\b(?:to_thread|to_process|to_interpreter|run_in_executor|run_on_executor|run_in_threadpool|\w*sync_to_async|SyncToAsync|run_sync|deferToThread\w*|callInThread\w*|thread_map|process_map|asyncify|start_soon|soonify|add_job|scheduled_job|unsync|multitasking|kthread|make_async|executor_function|inthread|delayedresult|create_worker|io_bound|cpu_bound|async_add_\w*executor_job|perform_long_operation|uwsgidecorators|thread_worker|WorkerBase|FunctionWorker|GeneratorWorker|worker_\w*enqueue|QueryOp|CollectionOp|run_in_background|func_timeout)\b`,
  String.raw`\b(?:ThreadPool\w*|Threading[A-Z]\w*|Parallel|Pool|QThread\w*|QRunnable|QgsTask|moveToThread|GreenPool|Greenlet)\b`,
  // Methods of pools, and what starts a thread.
  String.raw`\b(?:submit|start|async\s+def|imap\w*|uimap|amap|starmap\w*|apply_async|map_async|map_unordered|spawn_n|apipe)\b|\.\s*(?:map|apply|pipe|spawn|schedule)\b`,
].join('|'));

/**
 * What a project calls its own wrappers and self-starting classes: `run_in_background(f)`,
 * `@threaded`, `AsyncCall(f)`. A wrapper of another name is found by what its module says of it
 * (`spawningNames.ts`), unless it is a method.
 */
const wrapperNames = /thread\w*\.\w+\s*\(|(?:thread|background|parallel|concurren|spawn|worker|pool|executor|submit|async|defer|offload|blocking|later|dispatch|_bound|run_task|run_sync|add_task)\w*\s*\(|@[\w.]*(?:thread|background|parallel|concurren|spawn|worker|pool|executor|async|defer|offload)/i;

/** A cheap test of the text that spares parsing most files. It may say yes in vain; it says no in vain only for calls of wrappers. */
export function mayHoldSite(text: string): boolean {
  return words.test(text) || wrapperNames.test(text);
}
