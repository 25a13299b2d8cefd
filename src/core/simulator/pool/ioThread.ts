import type { Gil } from '../engine/gil';
import type { Lane } from '../engine/lane';
import type { Simulation } from '../engine/simulation';
import { held, sleep, type Step } from '../engine/step';
import { behaviourOf } from './steps';

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

/**
 * The world outside is never exactly on time: waits vary by a tenth, or they could fall into step with
 * the switch interval for ever. Multiples of the golden ratio spread them evenly (Weyl 1916).
 */
const distinctWaits = 64;

function waitFactor(index: number): number {
  return 0.9 + 0.2 * ((index * 0.618_033_988_749_895 + 0.5) % 1);
}

/** By then the average has settled; a day's rounds would take as long to play. */
const mostRounds = 2000;

/** Adds a thread that serves, round after round, until the tasks are done. */
export function addIoThread(simulation: Simulation, { round, row, gil, isOver }: IoPlace): Rounds {
  const answering = held(round.heldSeconds, 'held');
  const rounds = Array.from({ length: distinctWaits }, (_, index): readonly Step[] => [sleep(round.waitSeconds * waitFactor(index)), answering]);
  let count = 0;
  let seconds = 0;

  function* serve(): Generator<readonly Step[], void> {
    while (!isOver() && count < mostRounds) {
      const startSeconds = simulation.nowSeconds;
      yield rounds[count % distinctWaits] ?? [answering];
      count += 1;
      seconds += simulation.nowSeconds - startSeconds;
    }
  }

  simulation.addBackgroundLane(row, gil, behaviourOf(serve()));
  return { get meanSeconds() { return count > 0 ? seconds / count : undefined; } };
}
