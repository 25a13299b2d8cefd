import type { JSX } from 'preact';
import type { BreakdownPart } from '../activityLook';
import { activityLooks, breakdownParts } from '../activityLook';

/** Strokes on a tile of eight pixels. Those of work are thin, and in the colour of the page. */
const strokes: Readonly<Record<BreakdownPart, string>> = {
  held: '',
  released: 'M4 0V8',
  native: 'M0 4H8',
  'gil-wait': 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  start: 'M2 0V8M6 0V8',
  dispatch: 'M0 2H8M0 6H8',
  pickle: 'M0 0L8 8M0 8L8 0',
  waiting: 'M2 2h1M6 6h1',
  idle: '',
};

/** The fills that charts refer to by `patternId`; on the page once, before any chart. */
export function ActivityPatterns(): JSX.Element {
  return (
    // Not `display: none`, under which no browser draws a pattern.
    <svg class="visually-hidden" aria-hidden="true" width="0" height="0">
      <defs>
        {breakdownParts.map((part) => (
          <pattern key={part} id={patternId(part)} class={`tile tile-${part}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" class="tile-ground" />
            <path d={strokes[part]} class="tile-strokes" />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** The id of an activity's pattern. */
export function patternId(part: BreakdownPart): string {
  return `activity-${part}`;
}

/** The key to the fills. */
export function ActivityLegend({ parts }: { readonly parts: readonly BreakdownPart[] }): JSX.Element {
  return (
    <ul class="legend">
      {parts.map((part) => (
        <li key={part} title={activityLooks[part].meaning}>
          <svg class="swatch" width="22" height="14" aria-hidden="true">
            <rect class={`segment segment-${part}`} x="0.5" y="0.5" width="21" height="13" fill={`url(#${patternId(part)})`} />
          </svg>
          {activityLooks[part].label}
        </li>
      ))}
    </ul>
  );
}
