import { isNotebookPath, placeInNotebook } from '../core/domain/notebook';
import type { SourceFiles } from '../core/service/ports';

/** Looks up single lines of files that were read beforehand. */
export type LineOf = (path: string, line: number) => string | undefined;

/** Reads files, each once, so that formats can quote them without waiting. */
export async function readLines(files: SourceFiles, paths: Iterable<string>): Promise<LineOf> {
  const lines = new Map<string, readonly string[]>();
  for (const path of new Set(paths)) {
    const source = await files.read(path);
    if (typeof source === 'string') lines.set(path, source.split(/\r\n|\r|\n/));
  }
  return (path, line) => lines.get(path)?.[line];
}

/** Where something is told to be: in a notebook by its cell. Lines count from 0. */
export interface ToldPlace {
  readonly cell: number | undefined;
  readonly line: number;
}

/** Tells a line of a file as its reader counts it. */
export type PlaceOf = (path: string, line: number) => ToldPlace;

/** The lines of notebooks are told cell by cell; those of other files as they are. */
export function createPlaceOf(lineOf: LineOf): PlaceOf {
  return (path, line) => (isNotebookPath(path) ? placeInNotebook((each) => lineOf(path, each), line) : undefined) ?? { cell: undefined, line };
}
