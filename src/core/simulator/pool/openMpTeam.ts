import { Simulation } from '../engine/simulation';
import type { Step } from '../engine/step';
import { readRun, type PoolPlan, type PoolRun } from './poolRun';
import { SteadyState } from './steadyState';
import { behaviourOf, released } from './steps';
import { TaskSource } from './taskSource';
import { withoutEmpty } from './taskWork';

/** One call from Python into compiled code, which shares the tasks out among a team of threads. */
export interface OpenMpTeamPlan extends PoolPlan {
  /** Entering and leaving the parallel region, once. */
  readonly forkJoinSeconds: number;
}

/** Runs the plan on the virtual clock. `heldSeconds` of the work are those of the compiled code: it holds no GIL. */
export function runOpenMpTeam(plan: OpenMpTeamPlan): PoolRun {
  const simulation = new Simulation(plan);
  const { heldSeconds, releasedSeconds, waitingSeconds } = plan.work;
  const source = new TaskSource(plan.tasks, plan.factors, (factor) => withoutEmpty([
    released(heldSeconds * factor, 'native'),
    released(releasedSeconds * factor, 'released'),
    { kind: 'sleep', seconds: waitingSeconds * factor, activity: 'waiting' },
  ]));
  const members = Math.min(plan.workers, plan.tasks);
  const steadyState = new SteadyState(simulation, source, plan);

  function* master(): Generator<Step, void> {
    yield released(plan.forkJoinSeconds, 'start');
    for (let row = 1; row <= members; row += 1) simulation.addLane(row, undefined, behaviourOf(member()));
  }

  function* member(): Generator<Step, void> {
    while (source.submit()) {
      const steps = source.take();
      if (!steps) return;
      steadyState.observe();
      for (const step of steps) yield step;
    }
  }

  simulation.addLane(0, undefined, behaviourOf(master()));
  simulation.run();
  return readRun(simulation, members + 1);
}
