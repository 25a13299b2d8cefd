import { workspace, RelativePattern, type CancellationToken, type Uri, type WorkspaceFolder } from 'vscode';
import { withoutLeftOut } from './leftOutFiles';

/**
 * The Python files of all workspace folders that are the project's own source.
 *
 * The editor leaves out what the setting `files.exclude` says.
 */
export async function findWorkspaceFiles(token: CancellationToken): Promise<readonly Uri[]> {
  const found = await Promise.all((workspace.workspaceFolders ?? []).map((folder) => findFolderFiles(folder, token)));
  return found.flat();
}

async function findFolderFiles(folder: WorkspaceFolder, token: CancellationToken): Promise<readonly Uri[]> {
  const find = (pattern: string) => workspace.findFiles(new RelativePattern(folder, pattern), undefined, undefined, token);
  const [files, gitignores, environments] = await Promise.all([
    find('**/*.py'), find('**/.gitignore'), find('**/{pyvenv.cfg,conda-meta/history}'),
  ]);
  const nameOf = (uri: Uri) => relativePath(folder.uri, uri);
  const byName = new Map(files.map((uri) => [nameOf(uri), uri]));
  const kept = withoutLeftOut([...byName.keys()], {
    gitignores: await Promise.all(gitignores.map(async (uri) => ({ path: nameOf(uri), text: await readText(uri) }))),
    // The folder of an environment: above its `pyvenv.cfg`, or above its `conda-meta`.
    environmentMarks: environments.map((uri) => nameOf(uri).replace(/conda-meta\/history$/, 'conda-meta')),
  });
  return kept.flatMap((name) => byName.get(name) ?? []);
}

function relativePath(folder: Uri, uri: Uri): string {
  return uri.path.slice(folder.path.endsWith('/') ? folder.path.length : folder.path.length + 1);
}

async function readText(uri: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    // Gone since it was found: it ignores nothing.
    return '';
  }
}
