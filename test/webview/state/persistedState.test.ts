import { describe, expect, it } from 'vitest';
import { persistState, restoreState } from '../../../src/webview/state/persistedState';
import { initialState, type SimulatorState } from '../../../src/webview/state/simulatorState';
import { scoreSubject } from '../support/subjects';

const state: SimulatorState = {
  ...initialState, subject: scoreSubject, overrides: { cores: 16, taskSeconds: 0.25, ioWaitSeconds: 0.01, nativeSpeedup: 10 }, chosen: 'processes',
  machine: 'cluster', choices: { payloadKind: 'dict' }, times: { seconds: [0.1, 0.4] }, whatIfs: ['no-pickling'],
  runs: [{ strategy: 'threads', workers: 4, seconds: 1.5 }],
};
const kept = (changes: object): unknown => ({ ...(persistState(state) as object), ...changes });

describe('the state over a reload', () => {
  it('is the same afterwards', () => {
    expect(restoreState(JSON.parse(JSON.stringify(persistState(state))))).toEqual(state);
  });

  it('does not bring old trouble back', () => {
    expect(restoreState(persistState({ ...state, trouble: 'broken' })).trouble).toBeUndefined();
  });

  it.each([undefined, null, 'text', 3, [], {}, kept({ version: 0 })])('begins anew from %j', (data) => {
    expect(restoreState(data)).toEqual(initialState);
  });

  it('drops only the part that cannot be read', () => {
    expect(restoreState(kept({ overrides: { cores: 'many', tasks: -1, workers: 8, evil: 1 } })).overrides).toEqual({ workers: 8 });
    expect(restoreState(kept({ chosen: 'quantum' })).chosen).toBe('threads');
    expect(restoreState(kept({ machine: 'mainframe', whatIfs: ['magic', 'no-pickling'], times: { seconds: ['long'] }, choices: { payloadKind: 3, evil: 'x' } })))
      .toMatchObject({ machine: 'this', whatIfs: ['no-pickling'], times: undefined, choices: {} });
    expect(restoreState(kept({ runs: ['x', { strategy: 'threads', workers: 1e9, seconds: 1 }, { strategy: 'threads', workers: 2, seconds: 0 }, { strategy: 'magic', workers: 2, seconds: 1 }] })).runs).toEqual([]);
    expect(restoreState(kept({ subject: { title: 'x' } }))).toMatchObject({ subject: undefined, overrides: state.overrides });
  });
});
