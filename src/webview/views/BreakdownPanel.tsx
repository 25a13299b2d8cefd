import type { JSX } from 'preact';
import type { Prediction, StrategyId } from '../../core/domain/prediction';
import { activityLooks, breakdownParts } from '../activityLook';
import type { BreakdownSegment } from '../geometry/breakdownBars';
import { layoutBreakdownBars } from '../geometry/breakdownBars';
import { formatSeconds, formatShare } from '../quantities/formatQuantity';
import { strategyLabel } from '../strategyLook';
import { ActivityLegend, patternId } from './ActivityPatterns';
import { DataTable } from './DataTable';
import { Panel } from './Panel';
import { useWidth } from './useWidth';

const barHeightPixels = 22;
/** A segment narrower than this has no room for its percentage. */
const labelledPixels = 44;

/** Where each strategy's time goes. */
export function BreakdownPanel({ predictions, chosen }: { readonly predictions: readonly Prediction[]; readonly chosen: StrategyId }): JSX.Element {
  const { ref, widthPixels } = useWidth();
  const bars = layoutBreakdownBars(predictions, widthPixels);
  const parts = breakdownParts.filter((part) => bars.some(({ segments }) => segments.some((segment) => segment.part === part)));
  return (
    <Panel area="breakdown" title="Where the time goes" caption="Of all workers together, and what the parent does for them. Solid is the work itself, hatched is what running in parallel costs, pale is nothing to do.">
      <ActivityLegend parts={parts} />
      <div class="breakdown">
        {bars.map(({ strategy, segments, totalSeconds }, index) => (
          <div key={strategy} class={`breakdown-row ${strategy === chosen ? 'is-chosen' : ''}`}>
            <span class="breakdown-name">{strategyLabel(strategy)}</span>
            <div ref={index === 0 ? ref : null}>
              <svg width={widthPixels} height={barHeightPixels} role="img" aria-label={`${strategyLabel(strategy)}: ${summarise(segments)}`}>
                {segments.map((segment) => <Segment key={segment.part} segment={segment} />)}
              </svg>
            </div>
            <span class="breakdown-total aside">{formatSeconds(totalSeconds)}</span>
          </div>
        ))}
      </div>
      <DataTable
        caption="Time of all workers, and what the parent does for them"
        columns={['Strategy', ...breakdownParts.map((part) => activityLooks[part].label), 'Together']}
        rows={() => predictions.map(({ strategy, breakdown }, index) => [
          strategyLabel(strategy), ...breakdownParts.map((part) => formatSeconds(breakdown[part])), formatSeconds(bars[index]?.totalSeconds ?? 0),
        ])}
      />
    </Panel>
  );
}

function Segment({ segment: { part, share, x, width } }: { readonly segment: BreakdownSegment }): JSX.Element {
  return (
    <g>
      <rect class={`segment segment-${part}`} x={x} y={0.5} width={width} height={barHeightPixels - 1} fill={`url(#${patternId(part)})`} />
      {width >= labelledPixels && (
        <>
          <rect class="label-ground" x={x + width / 2 - 18} y={4} width={36} height={barHeightPixels - 8} rx={2} />
          <text class="segment-label" x={x + width / 2} y={15} text-anchor="middle">{formatShare(share)}</text>
        </>
      )}
    </g>
  );
}

function summarise(segments: readonly BreakdownSegment[]): string {
  return segments.length === 0 ? 'no time at all' : segments.map(({ part, share }) => `${activityLooks[part].label} ${formatShare(share)}`).join(', ');
}
