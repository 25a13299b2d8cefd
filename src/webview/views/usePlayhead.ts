import { useEffect, useState } from 'preact/hooks';

/** A moment that wanders over a timeline. */
export interface Playhead {
  /** 0 at the start, 1 at the end of the timeline. */
  readonly position: number;
  readonly isPlaying: boolean;
  /** Starts, from the beginning when it stands at the end, or pauses. */
  toggle(): void;
  moveTo(position: number): void;
}

/** Long enough to follow a few dozen hand-overs with the eye. */
const durationMilliseconds = 12_000;

/** A playhead that stands at the end, the whole picture before it, until it is played or moved. */
export function usePlayhead(): Playhead {
  const [position, setPosition] = useState(1);
  const [isPlaying, setIsPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    let frame = 0;
    let last: number | undefined;
    const advance = (now: number) => {
      const elapsed = now - (last ?? now);
      last = now;
      setPosition((before) => Math.min(1, before + elapsed / durationMilliseconds));
      frame = requestAnimationFrame(advance);
    };
    frame = requestAnimationFrame(advance);
    return () => { cancelAnimationFrame(frame); };
  }, [isPlaying]);
  useEffect(() => {
    if (position >= 1) setIsPlaying(false);
  }, [position]);
  return {
    position,
    isPlaying,
    toggle() {
      if (!isPlaying && position >= 1) setPosition(0);
      setIsPlaying(!isPlaying);
    },
    moveTo(next) {
      setIsPlaying(false);
      setPosition(Math.min(1, Math.max(0, next)));
    },
  };
}
