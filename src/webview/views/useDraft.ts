import { useState } from 'preact/hooks';
import type { InputField } from '../inputs/inputField';
import { findInputProblem } from '../inputs/inputField';
import { formatQuantity, parseQuantity } from '../quantities/quantity';

/** A number while it is being written. */
export interface Draft {
  /** What stands in the field: what was typed, else the number; empty when there is none. */
  readonly text: string;
  /** What is wrong with it, in a sentence. */
  readonly problem: string | undefined;
  /** Takes what was typed, and passes the number on if it makes sense. */
  readonly write: (text: string) => void;
  /** Goes back to showing the number. */
  readonly drop: () => void;
}

/** Keeps what is typed apart from the number, which follows only while the text makes sense. */
export function useDraft(field: InputField, value: number, onChange: (value: number) => void): Draft {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  return {
    text: draft ?? (Number.isFinite(value) ? formatQuantity(field.quantity, value) : ''),
    problem: draft === undefined ? findInputProblem(field, value) : findDraftProblem(field, draft),
    write(text) {
      setDraft(text);
      const parsed = parseQuantity(field.quantity, text);
      if (parsed.kind === 'number' && findInputProblem(field, parsed.value) === undefined) onChange(parsed.value);
    },
    drop() { setDraft(undefined); },
  };
}

function findDraftProblem(field: InputField, draft: string): string | undefined {
  const parsed = parseQuantity(field.quantity, draft);
  return parsed.kind === 'unclear' ? parsed.advice : findInputProblem(field, parsed.value);
}
