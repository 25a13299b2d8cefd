import type { BreakEven } from '../../core/domain/prediction';
import { formatSeconds } from '../quantities/formatQuantity';

/** From when on a strategy pays off, in a few words: "above 1.8 ms", "at any length", "never". */
export function describeBreakEven({ taskSeconds }: BreakEven): string {
  if (taskSeconds === undefined) return 'never';
  return taskSeconds === 0 ? 'at any length' : `above ${formatSeconds(Number(taskSeconds.toPrecision(2)))}`;
}
