import type { RealRun, StrategyId } from '../../core/domain/prediction';
import { strategyIds, strategyLabel } from '../strategyLook';
import { oneTime, secondsOf } from './writtenTime';

/** What a text with runs turned out to be. */
export type ParsedRuns =
  | { readonly kind: 'runs'; readonly runs: readonly RealRun[] }
  | { readonly kind: 'unclear'; readonly advice: string };

/** More are a cloud, not points. */
export const mostRuns = 100;
/** As many as a scenario may have. */
export const mostWorkers = 1024;

/** How a run is written: the way, the workers, the time. */
const oneRun = new RegExp(String.raw`^\s*([a-z][a-z\s-]*[a-z])\s*[,:]?\s+(?:(\d+)\s*[,:]?\s+)?(?:${oneTime.source})\s*$`, 'i');

/**
 * Reads runs, one on each line: "processes 4 1.93 s". Without a number of workers it is one for
 * "sequential", and else those of the scenario.
 */
export function parseRealRuns(text: string, workers: number): ParsedRuns {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return unclear('There are no runs yet: write one on each line.');
  if (lines.length > mostRuns) return unclear(`There are ${String(lines.length)} runs, and ${String(mostRuns)} are the most.`);
  const runs: RealRun[] = [];
  for (const line of lines) {
    const run = readLine(line, workers);
    if (typeof run === 'string') return unclear(run);
    runs.push(run);
  }
  return { kind: 'runs', runs };
}

function readLine(line: string, workers: number): RealRun | string {
  const [, word = '', count, size, unit] = oneRun.exec(line) ?? [];
  if (size === undefined) return `“${line.trim().slice(0, 40)}” is not a run. Write one like “processes 4 1.93 s”.`;
  const strategy = strategyNamed(word);
  if (strategy === undefined) return `“${word.slice(0, 40)}” is none of ${strategyIds.join(', ')}.`;
  const seconds = secondsOf(size, unit, 's');
  if (seconds === undefined || !(seconds > 0 && seconds <= 1e9)) return `“${line.trim().slice(0, 40)}” has no time from more than 0 to 10⁹ s.`;
  const own = count === undefined ? (strategy === 'sequential' ? 1 : workers) : Number(count);
  if (!(own >= 1 && own <= mostWorkers)) return `“${line.trim().slice(0, 40)}” must have from 1 to ${String(mostWorkers)} workers.`;
  return { strategy, workers: own, seconds };
}

/** By its id or by its name on the page, in any case. */
function strategyNamed(word: string): StrategyId | undefined {
  const wanted = word.trim().toLowerCase().replace(/\s+/g, ' ');
  return strategyIds.find((id) => id === wanted || strategyLabel(id).toLowerCase() === wanted);
}

/** The text that `parseRealRuns` reads these runs from. */
export function writeRealRuns(runs: readonly RealRun[]): string {
  return runs.map(({ strategy, workers, seconds }) => `${strategy} ${String(workers)} ${String(seconds)} s`).join('\n');
}

function unclear(advice: string): ParsedRuns {
  return { kind: 'unclear', advice };
}
