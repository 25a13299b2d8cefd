import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Input } from '../../core/domain/scenario';
import type { InputField } from '../inputs/inputField';
import { findInputProblem } from '../inputs/inputField';
import { nearestStop } from '../inputs/stops';
import { formatQuantity, parseQuantity } from '../quantities/quantity';
import type { ShownOrigin } from '../state/simulatorState';
import { Slider } from './Slider';

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
  // What is being typed; the number itself follows only while the text makes sense.
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const problem = draft === undefined ? findInputProblem(field, value) : findDraftProblem(field, draft);
  const shown = Number.isFinite(value) ? formatQuantity(field.quantity, value) : '';
  const type = (text: string) => {
    setDraft(text);
    const parsed = parseQuantity(field.quantity, text);
    if (parsed.kind === 'number' && findInputProblem(field, parsed.value) === undefined) onChange(parsed.value);
  };
  const reset = () => {
    setDraft(undefined);
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
      <input
        id={`${id}-text`} ref={textField} class="input-text" type="text" autocomplete="off" spellcheck={false}
        inputMode={field.quantity === 'count' ? 'numeric' : 'text'}
        value={draft ?? shown}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-tag ${id}-hint${problem === undefined ? '' : ` ${id}-problem`}`}
        onInput={(event) => { type(event.currentTarget.value); }}
        onBlur={() => { setDraft(undefined); }}
      />
      <Slider
        className="input-slider" last={field.stops.length - 1} value={nearestStop(field.stops, value)}
        label={`${field.label}, slider`}
        valueText={shown === '' ? 'no number' : shown}
        onSlide={(step) => {
          setDraft(undefined);
          const stop = field.stops[step];
          if (stop !== undefined) onChange(stop);
        }}
      />
      <p class="hint" id={`${id}-hint`}>{field.hint}</p>
      {problem !== undefined && <p class="problem" id={`${id}-problem`}>{problem}</p>}
    </div>
  );
}

interface ResetButtonProps {
  readonly id: string;
  readonly label: string;
  /** What it goes back to: "4 (inferred)". */
  readonly target: string;
  readonly onReset: () => void;
}

/** The tag of a changed input is the way back, too. */
function ResetButton({ id, label, target, onReset }: ResetButtonProps): JSX.Element {
  return (
    <button type="button" class="tag tag-yours" id={id} aria-label={`Yours. Reset ${label} to ${target}`} title={`Reset to ${target}`} onClick={onReset}>
      yours
      <svg width="11" height="11" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8a5 5 0 1 0 1.8-3.8M3 2v3.2h3.2" fill="none" stroke="currentColor" stroke-width="1.75" /></svg>
    </button>
  );
}

function findDraftProblem(field: InputField, draft: string): string | undefined {
  const parsed = parseQuantity(field.quantity, draft);
  return parsed.kind === 'unclear' ? parsed.advice : findInputProblem(field, parsed.value);
}

function describeOriginal(field: InputField, { value, origin }: Input): string {
  return Number.isFinite(value) ? `${formatQuantity(field.quantity, value)} (${origin})` : 'what the editor sent';
}
