import { inputFields, findInputProblem } from '../inputs/inputField';
import { strategyIds } from '../strategyLook';
import { readSubject } from './readMessage';
import type { Overrides, SimulatorState } from './simulatorState';
import { initialState } from './simulatorState';

/** Bumped when the shape changes; state of another version is dropped, the editor sends it anew. */
const version = 1;

/** The part of the state that survives a reload, as plain data. */
export function persistState(state: SimulatorState): unknown {
  return { version, subject: state.subject, overrides: state.overrides, chosen: state.chosen };
}

/** The state that `persistState` kept; the initial one when there is none, or none that can be read. */
export function restoreState(data: unknown): SimulatorState {
  if (typeof data !== 'object' || data === null) return initialState;
  const kept = new Map<string, unknown>(Object.entries(data));
  if (kept.get('version') !== version) return initialState;
  return {
    ...initialState,
    subject: readSubject(kept.get('subject')),
    overrides: readOverrides(kept.get('overrides')),
    chosen: strategyIds.find((id) => id === kept.get('chosen')) ?? initialState.chosen,
  };
}

function readOverrides(data: unknown): Overrides {
  if (typeof data !== 'object' || data === null) return {};
  const values = new Map<string, unknown>(Object.entries(data));
  return Object.fromEntries(inputFields.flatMap((field) => {
    const value = values.get(field.field);
    return typeof value === 'number' && findInputProblem(field, value) === undefined ? [[field.field, value]] : [];
  }));
}
