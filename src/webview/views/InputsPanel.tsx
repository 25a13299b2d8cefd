import type { JSX } from 'preact';
import { choiceFields } from '../inputs/choiceField';
import type { InputGroup } from '../inputs/inputField';
import { foldedGroups, inputFields } from '../inputs/inputFields';
import type { Setup } from '../inputs/setup';
import { formatShare } from '../quantities/formatQuantity';
import type { SimulatorAction, SimulatorState } from '../state/simulatorState';
import { isTrying } from '../state/trial';
import { shownChoiceOrigin, shownOrigin } from '../state/trialSetup';
import { ChoiceRow } from './ChoiceRow';
import { InputRow } from './InputRow';
import { Panel } from './Panel';
import { RealRunsRow } from './RealRunsRow';
import { TaskTimesRow } from './TaskTimesRow';

/** The inputs and what may be done to them. */
export interface InputsPanelProps {
  /** What they go back to. */
  readonly ground: Setup;
  /** With the user's values. */
  readonly shown: Setup;
  readonly state: SimulatorState;
  readonly dispatch: (action: SimulatorAction) => void;
  readonly onLoadTimes: () => void;
}

/** Every number that the simulation rests on, each with where it comes from. */
export function InputsPanel({ ground, shown, state, dispatch, onLoadTimes }: InputsPanelProps): JSX.Element {
  const { heldShare, releasedShare } = shown.scenario;
  const waitingShare = 1 - heldShare.value - releasedShare.value;
  return (
    <Panel area="inputs" title="What it is computed from">
      <Rows group="work" ground={ground} shown={shown} state={state} dispatch={dispatch} />
      <p class="aside waiting-share">{waitingShare > 0.0005 ? `The remaining ${formatShare(waitingShare)} of a task is waiting.` : 'No part of a task is waiting.'}</p>
      <TaskTimesRow times={state.times} loaded={state.loadedTimes} onList={(times) => { dispatch({ kind: 'list', times }); }} onLoad={onLoadTimes} />
      <RealRunsRow runs={state.runs} workers={shown.scenario.workers.value} isHere={state.machine === 'this'} onRuns={(runs) => { dispatch({ kind: 'time', runs }); }} />
      {foldedGroups.map(({ group, title }) => (
        <details key={group} class="input-group">
          <summary>{title}{changedIn(group, state) && <span class="tag tag-yours">changed</span>}</summary>
          <Rows group={group} ground={ground} shown={shown} state={state} dispatch={dispatch} />
        </details>
      ))}
      <p class="aside">
        Tags say where a number comes from: <em>measured</em> on a run, <em>stated</em> in a comment or a list, <em>inferred</em> from the code, a <em>default</em>, or <em>yours</em>.
      </p>
      {isTrying(state) && <button type="button" class="secondary" onClick={() => { dispatch({ kind: 'reset-all' }); }}>Reset all inputs</button>}
    </Panel>
  );
}

function Rows({ group, ground, shown, state, dispatch }: Omit<InputsPanelProps, 'onLoadTimes'> & { readonly group: InputGroup }): JSX.Element {
  return (
    <div class="inputs">
      {inputFields.filter((field) => field.group === group).map((field) => {
        const own = field.read(ground);
        const input = field.read(shown);
        if (input === undefined) return null;
        return (
          <InputRow
            key={field.id} field={field}
            value={state.overrides[field.id] ?? input.value}
            origin={shownOrigin(field, ground, state.overrides)}
            original={own ?? input}
            onChange={(value) => { dispatch({ kind: 'change', field: field.id, value }); }}
            onReset={() => { dispatch({ kind: 'reset', field: field.id }); }}
          />
        );
      })}
      {choiceFields.filter((field) => field.group === group).map((field) => {
        const choice = field.read(shown);
        if (choice === undefined) return null;
        return (
          <ChoiceRow
            key={field.id} field={field} setup={shown} value={choice.value}
            origin={shownChoiceOrigin(field, ground, state.choices)}
            original={field.read(ground) ?? choice}
            onPick={(value) => { dispatch({ kind: 'pick', field: field.id, value }); }}
            onReset={() => { dispatch({ kind: 'unpick', field: field.id }); }}
          />
        );
      })}
    </div>
  );
}

function changedIn(group: InputGroup, { overrides, choices }: SimulatorState): boolean {
  return inputFields.some((field) => field.group === group && overrides[field.id] !== undefined)
    || choiceFields.some((field) => field.group === group && choices[field.id] !== undefined);
}
