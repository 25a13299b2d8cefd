import schema from '../../../docs/schema/scenario-1.json';
import type { PayloadKind, StartMethod } from '../../core/domain/calibration';
import { type Interpreter, parseInterpreter } from '../../core/domain/interpreter';
import type { StrategyId } from '../../core/domain/prediction';
import { contentFields, detailFields, scenarioFields, type Contents, type Input, type Origin, type ProcessPool, type Scenario } from '../../core/domain/scenario';
import { validateScenario } from '../../core/simulator/validateScenario';
import { readDocument, type Reading } from '../../probe/documentFormat';

/** A number of a scenario, as users may write it. */
type WrittenInput = number | { readonly value: number; readonly origin?: Origin };

/** docs/schema/scenario-1.json as a type. */
interface WrittenScenario extends Readonly<Partial<Record<Exclude<(typeof scenarioFields)[number] | (typeof detailFields)[number], 'taskSeconds'>, WrittenInput>>> {
  readonly taskSeconds: WrittenInput | readonly number[] | { readonly value: readonly number[]; readonly origin?: Origin };
  readonly python?: string;
  readonly startMethod?: StartMethod;
  readonly payloadKind?: PayloadKind;
  readonly resultKind?: PayloadKind;
  readonly payloadContents?: WrittenContents;
  readonly resultContents?: WrittenContents;
  readonly ioThread?: { readonly waitSeconds: WrittenInput; readonly heldSeconds: WrittenInput };
  readonly processPool?: ProcessPool;
  readonly runs?: readonly { readonly strategy: StrategyId; readonly workers?: number; readonly seconds: number }[];
  readonly scheduler?: NonNullable<Scenario['scheduler']>;
}

type WrittenContents = Readonly<Partial<Record<keyof Contents, WrittenInput>>>;

/** A scenario from a file, before it is known on which machine it runs. */
export interface ScenarioFile {
  /** The CPython that runs it, if the file says so. */
  readonly interpreter: Interpreter | undefined;
  readonly startMethod: StartMethod | undefined;
  /** The scenario on a machine that is taken for what the file does not say; or what is wrong with it. */
  scenarioOn(machine: MachineSize, workers: number | undefined): Reading<Scenario>;
}

/** What a scenario takes from the machine when it does not say otherwise. */
export interface MachineSize {
  readonly cores: Input;
  readonly quotaCores: Input | undefined;
}

/** Reads the text of a scenario file. */
export function readScenario(text: string): Reading<ScenarioFile> {
  const reading = readDocument<WrittenScenario>(text, { name: 'scenario', schema });
  if (reading.kind === 'problem') return reading;
  const { document: written } = reading;
  const interpreter = written.python === undefined ? undefined : parseInterpreter(written.python);
  if (written.python !== undefined && interpreter === undefined) {
    return { kind: 'problem', message: `"python" must be 3.8 to 3.15, from 3.13 on with a "t" for a free-threaded build; it is "${written.python}".` };
  }
  return {
    kind: 'document',
    document: {
      interpreter,
      startMethod: written.startMethod,
      scenarioOn(machine, workers) {
        const scenario = toScenario(written, machine, workers);
        const fault = validateScenario(scenario);
        return fault === undefined ? { kind: 'document', document: scenario } : { kind: 'problem', message: fault };
      },
    },
  };
}

/** What a scenario is that does not say: Python in one piece, with nothing to carry. */
const unsaid = { releasedShare: 0, payloadBytes: 0, resultBytes: 0, imbalance: 0 } as const;

function toScenario(written: WrittenScenario, { cores, quotaCores }: MachineSize, workers: number | undefined): Scenario {
  const { times: all, origin } = readTimes(written.taskSeconds);
  const times = written.tasks === undefined ? all : all.slice(0, Math.max(1, toInput(written.tasks).value));
  const mean = times.reduce((sum, seconds) => sum + seconds, 0) / times.length;
  const ownCores = written.cores === undefined ? cores : toInput(written.cores);
  const entries = Object.entries(unsaid).map(([field, value]) => [field, { value, origin: 'default' }] as const);
  const stated = [...scenarioFields, ...detailFields].flatMap((field) => {
    const value = field === 'taskSeconds' ? undefined : written[field];
    return value === undefined ? [] : [[field, toInput(value)] as const];
  });
  const quota = quotaCores !== undefined && written.cores === undefined ? { quotaCores } : {};
  const { payloadKind, resultKind, payloadContents, resultContents, processPool, scheduler, ioThread, runs } = written;
  const known: Readonly<Record<string, Input>> = {
    workers: { value: ownCores.value, origin: 'default' },
    tasks: { value: times.length, origin },
    ...withoutReleased(written),
    ...Object.fromEntries([...entries, ...stated]),
  };
  return {
    // Holds: every field that a scenario must have is in one of the four.
    ...(known as unknown as Scenario),
    ...quota,
    cores: ownCores,
    ...(workers === undefined ? {} : { workers: { value: workers, origin: 'stated' } }),
    taskSeconds: { value: mean, origin },
    ...(times.length > 1 && { taskFactors: times.map((seconds) => seconds / mean) }),
    ...(payloadKind && { payloadKind }),
    ...(resultKind && { resultKind }),
    ...(payloadContents && { payloadContents: toContents(payloadContents) }),
    ...(resultContents && { resultContents: toContents(resultContents) }),
    ...(processPool && { processPool }),
    ...(scheduler && { scheduler }),
    ...(runs && { runs: runs.map(({ strategy, workers: ownWorkers, seconds }) => ({ strategy, seconds, workers: ownWorkers ?? (strategy === 'sequential' ? 1 : known.workers?.value ?? 1) })) }),
    ...(ioThread && { ioThread: { waitSeconds: toInput(ioThread.waitSeconds), heldSeconds: toInput(ioThread.heldSeconds) } }),
  };
}

function toContents(written: WrittenContents): Contents {
  return Object.fromEntries(contentFields.flatMap((field) => (written[field] === undefined ? [] : [[field, toInput(written[field])]])));
}

/** Somebody who only says what is released leaves the rest to Python, not to waiting. */
function withoutReleased({ heldShare, releasedShare }: WrittenScenario): Pick<Scenario, 'heldShare'> {
  const released = releasedShare === undefined ? 0 : toInput(releasedShare).value;
  return { heldShare: heldShare === undefined ? { value: Math.max(0, 1 - released), origin: 'default' } : toInput(heldShare) };
}

function readTimes(written: WrittenScenario['taskSeconds']): { readonly times: readonly number[]; readonly origin: Origin } {
  if (typeof written === 'number') return { times: [written], origin: 'stated' };
  if ('value' in written) return { times: typeof written.value === 'number' ? [written.value] : written.value, origin: written.origin ?? 'stated' };
  return { times: written, origin: 'stated' };
}

function toInput(written: WrittenInput): Input {
  return typeof written === 'number' ? { value: written, origin: 'stated' } : { value: written.value, origin: written.origin ?? 'stated' };
}
