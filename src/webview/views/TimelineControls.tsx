import type { JSX } from 'preact';
import { formatSeconds } from '../quantities/formatQuantity';
import { Slider } from './Slider';
import type { Playhead } from './usePlayhead';
import { useReducedMotion } from './useReducedMotion';

/** What moves the playhead. */
export interface TimelineControlsProps {
  readonly playhead: Playhead;
  /** Moments worth a stop, ascending: the hand-overs of the GIL. */
  readonly stopsSeconds: readonly number[];
  readonly endSeconds: number;
  /** The playhead's moment in a sentence. */
  readonly moment: string;
}

const sliderSteps = 1000;

/** Play, step and drag. With reduced motion there is no play, and stepping says as much. */
export function TimelineControls({ playhead, stopsSeconds, endSeconds, moment }: TimelineControlsProps): JSX.Element {
  const isMotionReduced = useReducedMotion();
  const now = playhead.position * endSeconds;
  const step = (target: number | undefined) => { if (target !== undefined && endSeconds > 0) playhead.moveTo(target / endSeconds); };
  return (
    <div class="timeline-controls">
      {!isMotionReduced && <button type="button" class="secondary play" onClick={() => { playhead.toggle(); }}>{playhead.isPlaying ? 'Pause' : 'Play'}</button>}
      {stopsSeconds.length > 0 && (
        <>
          <button type="button" class="secondary" onClick={() => { step(stopsSeconds.findLast((stop) => stop < now - endSeconds * 1e-6)); }}>Previous hand-over</button>
          <button type="button" class="secondary" onClick={() => { step(stopsSeconds.find((stop) => stop > now + endSeconds * 1e-6) ?? endSeconds); }}>Next hand-over</button>
        </>
      )}
      <Slider
        className="moment" last={sliderSteps} value={Math.round(playhead.position * sliderSteps)}
        label="Moment"
        valueText={playhead.position < 1 ? moment : `The end, ${formatSeconds(endSeconds)}`}
        onSlide={(at) => { playhead.moveTo(at / sliderSteps); }}
      />
      <p class="moment-text">{playhead.position < 1 ? moment : 'Play, step or drag to see who holds the GIL when.'}</p>
    </div>
  );
}
