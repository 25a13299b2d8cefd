import type { JSX, RefObject } from 'preact';
import type { InputField } from '../inputs/inputField';

/** A field in which a number is written with its unit. */
export interface QuantityFieldProps {
  readonly id: string;
  readonly textField: RefObject<HTMLInputElement | null>;
  readonly field: InputField;
  readonly text: string;
  readonly isInvalid: boolean;
  /** The ids of what explains it, apart by spaces. */
  readonly describedBy: string;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

/** A text field rather than a number field, which knows no units and no thousands. */
export function QuantityField({ id, textField, field, text, isInvalid, describedBy, onType, onLeave }: QuantityFieldProps): JSX.Element {
  return (
    <input
      id={id} ref={textField} class="input-text" type="text" autocomplete="off" spellcheck={false}
      inputMode={field.quantity === 'count' ? 'numeric' : 'text'}
      value={text}
      aria-invalid={isInvalid}
      aria-describedby={describedBy}
      onInput={(event) => { onType(event.currentTarget.value); }}
      onBlur={onLeave}
    />
  );
}
