import type { Calibration } from '../domain/calibration';
import type { BreakEven, Outlook } from '../domain/prediction';
import type { Scenario } from '../domain/scenario';

/** Everything that was found out about a scenario. */
export interface SimulationResult {
  readonly calibration: Calibration;
  /** By number of workers, in the order in which they were asked for; at least one. */
  readonly outlooks: readonly AskedOutlook[];
  /** The one of them that the sentence is about: with the fewest seconds to the end. */
  readonly chosen: AskedOutlook;
  readonly breakEvens: readonly BreakEven[];
}

/** The answer for one number of workers. */
export interface AskedOutlook {
  readonly scenario: Scenario;
  readonly outlook: Outlook;
}
