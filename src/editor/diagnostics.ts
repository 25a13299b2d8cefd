import { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag, languages, workspace, type Location, type TextDocument, type Uri } from 'vscode';
import type { Finding, Severity } from '../core/domain/finding';
import type * as domain from '../core/domain/position';
import type { ReportStore } from './analysis/reportStore';
import { createDisposables, type DisposableLike } from './disposables';
import type { Guard } from './guard';
import { toLocation, toRange } from './places';
import { openDocument } from './pythonDocuments';

/** What diagnostics are made of. */
export interface DiagnosticParts {
  readonly store: ReportStore;
  readonly guard: Guard;
  /** The page that explains a rule. */
  readonly rulePage: (rule: string) => Uri;
}

/** Shown as the origin of each of our diagnostics. */
export const diagnosticSource = 'gilsight';

/** The rule that speaks of comments which silence nothing; it has a fix of its own. */
export const unusedSuppression = 'unused-suppression';

/** Shows the findings of open documents as squiggles and problems. */
export function showDiagnostics({ store, guard, rulePage }: DiagnosticParts): DisposableLike {
  const disposables = createDisposables();
  const collection = disposables.add(languages.createDiagnosticCollection(diagnosticSource));

  disposables.add(store.onDidChange(guard.handler('show diagnostics', (path: string) => {
    const document = openDocument(path);
    if (document === undefined) return;
    const findings = store.get(path)?.report.findings ?? [];
    collection.set(document.uri, findings.map((finding) => toDiagnostic(finding, { rulePage, locationOf: toLocation })));
  })));
  disposables.add(workspace.onDidCloseTextDocument(guard.handler('clear diagnostics', (document: TextDocument) => {
    collection.delete(document.uri);
  })));
  return disposables;
}

/** Whether a diagnostic of ours speaks of this finding. */
export function isAbout(diagnostic: Diagnostic, finding: Finding): boolean {
  const { code } = diagnostic;
  const rule = typeof code === 'object' ? code.value : code;
  return diagnostic.source === diagnosticSource && rule === finding.rule && diagnostic.range.isEqual(toRange(finding.range));
}

/** What a diagnostic leads to. */
export interface DiagnosticPlaces extends Pick<DiagnosticParts, 'rulePage'> {
  /** Where the editor shows a place. */
  readonly locationOf: (location: domain.Location) => Location;
}

/** A finding as the editor shows it. */
export function toDiagnostic(finding: Finding, { rulePage, locationOf }: DiagnosticPlaces): Diagnostic {
  const diagnostic = new Diagnostic(locationOf(finding).range, finding.message, severities[finding.severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.rule, target: rulePage(finding.rule) };
  // Shown faded, as an unused import is.
  if (finding.rule === unusedSuppression) diagnostic.tags = [DiagnosticTag.Unnecessary];
  diagnostic.relatedInformation = finding.evidence.map((step) => new DiagnosticRelatedInformation(locationOf(step), step.text));
  return diagnostic;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
