import type { JSX } from 'preact';
import type { BreakdownPart } from '../activityLook';
import { activityLooks, activityStrokes, breakdownParts } from '../activityLook';

/** The fills that charts refer to by `patternId`; on the page once, before any chart. */
export function ActivityPatterns(): JSX.Element {
  return (
    // Not `display: none`, under which no browser draws a pattern.
    <svg class="visually-hidden" aria-hidden="true" width="0" height="0">
      <defs>
        {breakdownParts.map((part) => (
          <pattern key={part} id={patternId(part)} class={`tile tile-${part}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" class="tile-ground" />
            <path d={activityStrokes[part]} class="tile-strokes" />
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
