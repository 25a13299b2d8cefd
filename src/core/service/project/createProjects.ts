import type { InterpreterChoice } from '../../domain/interpreter';
import { parentOf } from '../paths';
import type { SourceFiles } from '../ports';
import { noSettings, type ConfigurationProblem, type Project, type ProjectSettings } from './project';
import { interpreterOfRange } from './pythonRange';
import { readPyproject } from './readPyproject';
import { readPythonVersionFile } from './pythonVersionFile';
import { requiresOfSetupCfg, requiresOfSetupPy } from './setupFiles';

/** What the files of the projects say, read when it is first asked for. */
export interface Projects {
  /** The project of a source file. */
  of(path: string): Promise<Project>;
  /** Reads everything anew. */
  forget(): void;
}

interface ProjectPorts {
  readonly files: SourceFiles;
  readonly ruleIds: ReadonlySet<string>;
  /** Told of each problem as it is met; after `forget` again. */
  readonly onProblem: (problem: ConfigurationProblem) => void;
}

/** Whether what is known of projects hangs on a file of this name. */
export function isProjectFile(path: string): boolean {
  return /(?:^|\/)(?:pyproject\.toml|setup\.cfg|setup\.py|\.python-version)$/.test(path);
}

/** More folders are not looked at on the way up. */
const mostFolders = 32;

/** No project is known yet. Each folder is looked at once. */
export function createProjects({ files, ruleIds, onProblem }: ProjectPorts): Projects {
  const folders = new Map<string, Promise<Folder>>();
  const projects = new Map<string, Promise<Project>>();

  function look(folder: string): Promise<Folder> {
    return remember(folders, folder, async () => {
      const names = new Set(await files.list(folder));
      const text = async (name: string) => {
        const read = names.has(name) ? await files.read(`${folder}/${name}`) : undefined;
        return typeof read === 'string' ? read : undefined;
      };
      return describeFolder(folder, names, {
        pyproject: await text('pyproject.toml'),
        setupCfg: await text('setup.cfg'),
        setupPy: await text('setup.py'),
        versionFile: await text('.python-version'),
      });
    });
  }

  interface Texts {
    readonly pyproject: string | undefined;
    readonly setupCfg: string | undefined;
    readonly setupPy: string | undefined;
    readonly versionFile: string | undefined;
  }

  function describeFolder(folder: string, names: ReadonlySet<string>, texts: Texts): Folder {
    const path = `${folder}/pyproject.toml`;
    const pyproject = texts.pyproject === undefined ? undefined : readPyproject(texts.pyproject, ruleIds);
    for (const message of pyproject?.problems ?? []) onProblem({ path, message });
    const required = [
      pyproject?.requires && choose(pyproject.requires.range, `\`${pyproject.requires.name}\` in pyproject.toml`),
      choose(texts.setupCfg && requiresOfSetupCfg(texts.setupCfg), '`python_requires` in setup.cfg'),
      choose(texts.setupPy && requiresOfSetupPy(texts.setupPy), '`python_requires` in setup.py'),
    ].find((choice) => choice !== undefined);
    const named = texts.versionFile === undefined ? undefined : readPythonVersionFile(texts.versionFile);
    return {
      settings: pyproject?.settings && { path, settings: pyproject.settings },
      named: named && { interpreter: named, reason: '`.python-version`' },
      required,
      isRepository: ['.git/', '.git', '.hg/'].some((name) => names.has(name)),
      isProject: ['pyproject.toml', 'setup.py', 'setup.cfg'].some((name) => names.has(name)),
    };
  }

  async function find(folder: string): Promise<Project> {
    const around = await foldersAround(folder, look);
    const configured = around.find(({ settings }) => settings !== undefined)?.settings;
    const first = (choice: 'named' | 'required') => around.find((each) => each[choice] !== undefined)?.[choice];
    return { path: configured?.path, settings: configured?.settings ?? noSettings, impliedInterpreter: first('named') ?? first('required') };
  }

  return {
    of: (path) => remember(projects, parentOf(path), () => find(parentOf(path))),
    forget() {
      folders.clear();
      projects.clear();
    },
  };
}

/** What the files of one folder say. */
interface Folder {
  readonly settings: { readonly path: string; readonly settings: ProjectSettings } | undefined;
  /** By `.python-version`. */
  readonly named: InterpreterChoice | undefined;
  /** By the metadata of the package. */
  readonly required: InterpreterChoice | undefined;
  readonly isRepository: boolean;
  readonly isProject: boolean;
}

/**
 * The folder and those above it that belong to the same project, the innermost first: up to the
 * repository's root; without one, up to the first folder with a project's file in it.
 */
async function foldersAround(folder: string, look: (folder: string) => Promise<Folder>): Promise<readonly Folder[]> {
  const around: Folder[] = [];
  for (let current = folder; current !== '' && around.length < mostFolders; current = parentOf(current)) {
    const found = await look(current);
    around.push(found);
    if (found.isRepository) return around;
  }
  const last = around.findIndex(({ isProject }) => isProject);
  return around.slice(0, last < 0 ? undefined : last + 1);
}

function choose(range: string | undefined, reason: string): InterpreterChoice | undefined {
  const interpreter = range === undefined ? undefined : interpreterOfRange(range);
  return interpreter && { interpreter, reason };
}

function remember<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = cache.get(key) ?? make();
  cache.set(key, value);
  return value;
}
