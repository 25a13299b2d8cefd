import { commands, ConfigurationTarget, window, workspace, type LogOutputChannel } from 'vscode';
import { analyseWorkspace } from './analysis/workspaceScan';
import type { DocumentAnalysis } from './analysis/documentAnalysis';
import type { ReportStore } from './analysis/reportStore';
import type { Calibration } from './calibration';
import { createDisposables, type DisposableLike } from './disposables';
import { pathOfUri } from './documentPath';
import type { Engine } from './engine/engine';
import type { Guard } from './guard';
import { fromPosition } from './places';
import { isAnalysed, openDocument } from './pythonDocuments';
import { peekAt } from './reveal';
import type { Settings } from './settings';
import type { SimulatorPanel } from './simulator/panel';
import { exampleSubject, subjectOfSite } from './simulator/subject';
import { siteAt } from './siteAt';
import type { SiteTreeNode } from './siteTreeModel';
import { countOf } from './wording/numbers';
import { withinSentence } from './wording/withinSentence';

/** What commands work with. */
export interface CommandParts {
  readonly engine: Engine;
  readonly analysis: DocumentAnalysis;
  readonly store: ReportStore;
  readonly settings: Settings;
  readonly simulator: SimulatorPanel;
  readonly calibration: Calibration;
  readonly guard: Guard;
  readonly log: LogOutputChannel;
}

/** Registers every command; package.json names those that stand in the palette. */
export function registerCommands(parts: CommandParts): DisposableLike {
  const { analysis, calibration, engine, guard, log, settings } = parts;
  const disposables = createDisposables();
  // Their arguments come from links and other extensions, too, so each command looks at its own.
  const table: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    'gilsight.openSimulator': (first, second) => openSimulator(parts, first, second),
    'gilsight.calibrate': () => calibration.ask(),
    'gilsight.analyseFile': (path) => analyseFile(parts, path),
    'gilsight.analyseWorkspace': () => scan(parts),
    'gilsight.refreshSites': () => analysis.analyseKnown(),
    'gilsight.toggleHeat': () => workspace.getConfiguration('gilsight').update('heat', !settings.current().isHeatShown, ConfigurationTarget.Global),
    'gilsight.showLog': () => { log.show(); },
    'gilsight.restart': () => { engine.restart(); },
    'gilsight.peekAt': (path, line, column) => {
      if (typeof path === 'string' && typeof line === 'number' && typeof column === 'number') return peekAt({ path, line, column });
      return undefined;
    },
    'gilsight.explainRefusal': (title, reason) => window.showInformationMessage(`Gilsight cannot ${withinSentence(String(title))} here.`, { modal: true, detail: String(reason) }),
  };
  for (const [name, run] of Object.entries(table)) {
    disposables.add(commands.registerCommand(name, guard.provider(name, run)));
  }
  return disposables;
}

/** On a site of the list, on one named by path and id, on the one at the cursor, or on an example. */
async function openSimulator({ engine, store, settings, simulator }: CommandParts, first: unknown, second: unknown): Promise<void> {
  const site = namedSite(store, first, second) ?? siteAtCursor(store);
  const calibration = await engine.ask('calibration', { path: site?.path });
  if (calibration === undefined) {
    void window.showErrorMessage('Gilsight’s analysis does not run, so the simulator has no figures. See its log, or restart it.');
    return;
  }
  simulator.show(site === undefined ? exampleSubject(settings.current().cores, calibration) : subjectOfSite(site, calibration));
}

function namedSite(store: ReportStore, first: unknown, second: unknown) {
  if (isSiteNode(first)) return first.site;
  if (typeof first !== 'string' || typeof second !== 'string') return undefined;
  return store.get(first)?.report.sites.find(({ id }) => id === second);
}

function siteAtCursor(store: ReportStore) {
  const editor = window.activeTextEditor;
  const known = editor && store.get(pathOfUri(editor.document.uri));
  return known && siteAt(known, fromPosition(editor.selection.active));
}

function isSiteNode(value: unknown): value is Extract<SiteTreeNode, { kind: 'site' }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'site' && 'site' in value;
}

async function analyseFile({ analysis }: CommandParts, path: unknown): Promise<void> {
  const document = typeof path === 'string' ? openDocument(path) : window.activeTextEditor?.document;
  if (document !== undefined && isAnalysed(document)) await analysis.analyse(document);
  else void window.showInformationMessage('Gilsight analyses Python files: open one first.');
}

async function scan(parts: CommandParts): Promise<void> {
  await commands.executeCommand('gilsight.sites.focus');
  const result = await analyseWorkspace(parts);
  if (result === undefined) return;
  window.setStatusBarMessage(
    `Gilsight: ${countOf(result.sites, 'spawn site')} in ${countOf(result.files, 'file')}, ${result.flagged} flagged`,
    10_000,
  );
}
