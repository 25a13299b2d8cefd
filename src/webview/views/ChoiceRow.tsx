import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Choice, ChoiceField } from '../inputs/choiceField';
import type { Setup } from '../inputs/setup';
import type { ShownOrigin } from '../state/trial';
import { ResetButton } from './ResetButton';

/** One choice and what may be done to it. */
export interface ChoiceRowProps {
  readonly field: ChoiceField;
  readonly setup: Setup;
  readonly value: string;
  readonly origin: ShownOrigin;
  /** The site's own. */
  readonly original: Choice;
  readonly onPick: (value: string) => void;
  readonly onReset: () => void;
}

/** A menu for one word, its tag, and the way back. */
export function ChoiceRow({ field, setup, value, origin, original, onPick, onReset }: ChoiceRowProps): JSX.Element {
  const id = useId();
  const menu = useRef<HTMLSelectElement>(null);
  const options = field.options(setup);
  const labelOf = (option: string): string => options.find((each) => each.value === option)?.label ?? option;
  const reset = () => {
    onReset();
    // The button is about to go, and would take the focus with it.
    menu.current?.focus();
  };
  return (
    <div class="input-row choice-row">
      <label class="input-label" title={field.hint} for={`${id}-menu`}>{field.label}</label>
      {origin === 'yours'
        ? <ResetButton id={`${id}-tag`} label={field.label} target={`${labelOf(original.value)} (${original.origin})`} onReset={reset} />
        : <span class={`tag tag-${origin}`} id={`${id}-tag`}>{origin}</span>}
      <select
        id={`${id}-menu`} ref={menu} class="select input-choice" value={value} aria-describedby={`${id}-tag ${id}-hint`}
        onChange={(event) => { onPick(event.currentTarget.value); }}
      >
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      <p class="hint" id={`${id}-hint`}>{field.hint}</p>
    </div>
  );
}
