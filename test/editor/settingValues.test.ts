import { describe, expect, test } from 'vitest';
import { readSettingValues } from '../../src/editor/settingValues';

const read = (values: Readonly<Record<string, unknown>>) => readSettingValues((key) => values[key], 6);

describe('settings', () => {
  test('have their defaults', () => {
    expect(read({})).toEqual({ run: 'onSave', interpreter: undefined, cores: 6, lenses: 'all', isHeatShown: true, knowledge: {} });
  });

  test('are what the user says', () => {
    expect(read({ run: 'onType', pythonVersion: '3.14t', cores: 32, codeLens: 'flagged', heat: false, knowledge: { 'mylib.fft': 'releases' } }))
      .toEqual({ run: 'onType', interpreter: { minor: 14, isFreeThreaded: true }, cores: 32, lenses: 'flagged', isHeatShown: false, knowledge: { 'mylib.fft': 'releases' } });
  });

  test('can be sent to another thread, though the editor gives proxies out', () => {
    const knowledge = new Proxy({ 'mylib.fft': new Proxy({ behaviour: 'holds' }, {}) }, {});
    expect(() => structuredClone(knowledge)).toThrow();
    expect(structuredClone(read({ knowledge }))).toMatchObject({ knowledge: { 'mylib.fft': { behaviour: 'holds' } } });
  });

  test('that make no sense count as not set', () => {
    expect(read({ run: 'always', pythonVersion: '2.7', cores: -3, codeLens: 7, heat: 'no' })).toEqual(read({}));
    expect(read({ cores: 'many' }).cores).toBe(6);
    expect(read({ cores: Number.NaN }).cores).toBe(6);
    expect(read({ cores: 1e9 }).cores).toBe(1024);
  });
});
