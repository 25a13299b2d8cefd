import type { Calibration } from '../domain/calibration';
import { formatInterpreter } from '../domain/interpreter';
import type { Prediction } from '../domain/prediction';
import { detailFields, scenarioFields, type Input, type Origin, type Scenario } from '../domain/scenario';
import type { SimulationResult } from './simulationResult';

/** The contract of docs/schema/simulation-1.json. */
export function writeSimulationJson({ calibration, outlooks, chosen, breakEvens }: SimulationResult): string {
  const { outlook, scenario } = chosen;
  const unavailable = new Map(outlooks.flatMap((each) => each.outlook.unavailable.map((one) => [one.strategy, one] as const)));
  const document = {
    version: 1,
    isWorthChanging: outlook.isWorthChanging,
    advice: outlook.advice,
    best: outlook.best,
    sequentialSeconds: outlook.sequentialSeconds,
    inputs: inputsOf(scenario),
    calibration: {
      measuredOn: calibration.measuredOn,
      origin: calibration.origin,
      python: formatInterpreter(calibration.interpreter),
      startMethod: calibration.startMethod,
      costs: costsOf(calibration),
    },
    results: outlooks.flatMap((each) => each.outlook.predictions.map(resultOf)),
    unavailable: [...unavailable.values()],
    runs: outlook.runs.map(({ predictedSeconds, ...run }) => ({ ...run, predictedSeconds: predictedSeconds ?? null })),
    breakEvens: breakEvens.map(({ strategy, over, taskSeconds }) => ({ strategy, over, taskSeconds: taskSeconds ?? null })),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function inputsOf(scenario: Scenario): Readonly<Record<string, Input | { readonly value: string; readonly origin: Origin }>> {
  const numbers = [...scenarioFields, ...detailFields].flatMap((field) => {
    const input = scenario[field];
    return input ? [[field, input] as const] : [];
  });
  const words = (['payloadKind', 'resultKind', 'processPool', 'scheduler'] as const).flatMap((field) => {
    const value = scenario[field];
    return value === undefined ? [] : [[field, { value, origin: 'stated' as const }] as const];
  });
  const known: Record<string, Input | { readonly value: string; readonly origin: Origin }> = { ...Object.fromEntries(numbers), ...Object.fromEntries(words) };
  return known;
}

const namedCosts = [
  'switchIntervalSeconds', 'gilHandOverSeconds', 'threadStartSeconds', 'threadDispatchSeconds', 'processDispatchSeconds',
  'processWorkerDispatchSeconds', 'chunkItemSeconds', 'interpreterStartSeconds', 'interpreterStopSeconds', 'interpreterDispatchSeconds',
  'interpreterSecondsPerByte', 'allCoresSlowdown', 'freeThreadedSlowdown', 'nativeSpeedup', 'openMpForkJoinSeconds',
] as const;

function costsOf(calibration: Calibration): Readonly<Record<string, { readonly value: number; readonly origin: Calibration['origin'] }>> {
  const start = calibration.processStarts[calibration.startMethod];
  const origin = (name: (typeof namedCosts)[number]): Calibration['origin'] => (calibration.assumed.includes(name) ? 'default' : calibration.origin);
  const costs = namedCosts.flatMap((name) => {
    const value = calibration[name];
    return value === undefined ? [] : [[name, { value, origin: origin(name) }] as const];
  });
  const starts = (['serverSeconds', 'launchSeconds', 'readySeconds', 'stopSeconds'] as const)
    .flatMap((part) => (start ? [[`process${part.charAt(0).toUpperCase()}${part.slice(1)}`, { value: start[part], origin: calibration.origin }] as const] : []));
  return Object.fromEntries([...costs, ...starts]);
}

function resultOf({ strategy, workers, makespanSeconds, speedup, programSpeedup, idealSpeedup, burdenedSpeedup, ioRoundSeconds, breakdown, timeline, requires }: Prediction): object {
  return {
    strategy, workers, makespanSeconds, speedup,
    ...(programSpeedup && { programSpeedup }),
    idealSpeedup, burdenedSpeedup,
    ...(ioRoundSeconds && { ioRoundSeconds }),
    breakdown, requires: requires ?? null, timeline,
  };
}
