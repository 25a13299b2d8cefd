import { randomBytes } from 'node:crypto';
import { EventEmitter, Uri, ViewColumn, window, type Event, type LogOutputChannel, type WebviewPanel } from 'vscode';
import type { Calibration } from '../../core/domain/calibration';
import type { SimulatorSubject, ToSimulator } from '../../protocol/simulatorView';
import { createDisposables, type DisposableLike } from '../disposables';
import type { Guard } from '../guard';
import type { Revealed } from '../reveal';
import { copyExport, loadTimes, saveExport } from './exports';
import { simulatorPage } from './page';
import { readPageMessage } from './pageMessage';
import { readSavedSubject } from './subject';

/** The simulator beside the code; there is one, which shows one subject after another. */
export interface SimulatorPanel extends DisposableLike {
  show(subject: SimulatorSubject): void;
  /** Gives what is shown other overheads; nothing happens while nothing is. */
  recalibrate(calibration: Calibration): void;
  /** What is shown; `undefined` while there is no panel. */
  readonly subject: SimulatorSubject | undefined;
  /** The page is up and has been given its subject. */
  readonly onDidDeliver: Event<SimulatorSubject>;
}

/** What the panel works with. */
export interface PanelParts {
  readonly extensionUri: Uri;
  readonly guard: Guard;
  readonly log: LogOutputChannel;
  readonly reveal: (place: Revealed) => Promise<void>;
  /** The user wants this Python measured. */
  readonly calibrate: () => Promise<void>;
}

const viewType = 'gilsight.simulator';

/** No panel yet; a panel of the last session comes back by itself. */
export function createSimulatorPanel({ extensionUri, guard, log, reveal, calibrate }: PanelParts): SimulatorPanel {
  const disposables = createDisposables();
  const delivered = disposables.add(new EventEmitter<SimulatorSubject>());
  let panel: WebviewPanel | undefined;
  let subject: SimulatorSubject | undefined;
  let isReady = false;

  function adopt(adopted: WebviewPanel): void {
    const previous = panel;
    panel = adopted;
    isReady = false;
    previous?.dispose();
    // A tab shows the picture as it is, where the activity bar takes only its outline and the theme's colour.
    const icon = (theme: 'light' | 'dark') => Uri.joinPath(extensionUri, 'media', `simulator-${theme}.svg`);
    adopted.iconPath = { light: icon('light'), dark: icon('dark') };
    adopted.webview.onDidReceiveMessage(guard.handler('simulator message', (message: unknown) => take(message)));
    adopted.onDidDispose(() => {
      if (panel !== adopted) return;
      panel = undefined;
      subject = undefined;
    });
    adopted.webview.options = pageOptions();
    adopted.webview.html = page(adopted);
  }

  function take(message: unknown): Promise<void> | void {
    const read = readPageMessage(message);
    switch (read?.kind) {
      // A hidden page is torn down, and says anew that it is ready when it is seen again.
      case 'ready':
        isReady = true;
        deliver();
        return;
      case 'reveal':
        return subject?.path === undefined || subject.line === undefined ? undefined : reveal({ path: subject.path, line: subject.line, column: 0 });
      case 'save': return saveExport(read.file, subject?.title ?? '');
      case 'copy': return copyExport(read.text);
      case 'load-times': return sendTimes();
      case 'calibrate': return calibrate();
      case undefined:
        log.warn('The simulator sent a message that this version does not know.');
    }
  }

  function deliver(): void {
    if (panel === undefined || subject === undefined || !isReady) return;
    const message: ToSimulator = { kind: 'show', subject };
    void panel.webview.postMessage(message);
    delivered.fire(subject);
  }

  async function sendTimes(): Promise<void> {
    const text = await loadTimes();
    if (text === undefined) return;
    const message: ToSimulator = { kind: 'times', text };
    await panel?.webview.postMessage(message);
  }

  function page({ webview }: WebviewPanel): string {
    return simulatorPage({
      cspSource: webview.cspSource,
      nonce: randomBytes(24).toString('base64'),
      script: webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'simulator.js')).toString(),
      style: webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'simulator.css')).toString(),
    });
  }

  function pageOptions() {
    return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist'), Uri.joinPath(extensionUri, 'media')] };
  }

  disposables.add(window.registerWebviewPanelSerializer(viewType, {
    async deserializeWebviewPanel(restored, state) {
      subject = readSavedSubject(state);
      adopt(restored);
      return Promise.resolve();
    },
  }));
  disposables.add({ dispose() { panel?.dispose(); } });

  return {
    show(next) {
      subject = next;
      const title = panelTitle(next);
      if (panel === undefined) {
        adopt(window.createWebviewPanel(viewType, title, { viewColumn: ViewColumn.Beside, preserveFocus: false }, pageOptions()));
      } else {
        panel.title = title;
        panel.reveal(undefined, false);
        deliver();
      }
    },
    recalibrate(calibration) {
      if (subject === undefined) return;
      subject = { ...subject, calibration };
      deliver();
    },
    get subject() { return subject; },
    onDidDeliver: delivered.event,
    dispose() { disposables.dispose(); },
  };
}

function panelTitle({ title }: SimulatorSubject): string {
  return title === '' ? 'Simulator' : `Simulator: ${title.split(' · ', 1)[0] ?? title}`;
}
