import type { PoolPlan, PoolRun } from './poolRun';

/** Runs of the last few outlooks; an outlook takes one to two hundred. */
const mostRemembered = 1000;
/** A plan with a list of all task times takes as long to look up as its run may save, and nobody drags a list. */
const mostFactors = 64;

const known = new Map<string, PoolRun>();

/**
 * The same run, but a plan that was run a moment ago is answered from memory.
 *
 * Under a slider that is dragged many plans stay as they were: the size of a payload is nothing to
 * threads, and the number of workers nothing to the other points of a curve.
 *
 * @param pool - Tells the plans of different pools apart.
 * @param run - Must depend on nothing but the plan.
 */
export function remembering<Plan extends PoolPlan>(pool: string, run: (plan: Plan) => PoolRun): (plan: Plan) => PoolRun {
  return (plan) => {
    if (plan.factors.length > mostFactors) return run(plan);
    // A plan is plain data: what JSON makes of it tells it from every other.
    const key = pool + JSON.stringify(plan);
    const answer = known.get(key) ?? run(plan);
    // Last in the order of the map: the first are forgotten first.
    known.delete(key);
    known.set(key, answer);
    const [oldest] = known.keys();
    if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}

/** For tests and measurements, which are about runs and not about memory. */
export function forgetRuns(): void {
  known.clear();
}
