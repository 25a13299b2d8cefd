import type { scenarioFields } from '../../core/domain/scenario';
import type { Quantity } from '../quantities/quantity';
import { formatQuantity } from '../quantities/quantity';
import { decadeStops } from './stops';

/** A field of the scenario that the user may change. */
export type ScenarioField = (typeof scenarioFields)[number];

/** How one field of the scenario is shown and changed. */
export interface InputField {
  readonly field: ScenarioField;
  readonly label: string;
  /** One sentence on what the number means. */
  readonly hint: string;
  readonly quantity: Quantity;
  /** The values at which the slider rests, ascending. */
  readonly stops: readonly number[];
  /** What may be typed; both ends inclusive. */
  readonly min: number;
  readonly max: number;
}

const percents = Array.from({ length: 101 }, (_, percent) => percent / 100);
const sizes = [0, ...decadeStops({ from: 1, to: 1e9, mantissas: [1, 2, 5] })];

/** Every input of the simulator, in the order of the page: the machine, then the work. */
export const inputFields: readonly InputField[] = [
  {
    field: 'cores', label: 'Cores', quantity: 'ratio', min: 1, max: 4096,
    hint: 'Processors that the program may use; a container’s quota need not be whole.',
    stops: [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 96, 128],
  },
  {
    field: 'workers', label: 'Workers', quantity: 'count', min: 1, max: 1024,
    hint: 'Threads, processes or interpreters in the pool.',
    stops: [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 96, 128],
  },
  {
    field: 'tasks', label: 'Tasks', quantity: 'count', min: 1, max: 1e12,
    hint: 'How many times the target is called.',
    stops: decadeStops({ from: 1, to: 1e6, mantissas: [1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  },
  {
    field: 'taskSeconds', label: 'Task time', quantity: 'seconds', min: 1e-9, max: 1e9,
    hint: 'One task run alone.',
    stops: decadeStops({ from: 1e-6, to: 100, mantissas: [1, 1.5, 2, 3, 4, 5, 6, 8] }),
  },
  {
    field: 'heldShare', label: 'GIL held', quantity: 'share', min: 0, max: 1, stops: percents,
    hint: 'Part of a task that runs Python, or C code that keeps the GIL.',
  },
  {
    field: 'releasedShare', label: 'GIL released', quantity: 'share', min: 0, max: 1, stops: percents,
    hint: 'Part of a task that computes with the GIL released. What is left of the task is waiting.',
  },
  {
    field: 'payloadBytes', label: 'Payload', quantity: 'bytes', min: 0, max: 1e12, stops: sizes,
    hint: 'Pickled on the way to another process or interpreter, per task.',
  },
  {
    field: 'resultBytes', label: 'Result', quantity: 'bytes', min: 0, max: 1e12, stops: sizes,
    hint: 'Pickled on the way back, per task.',
  },
  {
    field: 'imbalance', label: 'Imbalance', quantity: 'ratio', min: 0, max: 10,
    hint: 'Spread of task times: 0 when all are alike, 1 when the standard deviation is the mean.',
    stops: Array.from({ length: 41 }, (_, step) => step / 20),
  },
];

/** What is wrong with a value of this field, in a sentence; `undefined` when it can be simulated. */
export function findInputProblem(field: InputField, value: number): string | undefined {
  if (Number.isNaN(value)) return `${field.label} is not a number.`;
  if (!Number.isFinite(value)) return `${field.label} is not a finite number.`;
  if (value >= field.min && value <= field.max) return undefined;
  return `${field.label}: from ${formatQuantity(field.quantity, field.min)} to ${formatQuantity(field.quantity, field.max)}.`;
}
