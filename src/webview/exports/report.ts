import type { Outlook, StrategyId } from '../../core/domain/prediction';
import type { DrawableOutlook } from '../geometry/drawable';
import type { Setup } from '../inputs/setup';

/** An answer that is taken out of the page. */
export interface Report {
  /** The site; empty when there is none. */
  readonly title: string;
  /** What was simulated. */
  readonly setup: Setup;
  readonly outlook: Outlook;
  readonly drawable: DrawableOutlook;
  /** The strategy whose curve has its bounds drawn. */
  readonly chosen: StrategyId;
  /** What the answer supposes, in a few words each. */
  readonly suppositions: readonly string[];
}
