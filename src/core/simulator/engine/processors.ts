import { Fifo } from './fifo';
import { Heap } from './heap';
import type { Lane } from './lane';

/**
 * How long the operating system lets a lane run while others wait for its processor. Linux gives
 * about 3 ms (`base_slice_ns`, and the minimum granularity before 6.6).
 */
const sliceSeconds = 3e-3;

/**
 * A lane that wakes up has a processor at once if it needs it for no longer than this: the scheduler
 * owes it time. Measured beside two threads that spin on two cores: 0.1 ms late for a millisecond's
 * half, two milliseconds for two.
 */
const preemptionSeconds = 1e-3;

/** What computations run on. */
export interface ProcessorPlan {
  /** A whole number, 1 or more. */
  readonly cores: number;
  /** Time of a computation while all cores are busy over its time alone, 1 or more. */
  readonly allCoresSlowdown: number;
  /** Processors' worth of time that a container may use; `Infinity` without a limit. */
  readonly quotaCores: number;
}

/**
 * The processors, and who runs on them while there are more lanes than processors.
 *
 * Playing out every time slice would cost an event each. Two phases have the same effect:
 *
 * 1. Long computations share the processors evenly. One clock serves them all: it counts the
 *    processor time that each has received, so a computation of two seconds leaves this phase
 *    when the clock has moved by two, less a slice.
 * 2. The last slice, or all of a short computation, is run in one go, first come first served; but
 *    a very short one of a lane that has just been woken takes the place of another.
 *
 * Without the second phase lanes that begin together would also end together, for ever, and wait
 * for the world outside together, with all processors idle. Real ones fall out of step at once.
 */
export class Processors {
  private readonly cores: number;
  /** Lanes in the first phase, by the clock reading at which they leave it. */
  private readonly sharing = new Heap<Lane>();
  private sharingCount = 0;
  /** Lanes in the second phase: those on a processor by the time at which they end, and those in line. */
  private readonly exclusive = new Heap<Lane>();
  private exclusiveCount = 0;
  private readonly line = new Fifo<Lane>();
  /** Has just finished a computation, and may go on with the next on the same processor. */
  private leaving: Lane | undefined;
  /** With one processor: until then it is for the lanes that share. */
  private sharedUntilSeconds = 0;
  /** Whether a lane was taken off whose entry may still stand in a heap. */
  private mayHoldVoid = false;
  private clock = 0;
  /** Counts processor time: while many cores are busy it runs slower than the world's. */
  private nowSeconds = 0;
  /** By the number of busy cores, how fast each of them is. */
  private readonly speeds: number[] = [];
  private readonly allCoresSlowdown: number;
  private readonly quotaCores: number;

  constructor({ cores, allCoresSlowdown, quotaCores }: ProcessorPlan) {
    this.cores = cores;
    this.allCoresSlowdown = allCoresSlowdown;
    this.quotaCores = quotaCores;
  }

  private get speed(): number {
    const busy = Math.min(this.exclusiveCount + this.sharingCount, this.cores);
    if (busy >= this.speeds.length) this.addSpeeds(busy);
    // Holds now.
    return this.speeds[busy] as number;
  }

  /** Worked out when so many are busy for the first time: a machine may have more cores than a run has lanes. */
  private addSpeeds(most: number): void {
    const { cores, allCoresSlowdown, quotaCores } = this;
    for (let busy = this.speeds.length; busy <= most; busy += 1) {
      const shared = cores === 1 ? 1 : 1 + ((allCoresSlowdown - 1) * Math.max(0, busy - 1)) / (cores - 1);
      this.speeds.push(Math.min(1 / shared, busy > quotaCores ? quotaCores / busy : 1));
    }
  }

  /** Whether a further lane would find a processor of its own. */
  get hasSpare(): boolean {
    return this.sharingCount + this.exclusiveCount + this.line.length + 1 <= this.cores;
  }

  /** Lets the lane compute for its `remainingSeconds`. */
  start(lane: Lane): void {
    const sharedSeconds = lane.remainingSeconds - sliceSeconds;
    if (sharedSeconds > 0) {
      lane.phase = 'sharing';
      lane.burstEnd = this.clock + sharedSeconds;
      this.sharing.push(lane.burstEnd, lane);
      this.sharingCount += 1;
    } else this.standInLine(lane);
  }

  /** Takes the lane off its processor; `remainingSeconds` tells what it still needs. */
  stop(lane: Lane): void {
    lane.remainingSeconds = this.remaining(lane);
    if (lane.phase === 'sharing') this.sharingCount -= 1;
    else if (lane.phase === 'exclusive') this.exclusiveCount -= 1;
    else this.line.remove(lane);
    lane.phase = 'none';
    this.mayHoldVoid = true;
    this.fill();
  }

  /** Processor time that a computing lane still needs. */
  remaining(lane: Lane): number {
    switch (lane.phase) {
      case 'sharing': return Math.max(0, lane.burstEnd - this.clock) + sliceSeconds;
      case 'exclusive': return Math.max(0, lane.burstEnd - this.nowSeconds);
      case 'line':
      case 'none': return lane.remainingSeconds;
    }
  }

  /** Seconds until something changes; `Infinity` when nothing runs. */
  secondsToNext(): number {
    if (this.mayHoldVoid) this.dropVoid();
    return Math.max(0, Math.min(this.secondsToSlice(), this.exclusive.firstKey - this.nowSeconds, this.secondsToTurn())) / this.speed;
  }

