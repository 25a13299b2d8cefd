import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** One question and its answer. */
export interface PanelProps {
  readonly area: 'speedup' | 'inputs' | 'scaling' | 'break-even' | 'breakdown' | 'timeline' | 'ground';
  readonly title: string;
  /** How to read what is below, in a sentence. */
  readonly caption?: string | undefined;
  readonly children: ComponentChildren;
}

/** A titled part of the page. */
export function Panel({ area, title, caption, children }: PanelProps): JSX.Element {
  const id = useId();
  return (
    <section class={`panel panel-${area}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {caption !== undefined && <p class="caption">{caption}</p>}
      {children}
    </section>
  );
}
