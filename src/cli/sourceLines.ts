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
