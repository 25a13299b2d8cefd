import { contentFields, detailFields, scenarioFields, type Contents, type Input, type Scenario } from '../domain/scenario';

/** What a field may hold; both ends are included. */
interface Range {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  /** How the range is said. */
  readonly says: string;
}

/** A field that holds a number. */
export type NumberField = (typeof scenarioFields)[number] | (typeof detailFields)[number];

const share = { min: 0, max: 1, isWhole: false, says: 'a number from 0 to 1' } as const;
const size = { min: 0, max: 1e12, isWhole: false, says: 'a size from 0 to 10¹² bytes' } as const;
const objects = { min: 0, max: 1e12, isWhole: false, says: 'a number from 0 to 10¹²' } as const;
const extraTime = { min: 0, max: 1e9, isWhole: false, says: 'a time from 0 to 10⁹ s' } as const;

const ranges: Readonly<Record<NumberField, Range>> = {
  tasks: { name: 'The number of tasks', min: 1, max: 1e12, isWhole: true, says: 'a whole number from 1 to 10¹²' },
  taskSeconds: { name: 'The task time', min: 1e-9, max: 1e9, isWhole: false, says: 'a time from 1 ns to 10⁹ s' },
  heldShare: { name: 'The GIL-held share', ...share },
  releasedShare: { name: 'The GIL-released share', ...share },
  payloadBytes: { name: 'The payload', ...size },
  resultBytes: { name: 'The result', ...size },
  cores: { name: 'The number of cores', min: 1, max: 4096, isWhole: true, says: 'a whole number from 1 to 4096' },
  workers: { name: 'The number of workers', min: 1, max: 1024, isWhole: true, says: 'a whole number from 1 to 1024' },
  imbalance: { name: 'The imbalance', min: 0, max: 10, isWhole: false, says: 'a number from 0 to 10' },
  gilReleases: { name: 'The number of GIL releases', min: 1, max: 1e9, isWhole: false, says: 'a number from 1 to 10⁹' },
  payloadObjects: { name: 'The number of objects in the payload', ...objects },
  resultObjects: { name: 'The number of objects in the result', ...objects },
  chunkSize: { name: 'The chunk size', min: 1, max: 1e12, isWhole: true, says: 'a whole number from 1 to 10¹²' },
  mainImportSeconds: { name: 'The import of the main module', ...extraTime },
  firstTaskSeconds: { name: 'What the first task takes on top', ...extraTime },
  initializerSeconds: { name: "The pool's initializer", ...extraTime },
  serialBeforeSeconds: { name: 'The serial part before the tasks', ...extraTime },
  serialAfterSeconds: { name: 'The serial part after the tasks', ...extraTime },
  releasedThreads: { name: 'The number of threads in the released part', min: 1, max: 64, isWhole: true, says: 'a whole number from 1 to 64' },
  memoryBytes: { name: 'What a task reads and writes', ...size, max: 1e15, says: 'a size from 0 to 10¹⁵ bytes' },
  freshMemoryBytes: { name: 'The memory that is found for a task', ...size },
  contentionShare: { name: 'The contended share', ...share },
  collectionShare: { name: "The garbage collector's share", ...share },
  callbackShare: { name: 'The share of callbacks', ...share },
  callbacks: { name: 'The number of callbacks', min: 1, max: 1e9, isWhole: false, says: 'a number from 1 to 10⁹' },
  quotaCores: { name: 'The quota', min: 0.01, max: 4096, isWhole: false, says: 'a number of cores from 0.01 to 4096' },
  nodes: { name: 'The number of nodes', min: 1, max: 64, isWhole: true, says: 'a whole number from 1 to 64' },
};

/** Rounding in a share that was computed elsewhere is not the user's mistake. */
const shareTolerance = 1e-9;
/** Every one of them is played; more say nothing that their spread does not. */
const mostTaskFactors = 10_000;
/** A cluster with more workers than this would be played for minutes. */
const mostClusterWorkers = 4096;

/**
 * Says what is wrong with a scenario before anyone simulates it.
 *
 * @returns A sentence for the user, or `undefined` when the scenario can be simulated.
 */
export function validateScenario(scenario: Scenario): string | undefined {
  for (const field of [...scenarioFields, ...detailFields]) {
    const input = scenario[field];
    const fault = input && faultOf(input, ranges[field]);
    if (fault !== undefined) return fault;
  }
  const sum = scenario.heldShare.value + scenario.releasedShare.value;
  if (sum > 1 + shareTolerance) {
    return `The GIL-held and GIL-released shares are parts of one task and cannot make up more than 1; together they are ${sum}.`;
  }
  const workers = scenario.workers.value * (scenario.nodes?.value ?? 1);
  if (scenario.nodes && workers > mostClusterWorkers) return `The nodes may have ${mostClusterWorkers} workers together; here they have ${workers}.`;
  return faultOfContents(scenario.payloadContents, 'payload') ?? faultOfContents(scenario.resultContents, 'result') ?? faultOfIoThread(scenario) ?? faultOfFactors(scenario);
}

function faultOf({ value }: Input, { name, min, max, isWhole, says }: Range): string | undefined {
  // Written so that NaN fails, too.
  const isInside = value >= min && value <= max && (!isWhole || Number.isInteger(value));
  return isInside ? undefined : `${name} must be ${says}; it is ${value}.`;
}

function faultOfContents(contents: Contents | undefined, of: string): string | undefined {
  const faults = contentFields.map((field) => contents?.[field] && faultOf(contents[field], { name: `The number of ${field} in the ${of}`, ...objects }));
  return faults.find((fault) => fault !== undefined);
}

function faultOfIoThread({ ioThread }: Scenario): string | undefined {
  if (!ioThread) return undefined;
  return faultOf(ioThread.waitSeconds, { name: "The I/O thread's wait", min: 1e-6, max: 3600, isWhole: false, says: 'a time from 1 µs to an hour' })
    ?? faultOf(ioThread.heldSeconds, { name: "The I/O thread's answer", min: 0, max: 1, isWhole: false, says: 'a time from 0 to 1 s' });
}

function faultOfFactors({ taskFactors }: Scenario): string | undefined {
  if (!taskFactors) return undefined;
  if (taskFactors.length === 0 || taskFactors.length > mostTaskFactors) return `There must be 1 to ${mostTaskFactors} task times; there are ${taskFactors.length}.`;
  const wrong = taskFactors.find((factor) => !(factor >= 0 && factor < Infinity));
  return wrong === undefined ? undefined : `A task time must be a number from 0 on; one is ${wrong}.`;
}
