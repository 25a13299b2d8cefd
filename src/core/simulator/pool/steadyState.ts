import { Totals } from '../engine/ledger';
import type { Progress, Simulation } from '../engine/simulation';
import type { PoolPlan } from './poolRun';
import type { TaskSource } from './taskSource';
import { wholeSeconds } from './taskWork';

/** Stretches of the run are alike when their speeds differ by no more than this. */
const likeness = 1e-3;
/** With no processor to spare the lanes get in each other's way, in a rhythm that takes a while to show. */
const crowdedWindows = 4;
/** Where the speed keeps changing a little, so many stretches are enough to average over. */
const mostWindows = 8;
/** While workers start, how fast they come on is only nearly known; a run no longer than this is played. */
const startTasks = 2000;
/** So many stretches without a new worker, and the pool has as many as it is going to want. */
const patienceWindows = 8;
/** Fewer tasks than this in a stretch would catch a rhythm by chance. */
const leastWindowTasks = 32;

/**
 * Shortens runs of many tasks, which soon repeat themselves.
 *
 * The run is cut into stretches with the same number of tasks. Once some stretches in a row have
 * gone at the same speed, most of the tasks that remain are left out and the time that they would
 * have taken is skipped. The beginning (workers start) and the end (workers run dry) are always
 * played out, since they are what sets parallel runs apart from a division.
 */
export class SteadyState {
  private readonly simulation: Simulation;
  private readonly source: TaskSource;
  private readonly meanTaskSeconds: number;
  private readonly windowTasks: number;
  private readonly tailTasks: number;
  private readonly workers: number;
  private readonly isOff: boolean;
  private readonly alikeWindows: number;
  private marks: Progress[] = [];

  constructor(simulation: Simulation, source: TaskSource, plan: PoolPlan) {
    this.simulation = simulation;
    this.source = source;
    this.isOff = plan.repetition === 'played';
    this.workers = Math.min(plan.workers, plan.tasks);
    this.alikeWindows = this.workers < plan.cores ? 2 : crowdedWindows;
    this.meanTaskSeconds = wholeSeconds(plan.work);
    // Whole rounds of the workers, and whole periods of the task times: only these can be alike.
    const rounds = Math.ceil(leastWindowTasks / plan.workers);
    this.windowTasks = source.period === 1
      ? rounds * plan.workers
      : source.period * Math.ceil(plan.workers / source.period);
    this.tailTasks = Math.max(plan.workers, source.period);
  }

  /** To be called whenever a worker has taken a task. */
  observe(): void {
    if (this.isOff || this.source.takenTasks % this.windowTasks !== 0) return;
    if (this.source.unsubmittedTasks < this.windowTasks + this.tailTasks) return;
    const mark = this.simulation.progress();
    const last = this.marks.at(-1);
    // A worker was started or became ready: what was seen before says nothing about what comes.
    if (last && (last.starting !== mark.starting || last.lanes !== mark.lanes)) this.marks = [];
    this.marks.push(mark);
    // A pool that starts threads only when they are wanted may want one yet.
    if (mark.lanes <= this.workers && this.marks.length < patienceWindows) return;
    const window = this.representativeWindow();
    if (window) this.skipLike(window.from, window.to);
  }

  private representativeWindow(): { readonly from: Progress; readonly to: Progress } | undefined {
    const recent = this.marks.slice(-1 - this.alikeWindows);
    const [first, last] = [recent[0], recent.at(-1)];
    if (!first || !last || recent.length <= this.alikeWindows) return undefined;
    const speeds = recent.slice(1).map((mark, index) => this.speed(recent[index] ?? first, mark));
    if (Math.max(...speeds) / Math.min(...speeds) - 1 <= likeness) return { from: first, to: last };
    // The first stretch still has the beginning in it.
    const start = this.marks[1];
    return start && this.marks.length > mostWindows ? { from: start, to: last } : undefined;
  }

  /** Work done per second. */
  private speed(from: Progress, to: Progress): number {
    return (to.totals.workSeconds - from.totals.workSeconds) / (to.seconds - from.seconds);
  }

  private skipLike(from: Progress, to: Progress): void {
    const secondsPerTask = this.meanTaskSeconds / this.speed(from, to);
    const isStarting = to.starting > 0;
    const startSpeed = isStarting ? (from.startSecondsLeft - to.startSecondsLeft) / (to.seconds - from.seconds) : 0;
    // A worker that gets ready changes the speed; it must not get ready unseen. One that did not
    // come nearer in so short a time says nothing about when it will.
    const startingSeconds = startSpeed > 0 ? (0.9 * to.startSecondsLeft) / startSpeed : 0;
    const unseenSeconds = isStarting ? startingSeconds : Infinity;
    const tailTasks = isStarting ? startTasks : this.tailTasks;
    const reachable = Math.min(this.source.unsubmittedTasks - tailTasks, unseenSeconds / secondsPerTask);
    const tasks = Math.floor(reachable / this.windowTasks) * this.windowTasks;
    this.marks = [];
    if (tasks <= 0) return;
    const seconds = tasks * secondsPerTask;
    const totals = new Totals();
    const share = seconds / (to.seconds - from.seconds);
    totals.addAll(to.totals, share);
    totals.addAll(from.totals, -share);
    this.source.leaveOut(tasks);
    this.simulation.skip(seconds, seconds * startSpeed, totals);
  }
}
