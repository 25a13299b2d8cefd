import { Queue } from '../engine/queue';
import type { Simulation } from '../engine/simulation';
import { put, take, type Step } from '../engine/step';
import { behaviourOf } from './steps';

/** The threads that a library brings for one worker: they compute beside it whenever it has released the GIL. */
export interface Crew {
  /** The steps of the task that its worker now begins, the released ones together with the crew. */
  share(steps: readonly Step[]): readonly Step[];
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
  const [takeOrder, report] = [take(orders), put(reports)];
  const ordering = Array.from({ length: helpers }, () => put(orders));
  const awaiting = Array.from({ length: helpers }, () => take(reports));
  let helping: readonly Step[] = [];
  let isDismissed = false;

  function* help(): Generator<readonly Step[], void> {
    yield [takeOrder];
    while (!isDismissed) yield helping;
  }

  for (let helper = 0; helper < helpers; helper += 1) simulation.addLane(row, undefined, behaviourOf(help()));
  return {
    share(steps) {
      const shared = steps.filter(isShared);
      // The rounds of a task are alike, and nobody of the crew is still busy with the task before.
      if (shared[0]) helping = [shared[0], report, takeOrder];
      return steps.flatMap((step) => (isShared(step) ? [...ordering, step, ...awaiting] : [step]));
    },
    dismiss() {
      isDismissed = true;
      for (let helper = 0; helper < helpers; helper += 1) orders.put();
    },
  };
}

function isShared({ kind, activity }: Step): boolean {
  return kind === 'released' && activity === 'released';
}
