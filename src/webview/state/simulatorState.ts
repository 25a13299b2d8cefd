import type { RealRun, StrategyId } from '../../core/domain/prediction';
import type { SimulatorSubject } from '../../protocol/simulatorView';
import type { ChoiceId } from '../inputs/choiceField';
import type { InputId } from '../inputs/inputField';
import type { MachineId } from '../inputs/machine';
import type { TaskTimes } from '../inputs/taskTimes';
import type { WhatIfId } from '../inputs/whatIf';
import { without } from '../without';
import { keepSharesWithinWhole } from './shares';
import { noTrial, type Trial } from './trial';

/** Everything that the page remembers. */
export interface SimulatorState extends Trial {
  /** `undefined` until the editor shows something. */
  readonly subject: SimulatorSubject | undefined;
  /** The strategy that the curve and the timeline follow. */
  readonly chosen: StrategyId;
  /** A message that could not be read, in a sentence. */
  readonly trouble: string | undefined;
  /** What was in the file with times that the user loaded last, until it is listed. */
  readonly loadedTimes: string | undefined;
}

/** What can happen to the page. */
export type SimulatorAction =
  | { readonly kind: 'show'; readonly subject: SimulatorSubject }
  | { readonly kind: 'trouble'; readonly reason: string }
  | { readonly kind: 'change'; readonly field: InputId; readonly value: number }
  | { readonly kind: 'reset'; readonly field: InputId }
  | { readonly kind: 'pick'; readonly field: ChoiceId; readonly value: string }
  | { readonly kind: 'unpick'; readonly field: ChoiceId }
  | { readonly kind: 'load'; readonly text: string }
  | { readonly kind: 'list'; readonly times: TaskTimes | undefined }
  | { readonly kind: 'time'; readonly runs: readonly RealRun[] }
  | { readonly kind: 'move'; readonly machine: MachineId }
  | { readonly kind: 'switch'; readonly whatIf: WhatIfId }
  | { readonly kind: 'reset-all' }
  | { readonly kind: 'choose'; readonly strategy: StrategyId };

/** Threads come first: they are what nearly every site uses now, and the only ones to pass a GIL around. */
export const initialState: SimulatorState = { ...noTrial, subject: undefined, chosen: 'threads', trouble: undefined, loadedTimes: undefined };

/** The state after an action. */
export function reduceSimulator(state: SimulatorState, action: SimulatorAction): SimulatorState {
  switch (action.kind) {
    case 'show': return {
      ...state,
      // The same site again, after a reload or an edit of its file, keeps what the user tried on it.
      ...(state.subject && isSameSite(state.subject, action.subject) ? {} : noTrial),
      subject: action.subject,
      trouble: undefined,
    };
    case 'trouble': return { ...state, trouble: action.reason };
    case 'change': return { ...state, overrides: keepSharesWithinWhole(state.subject?.scenario, { ...state.overrides, [action.field]: action.value }, action.field) };
    case 'reset': return { ...state, overrides: keepSharesWithinWhole(state.subject?.scenario, without(state.overrides, [action.field]), action.field) };
    case 'pick': return { ...state, choices: { ...state.choices, [action.field]: action.value } };
    case 'unpick': return { ...state, choices: without(state.choices, [action.field]) };
    case 'load': return { ...state, times: undefined, loadedTimes: action.text };
    // What was tried for tasks that are all alike would contradict the list.
    case 'list': return { ...state, times: action.times, loadedTimes: undefined, overrides: without(state.overrides, ['tasks', 'taskSeconds']) };
    case 'time': return { ...state, runs: action.runs };
    // Another machine brings its own size; what the user says of the work stays.
    case 'move': return { ...state, machine: action.machine, overrides: without(state.overrides, ['cores', 'workers', 'quotaCores', 'nodes']) };
    case 'switch': return { ...state, whatIfs: toggled(state.whatIfs, action.whatIf) };
    case 'reset-all': return { ...state, ...noTrial };
    case 'choose': return { ...state, chosen: action.strategy };
  }
}

function toggled(whatIfs: readonly WhatIfId[], id: WhatIfId): readonly WhatIfId[] {
  return whatIfs.includes(id) ? whatIfs.filter((other) => other !== id) : [...whatIfs, id];
}

function isSameSite(a: SimulatorSubject, b: SimulatorSubject): boolean {
  return a.title === b.title && a.path === b.path && a.line === b.line;
}
