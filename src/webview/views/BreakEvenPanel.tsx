import type { JSX } from 'preact';
import type { BreakEven, Prediction } from '../../core/domain/prediction';
import { layoutBreakEvens, type BreakEvenLine, type BreakEvenLines } from '../geometry/breakEvenLines';
import { formatSeconds } from '../quantities/formatQuantity';
import { strategyLabel } from '../strategyLook';
import { describeBreakEven } from '../wording/breakEven';
import { DataTable } from './DataTable';
import { Panel } from './Panel';
import { useWidth } from './useWidth';

/** What the lines show. */
export interface BreakEvenPanelProps {
  readonly breakEvens: readonly BreakEven[];
  /** Those that are drawn elsewhere on the page, in its order. */
  readonly predictions: readonly Prediction[];
  readonly taskSeconds: number;
}

const rowHeightPixels = 22;

/** From which length of a task on each strategy is faster than one task after the other. */
export function BreakEvenPanel({ breakEvens, predictions, taskSeconds }: BreakEvenPanelProps): JSX.Element {
  const { ref, widthPixels } = useWidth();
  const shown = predictions.flatMap(({ strategy }) => breakEvens.find((each) => each.strategy === strategy) ?? []);
  const layout = layoutBreakEvens({ breakEvens: shown, taskSeconds, widthPixels });
  return (
    <Panel area="break-even" title="From when on it pays" caption="How long a task must be for a strategy to beat one task after the other, everything else being equal.">
      {shown.length === 0 && <p class="aside">Being worked out …</p>}
      <div class="break-even">
        {shown.map((each, index) => {
          const line = layout.lines[index];
          return (
            <div key={each.strategy} class="breakdown-row">
              <span class="breakdown-name">{strategyLabel(each.strategy)}</span>
              <div ref={index === 0 ? ref : null}>{line && <LineDrawing line={line} layout={layout} widthPixels={widthPixels} />}</div>
              <span class="breakdown-total aside">{describeBreakEven(each)}</span>
            </div>
          );
        })}
        {shown.length > 0 && (
          <div class="breakdown-row break-even-axis">
            <span />
            <svg width={widthPixels} height={34} aria-hidden="true">
              {layout.ticks.map(({ seconds, x }) => <text key={seconds} class="tick" x={x} y={13} text-anchor="middle">{formatSeconds(seconds)}</text>)}
              <text class="now-label" x={layout.taskX} y={29} text-anchor={layout.taskX > widthPixels / 2 ? 'end' : 'start'}>this task: {formatSeconds(taskSeconds)}</text>
            </svg>
          </div>
        )}
      </div>
      <DataTable
        caption="Break-even points"
        columns={['Strategy', 'Faster than one after the other', 'With this task']}
        rows={() => shown.map((each, index) => [strategyLabel(each.strategy), describeBreakEven(each), layout.lines[index]?.paysNow === true ? 'yes' : 'no'])}
      />
    </Panel>
  );
}

function LineDrawing({ line: { fromX, paysNow }, layout, widthPixels }: { readonly line: BreakEvenLine; readonly layout: BreakEvenLines; readonly widthPixels: number }): JSX.Element {
  return (
    <svg width={widthPixels} height={rowHeightPixels} aria-hidden="true">
      {layout.ticks.map(({ seconds, x }) => <line key={seconds} class="grid" x1={x} x2={x} y1={0} y2={rowHeightPixels} />)}
      {fromX !== undefined && (
        <>
          <path class={`pays ${paysNow ? '' : 'is-not-yet'}`} d={`M${fromX} ${rowHeightPixels / 2}H${layout.endX}`} />
          <path class="pays-from" d={`M${fromX} 4V${rowHeightPixels - 4}`} />
        </>
      )}
      <line class="now" x1={layout.taskX} x2={layout.taskX} y1={0} y2={rowHeightPixels} />
    </svg>
  );
}
