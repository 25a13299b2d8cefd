import { relative, resolve, sep } from 'node:path';

/** The form in which the engine and every output write paths: with slashes, on Windows too. */
export function withSlashes(path: string): string {
  // Elsewhere a backslash is an ordinary letter of a file's name.
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** The absolute, slash-separated path of what a user named in `currentFolder`. */
export function absolutePath(currentFolder: string, named: string): string {
  return withSlashes(resolve(currentFolder, named));
}

/** A path as told to the user: relative to `currentFolder`; absolute only on another Windows drive. */
export function relativePath(currentFolder: string, path: string): string {
  return withSlashes(relative(currentFolder, path)) || '.';
}
