import { commands, Uri, window, type LogOutputChannel } from 'vscode';
import { createDisposables, type DisposableLike } from './disposables';
import { fileName, uriOfPath } from './documentPath';
import type { ConfigurationTrouble, Engine } from './engine/engine';
import type { Guard } from './guard';
import { onOneLine } from './wording/markdown';

/** What telling of trouble needs. */
export interface ConfigurationTroubleParts {
  readonly engine: Engine;
  readonly guard: Guard;
  readonly log: LogOutputChannel;
}

/** Says of each setting that could not be used what is wrong with it: all in the log, and once in a message. */
export function tellConfigurationTrouble({ engine, guard, log }: ConfigurationTroubleParts): DisposableLike {
  const disposables = createDisposables();
  const told = new Set<string>();
  disposables.add(engine.onDidMisread(guard.handler('tell of a setting', async (trouble: ConfigurationTrouble) => {
    const sentence = onOneLine(`${trouble.path === undefined ? 'gilsight.knowledge' : fileName(trouble.path)}: ${trouble.message}`);
    // The files are read again whenever one of them changes.
    if (told.has(sentence)) return;
    told.add(sentence);
    log.warn(sentence);
    const open = 'Open';
    if (await window.showWarningMessage(`Gilsight cannot use a setting. ${sentence}`, open) !== open) return;
    if (trouble.path === undefined) await commands.executeCommand('workbench.action.openSettings', 'gilsight.knowledge');
    else await window.showTextDocument(uriOfPath(trouble.path, Uri));
  })));
  return disposables;
}
