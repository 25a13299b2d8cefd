import { Simulation } from '../engine/simulation';
import type { Step } from '../engine/step';
import { readRun, type PoolPlan, type PoolRun } from './poolRun';
import { SteadyState } from './steadyState';
import { behaviourOf, released } from './steps';
import { TaskSource } from './taskSource';
import { wholeSeconds } from './taskWork';

/** One call from Python into compiled code, which shares the tasks out among a team of threads. */
export interface OpenMpTeamPlan extends PoolPlan {
  /** Entering and leaving the parallel region, once. */
  readonly forkJoinSeconds: number;
}

/** Runs the plan on the virtual clock. `heldSeconds` of the work are those of the compiled code: it holds no GIL. */
export function runOpenMpTeam(plan: OpenMpTeamPlan): PoolRun {
  const simulation = new Simulation(plan);
  const source = new TaskSource(plan.tasks, plan.factors);
  const members = Math.min(plan.workers, plan.tasks);
  const steadyState = new SteadyState(simulation, source, { workers: members, meanTaskSeconds: wholeSeconds(plan.work) });
  const { heldSeconds, releasedSeconds, waitingSeconds } = plan.work;

  function* master(): Generator<Step, void> {
    yield released(plan.forkJoinSeconds, 'start');
    for (let row = 1; row <= members; row += 1) simulation.addLane(row, undefined, behaviourOf(member()));
  }

  function* member(): Generator<Step, void> {
    while (source.submit()) {
      const factor = source.take() ?? 1;
      steadyState.observe();
      if (heldSeconds > 0) yield released(heldSeconds * factor, 'native');
      if (releasedSeconds > 0) yield released(releasedSeconds * factor, 'released');
      if (waitingSeconds > 0) yield { kind: 'sleep', seconds: waitingSeconds * factor, activity: 'waiting' };
    }
  }

  simulation.addLane(0, undefined, behaviourOf(master()));
  simulation.run();
  return readRun(simulation, members + 1);
}
