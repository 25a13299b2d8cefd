import { machineOf } from '../inputs/machine';
import type { Setup } from '../inputs/setup';
import { whatIfs } from '../inputs/whatIf';
import { formatCount } from '../quantities/formatQuantity';
import type { Trial } from '../state/trial';

/** What the answer supposes beside the inputs, in a few words each: "a 64-core server", "no pickling". */
export function describeSuppositions({ machine, whatIfs: on, times }: Trial, ground: Setup): readonly string[] {
  return [
    ...(machine === 'this' ? [] : [lowered(machineOf(machine).label)]),
    ...whatIfs.filter(({ id, applies }) => on.includes(id) && applies(ground)).map(({ label }) => lowered(label)),
    ...(times === undefined ? [] : [`${formatCount(times.seconds.length)} task times as listed`]),
  ];
}

function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
