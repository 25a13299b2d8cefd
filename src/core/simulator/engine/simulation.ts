import { Fifo } from './fifo';
import { Gil, type GilHost, type GilRules } from './gil';
import { Heap } from './heap';
import { createLane, type Lane, type LaneHost, type LanePlan, type LaneState } from './lane';
import { addActivity, currentPlace, Ledger, type Totals } from './ledger';
import { Processors, type ProcessorPlan } from './processors';
import { placeOf } from './activities';
import { nowhere, type Behaviour, type Step } from './step';

/** What a run takes place on. */
export interface Machine extends ProcessorPlan {
  /** How many timeline segments to keep. */
  readonly segmentLimit: number;
  /** After so many events the run is broken off: whoever drags a slider waits for it. */
  readonly eventLimit: number;
}

/** How far a run has come. */
export interface Progress {
  readonly seconds: number;
  /** As `Ledger.totals`, the present stretch of each lane included. */
  readonly totals: Totals;
  /** Lanes that have been added so far. */
  readonly lanes: number;
  /** Workers that are starting at this moment. */
  readonly starting: number;
  /** Processor time that the first of them still needs; `Infinity` when none is starting. */
  readonly startSecondsLeft: number;
}

/**
 * One run on a virtual clock: lanes compute, wait, and pass the GIL and items to each other.
 *
 * The clock jumps from event to event; nothing happens in between. A run is made, given its
 * lanes, run once, and read.
 */
export class Simulation implements GilHost<Lane>, LaneHost {
  readonly ledger: Ledger;
  private readonly processors: Processors;
  private readonly timers = new Heap<() => void>();
  private readonly lanes: Lane[] = [];
  private readonly ready = new Fifo<Lane>();
  private clock = 0;
  private skippedSeconds = 0;
  private lastEndSeconds = 0;
  private readonly eventLimit: number;
  private brokenOff = false;
  private halfway: Progress | undefined;

  constructor(machine: Machine) {
    this.eventLimit = machine.eventLimit;
    this.processors = new Processors(machine);
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
    this.add({ row, gil, behaviour, isBackground: false });
  }

  /** Adds a lane that does not make the run longer. */
  addBackgroundLane(row: number, gil: Gil<Lane> | undefined, behaviour: Behaviour): void {
    this.add({ row, gil, behaviour, isBackground: true });
  }

  private add(plan: LanePlan): void {
    const lane = createLane(plan, this);
    this.lanes.push(lane);
    this.wake(lane);
  }

  /** Whether the run did not come to its end. */
  get isBrokenOff(): boolean {
    return this.brokenOff;
  }

  /** How far the run was when half of its events had passed, by which time its workers have mostly started; `undefined` before. */
  get halfwayProgress(): Progress | undefined {
    return this.halfway;
  }

  /** Lets the lanes run until none has anything left to do, or there have been too many events. */
  run(): void {
    const half = this.eventLimit >> 1;
    for (let events = 0; events < this.eventLimit; events += 1) {
      if (events === half) this.halfway = this.progress();
      for (let lane = this.ready.shift(); lane; lane = this.ready.shift()) this.proceed(lane);
      const timerDelay = this.timers.firstKey - this.clock;
      const burstDelay = this.processors.secondsToNext();
      if (timerDelay === Infinity && burstDelay === Infinity) return;
      if (burstDelay <= timerDelay) this.endBurst(burstDelay);
      else this.fireTimer(timerDelay);
    }
    this.brokenOff = true;
    this.lastEndSeconds = this.clock;
  }

  progress(): Progress {
    const totals = this.ledger.totals.copy();
    let starting = 0;
    let startSecondsLeft = Infinity;
    for (const lane of this.lanes) {
      const place = currentPlace(lane);
      if (place !== nowhere) addActivity(totals, lane, place, this.activeSeconds(lane));
      if (!isStarting(lane)) continue;
      starting += 1;
      startSecondsLeft = Math.min(startSecondsLeft, lane.state === 'computing' ? this.processors.remaining(lane) : 0);
    }
    return { seconds: this.clock, totals, lanes: this.lanes.length, starting, startSecondsLeft };
  }

  /**
   * Lets time pass in which what went on goes on in the same way. Only workers that are starting
   * come nearer to being ready; everybody else is found as before.
   *
   * @param startSeconds - Processor time that each starting worker receives meanwhile.
   * @param totals - What the lanes do in that time.
   */
  skip(seconds: number, startSeconds: number, totals: Totals): void {
    this.skippedSeconds += seconds;
    this.ledger.totals.addAll(totals, 1);
    for (const lane of this.lanes) {
      if (!isStarting(lane) || lane.state !== 'computing') continue;
      this.processors.stop(lane);
      const left = Math.max(0, lane.remainingSeconds - startSeconds);
      // What it received while time was skipped is in the totals already.
      lane.startedSeconds -= lane.remainingSeconds - left;
      lane.remainingSeconds = left;
      this.processors.start(lane);
    }
    // What was skipped is in the totals, and not on the clock.
    if (this.halfway) this.halfway = this.progress();
  }

  wake(lane: Lane): void {
    this.ready.push(lane);
  }

  finish(lane: Lane): void {
    this.enter(lane, 'blocked');
    this.proceed(lane);
  }

  schedule(delaySeconds: number, action: () => void): void {
    this.timers.push(this.clock + delaySeconds, action);
  }

