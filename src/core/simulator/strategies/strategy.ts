import type { Calibration } from '../../domain/calibration';
import type { Prediction, StrategyId, Unavailable } from '../../domain/prediction';
import type { Scenario } from '../../domain/scenario';

/** What a strategy is asked: the scenario, on the calibrated machine, with so many workers. */
export interface StrategyRequest {
  readonly scenario: Scenario;
  readonly calibration: Calibration;
  /** Overrides the scenario's, for a scaling curve. */
  readonly workers: number;
}

/**
 * One way to run a scenario.
 *
 * An author promises: the same request gives the same answer (all chance is seeded); the virtual
 * time of the parts adds up; more work never takes less time.
 */
export interface Strategy {
  readonly id: StrategyId;
  /** For charts and menus: "Threads", "Free-threaded threads". */
  readonly label: string;
  predict(request: StrategyRequest): Prediction | Unavailable;
}
