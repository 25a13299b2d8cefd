import type { detailFields, Input, Scenario } from '../../core/domain/scenario';
import { without } from '../without';
import type { FieldLook, InputField } from './inputField';
import type { Setup } from './setup';
import { counts, decadeStops, percents } from './stops';

type DetailField = (typeof detailFields)[number];

/** How long the thread that serves computes, where nobody says. */
const usualAnswerSeconds = 1e-3;

const someTime = [0, ...decadeStops({ from: 1e-4, to: 100, mantissas: [1, 2, 3, 5, 7] })];
const someMore = decadeStops({ from: 1, to: 1e5, mantissas: [1, 2, 3, 5, 7] });

/** The numbers that most scenarios do not say: each then means what makes no difference. */
export const detailInputs: readonly InputField[] = [
  detailInput('chunkSize', () => 1, {
    group: 'carried', label: 'Chunk size', quantity: 'count', min: 1, max: 1e12, stops: someMore,
    hint: 'Tasks that travel to a process together.',
  }),
  detailInput('payloadObjects', () => 0, {
    group: 'carried', label: 'Objects in the payload', quantity: 'ratio', min: 0, max: 1e12, stops: [0, ...someMore],
    hint: 'Numbers, strings and the like, where it is a list or a dict; pickling takes its time for each of them.',
  }),
  detailInput('resultObjects', () => 0, {
    group: 'carried', label: 'Objects in the result', quantity: 'ratio', min: 0, max: 1e12, stops: [0, ...someMore],
    hint: 'The same of the result.',
  }),
  detailInput('mainImportSeconds', () => 0, {
    group: 'carried', label: 'Main import', quantity: 'seconds', min: 0, max: 1e9, stops: someTime,
    hint: 'Importing the main module, which spawn and forkserver do again, and interpreters do for the target’s module.',
  }),
  detailInput('firstTaskSeconds', () => 0, {
    group: 'carried', label: 'First task', quantity: 'seconds', min: 0, max: 1e9, stops: someTime,
    hint: 'What the first task in a fresh process or interpreter takes on top: imports inside of it, a model that it loads.',
  }),
  detailInput('initializerSeconds', () => 0, {
    group: 'carried', label: 'Initializer', quantity: 'seconds', min: 0, max: 1e9, stops: someTime,
    hint: 'What the initializer of the pool takes in each worker, in forked ones too.',
  }),
  detailInput('serialBeforeSeconds', () => 0, {
    group: 'around', label: 'Serial before', quantity: 'seconds', min: 0, max: 1e9, stops: someTime,
    hint: 'What the program does before the tasks, one thing after the other.',
  }),
  detailInput('serialAfterSeconds', () => 0, {
    group: 'around', label: 'Serial after', quantity: 'seconds', min: 0, max: 1e9, stops: someTime,
    hint: 'What it does after them.',
  }),
  {
    id: 'ioWaitSeconds', group: 'around', label: 'I/O waits', quantity: 'seconds', min: 0, max: 3600,
    stops: [0, ...decadeStops({ from: 1e-3, to: 10, mantissas: [1, 2, 3, 5, 7] })],
    hint: 'A thread beside the tasks that waits for the world outside and answers it, over and over; 0 when there is none.',
    read: ({ scenario }) => scenario.ioThread?.waitSeconds ?? byDefault(0),
    write: ({ scenario, calibration }, waitSeconds) => ({
      scenario: waitSeconds.value === 0 ? without(scenario, ['ioThread']) : { ...scenario, ioThread: { waitSeconds, heldSeconds: scenario.ioThread?.heldSeconds ?? byDefault(usualAnswerSeconds) } },
      calibration,
    }),
  },
  {
    id: 'ioHeldSeconds', group: 'around', label: 'I/O answers', quantity: 'seconds', min: 0, max: 1,
    stops: [0, ...decadeStops({ from: 1e-5, to: 1, mantissas: [1, 2, 3, 5, 7] })],
    hint: 'Python that the I/O thread runs in each round.',
    read: ({ scenario }) => scenario.ioThread?.heldSeconds,
    write: ({ scenario, calibration }, heldSeconds) => ({
      scenario: scenario.ioThread ? { ...scenario, ioThread: { ...scenario.ioThread, heldSeconds } } : scenario,
      calibration,
    }),
  },
  detailInput('gilReleases', () => 1, {
    group: 'task', label: 'GIL releases', quantity: 'ratio', min: 1, max: 1e9, stops: someMore,
    hint: 'How often a task lets go of the GIL and wants it back.',
  }),
  detailInput('releasedThreads', () => 1, {
    group: 'task', label: 'Threads of its own', quantity: 'count', min: 1, max: 64, stops: counts.filter((count) => count <= 64),
    hint: 'Threads that the released part of a task computes with, as BLAS does.',
  }),
  detailInput('memoryBytes', () => 0, {
    group: 'task', label: 'Large memory', quantity: 'bytes', min: 0, max: 1e15, stops: [0, ...decadeStops({ from: 1e6, to: 1e11, mantissas: [1, 2, 5] })],
    hint: 'What a task reads from and writes to memory that no cache holds, such as arrays of many megabytes.',
  }),
  detailInput('freshMemoryBytes', () => 0, {
    group: 'task', label: 'New memory', quantity: 'bytes', min: 0, max: 1e12, stops: [0, ...decadeStops({ from: 1e5, to: 1e10, mantissas: [1, 2, 5] })],
    hint: 'Memory that the system finds anew for each task: its minor page faults times the size of a page.',
  }),
  detailInput('contentionShare', () => 0, {
    group: 'task', label: 'Contended', quantity: 'share', min: 0, max: 1, stops: percents,
    hint: 'Part of the held time in which a task has a lock or an object to itself that all tasks share.',
  }),
  detailInput('collectionShare', () => 0, {
    group: 'task', label: 'Garbage collection', quantity: 'share', min: 0, max: 1, stops: percents,
    hint: 'Part of the held time in which the garbage collector runs; without a GIL every thread stops meanwhile.',
  }),
  detailInput('callbackShare', () => 0, {
    group: 'task', label: 'Calls back', quantity: 'share', min: 0, max: 1, stops: percents,
    hint: 'Part of the held time that stays Python when the task is written in C.',
  }),
  detailInput('callbacks', ({ scenario }) => (scenario.callbackShare?.value ?? 0) > 0 ? 1 : undefined, {
    group: 'task', label: 'Callbacks', quantity: 'ratio', min: 1, max: 1e9, stops: someMore,
    hint: 'How often a task written in C calls back into Python.',
  }),
  detailInput('quotaCores', ({ scenario }) => scenario.cores.value, {
    group: 'machine', label: 'CPU quota', quantity: 'ratio', min: 0.01, max: 4096, stops: [0.25, 0.5, 1, 1.5, ...counts.slice(1)],
    hint: 'Processors’ worth of time that a container may use; the cores, where it has no quota.',
  }),
  {
    ...detailInput('nodes', () => 0, {
      group: 'machine', label: 'Cluster nodes', quantity: 'count', min: 0, max: 64, stops: [0, ...counts.filter((count) => count <= 64)],
      hint: 'Machines in a cluster, each with these cores and workers; 0 when there is none.',
    }),
    write: ({ scenario, calibration }, nodes) => ({ scenario: nodes.value === 0 ? without(scenario, ['nodes']) : { ...scenario, nodes }, calibration }),
  },
];

/** @param whenAbsent - What a scenario without it means; `undefined` where it would have no effect. */
function detailInput(field: DetailField, whenAbsent: (setup: Setup) => number | undefined, look: FieldLook): InputField {
  return {
    ...look,
    id: field,
    read(setup) {
      const value = whenAbsent(setup);
      return setup.scenario[field] ?? (value === undefined ? undefined : byDefault(value));
    },
    write: ({ scenario, calibration }, input) => ({ scenario: { ...scenario, [field]: input } satisfies Scenario, calibration }),
  };
}

function byDefault(value: number): Input {
  return { value, origin: 'default' };
}
