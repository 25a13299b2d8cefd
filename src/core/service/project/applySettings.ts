import ignore from 'ignore';
import type { Finding } from '../../domain/finding';
import { parentOf } from '../paths';
import type { ChosenRules } from '../service';
import type { Project, ProjectSettings } from './project';

/** Whether the project says that a file is not its own source. */
export function isExcluded(project: Project, path: string): boolean {
  return matches(project, path, project.settings.exclude);
}

/** The project as somebody wants to hear of it in this run: rules that are asked for speak although the project ignores them everywhere. */
export function withChosenRules(project: Project, { select, ignore: ignored }: ChosenRules): Project {
  const { settings } = project;
  const asked = select === undefined ? settings : { ...settings, select, ignore: settings.ignore.filter((rule) => !select.includes(rule)) };
  return { ...project, settings: { ...asked, ignore: [...asked.ignore, ...ignored] } };
}

/** The rules that are not to speak in a file. */
export function silentRules(project: Project, path: string, allRules: Iterable<string>): ReadonlySet<string> {
  const { select, ignore: ignored, perFileIgnores }: ProjectSettings = project.settings;
  const unselected = select === undefined ? [] : [...allRules].filter((rule) => !select.includes(rule));
  const here = perFileIgnores.filter(({ pattern }) => matches(project, path, [pattern])).flatMap(({ rules }) => rules);
  return new Set([...unselected, ...ignored, ...here]);
}

/** The finding as loud as the project wants its rule to be. */
export function withSeverity(project: Project, finding: Finding): Finding {
  const severity = project.settings.severity.get(finding.rule);
  return severity === undefined ? finding : { ...finding, severity };
}

/** Patterns are those of a `.gitignore` that lies beside the `pyproject.toml`, so that nobody has to learn another kind. */
function matches({ path: configuration }: Project, path: string, patterns: readonly string[]): boolean {
  if (configuration === undefined || patterns.length === 0) return false;
  const base = `${parentOf(configuration)}/`;
  return path.startsWith(base) && path !== base && ignore().add(patterns).ignores(path.slice(base.length));
}
