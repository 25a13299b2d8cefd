import type { JSX } from 'preact';

/** What is reset, and to what. */
export interface ResetButtonProps {
  readonly id: string;
  readonly label: string;
  /** What it goes back to: "4 (inferred)". */
  readonly target: string;
  readonly onReset: () => void;
}

/** The tag of a changed input is the way back, too. */
export function ResetButton({ id, label, target, onReset }: ResetButtonProps): JSX.Element {
  return (
    <button type="button" class="tag tag-yours" id={id} aria-label={`Yours. Reset ${label} to ${target}`} title={`Reset to ${target}`} onClick={onReset}>
      yours
      <svg width="11" height="11" viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8a5 5 0 1 0 1.8-3.8M3 2v3.2h3.2" fill="none" stroke="currentColor" stroke-width="1.75" /></svg>
    </button>
  );
}
