import type { CostName } from '../../core/domain/calibration';
import type { detailFields, Input, scenarioFields } from '../../core/domain/scenario';
import type { Quantity } from '../quantities/quantity';
import { formatQuantity } from '../quantities/quantity';
import type { Setup } from './setup';

/** Costs that are one number in a calibration, and that a person could know better. */
export type PlainCost = Exclude<CostName, 'processStarts' | 'passages' | 'chunkItemSeconds' | 'processWorkerDispatchSeconds' | 'interpreterStopSeconds' | 'interpreterSecondsPerByte'>;

/** A cost that the user may change, by name. */
export type CostId = PlainCost | 'processLaunchSeconds' | 'processReadySeconds' | 'copyingFactor';

/** A number that the user may change, by name. */
export type InputId = (typeof scenarioFields)[number] | (typeof detailFields)[number] | 'ioWaitSeconds' | 'ioHeldSeconds' | CostId;

/** Which inputs stand together on the page. The first is always in sight, the others are folded away. */
export type InputGroup = 'work' | 'carried' | 'around' | 'task' | 'machine' | 'overheads';

/** How one number is shown and changed. */
export interface InputField {
  readonly id: InputId;
  readonly group: InputGroup;
  readonly label: string;
  /** One sentence on what the number means. */
  readonly hint: string;
  readonly quantity: Quantity;
  /** The values at which the slider rests, ascending. */
  readonly stops: readonly number[];
  /** What may be typed; both ends inclusive. */
  readonly min: number;
  readonly max: number;
  /** The number that a setup has; `undefined` where it has none and could do nothing with one. */
  readonly read: (setup: Setup) => Input | undefined;
  /** The setup with another number. */
  readonly write: (setup: Setup, input: Input) => Setup;
}

/** All of a field but what it belongs to. */
export type FieldLook = Omit<InputField, 'id' | 'read' | 'write'>;

/** What is wrong with a value of this field, in a sentence; `undefined` when it can be simulated. */
export function findInputProblem(field: Pick<InputField, 'label' | 'quantity' | 'min' | 'max'>, value: number): string | undefined {
  if (Number.isNaN(value)) return `${field.label} is not a number.`;
  if (!Number.isFinite(value)) return `${field.label} is not a finite number.`;
  if (value >= field.min && value <= field.max) return undefined;
  return `${field.label}: from ${formatQuantity(field.quantity, field.min)} to ${formatQuantity(field.quantity, field.max)}.`;
}