  advance(seconds: number): void {
    const processorSeconds = seconds * this.speed;
    this.nowSeconds += processorSeconds;
    if (this.sharingCount > 0) this.clock += processorSeconds * this.sharingRate();
  }

  /**
   * What `secondsToNext` announced has come.
   *
   * @returns The lane whose computation is over; `undefined` when one has only come to its last slice, or to its turn.
   */
  next(): Lane | undefined {
    if (this.mayHoldVoid) this.dropVoid();
    const toSlice = this.secondsToSlice();
    const toEnd = this.exclusive.firstKey - this.nowSeconds;
    const toTurn = this.secondsToTurn();
    if (toTurn <= toSlice && toTurn <= toEnd) {
      this.sharedUntilSeconds = 0;
      this.fill();
      return undefined;
    }
    if (toSlice >= toEnd) return this.endExclusive();
    this.reachSlice();
    return undefined;
  }

  private reachSlice(): void {
    const lane = this.sharing.pop();
    if (!lane) return;
    this.sharingCount -= 1;
    lane.remainingSeconds = sliceSeconds;
    this.standInLine(lane);
  }

  private endExclusive(): Lane | undefined {
    const lane = this.exclusive.pop();
    if (!lane) return undefined;
    lane.remainingSeconds = 0;
    lane.phase = 'none';
    this.exclusiveCount -= 1;
    this.leaving = lane;
    if (this.cores === 1 && this.sharingCount > 0) this.sharedUntilSeconds = this.nowSeconds + lane.turnSeconds;
    return lane;
  }

  /** To be called when the lane that `next` returned has gone on: gives what it left to those in line. */
  settle(): void {
    this.leaving = undefined;
    this.fill();
  }

  /** Seconds until a long computation comes to its last slice. The first phase has the processors that the second leaves. */
  private secondsToSlice(): number {
    if (this.sharingCount === 0) return Infinity;
    const rate = this.sharingRate();
    return rate > 0 ? (this.sharing.firstKey - this.clock) / rate : Infinity;
  }

  private sharingRate(): number {
    return Math.min(1, (this.cores - this.exclusiveCount) / this.sharingCount);
  }

  /** Seconds until the only processor has been with those that share for as long as with the last in line. */
  private secondsToTurn(): number {
    return this.line.length > 0 && this.exclusiveCount === 0 && this.sharedUntilSeconds > 0 ? this.sharedUntilSeconds - this.nowSeconds : Infinity;
  }

  private standInLine(lane: Lane): void {
    // A program that goes from one function to the next does not give up its processor before its slice is over.
    const isAwake = lane === this.leaving;
    const goesOn = lane === this.leaving && lane.turnSeconds < sliceSeconds;
    if (lane === this.leaving) this.leaving = undefined;
    if (!goesOn) lane.turnSeconds = 0;
    if (goesOn || (this.line.length === 0 && this.hasExclusive())) {
      this.runExclusive(lane);
      return;
    }
    if (!isAwake && lane.remainingSeconds <= preemptionSeconds && this.preempt()) {
      this.runExclusive(lane);
      return;
    }
    lane.phase = 'line';
    this.line.push(lane);
  }

  /** Takes a processor from a lane that runs in one go, which goes on as soon as there is another. */
  private preempt(): boolean {
    if (this.mayHoldVoid) this.dropVoid();
    const lane = this.exclusive.first;
    // A short computation does not give way to another: both were woken.
    if (!lane || lane.turnSeconds <= preemptionSeconds) return false;
    this.exclusive.pop();
    this.exclusiveCount -= 1;
    lane.remainingSeconds = Math.max(0, lane.burstEnd - this.nowSeconds);
    lane.turnSeconds -= lane.remainingSeconds;
    lane.phase = 'line';
    this.line.unshift(lane);
    return true;
  }

  /** Gives free processors to those in line. */
  private fill(): void {
    while (this.line.length > 0 && this.hasExclusive()) {
      const lane = this.line.shift();
      if (lane) this.runExclusive(lane);
    }
  }

  /** Whether a processor is free for the second phase. While others share, one is left to them; an only one is theirs in turn. */
  private hasExclusive(): boolean {
    const isShared = this.sharingCount > 0 && (this.cores > 1 || this.nowSeconds < this.sharedUntilSeconds);
    return this.exclusiveCount < this.cores - (isShared ? 1 : 0);
  }

  private runExclusive(lane: Lane): void {
    lane.phase = 'exclusive';
    lane.turnSeconds += lane.remainingSeconds;
    lane.burstEnd = this.nowSeconds + lane.remainingSeconds;
    this.exclusive.push(lane.burstEnd, lane);
    this.exclusiveCount += 1;
  }

  /** An entry is void when its lane has left the phase, or has come back to it with another end. */
  private dropVoid(): void {
    this.mayHoldVoid = this.sharing.size > this.sharingCount || this.exclusive.size > this.exclusiveCount;
    dropWhile(this.sharing, 'sharing');
    dropWhile(this.exclusive, 'exclusive');
  }
}

function dropWhile(heap: Heap<Lane>, phase: Lane['phase']): void {
  for (let lane = heap.first; lane && (lane.phase !== phase || lane.burstEnd !== heap.firstKey); lane = heap.first) heap.pop();
}
