import type { JSX } from 'preact';
import type { Point } from '../geometry/scalingCurve';
import type { Marker } from '../strategyLook';

const outlines: Readonly<Record<Marker, string>> = {
  circle: 'M-3.5 0A3.5 3.5 0 1 1 3.5 0A3.5 3.5 0 1 1 -3.5 0Z',
  square: 'M-3 -3H3V3H-3Z',
  triangle: 'M0 -4L4 3H-4Z',
  diamond: 'M0 -4.5L4.5 0L0 4.5L-4.5 0Z',
  plus: 'M-4 0H4M0 -4V4',
  cross: 'M-3 -3L3 3M-3 3L3 -3',
  bar: 'M-4 -1.5H4V1.5H-4Z',
  chevron: 'M-4 3L0 -3L4 3',
};

/** A curve's marker, centred on a point. */
export function MarkerShape({ marker, at }: { readonly marker: Marker; readonly at: Point }): JSX.Element {
  return <path class="marker" d={outlines[marker]} transform={`translate(${at.x} ${at.y})`} />;
}

/** A real run: a ring with a point, which no curve has. */
export function RunShape({ at }: { readonly at: Point }): JSX.Element {
  return (
    <g transform={`translate(${String(at.x)} ${String(at.y)})`}>
      <circle class="run-ring" r="5.5" />
      <circle class="run-point" r="2" />
    </g>
  );
}
