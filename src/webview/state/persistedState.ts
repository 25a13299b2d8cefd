import type { RealRun } from '../../core/domain/prediction';
import { choiceFields } from '../inputs/choiceField';
import { findInputProblem } from '../inputs/inputField';
import { inputFields } from '../inputs/inputFields';
import { machineOf } from '../inputs/machine';
import { mostRuns, mostWorkers } from '../inputs/realRuns';
import type { TaskTimes } from '../inputs/taskTimes';
import { whatIfs } from '../inputs/whatIf';
import { strategyIds } from '../strategyLook';
import { without } from '../without';
import { readSubject } from './readMessage';
import { initialState, type SimulatorState } from './simulatorState';
import type { Choices, Overrides } from './trial';

/** Bumped when the shape changes; state of another version is dropped, the editor sends it anew. */
const version = 2;

/** The part of the state that survives a reload, as plain data. */
export function persistState(state: SimulatorState): unknown {
  return { version, ...without(state, ['trouble', 'loadedTimes']) };
}

/** The state that `persistState` kept; the initial one when there is none, or none that can be read. */
export function restoreState(data: unknown): SimulatorState {
  const kept = entriesOf(data);
  if (kept.get('version') !== version) return initialState;
  const on = kept.get('whatIfs');
  return {
    ...initialState,
    subject: readSubject(kept.get('subject')),
    machine: machineOf(kept.get('machine')).id,
    overrides: readOverrides(kept.get('overrides')),
    choices: readChoices(kept.get('choices')),
    times: readTimes(kept.get('times')),
    runs: readRuns(kept.get('runs')),
    whatIfs: Array.isArray(on) ? whatIfs.map(({ id }) => id).filter((id) => on.includes(id)) : [],
    chosen: strategyIds.find((id) => id === kept.get('chosen')) ?? initialState.chosen,
  };
}

function entriesOf(data: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof data === 'object' && data !== null ? Object.entries(data) : []);
}

function readOverrides(data: unknown): Overrides {
  const values = entriesOf(data);
  return Object.fromEntries(inputFields.flatMap((field) => {
    const value = values.get(field.id);
    return typeof value === 'number' && findInputProblem(field, value) === undefined ? [[field.id, value]] : [];
  }));
}

function readChoices(data: unknown): Choices {
  const values = entriesOf(data);
  return Object.fromEntries(choiceFields.flatMap(({ id }) => {
    const value = values.get(id);
    return typeof value === 'string' ? [[id, value]] : [];
  }));
}

function readRuns(data: unknown): readonly RealRun[] {
  return (Array.isArray(data) ? data.slice(0, mostRuns) : []).flatMap((run) => {
    const fields = entriesOf(run);
    const [workers, seconds] = [fields.get('workers'), fields.get('seconds')];
    const strategy = strategyIds.find((id) => id === fields.get('strategy'));
    return strategy && typeof workers === 'number' && Number.isInteger(workers) && workers >= 1 && workers <= mostWorkers && typeof seconds === 'number' && seconds > 0 ? [{ strategy, workers, seconds }] : [];
  });
}

function readTimes(data: unknown): TaskTimes | undefined {
  const seconds = entriesOf(data).get('seconds');
  const isList = Array.isArray(seconds) && seconds.length > 0 && seconds.every((time) => typeof time === 'number' && time >= 0) && seconds.some((time) => time > 0);
  return isList ? { seconds: seconds as readonly number[] } : undefined; // Holds: each has just been looked at.
}
