import { CodeAction, CodeActionKind, languages, Range, WorkspaceEdit, type TextDocument } from 'vscode';
import { lineDiff } from '../core/domain/lineDiff';
import type { DocumentAnalysis } from './analysis/documentAnalysis';
import type { DisposableLike } from './disposables';
import { pathOfUri } from './documentPath';
import type { Engine } from './engine/engine';
import type { Guard } from './guard';
import { pythonSelector } from './pythonDocuments';

/** What fixing all takes. */
export interface FixAllParts {
  readonly engine: Engine;
  readonly analysis: DocumentAnalysis;
  readonly guard: Guard;
}

/** `source.fixAll.gilsight`, for a command or on save: all that is provably equal, in one edit. */
export function offerFixAll({ engine, analysis, guard }: FixAllParts): DisposableLike {
  const kind = CodeActionKind.SourceFixAll.append('gilsight');
  return languages.registerCodeActionsProvider(pythonSelector, {
    provideCodeActions: guard.provider('fixing all', async (document, _range, { only }, token) => {
      // Only on request: the light bulb asks for everything, at each move of the cursor.
      if (!only?.contains(kind)) return [];
      const { version } = document;
      const known = await analysis.analyse(document);
      if (known === undefined || known.report.findings.length === 0 || token.isCancellationRequested) return [];
      const before = document.getText();
      const after = await engine.ask('fixAll', { path: pathOfUri(document.uri), text: before }, { token });
      if (after === undefined || after === before || document.version !== version) return [];
      const action = new CodeAction('Fix all that Gilsight can prove equal', kind);
      action.edit = editBetween(document, before, after);
      action.command = { title: 'Analyse', command: 'gilsight.analyseFile', arguments: [pathOfUri(document.uri)] };
      return [action];
    }),
  }, { providedCodeActionKinds: [kind] });
}

function editBetween(document: TextDocument, before: string, after: string): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { start, end, newText } of lineDiff(before, after)) edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), newText);
  return edit;
}
