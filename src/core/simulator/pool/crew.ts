import { Queue } from '../engine/queue';
import type { Simulation } from '../engine/simulation';
import type { Step } from '../engine/step';
import { behaviourOf, released, take } from './steps';

/** The threads that a library brings for one worker: they compute beside it whenever it has released the GIL. */
export interface Crew {
  /** Plays a task's steps, the released ones together with the crew. */
  play(steps: readonly Step[]): Generator<Step, void>;
  /** Sends the crew home. */
  dismiss(): void;
}

/**
 * Hires the threads that a library such as BLAS computes with, one worker's own not counted.
 *
 * @param helpers - How many, 0 or more.
 * @param row - Where they are drawn: with their worker.
 */
export function hireCrew(simulation: Simulation, helpers: number, row: number): Crew {
  const orders = new Queue();
  const reports = new Queue();
  const [takeOrder, takeReport] = [take(orders), take(reports)];
  let seconds = 0;
  let isDismissed = false;

  function* help(): Generator<Step, void> {
    for (;;) {
      yield takeOrder;
      if (isDismissed) return;
      yield released(seconds, 'released');
      reports.put();
    }
  }

  for (let helper = 0; helper < helpers; helper += 1) simulation.addLane(row, undefined, behaviourOf(help()));
  return {
    *play(steps) {
      for (const step of steps) {
        const isShared = step.kind === 'released' && step.activity === 'released';
        if (isShared) {
          seconds = step.seconds;
          for (let helper = 0; helper < helpers; helper += 1) orders.put();
        }
        yield step;
        if (isShared) for (let helper = 0; helper < helpers; helper += 1) yield takeReport;
      }
    },
    dismiss() {
      isDismissed = true;
      for (let helper = 0; helper < helpers; helper += 1) orders.put();
    },
  };
}
