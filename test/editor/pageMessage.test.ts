import { describe, expect, test } from 'vitest';
import { exportName } from '../../src/editor/simulator/exportName';
import { readPageMessage } from '../../src/editor/simulator/pageMessage';

describe('a message of the simulator’s page', () => {
  test.each([
    { kind: 'ready' }, { kind: 'reveal' }, { kind: 'load-times' }, { kind: 'calibrate' }, { kind: 'copy', text: '# x' },
    { kind: 'save', file: { format: 'svg', encoding: 'utf8', content: '<svg/>' } },
    { kind: 'save', file: { format: 'png', encoding: 'base64', content: 'AAAA' } },
  ])('is read: %j', (message) => {
    expect(readPageMessage(message)).toEqual(message);
  });

  test.each([
    [undefined], [null], ['ready'], [{}], [{ kind: 'run' }], [{ kind: 'copy' }], [{ kind: 'copy', text: 3 }],
    [{ kind: 'save' }], [{ kind: 'save', file: { format: 'exe', encoding: 'utf8', content: '' } }],
    [{ kind: 'save', file: { format: 'svg', encoding: 'latin1', content: '' } }], [{ kind: 'save', file: { format: 'svg', encoding: 'utf8' } }],
  ])('is none: %j', (message) => {
    expect(readPageMessage(message)).toBeUndefined();
  });

  test('carries nothing that it need not', () => {
    expect(readPageMessage({ kind: 'ready', path: '/etc' })).toEqual({ kind: 'ready' });
    expect(readPageMessage({ kind: 'save', file: { format: 'md', encoding: 'utf8', content: '', path: '/etc' } })).toEqual({ kind: 'save', file: { format: 'md', encoding: 'utf8', content: '' } });
  });
});

describe('the name of an exported file', () => {
  test.each([
    ['score_all.py:12 · ThreadPoolExecutor.map → score', 'gilsight-score_all-12'],
    ['../../évil name.py:3 · x → y', 'gilsight-évil-name-3'],
    ['', 'gilsight-simulation'],
    ['////', 'gilsight-simulation'],
  ])('%j is %j', (title, name) => {
    expect(exportName(title)).toBe(name);
  });
});
