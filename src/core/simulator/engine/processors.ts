import { Heap } from './heap';
import type { Lane } from './lane';

/** The scheduled end of a burst; void when the lane's stamp has moved on. */
interface Burst {
  readonly lane: Lane;
  readonly stamp: number;
}

/**
 * The processors, shared evenly by all lanes that compute.
 *
 * With more lanes than processors every lane runs at the same fraction of full speed, as the time
 * slices of the operating system make it come out. So one clock serves all: it counts the
 * processor time that each running lane has received, and a burst of two seconds is over when
 * that clock has moved by two.
 */
export class Processors {
  private readonly cores: number;
  private readonly bursts = new Heap<Burst>();
  private running = 0;
  private clock = 0;

  constructor(cores: number) {
    this.cores = cores;
  }

  /** Processor seconds that a running lane receives in one second. */
  get rate(): number {
    return this.rateWith(0);
  }

  /** As `rate`, if so many more lanes were running. */
  rateWith(more: number): number {
    const running = this.running + more;
    return running > this.cores ? this.cores / running : 1;
  }

  start(lane: Lane): void {
    lane.stamp += 1;
    this.running += 1;
    this.bursts.push(this.clock + lane.remainingSeconds, { lane, stamp: lane.stamp });
    lane.burstEnd = this.clock + lane.remainingSeconds;
  }

  /** Takes the lane off its processor; `remainingSeconds` tells what it still needs. */
  stop(lane: Lane): void {
    lane.remainingSeconds = this.remaining(lane);
    lane.stamp += 1;
    this.running -= 1;
  }

  /** Processor time that a running lane still needs. */
  remaining(lane: Lane): number {
    return Math.max(0, lane.burstEnd - this.clock);
  }

  /** Seconds until the next burst ends; `Infinity` when none runs. */
  secondsToNext(): number {
    this.dropVoid();
    return Math.max(0, this.bursts.firstKey - this.clock) / this.rate;
  }

  advance(seconds: number): void {
    this.clock += seconds * this.rate;
  }

  /** Takes the lane whose burst ends first off its processor. */
  finishNext(): Lane | undefined {
    this.dropVoid();
    const burst = this.bursts.pop();
    if (!burst) return undefined;
    // What is left is the rounding of the clock, no work.
    this.clock = Math.max(this.clock, burst.lane.burstEnd);
    burst.lane.remainingSeconds = 0;
    burst.lane.stamp += 1;
    this.running -= 1;
    return burst.lane;
  }

  private dropVoid(): void {
    let first = this.bursts.first;
    while (first && first.lane.stamp !== first.stamp) {
      this.bursts.pop();
      first = this.bursts.first;
    }
  }
}
