import type { StrategyId } from '../core/domain/prediction';

/** The shape that stands on a curve's points. */
export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'plus' | 'cross' | 'bar' | 'chevron';

/** How a strategy is told apart from the others, also without colour. */
export interface StrategyLook {
  /** `stroke-dasharray` of its curve. */
  readonly dashes: string;
  readonly marker: Marker;
  /** Whose lock it is: one that all workers pass around, one for each worker, or none at all. */
  readonly gil: 'shared' | 'each' | 'none';
}

/** Every strategy's look. */
export const strategyLooks: Readonly<Record<StrategyId, StrategyLook>> = {
  sequential: { dashes: '1 5', marker: 'plus', gil: 'shared' },
  threads: { dashes: '', marker: 'circle', gil: 'shared' },
  processes: { dashes: '9 3', marker: 'square', gil: 'each' },
  interpreters: { dashes: '3 3', marker: 'triangle', gil: 'each' },
  'free-threaded': { dashes: '10 3 2 3', marker: 'diamond', gil: 'none' },
  native: { dashes: '14 4', marker: 'cross', gil: 'none' },
  'native-pool': { dashes: '14 4 2 4', marker: 'bar', gil: 'none' },
  cluster: { dashes: '5 2 1 2', marker: 'chevron', gil: 'each' },
};

/** Every strategy's public id. */
// Holds: the record has exactly the ids as its keys.
export const strategyIds = Object.keys(strategyLooks) as readonly StrategyId[];

export { strategyLabel } from '../core/simulator/strategyLabel';
