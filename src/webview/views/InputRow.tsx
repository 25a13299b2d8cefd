import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Input } from '../../core/domain/scenario';
import type { InputField } from '../inputs/inputField';
import { nearestStop } from '../inputs/stops';
import { formatQuantity } from '../quantities/quantity';
import type { ShownOrigin } from '../state/trial';
import { QuantityField } from './QuantityField';
import { ResetButton } from './ResetButton';
import { Slider } from './Slider';
import { useDraft } from './useDraft';

/** One input and what may be done to it. */
export interface InputRowProps {
  readonly field: InputField;
  readonly value: number;
  readonly origin: ShownOrigin;
  /** The site's own. */
  readonly original: Input;
  readonly onChange: (value: number) => void;
  readonly onReset: () => void;
}

/** A slider and a field for one number, its tag, and the way back. */
export function InputRow({ field, value, origin, original, onChange, onReset }: InputRowProps): JSX.Element {
  const id = useId();
  const textField = useRef<HTMLInputElement>(null);
  const draft = useDraft(field, value, onChange);
  const slide = (step: number) => {
    draft.drop();
    const stop = field.stops[step];
    if (stop !== undefined) onChange(stop);
  };
  const reset = () => {
    draft.drop();
    onReset();
    // The button is about to go, and would take the focus with it.
    textField.current?.focus();
  };
  return (
    <div class={`input-row ${origin === 'yours' ? 'is-yours' : ''}`}>
      <label class="input-label" title={field.hint} for={`${id}-text`}>{field.label}</label>
      {origin === 'yours'
        ? <ResetButton id={`${id}-tag`} label={field.label} target={describeOriginal(field, original)} onReset={reset} />
        : <span class={`tag tag-${origin}`} id={`${id}-tag`}>{origin}</span>}
      <QuantityField
        id={`${id}-text`} textField={textField} field={field} text={draft.text}
        isInvalid={draft.problem !== undefined}
        describedBy={`${id}-tag ${id}-hint${draft.problem === undefined ? '' : ` ${id}-problem`}`}
        onType={draft.write}
        onLeave={draft.drop}
      />
      <Slider
        className="input-slider" last={field.stops.length - 1} value={nearestStop(field.stops, value)}
        label={`${field.label}, slider`}
        valueText={Number.isFinite(value) ? formatQuantity(field.quantity, value) : 'no number'}
        onSlide={slide}
      />
      <p class="hint" id={`${id}-hint`}>{field.hint}</p>
      {draft.problem !== undefined && <p class="problem" id={`${id}-problem`}>{draft.problem}</p>}
    </div>
  );
}

function describeOriginal(field: InputField, { value, origin }: Input): string {
  return Number.isFinite(value) ? `${formatQuantity(field.quantity, value)} (${origin})` : 'what the editor sent';
}
