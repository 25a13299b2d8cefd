import type { Origin } from '../../core/domain/scenario';
import { choiceFields } from '../inputs/choiceField';
import { inputFields } from '../inputs/inputFields';
import type { Setup } from '../inputs/setup';
import { formatQuantity } from '../quantities/quantity';

/** One input of a report, as text. */
export interface DescribedInput {
  readonly label: string;
  readonly value: string;
  readonly origin: Origin;
}

/** What was simulated, input by input; overheads, and what changes nothing, are left out. */
export function describeInputs(setup: Setup): readonly DescribedInput[] {
  const numbers = inputFields.filter(({ group }) => group !== 'overheads').flatMap(({ id, label, quantity, group, read }): readonly DescribedInput[] => {
    const input = read(setup);
    const isSaid = group === 'work' || id === 'payloadBytes' || id === 'resultBytes' || Object.hasOwn(setup.scenario, id) || (id.startsWith('io') && setup.scenario.ioThread !== undefined);
    return input !== undefined && isSaid ? [{ label, value: formatQuantity(quantity, input.value), origin: input.origin }] : [];
  });
  const words = choiceFields.flatMap(({ label, read, options }): readonly DescribedInput[] => {
    const choice = read(setup);
    if (choice === undefined) return [];
    return [{ label, value: options(setup).find(({ value }) => value === choice.value)?.label ?? choice.value, origin: choice.origin }];
  });
  return [...numbers, ...words];
}
