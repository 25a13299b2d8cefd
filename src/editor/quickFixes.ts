import { CodeAction, CodeActionKind, languages, type CodeActionContext, type Range, type TextDocument } from 'vscode';
import type { Finding } from '../core/domain/finding';
import { isBefore, type Range as PlainRange } from '../core/domain/position';
import type { RewriteProposal } from '../core/domain/rewriteProposal';
import type { Site } from '../core/domain/site';
import type { DocumentAnalysis } from './analysis/documentAnalysis';
import { findingsOf, type KnownFile } from './analysis/knownFile';
import type { ReportStore } from './analysis/reportStore';
import { isAbout, unusedSuppression } from './diagnostics';
import { pathOfUri } from './documentPath';
import type { Engine } from './engine/engine';
import type { Guard } from './guard';
import { fromPosition } from './places';
import { pythonSelector } from './pythonDocuments';
import { rewriteActions } from './rewriteActions';
import { sitesIn } from './siteAt';
import { removeRuleEdit, suppressEdit } from './suppressComment';
import type { DisposableLike } from './disposables';
import { toWorkspaceEdit } from './workspaceEdit';

/** What quick fixes are made of. */
export interface QuickFixParts {
  readonly engine: Engine;
  readonly analysis: DocumentAnalysis;
  readonly store: ReportStore;
  readonly guard: Guard;
}

/** Offers what can be done about a site: its rewrites, or why there are none; a comment; the simulator. */
export function offerQuickFixes({ engine, analysis, store, guard }: QuickFixParts): DisposableLike {
  const kinds = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite];
  return languages.registerCodeActionsProvider(pythonSelector, {
    provideCodeActions: guard.provider('quick fixes', async (document, range, context, token) => {
      const path = pathOfUri(document.uri);
      const selection = toSelection(range);
      const known = store.get(path);
      // Asked at each move of the cursor: only near a site is it worth more than a look.
      if (known === undefined || sitesIn(known, selection).length + commentFindingsIn(known, selection).length === 0) return [];
      // The edits must fit the text as it is now, not as it was when it was analysed last.
      const version = document.version;
      const present = await analysis.analyse(document);
      if (present === undefined || token.isCancellationRequested) return [];
      const actions = await Promise.all(sitesIn(present, selection).map(async (site) => {
        const proposals = (await engine.ask('proposeRewrites', { path, siteId: site.id }, { token })) ?? [];
        return siteActions({ document, context, site, findings: findingsOf(present, site), proposals });
      }));
      if (document.version !== version) return [];
      const comments = commentFindingsIn(present, selection).flatMap((finding) => commentActions(document, context, finding));
      return [...actions.flat(), ...comments].filter((action) => isWanted(action, context));
    }),
  }, { providedCodeActionKinds: kinds });
}

interface ActionSubject {
  readonly document: TextDocument;
  readonly context: CodeActionContext;
  readonly site: Site;
  readonly findings: readonly Finding[];
  readonly proposals: readonly RewriteProposal[];
}

function siteActions(subject: ActionSubject): readonly CodeAction[] {
  const { document, context, site, findings, proposals } = subject;
  const diagnostics = context.diagnostics.filter((diagnostic) => findings.some((finding) => isAbout(diagnostic, finding)));
  // What mends a finding is a fix; the same at a site that nobody complains about is a rewrite.
  const kind = findings.length > 0 ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite;
  const rewrites = rewriteActions(proposals, { mendsFinding: findings.length > 0 });
  const suppressions = findings.flatMap((finding) => suppressAction(document, finding) ?? []);
  const actions = [...rewrites, simulatorAction(document, site, kind), ...suppressions];
  for (const action of actions) action.diagnostics = [...diagnostics];
  return actions;
}

function simulatorAction(document: TextDocument, site: Site, kind: CodeActionKind): CodeAction {
  const action = new CodeAction('Open the simulator on this site', kind);
  action.command = { title: action.title, command: 'gilsight.openSimulator', arguments: [pathOfUri(document.uri), site.id] };
  return action;
}

function suppressAction(document: TextDocument, finding: Finding): CodeAction | undefined {
  const { line } = finding.range.start;
  const above = line > 0 ? document.lineAt(line - 1).text : undefined;
  const edit = suppressEdit({ line, text: document.lineAt(line).text, above }, finding.rule);
  if (edit === undefined) return undefined;
  const action = new CodeAction(`Ignore ${finding.rule} here`, CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(document.uri, [edit]);
  action.command = { title: 'Analyse', command: 'gilsight.analyseFile', arguments: [pathOfUri(document.uri)] };
  return action;
}

/** What is found about the comments themselves, which belong to no site. */
function commentFindingsIn(known: KnownFile, selection: PlainRange): readonly Finding[] {
  return known.report.findings.filter(({ siteId, range }) => siteId === undefined && !isBefore(selection.end, range.start) && !isBefore(range.end, selection.start));
}

function commentActions(document: TextDocument, context: CodeActionContext, finding: Finding): readonly CodeAction[] {
  if (finding.rule !== unusedSuppression) return [];
  const { line } = finding.range.start;
  const edit = removeRuleEdit({ line, text: document.lineAt(line).text }, finding.range);
  if (edit === undefined) return [];
  const action = new CodeAction('Remove the rule that is not needed from the comment', CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(document.uri, [edit]);
  action.isPreferred = true;
  action.command = { title: 'Analyse', command: 'gilsight.analyseFile', arguments: [pathOfUri(document.uri)] };
  action.diagnostics = context.diagnostics.filter((diagnostic) => isAbout(diagnostic, finding));
  return [action];
}

function toSelection({ start, end }: Range) {
  return { start: fromPosition(start), end: fromPosition(end) };
}

function isWanted({ kind }: CodeAction, { only }: CodeActionContext): boolean {
  return only === undefined || (kind !== undefined && only.contains(kind));
}
