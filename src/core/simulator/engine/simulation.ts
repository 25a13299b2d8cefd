import { Gil, type GilHost, type GilRules } from './gil';
import { Heap } from './heap';
import { createLane, type Lane, type LaneState } from './lane';
import { addTotals, currentActivity, Ledger, type Totals } from './ledger';
import { Processors } from './processors';
import type { Behaviour, Step } from './step';

/** Far more than any scenario needs: beyond it the model has a fault, and must not hang the editor. */
const maxEvents = 20_000_000;

/** What a run takes place on. */
export interface Machine {
  readonly cores: number;
  /** How many timeline segments to keep. */
  readonly segmentLimit: number;
}

/** How far a run has come. */
export interface Progress {
  readonly seconds: number;
  /** Of the tasks' own work, the part of unfinished steps included. */
  readonly workSeconds: number;
  /** As `Ledger.totals`, the present stretch of each lane included. */
  readonly totals: Totals;
  /** Workers that are starting at this moment. */
  readonly starting: number;
  /** Until the first of them is ready, if nothing changes; `Infinity` when none is starting. */
  readonly startingSeconds: number;
}

/**
 * One run on a virtual clock: lanes compute, wait, and pass the GIL and items to each other.
 *
 * The clock jumps from event to event; nothing happens in between. A run is made, given its
 * lanes, run once, and read.
 */
export class Simulation implements GilHost<Lane> {
  readonly ledger: Ledger;
  private readonly processors: Processors;
  private readonly timers = new Heap<() => void>();
  private readonly lanes: Lane[] = [];
  private readonly ready: Lane[] = [];
  private clock = 0;
  private skippedSeconds = 0;
  private lastEndSeconds = 0;
  private finishedWorkSeconds = 0;

  constructor(machine: Machine) {
    this.processors = new Processors(machine.cores);
    this.ledger = new Ledger(machine.segmentLimit);
  }

  get nowSeconds(): number {
    return this.clock;
  }

  /** When the last lane ended, with what was skipped; a timer of a GIL can be still to come. */
  get endSeconds(): number {
    return this.lastEndSeconds + this.skippedSeconds;
  }

  createGil(rules: GilRules): Gil<Lane> {
    return new Gil<Lane>(rules, this);
  }

