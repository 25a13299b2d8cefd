import { languages, LanguageStatusSeverity, window, workspace } from 'vscode';
import { defaultInterpreter, formatInterpreter, type InterpreterChoice } from '../core/domain/interpreter';
import type { DocumentAnalysis } from './analysis/documentAnalysis';
import type { ReportStore } from './analysis/reportStore';
import { createDisposables, type DisposableLike } from './disposables';
import { pathOfUri } from './documentPath';
import type { Engine } from './engine/engine';
import type { Guard } from './guard';
import { pythonSelector } from './pythonDocuments';
import type { Settings } from './settings';
import { countOf } from './wording/numbers';

/** What the status is made of. */
export interface StatusParts {
  readonly engine: Engine;
  readonly analysis: DocumentAnalysis;
  readonly store: ReportStore;
  readonly settings: Settings;
  readonly guard: Guard;
}

/** Says beside the language's name what is known of the file, and for which Python. */
export function showStatus({ engine, analysis, store, settings, guard }: StatusParts): DisposableLike {
  const disposables = createDisposables();
  const item = disposables.add(languages.createLanguageStatusItem('gilsight.status', pythonSelector));
  item.name = 'Gilsight';
  item.command = { title: 'Show Log', command: 'gilsight.showLog' };
  const judged = disposables.add(languages.createLanguageStatusItem('gilsight.python', pythonSelector));
  judged.name = 'Gilsight: Python';
  judged.command = { title: 'Change', command: 'workbench.action.openSettings', arguments: ['gilsight.pythonVersion'] };

  const update = guard.handler('status', () => {
    item.text = statusText(store);
    const { interpreter, reason } = judgedFor(store, settings);
    judged.text = `Judged for CPython ${formatInterpreter(interpreter)}`;
    // The engine puts names into backticks, which mean nothing here.
    judged.detail = `${reason.replaceAll('`', '')}, ${countOf(settings.current().cores, 'core')}`;
  });
  update();

  disposables.add(store.onDidChange(update));
  disposables.add(settings.onDidChange(update));
  disposables.add(window.onDidChangeActiveTextEditor(update));
  disposables.add(analysis.onDidChangeActivity((running) => { item.busy = running > 0; }));
  disposables.add(engine.onDidHaveTrouble(({ kind }) => {
    item.severity = kind === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Warning;
    item.detail = kind === 'stopped' ? 'the analysis has stopped' : 'a file could not be analysed';
  }));
  disposables.add(engine.onDidEnd(() => {
    item.severity = LanguageStatusSeverity.Information;
    item.detail = '';
  }));
  disposables.add(workspace.onDidOpenTextDocument(update));
  return disposables;
}

/** Of the file that is looked at; before it is analysed, what would be said of one in no project. */
function judgedFor(store: ReportStore, settings: Settings): InterpreterChoice {
  const uri = window.activeTextEditor?.document.uri;
  const known = uri && store.get(pathOfUri(uri))?.report.judgedFor;
  const { interpreter } = settings.current();
  return known ?? (interpreter ? { interpreter, reason: 'as chosen' } : { interpreter: defaultInterpreter, reason: 'unless the project says otherwise' });
}

function statusText(store: ReportStore): string {
  const uri = window.activeTextEditor?.document.uri;
  const report = uri && store.get(pathOfUri(uri))?.report;
  if (report === undefined) return 'Gilsight: not analysed yet';
  if (report.skipped !== undefined) return `Gilsight: skipped, ${report.skipped}`;
  const flagged = new Set(report.findings.flatMap(({ siteId }) => siteId ?? [])).size;
  return `Gilsight: ${countOf(report.sites.length, 'spawn site')}, ${flagged} flagged`;
}
