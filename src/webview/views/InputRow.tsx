import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
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
  // What is being typed; the number itself follows only while the text makes sense.
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const problem = draft === undefined ? findInputProblem(field, value) : findDraftProblem(field, draft);
  const shown = Number.isFinite(value) ? formatQuantity(field.quantity, value) : '';
  const type = (text: string) => {
    setDraft(text);
    const parsed = parseQuantity(field.quantity, text);
    if (parsed.kind === 'number' && findInputProblem(field, parsed.value) === undefined) onChange(parsed.value);
  };
  return (
    <div class={`input-row ${origin === 'yours' ? 'is-yours' : ''}`}>
      <label class="input-label" title={field.hint} for={`${id}-text`}>{field.label}</label>
      <span class={`tag tag-${origin}`} id={`${id}-tag`}>{origin}</span>
      <input
        id={`${id}-text`} class="input-text" type="text" autocomplete="off" spellcheck={false}
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
      <button
        type="button" class="reset" disabled={origin !== 'yours'}
        aria-label={`Reset ${field.label} to ${describeOriginal(field, original)}`}
        title={`Reset to ${describeOriginal(field, original)}`}
        onClick={() => { setDraft(undefined); onReset(); }}
      >
        <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8a5 5 0 1 0 1.8-3.8M3 2v3.2h3.2" fill="none" stroke="currentColor" stroke-width="1.5" /></svg>
      </button>
      <p class="hint" id={`${id}-hint`}>{field.hint}</p>
      {problem !== undefined && <p class="problem" id={`${id}-problem`}>{problem}</p>}
    </div>
  );
}

function findDraftProblem(field: InputField, draft: string): string | undefined {
  const parsed = parseQuantity(field.quantity, draft);
  return parsed.kind === 'unclear' ? parsed.advice : findInputProblem(field, parsed.value);
}

function describeOriginal(field: InputField, { value, origin }: Input): string {
  return Number.isFinite(value) ? `${formatQuantity(field.quantity, value)} (${origin})` : 'what the editor sent';
}
