import type { StrategyId } from '../../core/domain/prediction';
import type { Origin, Scenario } from '../../core/domain/scenario';
import type { SimulatorSubject } from '../../protocol/simulatorView';
import type { ScenarioField } from '../inputs/inputField';

/** Values that the user put in place of the site's. */
export type Overrides = Readonly<Partial<Record<ScenarioField, number>>>;

/** Everything that the page remembers. */
export interface SimulatorState {
  /** `undefined` until the editor shows something. */
  readonly subject: SimulatorSubject | undefined;
  readonly overrides: Overrides;
  /** The strategy that the curve and the timeline follow. */
  readonly chosen: StrategyId;
  /** A message that could not be read, in a sentence. */
  readonly trouble: string | undefined;
}

/** What can happen to the page. */
export type SimulatorAction =
  | { readonly kind: 'show'; readonly subject: SimulatorSubject }
  | { readonly kind: 'trouble'; readonly reason: string }
  | { readonly kind: 'change'; readonly field: ScenarioField; readonly value: number }
  | { readonly kind: 'reset'; readonly field: ScenarioField }
  | { readonly kind: 'reset-all' }
  | { readonly kind: 'choose'; readonly strategy: StrategyId };

/** An input's origin as the page shows it: also `yours`, once the user has changed it. */
export type ShownOrigin = Origin | 'yours';

/** Threads come first: they are what nearly every site uses now, and the only ones to pass a GIL around. */
export const initialState: SimulatorState = { subject: undefined, overrides: {}, chosen: 'threads', trouble: undefined };

/** The state after an action. */
export function reduceSimulator(state: SimulatorState, action: SimulatorAction): SimulatorState {
  switch (action.kind) {
    case 'show': return {
      ...state,
      subject: action.subject,
      trouble: undefined,
      // The same site again, after a reload or an edit of its file, keeps what the user tried on it.
      overrides: state.subject && isSameSite(state.subject, action.subject) ? state.overrides : {},
    };
    case 'trouble': return { ...state, trouble: action.reason };
    case 'change': return { ...state, overrides: changeField(state, action.field, action.value) };
    case 'reset': return { ...state, overrides: resetField(state, action.field) };
    case 'reset-all': return { ...state, overrides: {} };
    case 'choose': return { ...state, chosen: action.strategy };
  }
}

/** The site's scenario with the user's values in it. */
export function applyOverrides(scenario: Scenario, overrides: Overrides): Scenario {
  const changed = overrideFields(overrides).map((field) => [field, { ...scenario[field], value: overrides[field] }]);
  // Holds: the entries replace fields of a scenario by inputs.
  return { ...scenario, ...Object.fromEntries(changed) } as Scenario;
}

/** Where the shown value of a field comes from. */
export function shownOrigin(scenario: Scenario, overrides: Overrides, field: ScenarioField): ShownOrigin {
  return overrides[field] === undefined ? scenario[field].origin : 'yours';
}

/** The fields that the user has changed. */
export function overrideFields(overrides: Overrides): readonly ScenarioField[] {
  // Holds: nothing else is ever put into overrides.
  return Object.keys(overrides) as ScenarioField[];
}

function changeField(state: SimulatorState, field: ScenarioField, value: number): Overrides {
  return keepSharesWithinWhole({ ...state.overrides, [field]: value }, state, field);
}

function resetField(state: SimulatorState, field: ScenarioField): Overrides {
  const kept: Overrides = Object.fromEntries(Object.entries(state.overrides).filter(([name]) => name !== field));
  return keepSharesWithinWhole(kept, state, field);
}

/** Held and released are parts of one task: when one grows past what the other leaves, the other gives way. */
function keepSharesWithinWhole(overrides: Overrides, state: SimulatorState, changed: ScenarioField): Overrides {
  const other = changed === 'heldShare' ? 'releasedShare' : changed === 'releasedShare' ? 'heldShare' : undefined;
  if (other === undefined || state.subject === undefined) return overrides;
  const { [changed]: fixed, [other]: yielding } = applyOverrides(state.subject.scenario, overrides);
  // To the percent, or 1 - 0.9 would leave 0.09999999999999998.
  const room = Math.round((1 - fixed.value) * 1e4) / 1e4;
  return yielding.value > room ? { ...overrides, [other]: room } : overrides;
}

function isSameSite(a: SimulatorSubject, b: SimulatorSubject): boolean {
  return a.title === b.title && a.path === b.path && a.line === b.line;
}
