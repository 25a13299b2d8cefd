import type { Calibration } from '../../core/domain/calibration';
import type { BreakEven, Outlook } from '../../core/domain/prediction';
import type { Scenario } from '../../core/domain/scenario';

/** Everything that `gilsight simulate` found out. */
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