  resume(lane: Lane): void {
    this.enter(lane, 'computing');
    lane.startedSeconds = lane.remainingSeconds;
    this.processors.start(lane);
  }

  interrupt(lane: Lane): boolean {
    if (lane.step?.kind !== 'held' || !lane.step.isDivisible || lane.state !== 'computing') return false;
    this.enter(lane, 'gil-wait');
    this.processors.stop(lane);
    return true;
  }

  passRounds(holder: Lane, waiters: Fifo<Lane>, rules: GilRules): number {
    // A drawing shows every turn; and with processors short, a turn is no fixed time.
    if (this.ledger.isDrawing || !this.processors.hasSpare) return 0;
    const interval = rules.switchIntervalSeconds;
    const roundSeconds = (interval + rules.handOverSeconds) * (waiters.length + 1);
    const freeSeconds = Math.min(this.timers.firstKey - this.clock, this.processors.secondsToNext());
    let fitting = Math.min(freeSeconds / roundSeconds, divisibleSeconds(holder) / interval);
    // One round less than fits: the last is played out, so that nothing ends inside a skipped one.
    for (let place = 0; place < waiters.length && fitting >= 2; place += 1) fitting = Math.min(fitting, divisibleSeconds(waiters.at(place)) / interval);
    const rounds = Math.floor(fitting) - 1;
    if (!(rounds >= 1)) return 0;
    this.holdInTurn(holder, rounds * interval);
    for (let place = 0; place < waiters.length; place += 1) this.holdInTurn(waiters.at(place), rounds * interval);
    this.processors.advance(rounds * roundSeconds);
    this.clock += rounds * roundSeconds;
    return rounds * roundSeconds;
  }

  private holdInTurn(lane: Lane | undefined, heldSeconds: number): void {
    if (!lane) return;
    lane.remainingSeconds -= heldSeconds;
    // Of the time until the lane gets the lock, this much was not spent waiting for it.
    lane.sinceSeconds += heldSeconds;
    if (lane.step?.kind === 'held') this.ledger.addHeld(lane, lane.step, heldSeconds);
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
    const lane = this.processors.next();
    if (lane) this.finish(lane);
    this.processors.settle();
  }

  /** Takes the lane through its steps up to the first that takes time. */
  private proceed(lane: Lane): void {
    lane.sinceSeconds = this.clock;
    for (;;) {
      const step = nextStep(lane);
      lane.step = step;
      if (step === undefined) break;
      if (step.kind === 'held' && lane.gil) {
        if (step.seconds > 0) { this.hold(lane, lane.gil, step.seconds); return; }
      } else if (step.kind === 'put') step.queue.put();
      else if (step.kind !== 'take' || step.queue.length === 0) break;
      else step.queue.take(lane.wake);
    }
    const wakingSeconds = lane.gil?.isHeldBy(lane) ? lane.gil.release() : 0;
    this.begin(lane, lane.step, wakingSeconds);
  }

  private hold(lane: Lane, gil: Gil<Lane>, seconds: number): void {
    lane.remainingSeconds = seconds;
    if (gil.isHeldBy(lane) && !gil.isAsked) {
      this.resume(lane);
      return;
    }
    this.enter(lane, 'gil-wait');
    if (!gil.isHeldBy(lane)) gil.acquire(lane);
    else gil.check(lane);
  }

  /**
   * Begins a step without the GIL.
   *
   * @param wakingSeconds - What the lane computes first, to wake another. It is no part of the step; who goes to sleep does it beside others.
   */
  private begin(lane: Lane, step: Step | undefined, wakingSeconds: number): void {
    switch (step?.kind) {
      case undefined:
        if (!lane.isBackground) this.lastEndSeconds = this.clock;
        return;
      case 'put':
        throw new Error('A put takes no time, so no lane begins one.');
      case 'take':
        step.queue.take(lane.wake);
        return;
      case 'sleep':
        this.enter(lane, 'sleeping');
        this.schedule(step.seconds, lane.finish);
        return;
      case 'held':
      case 'released':
        lane.remainingSeconds = step.seconds + wakingSeconds;
        this.resume(lane);
        lane.startedSeconds = step.seconds;
    }
  }

  private enter(lane: Lane, state: LaneState): void {
    const place = currentPlace(lane);
    if (place !== nowhere && this.clock > lane.sinceSeconds) this.ledger.close(lane, this.clock, place, this.activeSeconds(lane));
    lane.sinceSeconds = this.clock;
    lane.state = state;
  }

  /** Of the lane's present stretch, what it was not waiting for a processor. */
  private activeSeconds(lane: Lane): number {
    return lane.state === 'computing' ? lane.startedSeconds - this.processors.remaining(lane) : this.clock - lane.sinceSeconds;
  }
}

/** The next of what the lane's behaviour says; `undefined` when that is over. */
function nextStep(lane: Lane): Step | undefined {
  while (lane.nextStep >= lane.steps.length) {
    const steps = lane.behaviour();
    if (!steps) return undefined;
    lane.steps = steps;
    lane.nextStep = 0;
  }
  const step = lane.steps[lane.nextStep];
  lane.nextStep += 1;
  return step;
}

function isStarting({ step }: Lane): boolean {
  return step !== undefined && step.place === placeOf.start;
}

function divisibleSeconds(lane: Lane | undefined): number {
  return lane?.step?.kind === 'held' && lane.step.isDivisible ? lane.remainingSeconds : 0;
}
