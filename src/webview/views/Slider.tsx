import type { JSX } from 'preact';

/** A slider over whole steps, from 0 to `last`. */
export interface SliderProps {
  readonly className: string;
  readonly last: number;
  readonly value: number;
  /** Names it: "Cores, slider". */
  readonly label: string;
  /** What a screen reader says in place of the bare step: "2.5 ms". */
  readonly valueText: string;
  readonly onSlide: (step: number) => void;
}

/** A native range input that fills its track up to the thumb. */
export function Slider({ className, last, value, label, valueText, onSlide }: SliderProps): JSX.Element {
  return (
    <input
      class={`slider ${className}`} type="range" min={0} max={last} step={1} value={value}
      // Set through the object model, which the content security policy allows; a `style` attribute in HTML it would not.
      style={{ '--fill': `${last > 0 ? (100 * value) / last : 0}%` }}
      aria-label={label}
      aria-valuetext={valueText}
      onInput={(event) => { onSlide(event.currentTarget.valueAsNumber); }}
    />
  );
}
