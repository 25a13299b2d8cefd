import { isDeepStrictEqual } from 'node:util';
import { commands, window } from 'vscode';
import { isSameInterpreter } from '../../core/domain/interpreter';
import type { EditorNotice } from '../../protocol/worker';
import type { DocumentAnalysis } from '../analysis/documentAnalysis';
import { createDisposables, type DisposableLike } from '../disposables';
import type { Guard } from '../guard';
import type { PythonExtension } from '../python/pythonExtension';
import type { Settings } from '../settings';
import type { Engine } from './engine';

/** What keeping the engine and the editor in step needs. */
export interface FollowParts {
  readonly engine: Engine;
  readonly analysis: DocumentAnalysis;
  readonly settings: Settings;
  readonly python: PythonExtension;
  readonly guard: Guard;
  readonly settingsNotice: () => EditorNotice;
}

/** Analyses anew when the engine has ended or is to judge otherwise, and tells the user when it has stopped for good. */
export function followEngine({ engine, analysis, settings, python, guard, settingsNotice }: FollowParts): DisposableLike {
  const disposables = createDisposables();
  disposables.add(engine.onDidEnd(guard.handler('analyse anew', () => analysis.analyseOpen())));
  const judgeAnew = guard.handler('judge anew', () => {
    engine.tell(settingsNotice());
    return analysis.analyseKnown();
  });
  disposables.add(settings.onDidChange(({ before, now }) => {
    const isSame = before.cores === now.cores && isSameInterpreter(before.interpreter, now.interpreter) && isDeepStrictEqual(before.knowledge, now.knowledge);
    if (!isSame) judgeAnew();
  }));
  disposables.add(python.onDidChange(() => {
    // What the user has chosen is not moved by what is selected.
    if (settings.current().interpreter === undefined) judgeAnew();
  }));
  disposables.add(engine.onDidHaveTrouble(guard.handler('tell of trouble', async ({ kind }) => {
    if (kind === 'stopped') await tellStopped();
  })));
  return disposables;
}

async function tellStopped(): Promise<void> {
  const actions = { log: 'Show Log', restart: 'Restart Analysis' };
  const chosen = await window.showErrorMessage(
    'Gilsight’s analysis ended several times and is not started any more, so nothing new is shown. The log says why.',
    actions.log, actions.restart,
  );
  if (chosen === actions.log) await commands.executeCommand('gilsight.showLog');
  if (chosen === actions.restart) await commands.executeCommand('gilsight.restart');
}
