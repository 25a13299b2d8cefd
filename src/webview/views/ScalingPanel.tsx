import type { JSX } from 'preact';
import type { ComparedRun, ScalingPoint, StrategyId } from '../../core/domain/prediction';
import type { Box } from '../geometry/box';
import type { ScalingCurves, ScalingLine } from '../geometry/scalingCurve';
import { drawPath, layoutScalingCurves } from '../geometry/scalingCurve';
import { formatCount, formatSeconds, formatSecondsBand, formatSpeedup, formatSpeedupBand, formatTick } from '../quantities/formatQuantity';
import { strategyLabel, strategyLooks } from '../strategyLook';
import { DataTable } from './DataTable';
import { describeRun, sayInside } from '../wording/realRuns';
import { MarkerShape, RunShape } from './MarkerShape';
import { Panel } from './Panel';
import { useWidth } from './useWidth';

/** What the curves show. */
export interface ScalingPanelProps {
  readonly scaling: ReadonlyMap<StrategyId, readonly ScalingPoint[]>;
  readonly chosen: StrategyId;
  readonly workers: number;
  readonly runs: readonly ComparedRun[];
}

const heightPixels = 260;
/** Below this the curves' names would take half of the width, and a key below serves better. */
const narrowPixels = 460;

/** Speed-up over the number of workers. */
export function ScalingPanel({ scaling, chosen, workers, runs }: ScalingPanelProps): JSX.Element {
  const { ref, widthPixels } = useWidth();
  const isNarrow = widthPixels < narrowPixels;
  const plot: Box = { x: 48, y: 12, width: Math.max(60, widthPixels - 48 - (isNarrow ? 14 : 150)), height: heightPixels - 54 };
  const curves = layoutScalingCurves({ scaling, chosen, workers, runs, plot });
  const label = strategyLabel(chosen);
  const chosenPoints = scaling.get(chosen);
  return (
    <Panel
      area="scaling"
      title="With more workers"
      caption={chosenPoints === undefined ? 'Both axes double from line to line.' : `${label} with its band, between its two bounds. Both axes double from line to line.`}
    >
      {chosenPoints !== undefined && <BoundsKey hasRuns={runs.length > 0} />}
      <div ref={ref}>
        <svg width={widthPixels} height={heightPixels} role="img" aria-label={summarise(label, chosenPoints)}>
          <Axes curves={curves} plot={plot} workers={workers} />
          <path class="band" d={drawPath(curves.band)} />
          <path class="ideal-line" d={drawPath(curves.ideal)} />
          <path class="burdened-line" d={drawPath(curves.burdened)} />
          {curves.lines.map((line) => <Curve key={line.strategy} line={line} isChosen={line.strategy === chosen} labelX={isNarrow ? undefined : plot.x + plot.width + 12} />)}
          {curves.runs.map(({ run, at }, index) => (
            <g key={index} class={`curve curve-${run.strategy} real-run`}>
              <RunShape at={at} />
              <title>{describeRun(run)}</title>
            </g>
          ))}
        </svg>
      </div>
      {isNarrow && <CurveKey strategies={curves.lines.map(({ strategy }) => strategy)} />}
      <DataTable
        caption="Speed-up over workers"
        columns={['Strategy', 'Workers', 'Speed-up', 'Band', 'Burdened bound', 'Ideal bound']}
        rows={() => [...scaling].flatMap(([strategy, points]) => points.map((point) => [
          strategyLabel(strategy), formatCount(point.workers), formatSpeedup(point.speedup.expected),
          formatSpeedupBand(point.speedup), formatSpeedup(point.burdenedSpeedup), formatSpeedup(point.idealSpeedup),
        ]))}
      />
      {runs.length > 0 && (
        <DataTable
          caption="Real runs"
          columns={['Strategy', 'Workers', 'Time', 'Predicted', 'As predicted', 'Speed-up']}
          rows={() => runs.map((run) => [
            strategyLabel(run.strategy), formatCount(run.workers), formatSeconds(run.seconds), run.predictedSeconds === undefined ? '–' : formatSecondsBand(run.predictedSeconds),
            sayInside(run), formatSpeedup(run.speedup),
          ])}
        />
      )}
    </Panel>
  );
}

