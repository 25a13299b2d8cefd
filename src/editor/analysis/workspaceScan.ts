import { ProgressLocation, window, type CancellationToken, type Progress } from 'vscode';
import { pathOfUri } from '../documentPath';
import type { Engine } from '../engine/engine';
import { openDocument } from '../pythonDocuments';
import { countOf } from '../wording/numbers';
import type { DocumentAnalysis } from './documentAnalysis';
import type { ReportStore } from './reportStore';
import { findWorkspaceFiles } from './workspaceFiles';

/** What a scan works with. */
export interface ScanParts {
  readonly engine: Engine;
  readonly analysis: DocumentAnalysis;
  readonly store: ReportStore;
}

/** What a scan found. */
export interface ScanResult {
  readonly files: number;
  readonly sites: number;
  readonly flagged: number;
}

/**
 * Analyses every Python file of the workspace, with a progress bar that can be cancelled.
 *
 * @returns `undefined` when cancelled.
 */
export async function analyseWorkspace(parts: ScanParts): Promise<ScanResult | undefined> {
  const options = { location: ProgressLocation.Notification, title: 'Gilsight: analysing the workspace', cancellable: true };
  return window.withProgress(options, (progress, token) => scan(parts, progress, token));
}

async function scan({ engine, analysis, store }: ScanParts, progress: Progress<{ message?: string; increment?: number }>, token: CancellationToken): Promise<ScanResult | undefined> {
  const uris = await findWorkspaceFiles(token);
  if (token.isCancellationRequested) return undefined;
  // 1. Open documents are analysed as they stand; a scan of their files would say nothing new.
  const paths = uris.map(pathOfUri);
  const closed = paths.filter((path) => openDocument(path) === undefined);
  await analysis.analyseOpen();
  analysis.tellTexts();

  // 2. What the scan does not report any more has no sites any more.
  const unreported = new Set(closed);
  let shown = 0;
  const done = await engine.ask('scan', { paths: closed }, {
    token,
    hear(news) {
      if (news.kind === 'report') {
        unreported.delete(news.report.path);
        if (openDocument(news.report.path) === undefined) store.set(news.report.path, { report: news.report, expectations: new Map() });
      } else {
        progress.report({ message: `${news.done} of ${countOf(news.total, 'file')}`, increment: ((news.done - shown) / news.total) * 100 });
        shown = news.done;
      }
    },
  });
  if (done === undefined) return undefined;
  for (const path of unreported) if (openDocument(path) === undefined) store.delete(path);
  return summarise(store, new Set(paths));
}

function summarise(store: ReportStore, paths: ReadonlySet<string>): ScanResult {
  const reports = store.all().map(({ report }) => report).filter(({ path }) => paths.has(path));
  return {
    files: paths.size,
    sites: reports.reduce((sum, { sites }) => sum + sites.length, 0),
    flagged: reports.reduce((sum, { findings }) => sum + new Set(findings.flatMap(({ siteId }) => siteId ?? [])).size, 0),
  };
}
