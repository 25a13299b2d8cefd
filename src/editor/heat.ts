import { OverviewRulerLane, Range, ThemeColor, window, type DecorationOptions, type TextDocument, type TextEditor } from 'vscode';
import type { HeatLine } from '../core/domain/fileReport';
import type { ReportStore } from './analysis/reportStore';
import { createDisposables, type DisposableLike } from './disposables';
import { pathOfUri } from './documentPath';
import type { Guard } from './guard';
import { heatLevel, heatLevels, heatWords, type HeatLevel } from './heatLevel';
import { isAnalysed } from './pythonDocuments';
import type { Settings } from './settings';

/** What the shading is made of. */
export interface HeatParts {
  readonly store: ReportStore;
  readonly settings: Settings;
  readonly guard: Guard;
}

/** The shading of lines. */
export interface Heat extends DisposableLike {
  /** The lines that are shaded, hottest first; tests read it, for the editor shows nobody its decorations. */
  shadedLines(document: TextDocument): readonly number[];
}

/** Shades the lines that hold the GIL, the stronger the more of their task's time they take. */
export function showHeat({ store, settings, guard }: HeatParts): Heat {
  const disposables = createDisposables();
  const decorations = heatLevels.map((level) => ({ level, type: disposables.add(createDecoration(level)) }));

  const shaded = new WeakMap<TextDocument, readonly HeatLine[]>();

  function shade(editor: TextEditor): void {
    if (!isAnalysed(editor.document)) return;
    const known = settings.current().isHeatShown ? store.get(pathOfUri(editor.document.uri)) : undefined;
    const heat = (known?.report.heat ?? []).filter(({ share }) => heatLevel(share) !== undefined);
    for (const { level, type } of decorations) {
      editor.setDecorations(type, heat.filter(({ share }) => heatLevel(share) === level).map(toDecoration));
    }
    shaded.set(editor.document, heat);
  }
  const shadeAll = guard.handler('shade', () => { window.visibleTextEditors.forEach(shade); });

  disposables.add(window.onDidChangeVisibleTextEditors(shadeAll));
  disposables.add(store.onDidChange(guard.handler('shade', (path: string) => {
    window.visibleTextEditors.filter(({ document }) => pathOfUri(document.uri) === path).forEach(shade);
  })));
  disposables.add(settings.onDidChange(({ before, now }) => {
    if (before.isHeatShown !== now.isHeatShown) shadeAll();
  }));
  return {
    shadedLines: (document) => (shaded.get(document) ?? []).map(({ line }) => line),
    dispose() { disposables.dispose(); },
  };
}

function createDecoration(level: HeatLevel) {
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor(`gilsight.heat.${level}`),
    overviewRulerColor: new ThemeColor(`gilsight.heat.${level}`),
    overviewRulerLane: OverviewRulerLane.Left,
  });
}

function toDecoration(heat: HeatLine): DecorationOptions {
  return { range: new Range(heat.line, 0, heat.line, 0), hoverMessage: heatWords(heat) };
}
