import type { Calibration } from '../core/domain/calibration';
import type { Cancellation } from '../core/domain/cancellation';
import type { FileReport } from '../core/domain/fileReport';
import { defaultInterpreter, type Interpreter } from '../core/domain/interpreter';
import { fixFile } from '../core/service/fixFile';
import type { GilsightService } from '../core/service/service';
import type { AnalysedFile, EditorNotice, EditorQuestion, FromWorker, Questions, ToWorker } from '../protocol/worker';
import type { Calibrations } from './calibrations';
import { scanFiles } from './scanFiles';
import { createSequence } from './sequence';
import { createExpectations } from './siteExpectation';

/** What the desk works with. */
export interface DeskParts {
  readonly service: GilsightService;
  readonly calibrations: Calibrations;
  readonly post: (message: FromWorker) => void;
  /** Lets what has arrived meanwhile have its turn. */
  readonly pause: () => Promise<void>;
}

/**
 * Takes the editor's messages and sees that each question is answered exactly once, be it by a failure.
 *
 * The service is asked one thing at a time: a text that arrives while a file is being analysed must
 * not change that file halfway. Only a cancellation overtakes.
 */
export function createDesk({ service, calibrations, post, pause }: DeskParts): (message: ToWorker) => void {
  const inTurn = createSequence();
  const open = new Map<number, { isCancelled: boolean }>();
  const expectations = createExpectations();
  let leftOut: ReadonlySet<string> = new Set();
  let chosen: Interpreter | undefined;

  return (message) => {
    if (isNotice(message)) {
      if (message.kind === 'cancel') cancel(message.request);
      else if (message.kind === 'ping') post({ kind: 'pong' });
      else void inTurn(() => { take(message); }).catch((error: unknown) => { post({ kind: 'log', message: `${message.kind}: ${describe(error)}` }); });
      return;
    }
    const { request } = message;
    const cancellation = { isCancelled: false };
    open.set(request, cancellation);
    answer(message, cancellation)
      .then((value) => { post({ kind: 'answer', request, value }); })
      .catch((error: unknown) => { post({ kind: 'failed', request, message: describe(error) }); })
      .finally(() => { open.delete(request); });
  };

  function cancel(request: number): void {
    const cancellation = open.get(request);
    if (cancellation) cancellation.isCancelled = true;
  }

  function take(notice: Exclude<EditorNotice, { kind: 'cancel' | 'ping' }>): void {
    switch (notice.kind) {
      case 'text': service.setText(notice.path, notice.text); return;
      case 'file-changed': service.fileChanged(notice.path, notice.change); return;
      case 'leave-out': leftOut = new Set(notice.paths); return;
      case 'calibrated': forgetCalibrations(); return;
      case 'settings':
        service.setSettings({
          interpreter: notice.interpreter,
          cores: notice.cores,
          selectedInterpreters: notice.selectedInterpreters,
          knowledge: notice.knowledge,
        });
        chosen = notice.interpreter;
        expectations.clear();
    }
  }

  async function answer(question: EditorQuestion, cancellation: Cancellation): Promise<Questions[EditorQuestion['kind']]['answer']> {
    switch (question.kind) {
      case 'analyse': return inTurn(() => analyse(question.path, cancellation));
      case 'scan': return scanFiles(question, { analyse: (path) => inTurn(() => reportOfOwn(path, cancellation)), post, pause }, cancellation);
      case 'proposeRewrites': return inTurn(() => service.proposeRewrites(question.path, question.siteId));
      case 'fixAll': return inTurn(() => fixAll(question.path, question.text));
      case 'dependents': return inTurn(() => service.dependents(question.path));
      case 'calibration': return inTurn(() => calibrationOf(question.path, cancellation));
    }
  }

  async function analyse(path: string, cancellation: Cancellation): Promise<AnalysedFile | undefined> {
    if (cancellation.isCancelled) return undefined;
    const known = await report(path, cancellation);
    if (known === undefined) return undefined;
    const calibration = await calibrations.of(interpreterOf(known));
    return { report: known, expectations: known.sites.flatMap((site) => expectations.expect(site, calibration) ?? []) };
  }

  /** Nothing is changed but the answer: the document's text is laid over the file again. */
  async function fixAll(path: string, text: string): Promise<string> {
    if (leftOut.has(path) || await service.isExcluded(path)) return text;
    const { after } = await fixFile(service, path, text, { rewrites: [], withAssumptions: false });
    if (after !== text) service.setText(path, text);
    return after;
  }

  /** The overheads of the Python that a file is judged for. */
  async function calibrationOf(path: string | undefined, cancellation: Cancellation): Promise<Calibration> {
    const known = path === undefined ? undefined : await report(path, cancellation);
    // The command line may have made one meanwhile.
    forgetCalibrations();
    return calibrations.of(known ? interpreterOf(known) : (chosen ?? defaultInterpreter));
  }

  function forgetCalibrations(): void {
    calibrations.forget();
    expectations.clear();
  }

  function interpreterOf({ judgedFor }: FileReport): Interpreter {
    return judgedFor?.interpreter ?? chosen ?? defaultInterpreter;
  }

  /** What a project excludes is no file of its own: a search passes it by without a word. */
  async function reportOfOwn(path: string, cancellation: Cancellation): Promise<FileReport | undefined> {
    return await service.isExcluded(path) ? undefined : report(path, cancellation);
  }

  /** A file on which the engine fails is told of like one that cannot be read: the others are analysed all the same. */
  async function report(path: string, cancellation: Cancellation): Promise<FileReport | undefined> {
    if (leftOut.has(path)) return skippedReport(path, 'its analysis does not end; please report it');
    if (await service.isExcluded(path)) return skippedReport(path, excluded);
    post({ kind: 'working', path });
    try {
      return await service.analyse(path, cancellation);
    } catch (error) {
      post({ kind: 'log', message: `${path}: ${describe(error)}` });
      const reason = error instanceof Error ? error.message : String(error);
      return skippedReport(path, `Gilsight failed (${reason}); please report it`);
    }
  }
}

/** Said of files that `exclude` in a `pyproject.toml` names: nobody wants to hear more of them. */
const excluded = 'excluded in pyproject.toml';

function skippedReport(path: string, skipped: string): FileReport {
  return { path, findings: [], sites: [], heat: [], skipped };
}

function isNotice(message: ToWorker): message is EditorNotice {
  return !('request' in message) || message.kind === 'cancel';
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
