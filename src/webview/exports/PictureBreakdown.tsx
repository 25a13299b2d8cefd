import type { JSX } from 'preact';
import type { Prediction } from '../../core/domain/prediction';
import { activityLooks, activityStrokes, breakdownParts, type BreakdownPart } from '../activityLook';
import { layoutBreakdownBars } from '../geometry/breakdownBars';
import { formatSeconds, formatShare } from '../quantities/formatQuantity';
import { strategyLabel } from '../strategyLook';
import { ink, partInk } from './palette';

const rowPixels = 24;
const nameWidth = 180;
const totalWidth = 70;
const legendColumn = 180;
const legendColumns = 5;
const legendRow = 20;

/** How much room the stacks take. */
export function breakdownHeight(predictions: readonly Prediction[]): number {
  return predictions.length * rowPixels + legendRow * Math.ceil(breakdownParts.length / legendColumns) + 10;
}

/** Where each strategy's time goes, with its key below. */
export function PictureBreakdown({ predictions, width }: { readonly predictions: readonly Prediction[]; readonly width: number }): JSX.Element {
  const bars = layoutBreakdownBars(predictions, width - nameWidth - totalWidth);
  const parts = breakdownParts.filter((part) => bars.some(({ segments }) => segments.some((segment) => segment.part === part)));
  return (
    <g>
      <defs>{breakdownParts.map((part) => <PartPattern key={part} part={part} />)}</defs>
      {bars.map(({ strategy, segments, totalSeconds }, index) => (
        <g key={strategy} transform={`translate(0 ${index * rowPixels})`}>
          <text y={14}>{strategyLabel(strategy)}</text>
          {segments.map(({ part, x, width: segmentWidth, share }) => (
            <g key={part} transform={`translate(${nameWidth + x} 0)`}>
              <rect width={segmentWidth} height={18} fill={`url(#part-${part})`} stroke={ink.muted} stroke-width="0.5" />
              {segmentWidth >= 44 && (
                <>
                  <rect x={segmentWidth / 2 - 17} y={3} width={34} height={12} rx={2} fill={ink.ground} fill-opacity="0.9" />
                  <text x={segmentWidth / 2} y={13} text-anchor="middle" font-size="10">{formatShare(share)}</text>
                </>
              )}
            </g>
          ))}
          <text x={width} y={14} text-anchor="end" fill={ink.muted}>{formatSeconds(totalSeconds)}</text>
        </g>
      ))}
      {parts.map((part, index) => (
        <g key={part} transform={`translate(${(index % legendColumns) * legendColumn} ${bars.length * rowPixels + 8 + Math.floor(index / legendColumns) * legendRow})`}>
          <rect width={20} height={12} fill={`url(#part-${part})`} stroke={ink.muted} stroke-width="0.5" />
          <text x={26} y={10} font-size="11" fill={ink.muted}>{activityLooks[part].label}</text>
        </g>
      ))}
    </g>
  );
}

/** Work is filled, what parallelism costs is hatched on white, as on the page. */
function PartPattern({ part }: { readonly part: BreakdownPart }): JSX.Element {
  const isFilled = activityLooks[part].kind === 'work';
  return (
    <pattern id={`part-${part}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill={isFilled ? partInk[part] : ink.ground} />
      <path d={activityStrokes[part]} fill="none" stroke={isFilled ? ink.ground : partInk[part]} stroke-width={isFilled ? 1 : 2} />
    </pattern>
  );
}
