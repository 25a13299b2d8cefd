import { severities, type Severity } from '../../domain/finding';
import { knownMinors, parseInterpreter } from '../../domain/interpreter';
import { closest } from '../../domain/closest';
import { noSettings, type ProjectSettings } from './project';
import { readKnowledge } from './readKnowledge';
import { alternatives, readTable, readTexts, show, type SettingReader } from './setting';

interface SettingsReader extends SettingReader {
  readonly ruleIds: ReadonlySet<string>;
}

/** Reads the table `[tool.gilsight]`. What cannot be used is told and left out; the rest counts. */
export function readSettings(reader: SettingsReader, value: unknown): ProjectSettings {
  const table = readTable(value);
  if (!table) {
    reader.complain('`tool.gilsight` must be a table.');
    return noSettings;
  }
  return table.reduce<ProjectSettings>((settings, [key, setting]) => {
    const read = readers.get(key);
    if (read) return { ...settings, ...read(reader, setting) };
    reader.complain(`There is no setting \`${key}\`; there are ${[...readers.keys()].join(', ')}.`);
    return settings;
  }, noSettings);
}

type ReadSetting = (reader: SettingsReader, value: unknown) => Partial<ProjectSettings>;

/** Each setting, by the name it has in the file. */
const readers: ReadonlyMap<string, ReadSetting> = new Map<string, ReadSetting>([
  ['python', readPython],
  ['exclude', (reader, value) => ({ exclude: readTexts(reader, 'exclude', value) })],
  ['select', (reader, value) => ({ select: readRules(reader, 'select', value) })],
  ['ignore', (reader, value) => ({ ignore: readRules(reader, 'ignore', value) })],
  ['per-file-ignores', readPerFileIgnores],
  ['severity', readSeverity],
  ['knowledge', (reader, value) => ({ knowledge: readKnowledge({ ...reader, source: 'pyproject.toml' }, value) })],
]);

function readPython({ complain }: SettingsReader, value: unknown): Partial<ProjectSettings> {
  const python = typeof value === 'string' ? parseInterpreter(value) : undefined;
  if (python) return { python };
  complain(`\`python\` must be a text from "3.${String(knownMinors[0])}" to "3.${String(knownMinors.at(-1))}", from 3.13 on with a "t" for a free-threaded build; ${show(value)} is left out.`);
  return {};
}

function readRules(reader: SettingsReader, name: string, value: unknown): readonly string[] {
  return readTexts(reader, name, value).filter((rule) => isRule(reader, name, rule));
}

function isRule({ complain, ruleIds }: SettingsReader, name: string, rule: string): boolean {
  if (ruleIds.has(rule)) return true;
  const meant = closest(rule, ruleIds);
  complain(`\`${name}\` names a rule that does not exist: ${show(rule)}${meant === undefined ? '.' : `: did you mean "${meant}"?`}`);
  return false;
}

function readPerFileIgnores(reader: SettingsReader, value: unknown): Partial<ProjectSettings> {
  const table = readTable(value);
  if (!table) reader.complain('`per-file-ignores` must be a table from patterns to lists of rules.');
  const name = 'per-file-ignores';
  return { perFileIgnores: (table ?? []).map(([pattern, rules]) => ({ pattern, rules: readRules(reader, name, rules) })) };
}

function readSeverity(reader: SettingsReader, value: unknown): Partial<ProjectSettings> {
  const table = readTable(value);
  if (!table) reader.complain('`severity` must be a table from rules to severities.');
  const read = (table ?? []).flatMap(([rule, stated]): (readonly [string, Severity])[] => {
    const severity = severities.find((each) => each === stated);
    if (severity === undefined) reader.complain(`The \`severity\` of \`${rule}\` must be ${alternatives(severities)}; ${show(stated)} is left out.`);
    return severity !== undefined && isRule(reader, 'severity', rule) ? [[rule, severity]] : [];
  });
  return { severity: new Map(read) };
}
