import type { scenarioFields } from '../../core/domain/scenario';
import type { FieldLook, InputField } from './inputField';
import { counts, decadeStops, percents, ratios, sizes } from './stops';

type ScenarioField = (typeof scenarioFields)[number];

/** The numbers that every scenario has, in the order of the page: the machine, then the work. */
export const scenarioInputs: readonly InputField[] = [
  scenarioInput('cores', {
    group: 'work', label: 'Cores', quantity: 'count', min: 1, max: 4096, stops: counts,
    hint: 'Processors that the program may use.',
  }),
  scenarioInput('workers', {
    group: 'work', label: 'Workers', quantity: 'count', min: 1, max: 1024, stops: counts,
    hint: 'Threads, processes or interpreters in the pool; in a cluster, in each node.',
  }),
  scenarioInput('tasks', {
    group: 'work', label: 'Tasks', quantity: 'count', min: 1, max: 1e12, stops: decadeStops({ from: 1, to: 1e6, mantissas: [1, 2, 3, 4, 5, 6, 7, 8, 9] }),
    hint: 'How many times the target is called.',
  }),
  scenarioInput('taskSeconds', {
    group: 'work', label: 'Task time', quantity: 'seconds', min: 1e-9, max: 1e9, stops: decadeStops({ from: 1e-6, to: 100, mantissas: [1, 1.5, 2, 3, 4, 5, 6, 8] }),
    hint: 'One task run alone; the mean where tasks differ.',
  }),
  scenarioInput('heldShare', {
    group: 'work', label: 'GIL held', quantity: 'share', min: 0, max: 1, stops: percents,
    hint: 'Part of a task that runs Python, or C code that keeps the GIL.',
  }),
  scenarioInput('releasedShare', {
    group: 'work', label: 'GIL released', quantity: 'share', min: 0, max: 1, stops: percents,
    hint: 'Part of a task that computes with the GIL released. What is left of the task is waiting.',
  }),
  scenarioInput('imbalance', {
    group: 'work', label: 'Imbalance', quantity: 'ratio', min: 0, max: 10, stops: ratios,
    hint: 'Spread of task times: 0 when all are alike, 1 when the standard deviation is the mean.',
  }),
  scenarioInput('payloadBytes', {
    group: 'carried', label: 'Payload', quantity: 'bytes', min: 0, max: 1e12, stops: sizes,
    hint: 'Pickled on the way to another process or interpreter, per task.',
  }),
  scenarioInput('resultBytes', {
    group: 'carried', label: 'Result', quantity: 'bytes', min: 0, max: 1e12, stops: sizes,
    hint: 'Pickled on the way back, per task.',
  }),
];

function scenarioInput(field: ScenarioField, look: FieldLook): InputField {
  return {
    ...look,
    id: field,
    read: ({ scenario }) => scenario[field],
    write: ({ scenario, calibration }, input) => ({ scenario: { ...scenario, [field]: input }, calibration }),
  };
}
