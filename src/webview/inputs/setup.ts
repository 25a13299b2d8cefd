import type { Calibration } from '../../core/domain/calibration';
import type { Scenario } from '../../core/domain/scenario';

/** What is simulated: the work, and what parallelism costs where it runs. */
export interface Setup {
  readonly scenario: Scenario;
  readonly calibration: Calibration;
}
