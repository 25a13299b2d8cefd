import type { Uri } from 'vscode';

/**
 * The engine's name for a document: an absolute, slash-separated path for what is on a disk, and
 * the URI for everything else.
 */
export function pathOfUri(uri: Uri): string {
  if (uri.scheme !== 'file') return uri.toString();
  // Only a Windows path may be rewritten: elsewhere a backslash is a letter like any other.
  return windowsPath.test(uri.fsPath) ? uri.fsPath.replaceAll('\\', '/') : uri.fsPath;
}

/** The document that `pathOfUri` named. */
export function uriOfPath(path: string, uris: Pick<typeof Uri, 'file' | 'parse'>): Uri {
  return path.startsWith('/') || windowsPath.test(path) ? uris.file(path) : uris.parse(path, true);
}

/** The last part of a path, for people. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A drive letter, or the two backslashes of a network share. */
const windowsPath = /^([A-Za-z]:[\\/]|\\\\)/;
