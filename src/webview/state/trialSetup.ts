import { choiceFields, type ChoiceField } from '../inputs/choiceField';
import type { InputField } from '../inputs/inputField';
import { inputFields } from '../inputs/inputFields';
import { machineOf } from '../inputs/machine';
import type { Setup } from '../inputs/setup';
import { writeTaskTimes } from '../inputs/taskTimes';
import type { Choices, Overrides, ShownOrigin, Trial } from './trial';

/** What the inputs go back to: the site's own numbers, on the chosen machine, with the listed times. */
export function groundSetup(own: Setup, { machine, times }: Pick<Trial, 'machine' | 'times'>): Setup {
  const there = machineOf(machine).moveTo(own);
  return times === undefined ? there : writeTaskTimes(there, times);
}

/** What the inputs show: the ground with the user's words and numbers in it. */
export function trialSetup(own: Setup, trial: Trial): Setup {
  return writeRuns(writeNumbers(writeChoices(groundSetup(own, trial), trial.choices), trial.overrides), trial);
}

/** What was timed here says nothing of another machine. */
function writeRuns({ scenario, calibration }: Setup, { runs, machine }: Trial): Setup {
  return runs.length === 0 || machine !== 'this' ? { scenario, calibration } : { scenario: { ...scenario, runs }, calibration };
}

/** The fields that the user has changed. */
function changedFields(overrides: Overrides): readonly InputField[] {
  return inputFields.filter(({ id }) => overrides[id] !== undefined);
}

/** Where the shown value of a field comes from. */
export function shownOrigin(field: InputField, ground: Setup, overrides: Overrides): ShownOrigin {
  return overrides[field.id] === undefined ? field.read(ground)?.origin ?? 'default' : 'yours';
}

/** Where the shown word of a choice comes from. */
export function shownChoiceOrigin(field: ChoiceField, ground: Setup, choices: Choices): ShownOrigin {
  return choices[field.id] === undefined ? field.read(ground)?.origin ?? 'default' : 'yours';
}

function writeChoices(setup: Setup, choices: Choices): Setup {
  return choiceFields.reduce((written, { id, write }) => {
    const value = choices[id];
    return value === undefined ? written : write(written, value);
  }, setup);
}

/** What a user types in is stated: remembered or rounded, but no guess. */
function writeNumbers(setup: Setup, overrides: Overrides): Setup {
  return changedFields(overrides).reduce((written, { id, write }) => {
    const value = overrides[id];
    return value === undefined ? written : write(written, { value, origin: 'stated' });
  }, setup);
}
