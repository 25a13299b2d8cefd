import type { Dirent } from 'node:fs';
import { readdir, readlink, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type IgnoreRules, isIgnored, rulesAround, rulesInside } from './ignoreRules';
import { isLeftOutByName } from '../core/service/words/leftOutNames';
import { isEnvironment } from './leftOutFolders';
import { createLimit } from './limit';
import { absolutePath } from './paths';

/** What the paths on the command line lead to. */
export interface Discovery {
  /** Absolute and slash-separated, each once, sorted. */
  readonly files: readonly string[];
  /** Those of them that the user named himself: no pattern takes them away. */
  readonly named: ReadonlySet<string>;
  /** As the user wrote them. When there are any, nothing was walked. */
  readonly missing: readonly string[];
  /** Folders that could not be listed, and why. */
  readonly unreadable: readonly UnreadableFolder[];
}

/** A folder that could not be listed. */
export interface UnreadableFolder {
  readonly path: string;
  readonly reason: string;
}

/**
 * Finds the Python files that `named` paths stand for.
 *
 * A named file is taken whatever its name. A named folder is walked for `.py`, `.pyw` and notebooks, without
 * what git ignores, virtual environments, installed packages and caches; the folder itself is
 * walked even when it is one of these. Links to folders are not followed, so no loop can catch it.
 */
export async function discoverFiles(named: readonly string[], currentFolder: string): Promise<Discovery> {
  const starts = await Promise.all(named.map((path) => describe(path, currentFolder)));
  const missing = starts.filter((start) => start.kind === 'missing').map((start) => start.named);
  if (missing.length > 0) return { files: [], named: new Set(), missing, unreadable: [] };

  const walk = createWalk();
  for (const start of starts) {
    if (start.kind === 'file') walk.files.add(start.path);
    else await walk.enter(start.path, await rulesAround(start.path, absolutePath(currentFolder, '.')));
  }
  const files = await withoutDoubles(walk.files, walk.links);
  const namedFiles = new Set(starts.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  return { files: [...files].sort(), named: namedFiles, missing, unreadable: walk.unreadable };
}

interface Start {
  readonly kind: 'file' | 'folder' | 'missing';
  readonly named: string;
  readonly path: string;
}

async function describe(named: string, currentFolder: string): Promise<Start> {
  const path = absolutePath(currentFolder, named);
  try {
    return { kind: (await stat(path)).isDirectory() ? 'folder' : 'file', named, path };
  } catch {
    return { kind: 'missing', named, path };
  }
}

/** How many folders are listed at once: enough to keep a disk busy, too few to run out of handles. */
const listingsAtOnce = 32;

function createWalk() {
  const limit = createLimit(listingsAtOnce);
  const files = new Set<string>();
  const links = new Set<string>();
  const unreadable: UnreadableFolder[] = [];

  /** Walks a folder that the user named. */
  async function enter(folder: string, rules: IgnoreRules): Promise<void> {
    const entries = await list(folder);
    await takeAll(folder, entries, rules);
  }

  /** Walks a folder that was found on the way. */
  async function pass(folder: string, around: IgnoreRules): Promise<void> {
    const entries = await list(folder);
    const names = entries.map((entry) => entry.name);
    if (await isEnvironment(folder, names)) return;
    await takeAll(folder, entries, await rulesInside(around, folder, names));
  }

  async function takeAll(folder: string, entries: readonly Dirent[], rules: IgnoreRules): Promise<void> {
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    const folders = entries.filter((entry) => entry.isDirectory() && !isLeftOutByName(entry.name));
    for (const entry of entries) {
      if (!isPython(entry) || isIgnored(rules, base + entry.name)) continue;
      (entry.isSymbolicLink() ? links : files).add(base + entry.name);
    }
    const wanted = folders.map((entry) => base + entry.name).filter((path) => !isIgnored(rules, `${path}/`));
    await Promise.all(wanted.map((path) => pass(path, rules)));
  }

  async function list(folder: string): Promise<readonly Dirent[]> {
    try {
      return await limit(() => readdir(folder, { withFileTypes: true }));
    } catch (error) {
      unreadable.push({ path: folder, reason: describeFailure(error) });
      return [];
    }
  }

  return { files, links, unreadable, enter };
}

function isPython(entry: Dirent): boolean {
  return (entry.isFile() || entry.isSymbolicLink()) && /\.(pyw?|ipynb)$/i.test(entry.name);
}

/** Adds the links that lead to a file which the walk did not meet: its findings would be told twice. */
async function withoutDoubles(files: ReadonlySet<string>, links: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const all = new Set(files);
  const targets = new Set(files);
  for (const link of [...links].sort()) {
    const paths = await pathsBehind(link);
    if (paths.length === 0 || paths.some((path) => targets.has(path))) continue;
    for (const path of paths) targets.add(path);
    all.add(link);
  }
  return all;
}

/** What a link says, as the walk would spell it, and where it leads in the end; none when that is not a file. */
async function pathsBehind(link: string): Promise<readonly string[]> {
  try {
    if (!(await stat(link)).isFile()) return [];
    return [absolutePath(dirname(link), await readlink(link)), absolutePath('/', await realpath(link))];
  } catch {
    return [];
  }
}

function describeFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return code === 'EACCES' || code === 'EPERM' ? 'permission denied' : `could not be listed (${code})`;
}
