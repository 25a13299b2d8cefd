import { scaleLog } from 'd3-scale';
import type { BreakEven, StrategyId } from '../../core/domain/prediction';

/** One strategy's stretch of task times in which it pays off. */
export interface BreakEvenLine {
  readonly strategy: StrategyId;
  /** From where on, in pixels; `undefined` where it never does. */
  readonly fromX: number | undefined;
  /** Whether it does for the task as it is. */
  readonly paysNow: boolean;
}

/** The lines of all strategies over one scale of task times. */
export interface BreakEvenLines {
  readonly lines: readonly BreakEvenLine[];
  /** Where the task as it is stands. */
  readonly taskX: number;
  readonly endX: number;
  readonly ticks: readonly { readonly seconds: number; readonly x: number }[];
}

/** What is drawn, and on how much room. */
export interface BreakEvenRequest {
  readonly breakEvens: readonly BreakEven[];
  readonly taskSeconds: number;
  readonly widthPixels: number;
}

/** Half of the widest tick label. */
const marginPixels = 20;
const tickDistancePixels = 56;
const shortestSeconds = 1e-9;

/** Lays the lines out on a logarithmic scale of task times that holds the task and every break-even, with a decade to spare on each side. */
export function layoutBreakEvens({ breakEvens, taskSeconds, widthPixels }: BreakEvenRequest): BreakEvenLines {
  const times = [taskSeconds, ...breakEvens.flatMap(({ taskSeconds: from }) => from ?? [])].filter((seconds) => seconds >= shortestSeconds && Number.isFinite(seconds));
  const first = Math.floor(Math.log10(Math.min(...times)) - 0.5);
  const last = Math.ceil(Math.log10(Math.max(...times)) + 0.5);
  const endX = Math.max(marginPixels + 1, widthPixels - marginPixels);
  const scale = scaleLog().domain([10 ** first, 10 ** last]).range([marginPixels, endX]).clamp(true);
  const step = Math.max(1, Math.ceil((last - first) / Math.max(1, (endX - marginPixels) / tickDistancePixels)));
  const exponents = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((exponent) => (exponent - first) % step === 0);
  return {
    lines: breakEvens.map(({ strategy, taskSeconds: from }) => ({
      strategy,
      fromX: from === undefined ? undefined : from === 0 ? marginPixels : scale(from),
      paysNow: from !== undefined && taskSeconds >= from,
    })),
    taskX: scale(taskSeconds),
    endX,
    // Read from text: 10 ** -6 is not the nearest double to a millionth.
    ticks: exponents.map((exponent) => ({ seconds: Number(`1e${exponent}`), x: scale(10 ** exponent) })),
  };
}
