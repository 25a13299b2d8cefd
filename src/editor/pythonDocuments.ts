import { workspace, type TextDocument } from 'vscode';
import { pathOfUri } from './documentPath';

/**
 * Where Python is analysed: on disks, in unsaved editors, and in virtual file systems. Not in the
 * left half of a comparison, nor in the cells of a notebook, which make sense only together: `notebooks.ts`.
 */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web'] as const;

/** For registering providers. */
export const pythonSelector = schemes.map((scheme) => ({ language: 'python', scheme }));

/** Whether Gilsight has anything to do with a document. */
export function isAnalysed(document: TextDocument): boolean {
  return document.languageId === 'python' && schemes.some((scheme) => scheme === document.uri.scheme) && !document.isClosed;
}

/** The documents that are analysed while they are open. */
export function openPythonDocuments(): readonly TextDocument[] {
  return workspace.textDocuments.filter(isAnalysed);
}

/** The open document that the engine calls `path`. */
export function openDocument(path: string): TextDocument | undefined {
  return openPythonDocuments().find((document) => pathOfUri(document.uri) === path);
}
