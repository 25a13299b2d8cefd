import { Ajv2020 } from 'ajv/dist/2020';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { heatLevel, heatLevels } from '../../src/editor/heatLevel';
import { rulePageOf } from '../../src/editor/rulePage';
import { readSettingValues } from '../../src/editor/settingValues';
import { rewrites } from '../../src/core/rewrites/index';
import { rulePages } from '../../src/core/service/describeRules';
import { readKnowledge } from '../../src/core/service/project/readKnowledge';

const { contributes } = manifest;
const sources = readdirSync('src/editor', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/editor/${name}`, 'utf8'))
  .join('\n');

/** What the engine says of knowledge in the settings. */
function complaintsAbout(knowledge: unknown): readonly string[] {
  const problems: string[] = [];
  readKnowledge({ complain: (problem) => problems.push(problem), source: 'a test' }, knowledge);
  return problems;
}

describe('what package.json promises', () => {
  test('is that every command in a menu or the palette is registered and named', () => {
    const named = contributes.commands.map(({ command }) => command);
    for (const command of named) expect(sources, command).toContain(`'${command}': `);
    for (const { command } of Object.values(contributes.menus).flat()) expect(named).toContain(command);
    for (const { category } of contributes.commands) expect(category).toBe('Gilsight');
  });

  test('is that every setting is described, and has the default that the code takes', () => {
    const properties = Object.entries(contributes.configuration.properties);
    const defaults = Object.fromEntries(properties.map(([key, { default: value }]) => [key.replace('gilsight.', ''), value]));
    expect(readSettingValues((key) => defaults[key], 5)).toEqual(readSettingValues(() => undefined, 5));
    for (const [key, setting] of properties) {
      expect(setting.markdownDescription.length, key).toBeGreaterThan(40);
      if ('enumDescriptions' in setting) expect(setting.enumDescriptions, key).toHaveLength(setting.enum.length);
    }
    expect(properties.map(([, { order }]) => order)).toEqual(properties.map((_, index) => index + 1));
  });

  test('is that there is something behind every kind of code action that a key can be bound to', () => {
    const kinds = contributes.codeActions.flatMap(({ actions }) => actions.map(({ kind }) => kind));
    const known = new Set(['source.fixAll.gilsight', ...rewrites.map(({ id }) => `refactor.rewrite.gilsight.${id}`)]);
    expect(kinds.filter((kind) => !known.has(kind))).toEqual([]);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  test('is that each Python version which can be chosen is understood', () => {
    for (const version of contributes.configuration.properties['gilsight.pythonVersion'].enum.filter((each) => each !== 'auto')) {
      expect(readSettingValues((key) => (key === 'pythonVersion' ? version : undefined), 1).interpreter, version).toBeDefined();
    }
  });

  test('is that what may be written as knowledge is what is understood, and nothing else', () => {
    const { additionalProperties, propertyNames } = contributes.configuration.properties['gilsight.knowledge'];
    const isOffered = new Ajv2020({ strict: false }).compile({ type: 'object', additionalProperties, propertyNames });
    const isRead = (knowledge: unknown) => complaintsAbout(knowledge).length === 0;
    const values = [
      'holds', 'releases', 'waits 1.5 s', 'idles,20 ms', 'holds , 3 µs', 'callback', 'release', 'holds 20', 'holds, ms', 3, null, [],
      { behaviour: 'holds' }, { behaviour: 'callback', callback: { position: 0 } }, { behaviour: 'waits', seconds: 2, waitsForArgument: 0, isAwaited: true },
      { behaviour: 'releases', holdsBelowSize: 2048, sinceMinor: 12, untilMinor: 14, condition: 'if large', returns: 'str', iterates: 1, returnsArgument: 0, iteratesSelf: true },
      { behaviour: 'holds', isNative: true }, { behaviour: 'holds', isNative: 'yes' }, { behaviour: 'no' }, { seconds: 1 }, { behaviour: 'holds', seconds: 0 }, { behaviour: 'holds', seconds: '1' }, { behaviour: 'holds', iterates: -1 },
      { behaviour: 'holds', isAwaited: false }, { behaviour: 'holds', condition: '' }, { behaviour: 'callback', callback: {} }, { behaviour: 'holds', cost: 1 },
    ];
    for (const value of values) expect(isRead({ 'mylib.fft': value }), JSON.stringify(value)).toBe(isOffered({ 'mylib.fft': value }));
    expect(values.filter((value) => isRead({ 'mylib.fft': value }))).toHaveLength(10);
    for (const name of ['a', 'a.b_c.d1', 'a.*', 'a b', '1a', 'a..b', '*', 'a.*.b', '']) expect(isRead({ [name]: 'holds' }), name).toBe(isOffered({ [name]: 'holds' }));
  });

  test('is that every field of knowledge is offered, and described in the docs', () => {
    const [problem = ''] = complaintsAbout({ 'mylib.fft': { behaviour: 'holds', nothing: 1 } });
    const fields = problem.replace(/^.*it may have |\.$/g, '').split(/, | or /);
    const [, table] = contributes.configuration.properties['gilsight.knowledge'].additionalProperties.anyOf;
    expect(Object.keys(table?.properties ?? {}).sort()).toEqual([...fields].sort());
    const page = readFileSync('docs/configuration.md', 'utf8');
    for (const field of fields) expect(page).toContain(`\`${field}\``);
  });

  test('is that each level of heat has its colour in every kind of theme', () => {
    expect(contributes.colors.map(({ id }) => id)).toEqual(heatLevels.map((level) => `gilsight.heat.${level}`));
    for (const { defaults } of contributes.colors) expect(Object.keys(defaults).sort()).toEqual(['dark', 'highContrast', 'highContrastLight', 'light']);
  });

  test('is that every file it names is there', () => {
    const named = [manifest.icon, ...contributes.viewsContainers.activitybar.map(({ icon }) => icon), ...contributes.grammars.map(({ path }) => path)];
    for (const path of named) expect(existsSync(path), path).toBe(true);
  });

  test('is nothing at start-up: only Python wakes it', () => {
    expect(manifest.activationEvents).toEqual(['onLanguage:python', 'onWebviewPanel:gilsight.simulator']);
  });

  test('is one page for each rule, the same as the command line names', () => {
    expect(rulePageOf(manifest, 'serialised-pool')).toBe(`${rulePages}/serialised-pool.md`);
    expect(rulePageOf(manifest, '../x')).toBe(`${rulePages}/..%2Fx.md`);
  });
});

describe('heat', () => {
  test.each([[0.01, undefined], [0.1, 'low'], [0.3, 'medium'], [0.6, 'high'], [0.75, 'highest'], [1, 'highest']])('of %d is %s', (share, level) => {
    expect(heatLevel(share)).toBe(level);
  });
});
