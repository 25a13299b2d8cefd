import type { Lane } from './lane';

/** How the lock behaves: `sys.getswitchinterval()`, and what it takes to wake the next thread. */
export interface GilRules {
  readonly switchIntervalSeconds: number;
  readonly handOverSeconds: number;
}

/** What the lock asks of the run that it is part of. */
export interface GilHost {
  readonly nowSeconds: number;
  schedule(delaySeconds: number, action: () => void): void;
  /** The lane has got the lock. */
  resume(lane: Lane): void;
  /** Stops the holder's burst, if it can be stopped where it is: a C call cannot. */
  interrupt(lane: Lane): boolean;
}

/**
 * CPython's global interpreter lock as it is since 3.2 (Python/ceval_gil.c).
 *
 * 1. A thread that finds the lock taken waits one switch interval. If nobody else has got the lock
 *    meanwhile, it asks for it; otherwise it waits another interval.
 * 2. The holder lets go at its next check, and stands back until another thread has the lock.
 * 3. A thread that blocks lets go at once. One waiter is woken, but waking takes time: whoever
 *    comes by first finds the lock free, and the woken one waits anew.
 *
 * Nothing here mentions the convoy effect. It follows: a thread that blocks often must wait an
 * interval for every return, while one that never blocks waits for nothing.
 */
export class Gil {
  private readonly rules: GilRules;
  private readonly host: GilHost;
  private readonly waiters: Lane[] = [];
  private holder: Lane | undefined;
  /** The last thread that had the lock; it is not a switch when the same one gets it again. */
  private lastHolder: Lane | undefined;
  /** Let go when asked, and stands back until somebody else has the lock. */
  private standingBack: Lane | undefined;
  /** Woken, and on its way to the lock. */
  private woken: Lane | undefined;
  private lastSwitchSeconds = 0;
  private isAsked = false;
  private isTimerSet = false;

  constructor(rules: GilRules, host: GilHost) {
    this.rules = rules;
    this.host = host;
  }

  isHeldBy(lane: Lane): boolean {
    return this.holder === lane;
  }

  /** Gets the lock now or later; the host resumes the lane when it has it. */
  acquire(lane: Lane): void {
    if (this.holder) this.wait(lane);
    else this.grant(lane);
  }

  /** The holder blocks or ends. */
  release(): void {
    this.holder = undefined;
    this.wakeNext();
  }

  /** A check of the evaluation loop: the holder lets go if somebody has asked, and waits in line. */
  check(lane: Lane): boolean {
    if (!this.isAsked || this.holder !== lane) return false;
    this.standingBack = lane;
    this.release();
    return true;
  }

  private wait(lane: Lane): void {
    lane.windowStartSeconds = this.host.nowSeconds;
    this.waiters.push(lane);
    this.setTimer(this.rules.switchIntervalSeconds);
  }

  private grant(lane: Lane): void {
    if (lane !== this.lastHolder) this.lastSwitchSeconds = this.host.nowSeconds;
    this.lastHolder = lane;
    this.holder = lane;
    this.isAsked = false;
    const former = this.standingBack;
    this.standingBack = undefined;
    if (former) this.wait(former);
    else if (this.waiters.length > 0) this.setTimer(this.rules.switchIntervalSeconds);
    this.host.resume(lane);
  }

  private wakeNext(): void {
    if (this.woken) return;
    const lane = this.waiters.shift();
    this.woken = lane;
    if (lane) this.host.schedule(this.rules.handOverSeconds, () => { this.arrive(lane); });
  }

  private arrive(lane: Lane): void {
    if (this.woken !== lane) return;
    this.woken = undefined;
    if (this.holder) this.wait(lane);
    else this.grant(lane);
  }

  private setTimer(delaySeconds: number): void {
    if (this.isTimerSet) return;
    this.isTimerSet = true;
    this.host.schedule(delaySeconds, () => { this.askIfDue(); });
  }

  private askIfDue(): void {
    this.isTimerSet = false;
    if (!this.holder || this.isAsked || this.waiters.length === 0) return;
    const dueSeconds = this.earliestRequestSeconds();
    const leftSeconds = dueSeconds - this.host.nowSeconds;
    // A billionth of a second is below the rounding of the clock: without it the timer could be set for "now" for ever.
    if (leftSeconds > 1e-9) this.setTimer(leftSeconds);
    else {
      this.isAsked = true;
      const { holder } = this;
      if (this.host.interrupt(holder)) this.check(holder);
    }
  }

  /** When the first waiter has seen a whole interval without a switch. */
  private earliestRequestSeconds(): number {
    const interval = this.rules.switchIntervalSeconds;
    return this.waiters.reduce((earliest, { windowStartSeconds }) => {
      const missed = Math.max(0, Math.ceil((this.lastSwitchSeconds - windowStartSeconds) / interval - 1e-9));
      return Math.min(earliest, windowStartSeconds + (missed + 1) * interval);
    }, Infinity);
  }
}
