import { payloadKinds, type Calibration, type PayloadKind } from '../../core/domain/calibration';
import type { Interpreter } from '../../core/domain/interpreter';
import type { Contents, Input, IoThread, Origin, Scenario } from '../../core/domain/scenario';
import { contentFields, detailFields, scenarioFields } from '../../core/domain/scenario';
import type { SimulatorSubject, ToSimulator } from '../../protocol/simulatorView';

/** What a message from outside turned out to be. */
export type MessageReading =
  | { readonly kind: 'message'; readonly message: ToSimulator }
  /** It bears our name but not our shape; the sentence says so to the user. */
  | { readonly kind: 'broken'; readonly reason: string }
  /** Not for this page: browser extensions and newer versions post, too. */
  | { readonly kind: 'foreign' };

type Fields = Readonly<Record<string, unknown>>;

const origins: readonly Origin[] = ['measured', 'stated', 'inferred', 'default'];

const requiredNumbers = [
  'switchIntervalSeconds', 'gilHandOverSeconds', 'threadStartSeconds', 'threadDispatchSeconds', 'processDispatchSeconds',
  'processWorkerDispatchSeconds', 'chunkItemSeconds', 'allCoresSlowdown', 'freeThreadedSlowdown', 'nativeSpeedup', 'openMpForkJoinSeconds', 'speedSpread',
] as const satisfies readonly (keyof Calibration)[];

/** Reads what came over `postMessage`, which may be anything. */
export function readMessage(data: unknown): MessageReading {
  if (isFields(data) && data.kind === 'times' && typeof data.text === 'string') return { kind: 'message', message: { kind: 'times', text: data.text } };
  if (!isFields(data) || data.kind !== 'show') return { kind: 'foreign' };
  const subject = readSubject(data.subject);
  return subject === undefined
    ? { kind: 'broken', reason: 'The editor sent a scenario that this page does not understand. Reload the window, so that both are of one version.' }
    : { kind: 'message', message: { kind: 'show', subject } };
}

/**
 * Reads a subject. Numbers that are none become `NaN`, to be told beside their field: JSON turns
 * `Infinity` and `NaN` into `null` on the way.
 *
 * @returns `undefined` when it has not the shape of a subject.
 */
export function readSubject(data: unknown): SimulatorSubject | undefined {
  if (!isFields(data) || typeof data.title !== 'string') return undefined;
  const scenario = readScenario(data.scenario);
  const calibration = readCalibration(data.calibration);
  if (scenario === undefined || calibration === undefined) return undefined;
  return {
    title: data.title,
    path: typeof data.path === 'string' ? data.path : undefined,
    line: typeof data.line === 'number' ? data.line : undefined,
    scenario,
    calibration,
  };
}

function readScenario(data: unknown): Scenario | undefined {
  if (!isFields(data)) return undefined;
  const inputs = scenarioFields.map((field) => [field, readInput(data[field])] as const);
  if (inputs.some(([, input]) => input === undefined)) return undefined;
  const details = detailFields.flatMap((field) => {
    const input = readInput(data[field]);
    return input ? [[field, input] as const] : [];
  });
  // Holds: the entries are all of `scenarioFields`, none of them undefined, and details that are there.
  return { ...Object.fromEntries([...inputs, ...details]), ...readWords(data) } as unknown as Scenario;
}

/** What of a scenario is no number; what cannot be read is left out, as if the scenario did not say it. */
function readWords({ payloadKind, resultKind, payloadContents, resultContents, scheduler, taskFactors, ioThread }: Fields): Partial<Scenario> {
  const kind = (data: unknown): PayloadKind | undefined => payloadKinds.find((known) => known === data);
  const [payload, result] = [kind(payloadKind), kind(resultKind)];
  const known = (['dask', 'ray', 'mpi'] as const).find((one) => one === scheduler);
  const thread = readIoThread(ioThread);
  return {
    ...(payload && { payloadKind: payload }),
    ...(result && { resultKind: result }),
    ...(isFields(payloadContents) && { payloadContents: readContents(payloadContents) }),
    ...(isFields(resultContents) && { resultContents: readContents(resultContents) }),
    ...(known && { scheduler: known }),
    ...(thread && { ioThread: thread }),
    ...(Array.isArray(taskFactors) && taskFactors.length > 0 && { taskFactors: taskFactors.map(readNumber) }),
  };
}

function readContents(data: Fields): Contents {
  return Object.fromEntries(contentFields.flatMap((field) => {
    const input = readInput(data[field]);
    return input ? [[field, input]] : [];
  }));
}

function readIoThread(data: unknown): IoThread | undefined {
  if (!isFields(data)) return undefined;
  const [waitSeconds, heldSeconds] = [readInput(data.waitSeconds), readInput(data.heldSeconds)];
  return waitSeconds && heldSeconds && { waitSeconds, heldSeconds };
}

function readInput(data: unknown): Input | undefined {
  if (!isFields(data)) return undefined;
  const origin = origins.find((known) => known === data.origin);
  return origin && { value: readNumber(data.value), origin };
}

function readCalibration(data: unknown): Calibration | undefined {
  if (!isFields(data) || typeof data.measuredOn !== 'string') return undefined;
  const interpreter = readInterpreter(data.interpreter);
  const startMethod = (['fork', 'forkserver', 'spawn'] as const).find((known) => known === data.startMethod);
  if (interpreter === undefined || startMethod === undefined) return undefined;
  // A model fed with a cost that is no number would answer nonsense with a straight face.
  if (requiredNumbers.some((field) => !Number.isFinite(readNumber(data[field])))) return undefined;
  if (!isFields(data.processStarts) || !hasPassages(data.passages) || !Array.isArray(data.assumed) || !isFields(data.spreads)) return undefined;
  // Holds: every field that the type requires has just been looked at.
  const costs = data as unknown as Calibration;
  return {
    ...costs,
    interpreter,
    startMethod,
    interpreterStartSeconds: readOptionalNumber(data.interpreterStartSeconds),
    interpreterStopSeconds: readOptionalNumber(data.interpreterStopSeconds),
    interpreterDispatchSeconds: readOptionalNumber(data.interpreterDispatchSeconds),
    interpreterSecondsPerByte: readOptionalNumber(data.interpreterSecondsPerByte),
  };
}

function hasPassages(data: unknown): boolean {
  return isFields(data) && payloadKinds.every((kind) => Array.isArray(data[kind]) && data[kind].length > 0);
}

function readInterpreter(data: unknown): Interpreter | undefined {
  if (!isFields(data) || typeof data.minor !== 'number' || typeof data.isFreeThreaded !== 'boolean') return undefined;
  return { minor: data.minor, isFreeThreaded: data.isFreeThreaded };
}

function readNumber(data: unknown): number {
  return typeof data === 'number' ? data : Number.NaN;
}

function readOptionalNumber(data: unknown): number | undefined {
  return typeof data === 'number' && Number.isFinite(data) ? data : undefined;
}

function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null;
}
