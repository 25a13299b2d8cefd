import type { Calibration } from '../core/domain/calibration';
import type { BreakEven, Outlook, StrategyId } from '../core/domain/prediction';
import type { Scenario } from '../core/domain/scenario';

/** The simulator's doors, handed in so that the page can be tested without it. */
export interface Model {
  readonly simulate: (scenario: Scenario, calibration: Calibration) => Outlook;
  readonly findBreakEvens: (scenario: Scenario, calibration: Calibration, wanted?: readonly StrategyId[]) => readonly BreakEven[];
}
