import { readdir, readFile, stat } from 'node:fs/promises';
import type { SourceFiles, Unreadable } from '../core/service/ports';
import { decodeSource, maxSourceBytes, tooLarge } from './decodeSource';

/** The source files on this machine's disk. Neither function ever throws, whatever the path. */
export function createNodeFiles(): SourceFiles {
  return { read: readSource, list: listFolder };
}

async function readSource(path: string): Promise<string | Unreadable | undefined> {
  try {
    // Asked before opening: to open a named pipe would wait for its writer.
    const status = await stat(path);
    if (!status.isFile()) return status.isDirectory() ? undefined : { reason: 'not a regular file' };
    return status.size > maxSourceBytes ? tooLarge : decodeSource(await readFile(path));
  } catch (error) {
    return describeFailure(error);
  }
}

/** The codes that say that there is no such file, rather than that it may not be read. */
const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its symbolic link leads back to itself',
};

function describeFailure(error: unknown): Unreadable | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return absent.has(code) ? undefined : { reason: reasons[code] ?? `could not be read (${code})` };
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.map(async (entry) => {
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(`${folder}/${entry.name}`)));
      return isFolder ? `${entry.name}/` : entry.name;
    });
    return await Promise.all(names);
  } catch {
    return [];
  }
}

async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
