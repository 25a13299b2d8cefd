import type { Outlook } from '../../core/domain/prediction';
import type { Scenario } from '../../core/domain/scenario';
import { formatSeconds, formatSpeedup, formatSpeedupBand } from '../quantities/formatQuantity';

/** What the best strategy does for the program around the tasks (Amdahl), in a sentence; `undefined` where the tasks are all that is known. */
export function describeProgram({ predictions, best }: Outlook, { serialBeforeSeconds, serialAfterSeconds }: Scenario): string | undefined {
  const gain = predictions.find(({ strategy }) => strategy === best)?.programSpeedup;
  const serialSeconds = (serialBeforeSeconds?.value ?? 0) + (serialAfterSeconds?.value ?? 0);
  if (gain === undefined) return undefined;
  const rest = `${formatSeconds(serialSeconds)} of it are not in these tasks`;
  return best === 'sequential'
    ? `The whole program stays as it is: ${rest}.`
    : `The whole program becomes ${formatSpeedup(gain.expected)} as fast (${formatSpeedupBand(gain)}), since ${rest}.`;
}
