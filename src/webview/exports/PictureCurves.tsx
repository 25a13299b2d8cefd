import type { JSX } from 'preact';
import type { ComparedRun, ScalingPoint, StrategyId } from '../../core/domain/prediction';
import { drawPath, layoutScalingCurves } from '../geometry/scalingCurve';
import { formatTick } from '../quantities/formatQuantity';
import { strategyLabel, strategyLooks } from '../strategyLook';
import { curveInk, ink } from './palette';

/** How much room the curves take. */
export const curvesHeight = 270;

/** What the curves show, on how much room. */
export interface PictureCurvesProps {
  readonly scaling: ReadonlyMap<StrategyId, readonly ScalingPoint[]>;
  readonly chosen: StrategyId;
  readonly workers: number;
  readonly runs: readonly ComparedRun[];
  readonly width: number;
}

/** The scaling curves of the page with their names beside them. */
export function PictureCurves({ scaling, chosen, workers, runs, width }: PictureCurvesProps): JSX.Element {
  const plot = { x: 40, y: 4, width: width - 40 - 160, height: 210 };
  const curves = layoutScalingCurves({ scaling, chosen, workers, runs, plot });
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  return (
    <g fill="none">
      {curves.yTicks.map(({ factor, y }) => (
        <g key={factor}>
          <path d={`M${plot.x} ${y}H${right}`} stroke={factor === 1 ? ink.muted : ink.grid} />
          <text x={plot.x - 6} y={y + 4} text-anchor="end" font-size="11" fill={ink.muted}>{formatTick(factor)}</text>
        </g>
      ))}
      {curves.xTicks.map((tick) => (
        <g key={tick.workers}>
          <path d={`M${tick.x} ${plot.y}V${bottom}`} stroke={ink.grid} />
          <text x={tick.x} y={bottom + 16} text-anchor="middle" font-size="11" fill={ink.muted}>{tick.workers}</text>
        </g>
      ))}
      <path d={drawPath(curves.band)} fill={ink.text} fill-opacity="0.1" />
      <path d={`M${curves.workersX} ${plot.y}V${bottom}`} stroke={ink.muted} stroke-dasharray="4 3" />
      <path d={drawPath(curves.ideal)} stroke={ink.text} stroke-width="1.5" stroke-dasharray="1 4" stroke-linecap="round" />
      <path d={drawPath(curves.burdened)} stroke={ink.text} stroke-width="1.25" stroke-dasharray="7 3" />
      {curves.lines.map(({ strategy, points, labelY }) => (
        <g key={strategy}>
          <path d={drawPath(points)} stroke={curveInk[strategy]} stroke-width={strategy === chosen ? 3 : 1.5} stroke-dasharray={strategyLooks[strategy].dashes} />
          <text x={right + 12} y={labelY + 4} fill={curveInk[strategy]} font-weight={strategy === chosen ? '700' : '400'}>{strategyLabel(strategy)}</text>
        </g>
      ))}
      {curves.runs.map(({ run, at }, index) => (
        <g key={index}>
          <circle cx={at.x} cy={at.y} r="5" fill={ink.ground} stroke={curveInk[run.strategy]} stroke-width="2" />
          <circle cx={at.x} cy={at.y} r="2" fill={curveInk[run.strategy]} />
        </g>
      ))}
      <text x={plot.x} y={bottom + 38} font-size="11" fill={ink.muted}>Workers. {strategyLabel(chosen)} with its band, its ideal bound (dotted) and its burdened bound (dashed).{runs.length > 0 && ' Rings: real runs.'}</text>
    </g>
  );
}
