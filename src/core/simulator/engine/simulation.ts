import { Gil, type GilRules } from './gil';
import { Heap } from './heap';
import { createLane, type Lane } from './lane';
import { Ledger } from './ledger';
import { Processors } from './processors';
import { Queue } from './queue';
import type { Behaviour, Step } from './step';

/** Far more than any scenario needs: beyond it the model has a fault, and must not hang the editor. */
const maxEvents = 20_000_000;

/** What a run takes place on. */
export interface Machine {
  readonly cores: number;
  /** How many timeline segments to keep. */
  readonly segmentLimit: number;
}

/**
 * One run on a virtual clock: lanes compute, wait, and pass the GIL and items to each other.
 *
 * The clock jumps from event to event; nothing happens in between. A run is made, given its
 * lanes, run once, and read.
 */
export class Simulation {
  readonly ledger: Ledger;
  private readonly processors: Processors;
  private readonly timers = new Heap<() => void>();
  private readonly lanes: Lane[] = [];
  private readonly ready: Lane[] = [];
  private clock = 0;
  private lastEndSeconds = 0;
  private doneSeconds = 0;

  constructor(machine: Machine) {
    this.processors = new Processors(machine.cores);
    this.ledger = new Ledger(machine.segmentLimit);
  }

  get nowSeconds(): number {
    return this.clock;
  }

  /** When the last lane ended; a timer of the GIL can be still to come. */
  get endSeconds(): number {
    return this.lastEndSeconds;
  }

  createQueue(): Queue {
    return new Queue((lane) => { this.ready.push(lane); });
  }

  createGil(rules: GilRules): Gil {
    return new Gil(rules, this);
  }

  addLane(row: number, gil: Gil | undefined, behaviour: Behaviour): void {
    const lane = createLane(row, gil, behaviour);
    this.lanes.push(lane);
    this.ready.push(lane);
  }

  /** Lets the lanes run until none has anything left to do. */
  run(): void {
    for (let events = 0; events < maxEvents; events += 1) {
      for (let lane = this.ready.shift(); lane; lane = this.ready.shift()) this.proceed(lane);
      const timerDelay = this.timers.firstKey - this.clock;
      const burstDelay = this.processors.secondsToNext();
      if (timerDelay === Infinity && burstDelay === Infinity) return;
      if (burstDelay <= timerDelay) this.endBurst(burstDelay);
      else this.fireTimer(timerDelay);
    }
    throw new Error(`The simulation did not end within ${maxEvents} events, at ${this.clock} s.`);
  }

  schedule(delaySeconds: number, action: () => void): void {
    this.timers.push(this.clock + delaySeconds, action);
  }

  resume(lane: Lane): void {
    this.ledger.record(lane, 'gil-wait', this.clock);
    this.compute(lane);
  }

  interrupt(lane: Lane): boolean {
    const { step } = lane;
    if (step?.kind !== 'held' || !step.isDivisible) return false;
    this.processors.stop(lane);
    lane.isComputing = false;
    this.ledger.record(lane, step.activity, this.clock);
    lane.sinceSeconds = this.clock;
    return true;
  }

  /** Seconds of the tasks' own work that have been done so far, the part of unfinished steps included. */
  workDoneSeconds(): number {
    return this.lanes.reduce((sum, lane) => sum + this.partDoneSeconds(lane), this.doneSeconds);
  }

  private partDoneSeconds(lane: Lane): number {
    const { step } = lane;
    if (!step || step.kind === 'take' || !isWork(step)) return 0;
    if (step.kind === 'sleep') return this.clock - lane.sinceSeconds;
    return step.seconds - (lane.isComputing ? this.processors.remaining(lane) : lane.remainingSeconds);
  }

  private fireTimer(delaySeconds: number): void {
    this.processors.advance(delaySeconds);
    this.clock = Math.max(this.clock, this.timers.firstKey);
    this.timers.pop()?.();
  }

  private endBurst(delaySeconds: number): void {
    this.processors.advance(delaySeconds);
    this.clock += delaySeconds;
    const lane = this.processors.finishNext();
    if (lane) this.finish(lane);
  }

  private finish(lane: Lane): void {
    const { step } = lane;
    lane.isComputing = false;
    if (step && step.kind !== 'take') {
      this.ledger.record(lane, step.activity, this.clock);
      if (isWork(step)) this.doneSeconds += step.seconds;
    }
    this.proceed(lane);
  }

  /** Takes the lane through its steps up to the first that takes time. */
  private proceed(lane: Lane): void {
    for (;;) {
      const step = lane.behaviour();
      lane.step = step;
      lane.sinceSeconds = this.clock;
      if (step?.kind === 'held' && lane.gil) {
        if (step.seconds > 0) { this.hold(lane, lane.gil, step.seconds); return; }
      } else if (step?.kind === 'take' && step.queue.length > 0) {
        step.queue.take(lane);
      } else {
        if (lane.gil?.isHeldBy(lane)) lane.gil.release();
        this.leaveGilAndBegin(lane, step);
        return;
      }
    }
  }

  private hold(lane: Lane, gil: Gil, seconds: number): void {
    lane.remainingSeconds = seconds;
    if (!gil.isHeldBy(lane)) gil.acquire(lane);
    else if (!gil.check(lane)) this.compute(lane);
  }

  private leaveGilAndBegin(lane: Lane, step: Step | undefined): void {
    if (!step) this.lastEndSeconds = this.clock;
    else if (step.kind === 'take') step.queue.take(lane);
    else if (step.kind === 'sleep') this.schedule(step.seconds, () => { this.finish(lane); });
    else {
      lane.remainingSeconds = step.seconds;
      this.compute(lane);
    }
  }

  private compute(lane: Lane): void {
    lane.sinceSeconds = this.clock;
    lane.isComputing = true;
    this.processors.start(lane);
  }
}

function isWork(step: Step): boolean {
  if (step.kind === 'take') return false;
  const { activity } = step;
  return activity === 'held' || activity === 'released' || activity === 'waiting' || activity === 'native';
}
