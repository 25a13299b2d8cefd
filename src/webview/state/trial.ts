import type { RealRun } from '../../core/domain/prediction';
import type { Origin } from '../../core/domain/scenario';
import type { ChoiceId } from '../inputs/choiceField';
import type { InputId } from '../inputs/inputField';
import type { MachineId } from '../inputs/machine';
import type { TaskTimes } from '../inputs/taskTimes';
import type { WhatIfId } from '../inputs/whatIf';

/** Values that the user put in place of the site's. */
export type Overrides = Readonly<Partial<Record<InputId, number>>>;

/** Words that the user chose in place of the site's. */
export type Choices = Readonly<Partial<Record<ChoiceId, string>>>;

/** Everything that the user tries on a subject. */
export interface Trial {
  readonly machine: MachineId;
  readonly overrides: Overrides;
  readonly choices: Choices;
  /** The time of each task, in place of a mean and a spread. */
  readonly times: TaskTimes | undefined;
  readonly whatIfs: readonly WhatIfId[];
  /** What the user has timed already. */
  readonly runs: readonly RealRun[];
}

/** An input's origin as the page shows it: also `yours`, once the user has changed it. */
export type ShownOrigin = Origin | 'yours';

/** Nothing tried yet. */
export const noTrial: Trial = { machine: 'this', overrides: {}, choices: {}, times: undefined, whatIfs: [], runs: [] };

/** Whether anything is tried that `reset-all` would end. */
export function isTrying({ machine, overrides, choices, times, whatIfs, runs }: Trial): boolean {
  return machine !== 'this' || runs.length > 0 || times !== undefined || whatIfs.length > 0 || Object.keys(overrides).length > 0 || Object.keys(choices).length > 0;
}
