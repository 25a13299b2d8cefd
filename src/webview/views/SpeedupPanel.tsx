import type { JSX } from 'preact';
import type { Outlook, Prediction, StrategyId, Unavailable } from '../../core/domain/prediction';
import type { SpeedupBar, SpeedupBars } from '../geometry/speedupBars';
import { layoutSpeedupBars } from '../geometry/speedupBars';
import { formatSeconds, formatSecondsBand, formatSpeedup, formatSpeedupBand } from '../quantities/formatQuantity';
import { strategyLooks } from '../strategyLook';
import { DataTable } from './DataTable';
import { Panel } from './Panel';
import { useWidth } from './useWidth';

/** What the bars show. */
export interface SpeedupPanelProps {
  readonly predictions: readonly Prediction[];
  readonly outlook: Outlook;
  readonly absurd: readonly StrategyId[];
  readonly chosen: StrategyId;
  readonly onChoose: (strategy: StrategyId) => void;
}

const rowHeightPixels = 30;
const barPixels = { y: 5, height: 10 } as const;
/** The band stands below its bar: drawn over it, short ones would be a knot. */
const bandY = 21;

/** The strategies side by side; a radio button each, which the charts below follow. */
export function SpeedupPanel({ predictions, outlook, absurd, chosen, onChoose }: SpeedupPanelProps): JSX.Element {
  const { ref, widthPixels } = useWidth();
  const layout = layoutSpeedupBars(predictions, widthPixels);
  return (
    <Panel area="speedup" title="Speed-up over running the tasks one after the other" caption="Each line doubles. Choose a strategy to follow it in the charts below.">
      <fieldset class="strategies">
        <legend class="visually-hidden">Strategy to follow</legend>
        {predictions.map((prediction, index) => (
          <StrategyRow
            key={prediction.strategy}
            prediction={prediction}
            isBest={prediction.strategy === outlook.best}
            isChosen={prediction.strategy === chosen}
            onChoose={onChoose}
          >
            <div class="strategy-bar" ref={index === 0 ? ref : null}>
              <Bar bar={layout.bars[index]} layout={layout} widthPixels={widthPixels} />
            </div>
          </StrategyRow>
        ))}
        <div class="strategy-axis"><Axis layout={layout} widthPixels={widthPixels} /></div>
      </fieldset>
      <BarKey />
      <LeftOut unavailable={outlook.unavailable} absurd={absurd} />
      <DataTable
        caption="Speed-up per strategy"
        columns={['Strategy', 'Workers', 'Speed-up', 'Band', 'Ideal bound', 'Time']}
        rows={() => predictions.map(describe)}
      />
    </Panel>
  );
}

interface StrategyRowProps {
  readonly prediction: Prediction;
  readonly isBest: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (strategy: StrategyId) => void;
  readonly children: JSX.Element;
}

function StrategyRow({ prediction, isBest, isChosen, onChoose, children }: StrategyRowProps): JSX.Element {
  const { strategy, speedup, makespanSeconds } = prediction;
  return (
    <label class={`strategy ${isChosen ? 'is-chosen' : ''}`}>
      <span class="strategy-name">
        <input type="radio" name="strategy" value={strategy} checked={isChosen} onChange={() => { onChoose(strategy); }} />
        <span>{strategyLooks[strategy].label}</span>
        {isBest && <span class="best">best</span>}
      </span>
      {children}
      <span class="strategy-value">
        <strong>{formatSpeedup(speedup.expected)}</strong>{' '}
        <span class="aside">{formatSpeedupBand(speedup)}<span class="strategy-time">, {formatSeconds(makespanSeconds.expected)}</span></span>
      </span>
    </label>
  );
}

function Bar({ bar, layout, widthPixels }: { readonly bar: SpeedupBar | undefined; readonly layout: SpeedupBars; readonly widthPixels: number }): JSX.Element | null {
  if (bar === undefined) return null;
  return (
    <svg width={widthPixels} height={rowHeightPixels} aria-hidden="true">
      {layout.ticks.map(({ factor, x }) => <line key={factor} class="grid" x1={x} x2={x} y1={0} y2={rowHeightPixels} />)}
      <rect class={bar.isSlower ? 'bar is-slower' : 'bar'} x={bar.x} y={barPixels.y} width={bar.width} height={barPixels.height} />
      <line class="one" x1={layout.oneX} x2={layout.oneX} y1={0} y2={rowHeightPixels} />
      {bar.idealX !== undefined && <line class="ideal" x1={bar.idealX} x2={bar.idealX} y1={2} y2={rowHeightPixels - 3} />}
      <path class="whisker" d={whisker(bar.lowX, bar.highX, bandY)} />
    </svg>
  );
}

function whisker(lowX: number, highX: number, y: number): string {
  return `M${lowX} ${y}H${highX}M${lowX} ${y - 4}V${y + 4}M${highX} ${y - 4}V${y + 4}`;
}

function Axis({ layout, widthPixels }: { readonly layout: SpeedupBars; readonly widthPixels: number }): JSX.Element {
  return (
    <svg width={widthPixels} height={18} aria-hidden="true">
      {layout.ticks.map(({ factor, x }) => <text key={factor} class="tick" x={x} y={13} text-anchor="middle">{formatTick(factor)}</text>)}
    </svg>
  );
}

/** Ticks are exact powers of two: "0.125×" would be rounded otherwise, and "2.0×" is more than a tick says. */
function formatTick(factor: number): string {
  return factor < 1 ? `1/${1 / factor}×` : `${factor}×`;
}

function BarKey(): JSX.Element {
  return (
    <ul class="legend">
      <li>
        <svg class="swatch" width="26" height="18" aria-hidden="true">
          <rect class="bar" x="0" y="0" width="18" height="8" />
          <path class="whisker" d={whisker(10, 24, 13)} />
        </svg>
        expected, and below it the band
      </li>
      <li>
        <svg class="swatch" width="8" height="14" aria-hidden="true"><line class="ideal" x1="4" x2="4" y1="0" y2="14" /></svg>
        ideal bound: no overheads
      </li>
    </ul>
  );
}

function LeftOut({ unavailable, absurd }: { readonly unavailable: readonly Unavailable[]; readonly absurd: readonly StrategyId[] }): JSX.Element | null {
  if (unavailable.length + absurd.length === 0) return null;
  return (
    <div class="left-out">
      <h3>Not available here</h3>
      <ul>
        {unavailable.map(({ strategy, reason }) => <li key={strategy}><strong>{strategyLooks[strategy].label}</strong>: {reason}</li>)}
        {absurd.map((strategy) => <li key={strategy}><strong>{strategyLooks[strategy].label}</strong>: the prediction is not a finite number, so it is not drawn.</li>)}
      </ul>
    </div>
  );
}

function describe({ strategy, workers, speedup, idealSpeedup, makespanSeconds }: Prediction): readonly string[] {
  return [
    strategyLooks[strategy].label, String(workers), formatSpeedup(speedup.expected), formatSpeedupBand(speedup),
    formatSpeedup(idealSpeedup), formatSecondsBand(makespanSeconds),
  ];
}
