import type { JSX } from 'preact';
import { laneName } from '../geometry/describeMoment';
import type { HandOver } from '../geometry/handOvers';
import type { TimelineLanes } from '../geometry/timelineLanes';
import { formatSeconds } from '../quantities/formatQuantity';
import { patternId } from './ActivityPatterns';

/** What is drawn of a timeline. */
export interface TimelineDrawingProps {
  readonly lanes: TimelineLanes;
  readonly handOvers: readonly HandOver[];
  /** What lies after it is veiled; `undefined` shows everything. */
  readonly playheadSeconds: number | undefined;
  readonly widthPixels: number;
  readonly label: string;
}

const axisHeightPixels = 22;
const laneHeightPixels = 18;

/** The lanes as an SVG picture. */
export function TimelineDrawing({ lanes, handOvers, playheadSeconds, widthPixels, label }: TimelineDrawingProps): JSX.Element {
  const bottom = lanes.heightPixels + 4;
  const veilX = playheadSeconds === undefined ? undefined : lanes.at(playheadSeconds);
  return (
    <svg width={widthPixels} height={bottom + axisHeightPixels} role="img" aria-label={label}>
      {lanes.ticks.map(({ seconds, x }) => (
        <g key={seconds}>
          <line class="grid" x1={x} x2={x} y1={0} y2={bottom} />
          <text class="tick" x={x} y={bottom + 15} text-anchor={seconds === 0 ? 'start' : 'middle'}>{formatSeconds(seconds)}</text>
        </g>
      ))}
      {lanes.lanes.map(({ lane, y, boxes }) => (
        <g key={lane}>
          <text class="lane-name" x={0} y={y + 13}>{laneName(lane)}</text>
          {boxes.map(({ segment, x, width, height }, index) => (
            <rect key={index} class={`segment segment-${segment.activity}`} x={x} y={y} width={width} height={height} fill={`url(#${patternId(segment.activity)})`} />
          ))}
        </g>
      ))}
      <HandOverPath lanes={lanes} handOvers={handOvers} />
      {veilX !== undefined && (
        <>
          <rect class="veil" x={veilX} y={0} width={Math.max(0, widthPixels - veilX)} height={bottom} />
          <line class="playhead" x1={veilX} x2={veilX} y1={0} y2={bottom + 4} />
        </>
      )}
    </svg>
  );
}

function HandOverPath({ lanes, handOvers }: Pick<TimelineDrawingProps, 'lanes' | 'handOvers'>): JSX.Element {
  const middles = new Map(lanes.lanes.map(({ lane, y }) => [lane, y + laneHeightPixels / 2]));
  const path = handOvers.flatMap(({ fromLane, toLane, releasedSeconds, takenSeconds }) => {
    const [fromY, toY] = [middles.get(fromLane), middles.get(toLane)];
    return fromY === undefined || toY === undefined ? [] : [`M${lanes.at(releasedSeconds)} ${fromY}L${lanes.at(takenSeconds)} ${toY}`];
  }).join('');
  return (
    <>
      <path class="hand-over-halo" d={path} />
      <path class="hand-over" d={path} />
    </>
  );
}
