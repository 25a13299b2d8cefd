import type { StrategyId } from '../domain/prediction';
import { strategies } from './strategies/index';

/** Every strategy's public id, simplest first. */
export const strategyIds: readonly StrategyId[] = strategies.map(({ id }) => id);

/** What a strategy is called: "Processes". */
export function strategyLabel(strategy: StrategyId): string {
  return strategies.find(({ id }) => id === strategy)?.label ?? strategy;
}
