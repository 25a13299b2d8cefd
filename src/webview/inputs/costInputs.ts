import { payloadKinds, type Calibration, type CostName, type PassagePoint, type ProcessStart } from '../../core/domain/calibration';
import type { Input, Origin } from '../../core/domain/scenario';
import { scalePassage } from '../../core/simulator/pool/passage';
import type { CostId, FieldLook, InputField, PlainCost } from './inputField';
import { decadeStops } from './stops';

const shortTimes = decadeStops({ from: 1e-7, to: 1, mantissas: [1, 1.5, 2, 3, 5, 7] });
const factors = decadeStops({ from: 1, to: 1000, mantissas: [1, 1.5, 2, 3, 4, 5, 6, 8] });
const slowdowns = Array.from({ length: 41 }, (_, step) => 1 + step / 20);

const cost = (label: string, hint: string): FieldLook => ({ group: 'overheads', label, hint, quantity: 'seconds', min: 0, max: 1e4, stops: [0, ...shortTimes] });

/** What parallelism costs, as far as it is a number that a person could know better. */
export const costInputs: readonly InputField[] = [
  plainCost('switchIntervalSeconds', { ...cost('Switch interval', 'sys.setswitchinterval(): after how long a waiting thread asks for the GIL.'), min: 1e-6, stops: shortTimes.filter((seconds) => seconds >= 1e-6) }),
  plainCost('gilHandOverSeconds', cost('GIL hand-over', 'From the request for a free GIL to running again.')),
  plainCost('threadStartSeconds', cost('Thread start', 'Starting one thread.')),
  plainCost('threadDispatchSeconds', cost('Dispatch to a thread', 'Queueing a task to a thread pool and taking its result.')),
  startCost('processLaunchSeconds', cost('Process launch', 'The parent’s time to launch one worker.')),
  startCost('processReadySeconds', cost('Process gets ready', 'The worker’s own time until it takes its first task.')),
  plainCost('processDispatchSeconds', cost('Dispatch to a process', 'The parent’s time to queue a task to a process pool and to take its result.')),
  plainCost('interpreterStartSeconds', cost('Interpreter start', 'Starting one interpreter.')),
  plainCost('interpreterDispatchSeconds', cost('Dispatch to an interpreter', 'Queueing a task to an interpreter and taking its result.')),
  {
    id: 'copyingFactor', group: 'overheads', label: 'Copying', quantity: 'ratio', min: 0, max: 1000, stops: [0, 0.1, 0.2, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 10],
    hint: 'Pickling and sending, as a multiple of what was measured.',
    read: ({ calibration }) => ({ value: 1, origin: originOf('passages', calibration) }),
    write: ({ scenario, calibration }, { value }) => ({ scenario, calibration: scalePassages(calibration, value) }),
  },
  plainCost('allCoresSlowdown', { ...cost('All cores busy', 'Time of a computation while all cores are busy, over its time alone.'), quantity: 'ratio', min: 1, max: 100, stops: slowdowns }),
  plainCost('freeThreadedSlowdown', { ...cost('Without the GIL', 'Time of one thread on a free-threaded build, over that on the ordinary one.'), quantity: 'ratio', min: 1, max: 100, stops: slowdowns }),
  plainCost('nativeSpeedup', { ...cost('Native over Python', 'How many times faster the held part of a task is when it is written in C, in one thread.'), quantity: 'ratio', min: 1, max: 1e4, stops: factors }),
  plainCost('openMpForkJoinSeconds', cost('OpenMP fork and join', 'Entering and leaving a parallel region.')),
];

/** Costs in proportion to what was measured: what copying would take if it took so many times as long. */
export function scalePassages(calibration: Calibration, factor: number): Calibration {
  const scaled = (points: readonly PassagePoint[]): readonly PassagePoint[] => points.map((point) => scalePassage(point, factor));
  const { interpreterPassages, interpreterSecondsPerByte, memory, resultPassages } = calibration;
  return {
    ...calibration,
    // Holds: there is one entry for each of the kinds.
    passages: Object.fromEntries(payloadKinds.map((kind) => [kind, scaled(calibration.passages[kind])])) as unknown as Calibration['passages'],
    interpreterSecondsPerByte: interpreterSecondsPerByte === undefined ? undefined : interpreterSecondsPerByte * factor,
    ...(resultPassages && { resultPassages: { bytes: scaled(resultPassages.bytes), list: scaled(resultPassages.list) } }),
    ...(interpreterPassages && { interpreterPassages: { list: scaled(interpreterPassages.list), dict: scaled(interpreterPassages.dict) } }),
    // Only of what arrives is it told that it needs memory which was not there before.
    ...(memory && { memory: { ...memory, freshSecondsPerByte: memory.freshSecondsPerByte * factor } }),
  };
}

/** Where a cost comes from. */
export function originOf(name: CostName, { assumed, origin }: Calibration): Origin {
  return assumed.includes(name) ? 'default' : origin;
}

/** A cost of a calibration that is one number; `undefined` where this Python has none of the kind. */
function readCost(id: Exclude<CostId, 'copyingFactor'>, calibration: Calibration): Input | undefined {
  if (id !== 'processLaunchSeconds' && id !== 'processReadySeconds') {
    const value = calibration[id];
    return value === undefined ? undefined : { value, origin: originOf(id, calibration) };
  }
  const start = calibration.processStarts[calibration.startMethod];
  return start && { value: start[startParts[id]], origin: originOf('processStarts', calibration) };
}

const startParts = { processLaunchSeconds: 'launchSeconds', processReadySeconds: 'readySeconds' } as const satisfies Readonly<Record<string, keyof ProcessStart>>;

function plainCost(id: PlainCost, look: FieldLook): InputField {
  return {
    ...look,
    id,
    read: ({ calibration }) => readCost(id, calibration),
    write: ({ scenario, calibration }, { value }) => ({ scenario, calibration: { ...calibration, [id]: value } }),
  };
}

function startCost(id: keyof typeof startParts, look: FieldLook): InputField {
  return {
    ...look,
    id,
    read: ({ calibration }) => readCost(id, calibration),
    write({ scenario, calibration }, { value }) {
      const start = calibration.processStarts[calibration.startMethod];
      if (!start) return { scenario, calibration };
      return { scenario, calibration: { ...calibration, processStarts: { ...calibration.processStarts, [calibration.startMethod]: { ...start, [startParts[id]]: value } } } };
    },
  };
}
