import type { JSX } from 'preact';
import type { Scenario } from '../../core/domain/scenario';
import type { ScenarioField } from '../inputs/inputField';
import { inputFields } from '../inputs/inputField';
import { formatShare } from '../quantities/formatQuantity';
import type { Overrides } from '../state/simulatorState';
import { overrideFields, shownOrigin } from '../state/simulatorState';
import { InputRow } from './InputRow';
import { Panel } from './Panel';

/** The inputs and what may be done to them. */
export interface InputsPanelProps {
  /** The site's own. */
  readonly original: Scenario;
  /** With the user's values. */
  readonly scenario: Scenario;
  readonly overrides: Overrides;
  readonly onChange: (field: ScenarioField, value: number) => void;
  readonly onReset: (field: ScenarioField) => void;
  readonly onResetAll: () => void;
}

/** Every number that the simulation rests on, each with where it comes from. */
export function InputsPanel({ original, scenario, overrides, onChange, onReset, onResetAll }: InputsPanelProps): JSX.Element {
  const waitingShare = 1 - scenario.heldShare.value - scenario.releasedShare.value;
  return (
    <Panel area="inputs" title="What it is computed from">
      <div class="inputs">
        {inputFields.map((field) => (
          <InputRow
            key={field.field}
            field={field}
            value={scenario[field.field].value}
            origin={shownOrigin(original, overrides, field.field)}
            original={original[field.field]}
            onChange={(value) => { onChange(field.field, value); }}
            onReset={() => { onReset(field.field); }}
          />
        ))}
      </div>
      <p class="aside">
        {waitingShare > 0.0005 ? `The remaining ${formatShare(waitingShare)} of a task is waiting. ` : 'No part of a task is waiting. '}
        Tags say where a number comes from: <em>measured</em> on a run, <em>stated</em> in a comment, <em>inferred</em> from the code, a <em>default</em>, or <em>yours</em>.
      </p>
      {overrideFields(overrides).length > 0 && <button type="button" class="secondary" onClick={onResetAll}>Reset all inputs</button>}
    </Panel>
  );
}
