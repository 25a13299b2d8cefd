import { defaultInterpreter, type InterpreterChoice } from '../domain/interpreter';
import type { Project } from './project/project';
import type { Settings } from './service';

/**
 * The CPython that a file is judged for: what the user asked for; else what the project says to
 * Gilsight, which holds in CI, too; else the interpreter selected in the editor; else what the
 * project's other files imply; else the default.
 */
export function chooseInterpreter(settings: Settings, project: Project, path: string): InterpreterChoice {
  if (settings.interpreter) return { interpreter: settings.interpreter, reason: 'as chosen' };
  const { python } = project.settings;
  if (python) return { interpreter: python, reason: '`python` in [tool.gilsight] of pyproject.toml' };
  const selected = selectedFor(settings, path);
  if (selected) return { interpreter: selected, reason: 'the selected interpreter' };
  return project.impliedInterpreter ?? { interpreter: defaultInterpreter, reason: 'the default' };
}

/** Of several workspace folders the innermost around the file counts. */
function selectedFor({ selectedInterpreters = [] }: Settings, path: string) {
  const around = selectedInterpreters.filter(({ folder }) => folder === '' || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
  return around.reduce<(typeof around)[number] | undefined>((inner, each) => (inner && inner.folder.length >= each.folder.length ? inner : each), undefined)?.interpreter;
}
