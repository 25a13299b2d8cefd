import type { JSX } from 'preact';
import type { Prediction, StrategyId } from '../../core/domain/prediction';
import { layoutSpeedupBars } from '../geometry/speedupBars';
import { formatSeconds, formatSpeedup, formatSpeedupBand, formatTick } from '../quantities/formatQuantity';
import { strategyLabel } from '../strategyLook';
import { ink } from './palette';

const rowPixels = 26;
const axisPixels = 22;
const keyPixels = 22;
const nameWidth = 180;
const valueWidth = 190;

/** How much room the bars take. */
export function barsHeight(predictions: readonly Prediction[]): number {
  return predictions.length * rowPixels + axisPixels + keyPixels;
}

/** The bars of the page with names and numbers beside them. */
export function PictureBars({ predictions, best, width }: { readonly predictions: readonly Prediction[]; readonly best: StrategyId; readonly width: number }): JSX.Element {
  const plotWidth = width - nameWidth - valueWidth;
  const layout = layoutSpeedupBars(predictions, plotWidth);
  const bottom = predictions.length * rowPixels;
  return (
    <g>
      <g transform={`translate(${nameWidth} 0)`}>
        {layout.ticks.map(({ factor, x }) => (
          <g key={factor}>
            <path d={`M${x} 0V${bottom}`} stroke={ink.grid} />
            <text x={x} y={bottom + 14} text-anchor="middle" font-size="11" fill={ink.muted}>{formatTick(factor)}</text>
          </g>
        ))}
        {layout.bars.map((bar, index) => {
          const y = index * rowPixels;
          const colour = bar.isSlower ? ink.slow : ink.good;
          return (
            <g key={bar.strategy} transform={`translate(0 ${y})`}>
              <rect x={bar.x} y={4} width={bar.width} height={10} fill={bar.isHypothetical ? ink.ground : colour} stroke={colour} />
              {bar.idealX !== undefined && <path d={`M${bar.idealX} 1V22`} stroke={ink.ideal} stroke-width="3" />}
              <path d={`M${bar.lowX} 19H${bar.highX}M${bar.lowX} 16V22M${bar.highX} 16V22`} stroke={ink.text} fill="none" stroke-width="1.25" />
            </g>
          );
        })}
        <path d={`M${layout.oneX} 0V${bottom}`} stroke={ink.text} stroke-width="1.5" />
      </g>
      {predictions.map(({ strategy, speedup, makespanSeconds }, index) => (
        <g key={strategy} transform={`translate(0 ${index * rowPixels + 15})`}>
          <text font-weight={strategy === best ? '700' : '400'}>{strategyLabel(strategy)}{strategy === best ? ' (best)' : ''}</text>
          <text x={width - valueWidth + 10} font-weight="600">{formatSpeedup(speedup.expected)}</text>
          <text x={width - valueWidth + 56} fill={ink.muted}>{formatSpeedupBand(speedup)} in {formatSeconds(makespanSeconds.expected)}</text>
        </g>
      ))}
      <text y={bottom + axisPixels + 16} font-size="11" fill={ink.muted}>Bar: expected; below it the band; green: ideal bound without overheads; hollow: needs something first.</text>
    </g>
  );
}
