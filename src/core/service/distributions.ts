/** Lists a folder; folders in it end in a slash. */
type List = (folder: string) => Promise<ReadonlySet<string>>;

/** What stands at the top of a distribution, or of an application that is run from there. */
const marks = ['pyproject.toml', 'setup.py', 'setup.cfg', 'requirements.txt', 'manage.py'];

/** Folders that hold no packages of the repository. */
const skipped = /^(\.|__)|^(node_modules|venv|env|site-packages|build|dist|docs?|tests?)$/;

/** Deeper folders are not looked into, nor more of them. */
const maximumDepth = 4;
const maximumFolders = 400;

/** What the distributions of a repository hold: the folders from which each package or module of a name is imported. */
export async function packagesBelow(list: List, root: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const holders = new Map<string, string[]>();
  for (const folder of await distributionsBelow(list, root)) {
    for (const name of await list(folder)) {
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
async function distributionsBelow(list: List, root: string): Promise<readonly string[]> {
  const found: string[] = [];
  let open: readonly string[] = [root];
  let seen = 0;
  for (let depth = 0; depth < maximumDepth && open.length > 0; depth++) {
    const next: string[] = [];
    for (const folder of open) {
      if (seen++ >= maximumFolders) return found;
      const names = await list(folder);
      if (marks.some((mark) => names.has(mark))) found.push(folder, ...(names.has('src/') ? [`${folder}/src`] : []));
      if (names.has('__init__.py')) continue;
      next.push(...[...names].filter((name) => name.endsWith('/') && !skipped.test(name.slice(0, -1))).sort().map((name) => `${folder}/${name.slice(0, -1)}`));
    }
    open = next;
  }
  return found;
}