function summarise(label: string, points: readonly ScalingPoint[] | undefined): string {
  const [first, last] = [points?.[0], points?.[points.length - 1]];
  if (first === undefined || last === undefined) return 'Speed-up over the number of workers, one curve per strategy';
  return `Speed-up over the number of workers, one curve per strategy. ${label}: ${formatSpeedup(first.speedup.expected)} with ${formatCount(first.workers)}, `
    + `${formatSpeedup(last.speedup.expected)} with ${formatCount(last.workers)} workers. The table below has the numbers.`;
}

/** What the lines around the chosen curve are. */
function BoundsKey({ hasRuns }: { readonly hasRuns: boolean }): JSX.Element {
  return (
    <ul class="legend">
      <li>
        <svg class="swatch" width="26" height="10" aria-hidden="true"><path class="ideal-line" d="M1 5H26" /></svg>
        ideal bound: no overheads
      </li>
      <li>
        <svg class="swatch" width="26" height="10" aria-hidden="true"><path class="burdened-line" d="M0 5H26" /></svg>
        burdened bound: every overhead paid
      </li>
      {hasRuns && (
        <li>
          <svg class="swatch curve real-run" width="14" height="14" aria-hidden="true"><RunShape at={{ x: 7, y: 7 }} /></svg>
          your runs
        </li>
      )}
    </ul>
  );
}

function Axes({ curves, plot, workers }: { readonly curves: ScalingCurves; readonly plot: Box; readonly workers: number }): JSX.Element {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  return (
    <g>
      {curves.yTicks.map(({ factor, y }) => (
        <g key={factor}>
          <line class={factor === 1 ? 'one' : 'grid'} x1={plot.x} x2={right} y1={y} y2={y} />
          <text class="tick" x={plot.x - 6} y={y + 4} text-anchor="end">{formatTick(factor)}</text>
        </g>
      ))}
      {curves.xTicks.map((tick) => (
        <g key={tick.workers}>
          <line class="grid" x1={tick.x} x2={tick.x} y1={plot.y} y2={bottom} />
          <text class="tick" x={tick.x} y={bottom + 16} text-anchor="middle">{tick.workers}</text>
        </g>
      ))}
      <line class="now" x1={curves.workersX} x2={curves.workersX} y1={plot.y} y2={bottom} />
      <text class="tick" x={plot.x} y={bottom + 34}>workers ({formatCount(workers)} chosen, at the dashed line)</text>
    </g>
  );
}

function Curve({ line, isChosen, labelX }: { readonly line: ScalingLine; readonly isChosen: boolean; readonly labelX: number | undefined }): JSX.Element {
  const look = strategyLooks[line.strategy];
  const end = line.points[line.points.length - 1];
  return (
    <g class={`curve curve-${line.strategy} ${isChosen ? 'is-chosen' : ''}`}>
      <path class="curve-line" d={drawPath(line.points)} stroke-dasharray={look.dashes} />
      {line.points.map((point, index) => <MarkerShape key={index} marker={look.marker} at={point} />)}
      {labelX !== undefined && end !== undefined && (
        <>
          <path class="leader" d={`M${end.x + 5} ${end.y}L${labelX - 3} ${line.labelY}`} />
          <text class="curve-label" x={labelX} y={line.labelY + 4}>{strategyLabel(line.strategy)}</text>
        </>
      )}
    </g>
  );
}

function CurveKey({ strategies }: { readonly strategies: readonly StrategyId[] }): JSX.Element {
  return (
    <ul class="legend">
      {strategies.map((strategy) => (
        <li key={strategy}>
          <svg class={`swatch curve curve-${strategy}`} width="34" height="14" aria-hidden="true">
            <path class="curve-line" d="M0 7H34" stroke-dasharray={strategyLooks[strategy].dashes} />
            <MarkerShape marker={strategyLooks[strategy].marker} at={{ x: 17, y: 7 }} />
          </svg>
          {strategyLabel(strategy)}
        </li>
      ))}
    </ul>
  );
}
