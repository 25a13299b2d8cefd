import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { withSlashes } from './paths';

/** What git ignores below a folder. Immutable: a nested `.gitignore` makes a new one. */
export interface IgnoreRules {
  /** The folder that the paths in `rules` are relative to. */
  readonly top: string;
  readonly rules: Ignore;
}

/**
 * The rules for a folder that the user named, from its repository's root down to itself.
 *
 * Outside a repository, as in an unpacked archive, `.gitignore` files still count: from the current
 * folder down, or from the named one when it lies elsewhere. A named folder that is itself ignored
 * is wanted all the same, so only the files inside it count.
 */
export async function rulesAround(folder: string, currentFolder: string): Promise<IgnoreRules> {
  const isInside = folder === currentFolder || folder.startsWith(withTrailingSlash(currentFolder));
  const top = (await repositoryRoot(folder)) ?? (isInside ? currentFolder : folder);
  let rules = await rulesOfRoot(top);
  for (const between of foldersBetween(top, folder)) {
    rules = await addGitignore(rules, between);
    if (between !== folder && isIgnored(rules, `${nextTowards(between, folder)}/`)) {
      return addGitignore(await rulesOfRoot(folder), folder);
    }
  }
  return rules;
}

/**
 * The rules inside a folder that was reached by walking.
 *
 * @param names - What is in it. Its own repository, if it is one, owes nothing to those around it.
 */
export async function rulesInside(around: IgnoreRules, folder: string, names: readonly string[]): Promise<IgnoreRules> {
  if (names.includes('.git')) return addGitignore(await rulesOfRoot(folder), folder);
  return names.includes('.gitignore') ? addGitignore(around, folder) : around;
}

/** Whether git ignores this path, whose parents it does not; a folder's ends with a slash. */
export function isIgnored({ top, rules }: IgnoreRules, path: string): boolean {
  return rules.ignores(path.slice(withTrailingSlash(top).length));
}

// As git's core.ignoreCase: where the file system does not tell case apart, neither do the rules.
const ignoreCase = process.platform === 'win32' || process.platform === 'darwin';

async function rulesOfRoot(top: string): Promise<IgnoreRules> {
  const folder = await gitFolder(top);
  const exclude = folder === undefined ? '' : await readIfThere(`${folder}/info/exclude`);
  return { top, rules: ignore({ ignoreCase }).add(exclude) };
}

async function addGitignore(around: IgnoreRules, folder: string): Promise<IgnoreRules> {
  const patterns = (await readIfThere(`${folder}/.gitignore`)).split(/\r?\n/);
  const base = folder.slice(withTrailingSlash(around.top).length);
  // One list for all levels, the deepest last, so that its last match decides, as in git.
  const rules = ignore({ ignoreCase }).add(around.rules).add(patterns.flatMap((pattern) => rebase(pattern, base)));
  return { top: around.top, rules };
}

/** A pattern of `base/.gitignore` as it would stand in the `.gitignore` of the top folder. */
function rebase(pattern: string, base: string): readonly string[] {
  if (/^\s*$|^#/.test(pattern)) return [];
  if (base === '') return [pattern];
  const [, negation = '', body = ''] = /^(!?)(.*)$/.exec(pattern) ?? [];
  const isAnchored = /\/(?!\s*$)/.test(body);
  const escapedBase = base.replace(/[\\*?[\]! #]/g, '\\$&');
  return [`${negation}/${escapedBase}/${isAnchored ? body.replace(/^\//, '') : `**/${body}`}`];
}

/** The nearest folder, from `folder` upwards, that has a `.git`. */
async function repositoryRoot(folder: string): Promise<string | undefined> {
  for (let current = folder; ; current = withSlashes(dirname(current))) {
    if (await isThere(`${current}/.git`)) return current;
    if (withSlashes(dirname(current)) === current) return undefined;
  }
}

/** Where git keeps what all work trees of a repository share; in a linked one `.git` is a file that leads there. */
async function gitFolder(root: string): Promise<string | undefined> {
  const link = /^gitdir: (.+)$/m.exec(await readIfThere(`${root}/.git`))?.[1];
  if (link === undefined) return (await isThere(`${root}/.git`)) ? `${root}/.git` : undefined;
  const own = resolve(root, link.trim());
  const shared = (await readIfThere(`${own}/commondir`)).trim();
  return resolve(own, shared);
}

/** `top`, the folders between, and `folder`. */
function foldersBetween(top: string, folder: string): readonly string[] {
  if (top === folder) return [folder];
  return [...foldersBetween(top, withSlashes(dirname(folder))), folder];
}

function nextTowards(from: string, folder: string): string {
  const start = withTrailingSlash(from);
  const [name = ''] = folder.slice(start.length).split('/', 1);
  return start + name;
}

function withTrailingSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

async function readIfThere(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    return '';
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
