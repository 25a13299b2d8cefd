import type { Calibration } from '../domain/calibration';
import type { Prediction, StrategyId } from '../domain/prediction';
import type { Scenario } from '../domain/scenario';
import { worthwhile } from './chooseBest';
import { passageByPipe, payloadOf, resultOf, type Parcel } from './pool/passage';
import { sayFactor, sayPercent, saySeconds } from './wording';

/** What the sentence is about. */
export interface Findings {
  readonly scenario: Scenario;
  readonly calibration: Calibration;
  readonly predictions: readonly Prediction[];
  readonly best: StrategyId;
}

/** Rewriting in C is a project of its own, with a compiler for every user: it has to save seconds, not milliseconds. */
const nativeWorthwhile = { speedup: 3, savedSeconds: 1 } as const;

/** One sentence: what to do, or that nothing is worth changing. */
export function advise(findings: Findings): string {
  const sentence = adviseToday(findings);
  const compiled = adviseNative(findings);
  return compiled === undefined ? `${sentence}.` : `${sentence}; ${compiled}.`;
}

function adviseToday({ scenario, calibration, predictions, best }: Findings): string {
  const find = (id: StrategyId): Prediction | undefined => predictions.find(({ strategy }) => strategy === id);
  const sequentialSeconds = scenario.tasks.value * scenario.taskSeconds.value;
  const chosen = find(best);
  if (!chosen) return 'Nothing is worth changing';
  if (sequentialSeconds < worthwhile.savedSeconds) {
    return `Nothing is worth changing: one after the other, all of the work takes ${saySeconds(sequentialSeconds)}`;
  }
  const doubt = chosen.speedup.low < 1 ? `, but with inputs this uncertain it could also lose (${sayBand(chosen)}): measure a task first` : ` (${sayBand(chosen)})`;
  const gain = `about ${sayFactor(chosen.speedup.expected)} as fast as one after the other with ${chosen.workers} workers${doubt}`;
  switch (best) {
    case 'sequential':
      return `Nothing is worth changing: ${reasonAgainst(scenario, calibration)}`;
    case 'threads':
      return `Keep the threads: ${gain}, since the tasks hold the GIL for only ${sayPercent(scenario.heldShare.value)} of their time`;
    case 'free-threaded':
      return `Keep the threads: without a GIL they are ${gain}`;
    case 'interpreters':
      return `Use an InterpreterPoolExecutor: ${gain}${threadsFallShort(find('threads'))}`;
    case 'processes':
      return `Use processes: ${gain}${threadsFallShort(find('threads'))}`;
    case 'cluster':
      return `Use the cluster: ${gain}`;
    case 'native':
    case 'native-pool':
      return `Write it in C or C++: ${gain}`;
  }
}

function sayBand({ speedup }: Prediction): string {
  return `${sayFactor(speedup.low)} to ${sayFactor(speedup.high)}`;
}

function threadsFallShort(threads: Prediction | undefined): string {
  return threads === undefined ? '' : `, where threads under the GIL reach ${sayFactor(threads.speedup.expected)}`;
}

function reasonAgainst(scenario: Scenario, calibration: Calibration): string {
  const taskSeconds = scenario.taskSeconds.value;
  const copySeconds = copyingSeconds(scenario, calibration);
  if (scenario.tasks.value === 1) return 'a single task has nothing to run beside it';
  if (scenario.cores.value < 2 || scenario.workers.value < 2) return 'with one core or one worker nothing runs side by side';
  if (copySeconds > calibration.processDispatchSeconds && copySeconds > taskSeconds / 4) {
    return `threads take turns under the GIL, and copying a task's data to a process and back takes ${saySeconds(copySeconds)}, against ${saySeconds(taskSeconds)} of work`;
  }
  if (calibration.processDispatchSeconds > taskSeconds / 4) {
    return `threads take turns under the GIL, and handing a task to a process costs ${saySeconds(calibration.processDispatchSeconds)}, against ${saySeconds(taskSeconds)} of work; more work per task would change that`;
  }
  return `threads take turns under the GIL, and starting processes costs more than they would save in ${saySeconds(scenario.tasks.value * taskSeconds)} of work`;
}

/** A task's payload there and its result back. */
function copyingSeconds(scenario: Scenario, calibration: Calibration): number {
  const parcels: readonly Parcel[] = [payloadOf(scenario), resultOf(scenario)];
  return parcels.map((parcel) => passageByPipe(parcel, calibration))
    .reduce((sum, { pickleSeconds, transferSeconds, unpickleSeconds }) => sum + pickleSeconds + transferSeconds + unpickleSeconds, 0);
}

function adviseNative({ predictions, best }: Findings): string | undefined {
  const compiled = predictions.find(({ strategy }) => strategy === 'native');
  const chosen = predictions.find(({ strategy }) => strategy === best);
  if (!compiled || !chosen) return undefined;
  const [chosenSeconds, compiledSeconds] = [chosen.makespanSeconds.expected, compiled.makespanSeconds.expected];
  const isWorthIt = chosenSeconds / compiledSeconds >= nativeWorthwhile.speedup && chosenSeconds - compiledSeconds >= nativeWorthwhile.savedSeconds;
  return isWorthIt ? `written in C or C++ it could take ${saySeconds(compiledSeconds)} instead of ${saySeconds(chosenSeconds)}` : undefined;
}
