import type { Input, Scenario } from '../../core/domain/scenario';
import { without } from '../without';
import type { Setup } from './setup';

/** A machine that the work could run on, by name. */
export type MachineId = 'this' | 'laptop' | 'server' | 'container' | 'cluster';

/** A machine to choose. */
export interface Machine {
  readonly id: MachineId;
  readonly label: string;
  /** One sentence on what it is taken for. */
  readonly hint: string;
  /** The same work there. */
  readonly moveTo: (setup: Setup) => Setup;
}

/** What a machine is made of. */
interface Size {
  readonly cores: number;
  readonly quotaCores?: number;
  readonly nodes?: number;
}

/** Every machine, in the order of the menu. */
export const machines: readonly Machine[] = [
  { id: 'this', label: 'This machine', hint: 'The processors of the machine that runs the editor.', moveTo: (setup) => setup },
  other('laptop', 'A laptop', 'Eight cores.', { cores: 8 }),
  other('server', 'A 64-core server', 'Sixty-four cores for this program alone.', { cores: 64 }),
  other('container', 'A 2-CPU container', 'Two processors’ worth of time on a host with sixteen cores, all of which Python sees and makes workers for.', { cores: 16, quotaCores: 2 }),
  other('cluster', 'An 8-node cluster', 'Eight nodes with sixteen cores each, and a scheduler between them.', { cores: 16, nodes: 8 }),
];

/** The machine of that name; this one where there is none. */
export function machineOf(id: unknown): Machine {
  return machines.find((machine) => machine.id === id) ?? (machines[0] as Machine); // Holds: the list is written above, and is not empty.
}

function other(id: MachineId, label: string, hint: string, size: Size): Machine {
  const inWords = label.replace(/^A/, 'a');
  return {
    id, label, hint,
    moveTo: ({ scenario, calibration }) => ({
      scenario: sized(scenario, size),
      // Measured here is not measured there.
      calibration: { ...calibration, origin: 'default', measuredOn: `${calibration.measuredOn}; it stands in for ${inWords}` },
    }),
  };
}

function sized(scenario: Scenario, { cores, quotaCores, nodes }: Size): Scenario {
  return {
    ...without(scenario, ['quotaCores', 'nodes']),
    cores: byDefault(cores),
    // A number of workers that the code states goes with it to every machine.
    ...(scenario.workers.origin === 'default' && { workers: byDefault(cores) }),
    ...(quotaCores !== undefined && { quotaCores: byDefault(quotaCores) }),
    ...(nodes !== undefined && { nodes: byDefault(nodes) }),
  };
}

function byDefault(value: number): Input {
  return { value, origin: 'default' };
}
