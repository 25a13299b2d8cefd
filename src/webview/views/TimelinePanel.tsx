import type { JSX } from 'preact';
import type { Prediction } from '../../core/domain/prediction';
import { activityLooks, breakdownParts } from '../activityLook';
import { describeMoment, laneName } from '../geometry/describeMoment';
import type { HandOver } from '../geometry/handOvers';
import { findHandOvers } from '../geometry/handOvers';
import type { TimelineLanes } from '../geometry/timelineLanes';
import { layoutTimeline } from '../geometry/timelineLanes';
import { formatCount, formatSeconds, formatTimes } from '../quantities/formatQuantity';
import { strategyLabel, strategyLooks } from '../strategyLook';
import { ActivityLegend } from './ActivityPatterns';
import { DataTable } from './DataTable';
import { Panel } from './Panel';
import { TimelineControls } from './TimelineControls';
import { TimelineDrawing } from './TimelineDrawing';
import { usePlayhead } from './usePlayhead';
import { useWidth } from './useWidth';

const nameWidthPixels = 66;
const mostLanes = 16;
const handOverPixels = 9;

/** The first part of a run, lane by lane, with the GIL passed between them. */
export function TimelinePanel({ prediction }: { readonly prediction: Prediction }): JSX.Element {
  const { ref, widthPixels } = useWidth();
  const playhead = usePlayhead();
  const { timeline, strategy, makespanSeconds } = prediction;
  const name = strategyLabel(strategy);
  const { lanes, handOvers } = layoutRun(prediction, widthPixels);
  const parts = breakdownParts.filter((part) => timeline.some(({ activity }) => activity === part));
  const momentSeconds = lanes.endSeconds * playhead.position;
  return (
    <Panel area="timeline" title={`Timeline: ${name}`} caption={describeRun({ prediction, endSeconds: lanes.endSeconds, handOvers: handOvers.length })}>
      <ActivityLegend parts={parts} />
      <div ref={ref}>
        <TimelineDrawing
          lanes={lanes}
          handOvers={handOvers}
          playheadSeconds={playhead.position < 1 ? momentSeconds : undefined}
          widthPixels={widthPixels}
          label={`${name}, the first ${formatSeconds(lanes.endSeconds)} of ${formatSeconds(makespanSeconds.expected)}. The table below has the numbers.`}
        />
      </div>
      {lanes.hiddenLanes > 0 && <p class="aside">{formatCount(lanes.hiddenLanes)} more lanes are not drawn.</p>}
      <TimelineControls
        playhead={playhead}
        stopsSeconds={handOvers.map(({ takenSeconds }) => takenSeconds)}
        endSeconds={lanes.endSeconds}
        moment={describeMoment(prediction, momentSeconds)}
      />
      <DataTable
        caption={`Timeline of ${name}`}
        columns={['Lane', 'Activity', 'From', 'To']}
        rows={() => timeline.map(({ lane, activity, startSeconds, endSeconds }) =>
          [laneName(lane), activityLooks[activity].label, formatSeconds(startSeconds), formatSeconds(endSeconds)])}
      />
    </Panel>
  );
}

function layoutRun({ timeline, strategy }: Prediction, widthPixels: number): { readonly lanes: TimelineLanes; readonly handOvers: readonly HandOver[] } {
  const width = Math.max(60, widthPixels - nameWidthPixels - 12);
  const handOvers = strategyLooks[strategy].gil === 'shared' ? findHandOvers(timeline) : [];
  // More of them would stand too close for the eye to follow one.
  const untilSeconds = handOvers[Math.floor(width / handOverPixels)]?.takenSeconds ?? Number.POSITIVE_INFINITY;
  const lanes = layoutTimeline(timeline, { x: nameWidthPixels, y: 4, width, laneHeightPixels: 18, mostLanes, untilSeconds });
  return { lanes, handOvers: handOvers.filter(({ takenSeconds }) => takenSeconds <= lanes.endSeconds) };
}

interface Run {
  readonly prediction: Prediction;
  readonly endSeconds: number;
  readonly handOvers: number;
}

function describeRun({ prediction: { strategy }, endSeconds, handOvers }: Run): string {
  switch (strategyLooks[strategy].gil) {
    case 'shared':
      return strategy === 'sequential'
        ? 'One task after the other.'
        : `The parent and all workers share one GIL: it is handed over ${formatTimes(handOvers)} in the first ${formatSeconds(endSeconds)}, a line from lane to lane each.`;
    case 'each': return 'Each worker has a GIL of its own, so none waits for another.';
    case 'none': return 'No GIL holds the workers up.';
  }
}
