import { describe, expect, it } from 'vitest';
import type { SimulatorAction, SimulatorState } from '../../../src/webview/state/simulatorState';
import { applyOverrides, initialState, reduceSimulator, shownOrigin } from '../../../src/webview/state/simulatorState';
import { pythonScenario, scoreSubject } from '../support/subjects';

const after = (...actions: readonly SimulatorAction[]): SimulatorState => [{ kind: 'show' as const, subject: scoreSubject }, ...actions].reduce(reduceSimulator, initialState);
const values = ({ overrides }: SimulatorState) => applyOverrides(pythonScenario, overrides);

describe('an input', () => {
  it('that the user changes becomes theirs and leaves the others as they were', () => {
    const state = after({ kind: 'change', field: 'cores', value: 16 });
    expect(values(state)).toEqual({ ...pythonScenario, cores: { value: 16, origin: 'measured' } });
    expect(shownOrigin(pythonScenario, state.overrides, 'cores')).toBe('yours');
    expect(shownOrigin(pythonScenario, state.overrides, 'workers')).toBe('inferred');
  });

  it('goes back to the site’s own number when it is reset', () => {
    const state = after({ kind: 'change', field: 'cores', value: 16 }, { kind: 'change', field: 'tasks', value: 3 }, { kind: 'reset', field: 'cores' });
    expect(state.overrides).toEqual({ tasks: 3 });
    expect(reduceSimulator(state, { kind: 'reset-all' }).overrides).toEqual({});
  });
});

describe('the shares of a task', () => {
  it('stay within the whole: the released share gives way to the held one', () => {
    const { heldShare, releasedShare } = values(after({ kind: 'change', field: 'heldShare', value: 0.97 }));
    expect([heldShare.value, releasedShare.value]).toEqual([0.97, 0.03]);
  });

  it('give way the other way round, too', () => {
    const { heldShare, releasedShare } = values(after({ kind: 'change', field: 'releasedShare', value: 0.4 }));
    expect([heldShare.value, releasedShare.value]).toEqual([0.6, 0.4]);
  });

  it('are left alone while both fit', () => {
    expect(after({ kind: 'change', field: 'heldShare', value: 0.5 }).overrides).toEqual({ heldShare: 0.5 });
  });

  it('still fit when one of them is reset', () => {
    const state = after({ kind: 'change', field: 'heldShare', value: 0.1 }, { kind: 'change', field: 'releasedShare', value: 0.9 }, { kind: 'reset', field: 'heldShare' });
    const { heldShare, releasedShare } = values(state);
    expect([heldShare.value, releasedShare.value]).toEqual([0.9, 0.1]);
  });
});

describe('another subject', () => {
  const changed = after({ kind: 'change', field: 'cores', value: 16 }, { kind: 'choose', strategy: 'processes' });

  it('drops what the user tried on the one before', () => {
    expect(reduceSimulator(changed, { kind: 'show', subject: { ...scoreSubject, line: 40 } }).overrides).toEqual({});
  });

  it('that is the same site keeps it, and the numbers of the code come anew', () => {
    const scenario = { ...pythonScenario, tasks: { value: 7, origin: 'inferred' as const } };
    const state = reduceSimulator(changed, { kind: 'show', subject: { ...scoreSubject, scenario } });
    expect(applyOverrides(scenario, state.overrides)).toMatchObject({ cores: { value: 16 }, tasks: { value: 7 } });
  });

  it('keeps the chosen strategy, and ends the trouble', () => {
    const troubled = reduceSimulator(changed, { kind: 'trouble', reason: 'broken' });
    expect(troubled).toMatchObject({ trouble: 'broken', subject: scoreSubject });
    expect(reduceSimulator(troubled, { kind: 'show', subject: scoreSubject })).toMatchObject({ trouble: undefined, chosen: 'processes' });
  });
});
