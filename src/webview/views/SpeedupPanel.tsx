import type { ComponentChildren, JSX } from 'preact';
import type { Outlook, Prediction, StrategyId } from '../../core/domain/prediction';
import type { IoThread } from '../../core/domain/scenario';
import { layoutSpeedupBars } from '../geometry/speedupBars';
import { formatSeconds, formatSecondsBand, formatSpeedup, formatSpeedupBand } from '../quantities/formatQuantity';
import { strategyLabel } from '../strategyLook';
import { DataTable } from './DataTable';
import { Panel } from './Panel';
import { BarAxis, BarDrawing, BarKey } from './SpeedupDrawing';
import { useWidth } from './useWidth';

/** What the bars show. */
export interface SpeedupPanelProps {
  /** With finite numbers only, best first. */
  readonly predictions: readonly Prediction[];
  readonly outlook: Outlook;
  /** The strategies whose numbers are not finite. */
  readonly absurd: readonly StrategyId[];
  readonly chosen: StrategyId;
  /** The thread beside the tasks that serves, if there is one. */
  readonly ioThread: IoThread | undefined;
  readonly onChoose: (strategy: StrategyId) => void;
}

/** The strategies side by side; a radio button each, which the charts below follow. */
export function SpeedupPanel({ predictions, outlook, absurd, chosen, ioThread, onChoose }: SpeedupPanelProps): JSX.Element {
  const { ref, widthPixels } = useWidth();
  const layout = layoutSpeedupBars(predictions, widthPixels);
  const hasProgram = predictions.some(({ programSpeedup }) => programSpeedup !== undefined);
  return (
    <Panel area="speedup" title="Speed-up over running the tasks one after the other" caption="Each line doubles. Choose a strategy to follow it in the charts below.">
      <fieldset class="strategies">
        <legend class="visually-hidden">Strategy to follow</legend>
        {predictions.map((prediction, index) => {
          const { strategy } = prediction;
          const bar = layout.bars[index];
          return (
            <label key={strategy} class={`strategy ${strategy === chosen ? 'is-chosen' : ''}`}>
              <span class="strategy-name">
                <input type="radio" name="strategy" value={strategy} checked={strategy === chosen} onChange={() => { onChoose(strategy); }} />
                <span>{strategyLabel(strategy)}</span>
                {strategy === outlook.best && <span class="best">best</span>}
              </span>
              <div class="strategy-bar" ref={index === 0 ? ref : null}>
                {bar && <BarDrawing bar={bar} layout={layout} widthPixels={widthPixels} />}
              </div>
              <StrategyValue prediction={prediction} />
            </label>
          );
        })}
        <div class="strategy-axis"><BarAxis layout={layout} widthPixels={widthPixels} /></div>
      </fieldset>
      <BarKey hasHypothetical={layout.bars.some(({ isHypothetical }) => isHypothetical)} />
      {ioThread && <IoRounds ioThread={ioThread} predictions={predictions} />}
      <ul class="notes">
        {[...groupByNeed(predictions)].map(([requires, those]) => <Note key={requires} strategies={those}>: {requires}</Note>)}
        {outlook.unavailable.map(({ strategy, reason }) => <Note key={strategy} strategies={[strategy]}> (not available): {reason}</Note>)}
        {absurd.map((strategy) => <Note key={strategy} strategies={[strategy]}> (not drawn): The prediction is not a finite number.</Note>)}
      </ul>
      <DataTable
        caption="Speed-up per strategy"
        columns={['Strategy', 'Workers', 'Speed-up', 'Band', 'Burdened bound', 'Ideal bound', 'Time', ...(hasProgram ? ['Whole program'] : []), ...(ioThread ? ['I/O round'] : [])]}
        rows={() => predictions.map(describe)}
      />
    </Panel>
  );
}

function StrategyValue({ prediction: { speedup, makespanSeconds } }: { readonly prediction: Prediction }): JSX.Element {
  return (
    <span class="strategy-value">
      <strong>{formatSpeedup(speedup.expected)}</strong>{' '}
      <span class="aside">{formatSpeedupBand(speedup)}</span>{' '}
      <span class="aside strategy-time">in {formatSeconds(makespanSeconds.expected)}</span>
    </span>
  );
}

function Note({ strategies, children }: { readonly strategies: readonly StrategyId[]; readonly children: ComponentChildren }): JSX.Element {
  return <li><strong>{strategies.map(strategyLabel).join(', ')}</strong>{children}</li>;
}

/** What has to be written or installed first, each with the strategies that need it. */
function groupByNeed(predictions: readonly Prediction[]): ReadonlyMap<string, readonly StrategyId[]> {
  const groups = new Map<string, readonly StrategyId[]>();
  for (const { strategy, requires } of predictions) {
    if (requires !== undefined) groups.set(requires, [...groups.get(requires) ?? [], strategy]);
  }
  return groups;
}

/** What the tasks do to a thread that serves beside them: its latency is what a user of it feels. */
function IoRounds({ ioThread: { waitSeconds, heldSeconds }, predictions }: { readonly ioThread: IoThread; readonly predictions: readonly Prediction[] }): JSX.Element {
  return (
    <p class="io-rounds">
      A round of the I/O thread, {formatSeconds(waitSeconds.value + heldSeconds.value)} by itself, then takes:{' '}
      {predictions.flatMap(({ strategy, ioRoundSeconds }) => ioRoundSeconds === undefined ? [] : [`${strategyLabel(strategy)} ${formatSecondsBand(ioRoundSeconds)}`]).join(', ')}.
    </p>
  );
}

function describe({ strategy, workers, speedup, burdenedSpeedup, idealSpeedup, makespanSeconds, programSpeedup, ioRoundSeconds }: Prediction): readonly string[] {
  return [
    strategyLabel(strategy), String(workers), formatSpeedup(speedup.expected), formatSpeedupBand(speedup),
    formatSpeedup(burdenedSpeedup), formatSpeedup(idealSpeedup), formatSecondsBand(makespanSeconds),
    ...(programSpeedup ? [`${formatSpeedup(programSpeedup.expected)} (${formatSpeedupBand(programSpeedup)})`] : []),
    ...(ioRoundSeconds ? [formatSecondsBand(ioRoundSeconds)] : []),
  ];
}
