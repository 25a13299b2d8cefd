import { payloadKinds, type PayloadKind, type StartMethod } from '../../core/domain/calibration';
import type { Origin } from '../../core/domain/scenario';
import type { InputGroup } from './inputField';
import type { Setup } from './setup';

/** A word that the user may change, by name. */
export type ChoiceId = 'payloadKind' | 'resultKind' | 'startMethod' | 'scheduler';

/** One word of several, and where it comes from. */
export interface Choice {
  readonly value: string;
  readonly origin: Origin;
}

/** How one choice is shown and changed. */
export interface ChoiceField {
  readonly id: ChoiceId;
  readonly group: InputGroup;
  readonly label: string;
  readonly hint: string;
  /** What there is to choose from. */
  readonly options: (setup: Setup) => readonly { readonly value: string; readonly label: string }[];
  /** `undefined` where the choice would have no effect. */
  readonly read: (setup: Setup) => Choice | undefined;
  /** The setup with another choice; as it is, where there is no such option. */
  readonly write: (setup: Setup, value: string) => Setup;
}

const kindLabels: Readonly<Record<PayloadKind, string>> = { bytes: 'bytes or text', array: 'an array (NumPy)', list: 'a list of numbers', dict: 'a dict' };
const schedulerLabels = { dask: 'Dask', ray: 'Ray', mpi: 'MPI' } as const;
const startMethods: readonly StartMethod[] = ['fork', 'forkserver', 'spawn'];

/** Every choice, in the order of the page. */
export const choiceFields: readonly ChoiceField[] = [
  kindChoice('payloadKind', 'Payload is', 'What a payload is made of matters more to pickling than its size.'),
  kindChoice('resultKind', 'Result is', 'What a result is made of.'),
  {
    id: 'startMethod', group: 'carried', label: 'Start method', hint: 'How Python starts a worker process.',
    options: ({ calibration }) => startMethods.filter((method) => calibration.processStarts[method] !== undefined).map((method) => ({ value: method, label: method })),
    read: ({ calibration }) => ({ value: calibration.startMethod, origin: 'default' }),
    write({ scenario, calibration }, value) {
      const startMethod = startMethods.find((method) => method === value && calibration.processStarts[method] !== undefined);
      return { scenario, calibration: startMethod === undefined ? calibration : { ...calibration, startMethod } };
    },
  },
  {
    id: 'scheduler', group: 'machine', label: 'Scheduler', hint: 'What hands the tasks out in the cluster.',
    options: () => Object.entries(schedulerLabels).map(([value, label]) => ({ value, label })),
    read: ({ scenario }) => scenario.nodes && { value: scenario.scheduler ?? 'dask', origin: scenario.scheduler === undefined ? 'default' : 'stated' },
    write({ scenario, calibration }, value) {
      const scheduler = (['dask', 'ray', 'mpi'] as const).find((known) => known === value);
      return { scenario: scheduler === undefined ? scenario : { ...scenario, scheduler }, calibration };
    },
  },
];

function kindChoice(id: 'payloadKind' | 'resultKind', label: string, hint: string): ChoiceField {
  return {
    id, group: 'carried', label, hint,
    options: () => payloadKinds.map((kind) => ({ value: kind, label: kindLabels[kind] })),
    read: ({ scenario }) => ({ value: scenario[id] ?? 'bytes', origin: scenario[id] === undefined ? 'default' : 'stated' }),
    write({ scenario, calibration }, value) {
      const kind = payloadKinds.find((known) => known === value);
      return { scenario: kind === undefined ? scenario : { ...scenario, [id]: kind }, calibration };
    },
  };
}
