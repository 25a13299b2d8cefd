import { describe, expect, it } from 'vitest';
import type { SimulatorAction, SimulatorState } from '../../../src/webview/state/simulatorState';
import { inputFields } from '../../../src/webview/inputs/inputFields';
import { initialState, reduceSimulator } from '../../../src/webview/state/simulatorState';
import { isTrying } from '../../../src/webview/state/trial';
import { groundSetup, shownOrigin, trialSetup } from '../../../src/webview/state/trialSetup';
import { pythonScenario, scoreSubject } from '../support/subjects';

const after = (...actions: readonly SimulatorAction[]): SimulatorState => [{ kind: 'show' as const, subject: scoreSubject }, ...actions].reduce(reduceSimulator, initialState);
const values = (state: SimulatorState) => trialSetup(scoreSubject, state).scenario;
const originOf = (state: SimulatorState, id: string) => inputFields.filter((field) => field.id === id).map((field) => shownOrigin(field, groundSetup(scoreSubject, state), state.overrides));

describe('an input', () => {
  it('that the user changes becomes theirs and leaves the others as they were', () => {
    const state = after({ kind: 'change', field: 'cores', value: 16 });
    expect(values(state)).toEqual({ ...pythonScenario, cores: { value: 16, origin: 'stated' } });
    expect([...originOf(state, 'cores'), ...originOf(state, 'workers')]).toEqual(['yours', 'inferred']);
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
    expect(trialSetup({ ...scoreSubject, scenario }, state).scenario).toMatchObject({ cores: { value: 16 }, tasks: { value: 7 } });
  });

  it('keeps the chosen strategy, and ends the trouble', () => {
    const troubled = reduceSimulator(changed, { kind: 'trouble', reason: 'broken' });
    expect(troubled).toMatchObject({ trouble: 'broken', subject: scoreSubject });
    expect(reduceSimulator(troubled, { kind: 'show', subject: scoreSubject })).toMatchObject({ trouble: undefined, chosen: 'processes' });
  });
});

describe('what is tried on a subject', () => {
  it('is a choice, taken back by itself', () => {
    const picked = after({ kind: 'pick', field: 'payloadKind', value: 'dict' });
    expect(values(picked).payloadKind).toBe('dict');
    expect(values(reduceSimulator(picked, { kind: 'unpick', field: 'payloadKind' }))).toEqual(pythonScenario);
  });

  it('is a list of times, in place of what was said of tasks that are all alike', () => {
    const state = after({ kind: 'change', field: 'tasks', value: 7 }, { kind: 'list', times: { seconds: [1, 2, 3] } });
    expect(values(state)).toMatchObject({ tasks: { value: 3, origin: 'stated' }, taskSeconds: { value: 2 }, taskFactors: [0.5, 1, 1.5] });
    // A slider still scales it.
    expect(values(reduceSimulator(state, { kind: 'change', field: 'taskSeconds', value: 4 }))).toMatchObject({ taskSeconds: { value: 4 }, taskFactors: [0.5, 1, 1.5] });
    expect(values(reduceSimulator(state, { kind: 'list', times: undefined }))).toEqual(pythonScenario);
  });

  it('is another machine, whose size replaces what was tried of this one', () => {
    const state = after({ kind: 'change', field: 'cores', value: 2 }, { kind: 'change', field: 'tasks', value: 5 }, { kind: 'move', machine: 'container' });
    // The code says four workers, on every machine.
    expect(values(state)).toMatchObject({ cores: { value: 16 }, quotaCores: { value: 2 }, workers: { value: 4 }, tasks: { value: 5 } });
    expect(originOf(state, 'cores')).toEqual(['default']);
  });

  it('is a switch, on and off', () => {
    const on = after({ kind: 'switch', whatIf: 'no-pickling' });
    expect(on.whatIfs).toEqual(['no-pickling']);
    expect(reduceSimulator(on, { kind: 'switch', whatIf: 'no-pickling' }).whatIfs).toEqual([]);
  });

  it('ends as a whole', () => {
    const state = after({ kind: 'move', machine: 'laptop' }, { kind: 'switch', whatIf: 'no-pickling' }, { kind: 'pick', field: 'startMethod', value: 'spawn' }, { kind: 'list', times: { seconds: [1] } });
    expect(isTrying(state)).toBe(true);
    expect(isTrying(reduceSimulator(state, { kind: 'reset-all' }))).toBe(false);
    expect(isTrying(reduceSimulator(state, { kind: 'show', subject: { ...scoreSubject, line: 99 } }))).toBe(false);
  });
});