  addLane(row: number, gil: Gil<Lane> | undefined, behaviour: Behaviour): void {
    const lane = createLane({ row, gil, behaviour, wake: () => { this.ready.push(lane); } });
    this.lanes.push(lane);
    lane.wake();
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

  progress(): Progress {
    const totals = { ...this.ledger.totals };
    let workSeconds = this.finishedWorkSeconds;
    let starting = 0;
    let startingSeconds = Infinity;
    for (const lane of this.lanes) {
      const activity = currentActivity(lane);
      if (activity) totals[activity] += this.clock - lane.sinceSeconds;
      workSeconds += this.workDoneSeconds(lane);
      if (!isStarting(lane)) continue;
      starting += 1;
      const leftSeconds = lane.state === 'computing' ? this.processors.remaining(lane) / this.processors.rate : 0;
      startingSeconds = Math.min(startingSeconds, leftSeconds);
    }
    return { seconds: this.clock, workSeconds, totals, starting, startingSeconds };
  }

  /**
   * Lets time pass in which what went on goes on in the same way. Only workers that are starting
   * come nearer to their end; everybody else is found as before.
   *
   * @param totals - What the lanes do in that time.
   */
  skip(seconds: number, totals: Totals): void {
    this.skippedSeconds += seconds;
    addTotals(this.ledger.totals, totals, 1);
    for (const lane of this.lanes) {
      if (!isStarting(lane) || lane.state !== 'computing') continue;
      this.processors.stop(lane);
      lane.remainingSeconds = Math.max(0, lane.remainingSeconds - seconds * this.processors.rateWith(1));
      this.processors.start(lane);
    }
  }

  schedule(delaySeconds: number, action: () => void): void {
    this.timers.push(this.clock + delaySeconds, action);
  }

  resume(lane: Lane): void {
    this.enter(lane, 'computing');
    this.processors.start(lane);
  }

  interrupt(lane: Lane): boolean {
    if (lane.step?.kind !== 'held' || !lane.step.isDivisible || lane.state !== 'computing') return false;
    this.processors.stop(lane);
    this.enter(lane, 'gil-wait');
    return true;
  }

  passRounds(lanes: readonly Lane[], rules: GilRules): number {
    // A drawing shows every turn; and with processors short, a turn is no fixed time.
    if (this.ledger.isDrawing || this.processors.rateWith(1) < 1) return 0;
    const turnSeconds = rules.switchIntervalSeconds + rules.handOverSeconds;
    const roundSeconds = turnSeconds * lanes.length;
    const freeSeconds = Math.min(this.timers.firstKey - this.clock, this.processors.secondsToNext());
    const shortest = lanes.reduce((least, lane) => Math.min(least, divisibleSeconds(lane)), Infinity);
    // One round less than fits: the last is played out, so that nothing ends inside a skipped one.
    const rounds = Math.floor(Math.min(shortest / rules.switchIntervalSeconds, freeSeconds / roundSeconds)) - 1;
    if (!(rounds >= 1)) return 0;
    const heldSeconds = rounds * rules.switchIntervalSeconds;
    for (const lane of lanes) {
      lane.remainingSeconds -= heldSeconds;
      // Of the time until the lane gets the lock, this much was not spent waiting for it.
      lane.sinceSeconds += heldSeconds;
      if (lane.step?.kind === 'held') this.ledger.totals[lane.step.activity] += heldSeconds;
    }
    this.processors.advance(rounds * roundSeconds);
    this.clock += rounds * roundSeconds;
    return rounds * roundSeconds;
  }

  private workDoneSeconds(lane: Lane): number {
    const { step } = lane;
    if (!step || step.kind === 'take' || !isWork(step)) return 0;
    switch (lane.state) {
      case 'blocked': return 0;
      case 'sleeping': return this.clock - lane.sinceSeconds;
      case 'computing': return step.seconds - this.processors.remaining(lane);
      case 'gil-wait': return step.seconds - lane.remainingSeconds;
    }
  }

  private fireTimer(delaySeconds: number): void {
    // Rounding can put a timer a hair into the past.
    this.processors.advance(Math.max(0, delaySeconds));
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
    this.enter(lane, 'blocked');
    if (lane.step && lane.step.kind !== 'take' && isWork(lane.step)) this.finishedWorkSeconds += lane.step.seconds;
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
      } else if (step?.kind !== 'take' || step.queue.length === 0) {
        if (lane.gil?.isHeldBy(lane)) lane.gil.release();
        this.begin(lane, step);
        return;
      } else step.queue.take(lane.wake);
    }
  }

  private hold(lane: Lane, gil: Gil<Lane>, seconds: number): void {
    lane.remainingSeconds = seconds;
    this.enter(lane, 'gil-wait');
    if (!gil.isHeldBy(lane)) gil.acquire(lane);
    else if (!gil.check(lane)) this.resume(lane);
  }

  /** Begins a step without the GIL. */
  private begin(lane: Lane, step: Step | undefined): void {
    switch (step?.kind) {
      case undefined:
        this.lastEndSeconds = this.clock;
        return;
      case 'take':
        step.queue.take(lane.wake);
        return;
      case 'sleep':
        this.enter(lane, 'sleeping');
        this.schedule(step.seconds, () => { this.finish(lane); });
        return;
      case 'held':
      case 'released':
        lane.remainingSeconds = step.seconds;
        this.resume(lane);
    }
  }

  private enter(lane: Lane, state: LaneState): void {
    this.ledger.close(lane, this.clock);
    lane.state = state;
  }
}

function isWork(step: Exclude<Step, { readonly kind: 'take' }>): boolean {
  return step.activity === 'held' || step.activity === 'released' || step.activity === 'waiting' || step.activity === 'native';
}

function isStarting({ step }: Lane): boolean {
  return step !== undefined && step.kind !== 'take' && step.activity === 'start';
}

function divisibleSeconds(lane: Lane): number {
  return lane.step?.kind === 'held' && lane.step.isDivisible ? lane.remainingSeconds : 0;
}
