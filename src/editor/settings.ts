import { availableParallelism } from 'node:os';
import { EventEmitter, workspace, type Event } from 'vscode';
import { readSettingValues, type EditorSettings } from './settingValues';
import type { DisposableLike } from './disposables';

/** The present settings, and word of their changes. */
export interface Settings extends DisposableLike {
  current(): EditorSettings;
  readonly onDidChange: Event<{ readonly before: EditorSettings; readonly now: EditorSettings }>;
}

/** Follows the section `gilsight` of the user's settings. */
export function followSettings(): Settings {
  let now = read();
  const changed = new EventEmitter<{ before: EditorSettings; now: EditorSettings }>();
  const listener = workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('gilsight')) return;
    const before = now;
    now = read();
    changed.fire({ before, now });
  });
  return {
    current: () => now,
    onDidChange: changed.event,
    dispose() {
      listener.dispose();
      changed.dispose();
    },
  };
}

function read(): EditorSettings {
  const section = workspace.getConfiguration('gilsight');
  return readSettingValues((key) => section.get(key), availableParallelism());
}
