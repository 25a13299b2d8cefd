import type { Scenario } from '../../core/domain/scenario';
import type { InputId } from '../inputs/inputField';
import type { Overrides } from './trial';

/** Held and released are parts of one task: when one grows past what the other leaves, the other gives way. */
export function keepSharesWithinWhole(scenario: Scenario | undefined, overrides: Overrides, changed: InputId): Overrides {
  if (scenario === undefined || (changed !== 'heldShare' && changed !== 'releasedShare')) return overrides;
  const other = changed === 'heldShare' ? 'releasedShare' : 'heldShare';
  const valueOf = (field: typeof other): number => overrides[field] ?? scenario[field].value;
  // To a hundredth of a percent, or 1 - 0.9 would leave 0.09999999999999998.
  const room = Math.round((1 - valueOf(changed)) * 1e4) / 1e4;
  return valueOf(other) > room ? { ...overrides, [other]: room } : overrides;
}
