import { describe, expect, it } from 'vitest';
import { persistState, restoreState } from '../../../src/webview/state/persistedState';
import { initialState } from '../../../src/webview/state/simulatorState';
import { scoreSubject } from '../support/subjects';

const state = { ...initialState, subject: scoreSubject, overrides: { cores: 16, taskSeconds: 0.25 }, chosen: 'processes' as const };
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
    expect(restoreState(kept({ subject: { title: 'x' } }))).toMatchObject({ subject: undefined, overrides: state.overrides });
  });
});
