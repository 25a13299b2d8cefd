import { parentRow } from '../engine/ledger';
import { Simulation } from '../engine/simulation';
import { released, type Step } from '../engine/step';
import { addIoThread } from './ioThread';
import { readRun, type PoolPlan, type PoolRun } from './poolRun';
import { remembering } from './remembered';
import { SteadyState } from './steadyState';
import { behaviourOf } from './steps';
import { TaskSource } from './taskSource';
import { taskSteps } from './taskWork';

/** One call from Python into compiled code, which shares the tasks out among a team of threads. */
export interface OpenMpTeamPlan extends PoolPlan {
  /** Entering and leaving the parallel region, once. */
  readonly forkJoinSeconds: number;
}

/** Runs the plan on the virtual clock. */
export const runOpenMpTeam = remembering('OpenMP', playOpenMpTeam);

/** The compiled code holds no GIL; only its calls back into Python do. */
function playOpenMpTeam(plan: OpenMpTeamPlan): PoolRun {
  const simulation = new Simulation(plan);
  const gil = simulation.createGil(plan.gilRules);
  const source = new TaskSource(plan.tasks, plan.factors, (factor) => taskSteps(plan.work, factor));
  const members = Math.min(plan.workers, plan.tasks);
  let working = members;
  const steadyState = new SteadyState(simulation, source, plan);

  function* master(): Generator<readonly Step[], void> {
    yield [released(plan.forkJoinSeconds, 'start')];
    for (let row = 1; row <= members; row += 1) simulation.addLane(row, gil, behaviourOf(member()));
  }

  function* member(): Generator<readonly Step[], void> {
    while (source.submit()) {
      const steps = source.take();
      if (!steps) break;
      steadyState.observe();
      yield steps;
    }
    working -= 1;
  }

  simulation.addLane(parentRow, undefined, behaviourOf(master()));
  const rounds = plan.ioRound && addIoThread(simulation, { round: plan.ioRound, row: members + 1, gil, isOver: () => working === 0 });
  simulation.run();
  return readRun(simulation, plan, members + (rounds ? 1 : 0), rounds);
}
