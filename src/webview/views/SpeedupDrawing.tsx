import type { JSX } from 'preact';
import type { SpeedupBar, SpeedupBars } from '../geometry/speedupBars';
import { formatTick } from '../quantities/formatQuantity';

/** All bars, for their common scale, and the width that they were laid out for. */
export interface SpeedupDrawingProps {
  readonly layout: SpeedupBars;
  readonly widthPixels: number;
}

const rowHeightPixels = 30;
const barPixels = { y: 5, height: 10 } as const;
/** The band stands below its bar: drawn over it, short ones would be a knot. */
const bandY = 21;

/** One strategy's bar with its band, its ideal bound and the scale behind it. */
export function BarDrawing({ bar, layout, widthPixels }: SpeedupDrawingProps & { readonly bar: SpeedupBar }): JSX.Element {
  return (
    <svg width={widthPixels} height={rowHeightPixels} aria-hidden="true">
      {layout.ticks.map(({ factor, x }) => <line key={factor} class="grid" x1={x} x2={x} y1={0} y2={rowHeightPixels} />)}
      <rect class={barClass(bar)} x={bar.x} y={barPixels.y} width={bar.width} height={barPixels.height} />
      <line class="one" x1={layout.oneX} x2={layout.oneX} y1={0} y2={rowHeightPixels} />
      {bar.idealX !== undefined && <line class="ideal" x1={bar.idealX} x2={bar.idealX} y1={2} y2={rowHeightPixels - 3} />}
      <path class="whisker" d={whisker(bar.lowX, bar.highX, bandY)} />
    </svg>
  );
}

/** The factors below the bars. */
export function BarAxis({ layout, widthPixels }: SpeedupDrawingProps): JSX.Element {
  return (
    <svg width={widthPixels} height={18} aria-hidden="true">
      {layout.ticks.map(({ factor, x }) => <text key={factor} class="tick" x={x} y={13} text-anchor="middle">{formatTick(factor)}</text>)}
    </svg>
  );
}

/** What the parts of a bar mean. */
export function BarKey({ hasHypothetical }: { readonly hasHypothetical: boolean }): JSX.Element {
  return (
    <ul class="legend">
      <li>
        <svg class="swatch" width="26" height="18" aria-hidden="true">
          <rect class="bar" x="0" y="0" width="18" height="8" />
          <path class="whisker" d={whisker(10, 24, 13)} />
        </svg>
        expected, and below it the band
      </li>
      {hasHypothetical && (
        <li>
          <svg class="swatch" width="20" height="12" aria-hidden="true"><rect class="bar is-hypothetical" x="1" y="1" width="18" height="9" /></svg>
          hollow: needs something first
        </li>
      )}
      <li>
        <svg class="swatch" width="8" height="14" aria-hidden="true"><line class="ideal" x1="4" x2="4" y1="0" y2="14" /></svg>
        ideal bound: no overheads
      </li>
    </ul>
  );
}

function barClass({ isSlower, isHypothetical }: SpeedupBar): string {
  return `bar${isSlower ? ' is-slower' : ''}${isHypothetical ? ' is-hypothetical' : ''}`;
}

function whisker(lowX: number, highX: number, y: number): string {
  return `M${lowX} ${y}H${highX}M${lowX} ${y - 4}V${y + 4}M${highX} ${y - 4}V${y + 4}`;
}
