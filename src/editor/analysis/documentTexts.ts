import type { TextDocument } from 'vscode';
import { pathOfUri } from '../documentPath';
import type { Engine } from '../engine/engine';
import { openPythonDocuments } from '../pythonDocuments';

/** Keeps the engine's texts those of the open documents. */
export interface DocumentTexts {
  /** Tells every text that has changed since it was told last. To be called before a question. */
  tell(): void;
  /** The document was closed: the file counts again. */
  forget(document: TextDocument): void;
}

/** As the engine does for files on disk. */
const mostBytes = 5 * 1024 * 1024;

/** Nothing is told yet. */
export function createDocumentTexts(engine: Engine): DocumentTexts {
  const told = new Map<string, number>();
  let run: number | undefined;
  return {
    tell() {
      const present = engine.start();
      if (present !== run) told.clear();
      run = present;
      for (const document of openPythonDocuments()) {
        const path = pathOfUri(document.uri);
        if (told.get(path) === document.version) continue;
        told.set(path, document.version);
        engine.tell({ kind: 'text', path, text: textToAnalyse(document) });
      }
    },
    forget(document) {
      const path = pathOfUri(document.uri);
      if (told.delete(path)) engine.tell({ kind: 'text', path, text: undefined });
    },
  };
}

/**
 * @returns `undefined` when the file on disk says better what is to be done: it is refused there
 * for its size, or for bytes that are not UTF-8, which the editor has already replaced or decoded.
 */
function textToAnalyse(document: TextDocument): string | undefined {
  const text = document.getText();
  const isSaved = document.uri.scheme === 'file' && !document.isDirty;
  const isDoubtful = text.includes('\uFFFD') || !document.encoding.startsWith('utf8');
  if (isSaved && isDoubtful) return undefined;
  return Buffer.byteLength(text) > mostBytes ? undefined : text;
}
