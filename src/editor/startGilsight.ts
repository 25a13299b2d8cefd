import { join } from 'node:path';
import { commands, ExtensionMode, Uri, window, type ExtensionContext } from 'vscode';
import { followDocuments } from './analysis/documentAnalysis';
import { followOutsideChanges } from './analysis/outsideChanges';
import { createReportStore, type ReportStore } from './analysis/reportStore';
import { calibrationFolder } from '../probe/calibrationStore';
import { createCalibration, type Calibration } from './calibration';
import { registerCommands } from './commands';
import { tellConfigurationTrouble } from './configurationTrouble';
import { showDiagnostics } from './diagnostics';
import { createDisposables } from './disposables';
import { createEngine } from './engine/engine';
import { followEngine } from './engine/followEngine';
import { offerFixAll } from './fixAll';
import { createGuard } from './guard';
import { showHeat, type Heat } from './heat';
import { offerHover } from './hover';
import { checkNotebooks } from './notebooks';
import { followPythonExtension } from './python/pythonExtension';
import { offerQuickFixes } from './quickFixes';
import { goTo } from './reveal';
import { rulePageOf } from './rulePage';
import { followSettings } from './settings';
import { createSimulatorPanel, type SimulatorPanel } from './simulator/panel';
import { showLenses } from './siteLens';
import { showSiteTree, type SiteTree } from './siteTree';
import { tellSkippedFiles } from './skippedFiles';
import { showStatus } from './statusItem';

/** What tests look at, as the editor shows no extension its own views. */
export interface GilsightForTests {
  readonly store: ReportStore;
  readonly siteTree: SiteTree;
  readonly heat: Heat;
  readonly simulator: SimulatorPanel;
  readonly calibration: Calibration;
  /** Where calibrations are kept. */
  readonly calibrations: string;
}

/** Puts the features together and starts them. */
export function startGilsight(context: ExtensionContext): GilsightForTests | undefined {
  const disposables = createDisposables();
  context.subscriptions.push(disposables);

  // 1. What the features share.
  const log = disposables.add(window.createOutputChannel('Gilsight', { log: true }));
  const guard = createGuard(log);
  const settings = disposables.add(followSettings());
  const python = disposables.add(followPythonExtension(guard));
  const store = disposables.add(createReportStore());
  const distFolder = join(context.extensionPath, 'dist');
  // A test neither sees nor touches what this user has measured.
  const calibrations = context.extensionMode === ExtensionMode.Test ? join(context.globalStorageUri.fsPath, 'calibrations') : calibrationFolder(process.env, process.platform);
  const engine = disposables.add(createEngine({ distFolder, calibrationFolder: calibrations, log, greet: () => settingsNotice() }));
  const analysis = disposables.add(followDocuments({ engine, store, settings, guard }));
  const simulator: SimulatorPanel = disposables.add(createSimulatorPanel({ extensionUri: context.extensionUri, guard, log, reveal: goTo, calibrate: () => calibration.ask() }));
  const calibration = createCalibration({ engine, analysis, simulator, python, log, distFolder, folder: calibrations });

  function settingsNotice() {
    const { interpreter, cores, knowledge } = settings.current();
    return { kind: 'settings', interpreter, cores, knowledge, selectedInterpreters: python.current() } as const;
  }

  // 2. The features, each in its file. Those that show things listen before anything is analysed.
  const siteTree = disposables.add(showSiteTree(store));
  const rulePage = (rule: string) => Uri.parse(rulePageOf(context.extension.packageJSON, rule), true);
  disposables.add(showDiagnostics({ store, guard, rulePage }));
  disposables.add(offerHover(store, guard));
  disposables.add(offerQuickFixes({ engine, analysis, store, guard }));
  disposables.add(offerFixAll({ engine, analysis, guard }));
  disposables.add(showLenses({ store, settings, guard }));
  const heat = disposables.add(showHeat({ store, settings, guard }));
  disposables.add(showStatus({ engine, analysis, store, settings, guard }));
  disposables.add(tellSkippedFiles(store, log));
  disposables.add(followOutsideChanges({ engine, analysis, store, guard }));
  disposables.add(followEngine({ engine, analysis, settings, python, guard, settingsNotice }));
  disposables.add(tellConfigurationTrouble({ engine, guard, log }));
  disposables.add(registerCommands({ engine, analysis, store, settings, simulator, calibration, guard, log }));

  // 3. The view appears only where there is Python to show in it.
  void commands.executeCommand('setContext', 'gilsight.isActive', true);
  guard.handler('first analysis', () => analysis.analyseOpen())();
  disposables.add(checkNotebooks({ engine, settings, guard, rulePage }));
  return context.extensionMode === ExtensionMode.Test ? { store, siteTree, heat, simulator, calibration, calibrations } : undefined;
}
