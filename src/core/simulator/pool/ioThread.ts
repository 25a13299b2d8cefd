import type { Gil } from '../engine/gil';
import type { Lane } from '../engine/lane';
import type { Simulation } from '../engine/simulation';
import type { Step } from '../engine/step';
import { behaviourOf, held } from './steps';

/** One round of a thread that serves: it waits for the world outside, and answers. */
export interface IoRound {
  readonly waitSeconds: number;
  readonly heldSeconds: number;
}

/** The rounds that have been completed. */
export interface Rounds {
  /** `undefined` while there is none. */
  readonly meanSeconds: number | undefined;
}

/** Where a serving thread runs, and for how long. */
export interface IoPlace {
  readonly round: IoRound;
  readonly row: number;
  /** The lock of the interpreter that it runs in. */
  readonly gil: Gil<Lane> | undefined;
  /** Whether the tasks are done, and with them the thread. */
  readonly isOver: () => boolean;
}

/** Adds a thread that serves, round after round, until the tasks are done. */
export function addIoThread(simulation: Simulation, { round, row, gil, isOver }: IoPlace): Rounds {
  const waiting: Step = { kind: 'sleep', seconds: round.waitSeconds, activity: 'waiting' };
  const answering = held(round.heldSeconds, 'held');
  let count = 0;
  let seconds = 0;

  function* serve(): Generator<Step, void> {
    while (!isOver()) {
      const startSeconds = simulation.nowSeconds;
      yield waiting;
      yield answering;
      count += 1;
      seconds += simulation.nowSeconds - startSeconds;
    }
  }

  simulation.addBackgroundLane(row, gil, behaviourOf(serve()));
  return { get meanSeconds() { return count > 0 ? seconds / count : undefined; } };
}
