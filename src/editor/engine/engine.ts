import { EventEmitter, type CancellationToken, type Event, type LogOutputChannel } from 'vscode';
import type { EditorNotice, FromWorker, QuestionKind, Questions, ScanNews, ToWorker } from '../../protocol/worker';
import { createPendingQuestions } from './pendingQuestions';
import { createRestartPolicy } from './restartPolicy';
import { startWorker, type RunningWorker, type WorkerFolders } from './startWorker';
import { createWatchdog } from './watchdog';
import type { DisposableLike } from '../disposables';

/** Asked beside a question. */
export interface AskOptions {
  readonly token?: CancellationToken;
  readonly hear?: (news: ScanNews) => void;
}

/** Why the engine does not run as it should. */
export interface EngineTrouble {
  /** `failure`: one question failed. `stopped`: it will not start again until the user says so. */
  readonly kind: 'failure' | 'stopped';
}

/** What of a project's or the user's settings could not be used. */
export interface ConfigurationTrouble {
  /** The file; `undefined` for the settings of the editor. */
  readonly path: string | undefined;
  readonly message: string;
}

/** The analysis, in its own thread, which is started when it is first needed. */
export interface Engine extends DisposableLike {
  /**
   * Starts the thread unless it runs.
   *
   * @returns The number of the run: another number means that everything told before is forgotten.
   * `undefined` when the thread ended too often and is not started any more.
   */
  start(): number | undefined;
  /** Tells a running thread something; without one there is nobody to remember it. */
  tell(notice: EditorNotice): void;
  /** Asks; `undefined` when cancelled, failed (which is logged) or stopped. */
  ask<K extends QuestionKind>(kind: K, question: Questions[K]['ask'], options?: AskOptions): Promise<Questions[K]['answer'] | undefined>;
  /** Ends the thread; the next question starts another. */
  restart(): void;
  /** The thread has ended, by itself or by `restart`, and may be asked again. */
  readonly onDidEnd: Event<void>;
  readonly onDidHaveTrouble: Event<EngineTrouble>;
  readonly onDidMisread: Event<ConfigurationTrouble>;
}

/** What the engine needs of the editor. */
export interface EngineParts extends WorkerFolders {
  readonly log: LogOutputChannel;
  /** Said first in each run. */
  readonly greet: () => EditorNotice;
}

/** An engine that has not started yet. */
export function createEngine({ distFolder, calibrationFolder, log, greet }: EngineParts): Engine {
  const pending = createPendingQuestions();
  const policy = createRestartPolicy();
  const ended = new EventEmitter<void>();
  const trouble = new EventEmitter<EngineTrouble>();
  const misread = new EventEmitter<ConfigurationTrouble>();
  const watchdog = createWatchdog({ ping: () => worker?.post({ kind: 'ping' }), onSilence: giveUpOnFile });
  /** The files on which a thread was lost; the next one is told to leave them alone. */
  const hopeless = new Set<string>();
  let current = '';
  let worker: RunningWorker | undefined;
  let run = 0;
  let isStopped = false;

  function start(): number | undefined {
    if (isStopped) return undefined;
    if (worker === undefined) {
      run += 1;
      log.info(`Analysis thread ${run} starts.`);
      worker = startWorker({ distFolder, calibrationFolder }, { onMessage: take, onEnd: takeEnd });
      worker.post(greet());
      worker.post({ kind: 'leave-out', paths: [...hopeless] });
    }
    return run;
  }

  function take(message: FromWorker): void {
    watchdog.hear();
    switch (message.kind) {
      case 'log': log.warn(message.message); break;
      case 'working': current = message.path; break;
      case 'pong': break;
      case 'configuration-problem': misread.fire({ path: message.path, message: message.message }); break;
      default: pending.take(message);
    }
    if (pending.count === 0) watchdog.rest();
  }

  function giveUpOnFile(): void {
    worker?.terminate();
    if (current === '') {
      takeEnd('it gave no sign of life');
      return;
    }
    hopeless.add(current);
    takeEnd(`the analysis of ${current} does not end, so this file is left out from now on`);
  }

  function takeEnd(reason: string): void {
    worker = undefined;
    watchdog.rest();
    pending.dropAll();
    log.error(`The analysis thread ended: ${reason}`);
    if (policy.mayRestart(Date.now())) {
      ended.fire();
    } else {
      isStopped = true;
      trouble.fire({ kind: 'stopped' });
    }
  }

  function end(): void {
    worker?.terminate();
    worker = undefined;
    watchdog.rest();
    pending.dropAll();
  }

  return {
    start,
    tell(notice) { worker?.post(notice); },
    async ask(kind, question, { token, hear } = {}) {
      if (token?.isCancellationRequested || start() === undefined) return undefined;
      const { request, outcome } = pending.open(hear ?? (() => undefined));
      const listener = token?.onCancellationRequested(() => {
        pending.drop(request);
        worker?.post({ kind: 'cancel', request });
      });
      // Holds: `question` is the ask that belongs to `kind`, by this function's own type.
      worker?.post({ ...question, kind, request } as unknown as ToWorker);
      watchdog.watch();
      const result = await outcome;
      listener?.dispose();
      // Holds: the worker answers each kind with the answer that the protocol gives it.
      if (result.kind === 'answer') return result.value as Questions[typeof kind]['answer'];
      if (result.kind === 'failed') {
        log.error(`${kind} failed: ${result.message}`);
        trouble.fire({ kind: 'failure' });
      }
      return undefined;
    },
    restart() {
      end();
      policy.forget();
      hopeless.clear();
      isStopped = false;
      log.info('Restarted at the user’s wish.');
      ended.fire();
    },
    onDidEnd: ended.event,
    onDidHaveTrouble: trouble.event,
    onDidMisread: misread.event,
    dispose() {
      isStopped = true;
      end();
      ended.dispose();
      trouble.dispose();
      misread.dispose();
    },
  };
}
