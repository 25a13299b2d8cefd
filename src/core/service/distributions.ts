import type { FolderNames } from './folderNames';
import type { Reading } from './reading';

/** What stands at the top of a distribution, or of an application that is run from there. */
const marks = ['pyproject.toml', 'setup.py', 'setup.cfg', 'requirements.txt', 'manage.py'];

/** Folders that hold no packages of the repository. */
const skipped = /^(\.|__)|^(node_modules|venv|env|site-packages|build|dist|docs?|tests?)$/;

/** Deeper folders are not looked into, nor more of them. */
const maximumDepth = 4;
const maximumFolders = 400;

/** What the distributions of a repository hold: the folders from which each package or module of a name is imported. */
export function* packagesBelow(names: FolderNames, root: string): Reading<ReadonlyMap<string, readonly string[]>> {
  const holders = new Map<string, string[]>();
  for (const folder of yield* distributionsBelow(names, root)) {
    for (const name of yield* names.in(folder)) {
      const [, module] = /^(.+?)(?:\/|\.py)$/.exec(name) ?? [];
      if (module !== undefined) holders.set(module, [...holders.get(module) ?? [], folder]);
    }
  }
  return holders;
}

/**
 * The folders of a repository from which packages are imported: of each distribution its own folder
 * and its `src`. A repository with several (`packages/a/src`, `libs/b`) installs them side by side.
 */
function* distributionsBelow(names: FolderNames, root: string): Reading<readonly string[]> {
  const found: string[] = [];
  let open: readonly string[] = [root];
  let seen = 0;
  for (let depth = 0; depth < maximumDepth && open.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of open) {
      if (seen++ >= maximumFolders) return found;
      const here = yield* names.in(folder);
      if (marks.some((mark) => here.has(mark))) found.push(folder, ...(here.has('src/') ? [`${folder}/src`] : []));
      if (here.has('__init__.py')) continue;
      next.push(...[...here].filter((name) => name.endsWith('/') && !skipped.test(name.slice(0, -1))).sort().map((name) => `${folder}/${name.slice(0, -1)}`));
    }
    open = next;
  }
  return found;
}
