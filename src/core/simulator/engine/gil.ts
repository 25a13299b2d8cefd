import { createRandomSource, shuffledIndices } from '../sampling/randomness';
import { Fifo } from './fifo';

/** How the lock behaves: `sys.getswitchinterval()`, and what it takes to wake the next thread. */
export interface GilRules {
  readonly switchIntervalSeconds: number;
  /** From letting go until the next thread runs. */
  readonly handOverSeconds: number;
  /** Of that, what who lets go does itself before it goes on. */
  readonly wakingSeconds: number;
  /** Of the times that the lock is asked for while several wait, the part in which it goes to the one that waits for longest, 1 at most; left out, always. */
  readonly turnShare?: number;
}

/** What the lock must know of a thread. */
export interface GilUser {
  /** When its present wait for the lock began, or began anew. */
  windowStartSeconds: number;
}

/** What the lock asks of the run that it is part of. */
export interface GilHost<User> {
  readonly nowSeconds: number;
  schedule(delaySeconds: number, action: () => void): void;
  /** The thread has got the lock. */
  resume(user: User): void;
  /** Stops the holder where it is, if it can be stopped there: in the middle of a C call it cannot. */
  interrupt(user: User): boolean;
  /**
   * The holder and the waiters are about to take turns, an interval each. The host may let whole
   * rounds pass at once.
   *
   * @returns How much time has passed; 0 when something else is going to happen first.
   */
  passRounds(holder: User, waiters: Fifo<User>, rules: GilRules): number;
}

/**
 * Waking takes now longer and now shorter: equally likely values of an exponential distribution over their mean, used in turn.
 * With the same time for all, threads whose tasks are alike fall into step, and meet at the lock at each task or at none,
 * for ever. (The quartiles of what the probe measures lie at 0.4 to 0.8 and 1.5 to 2.7 of its middle.)
 */
const latenesses = latenessesOf(31);

function latenessesOf(count: number): readonly number[] {
  const times = shuffledIndices(count, createRandomSource(20_261_129)).map((slice) => -Math.log(1 - (slice + 0.5) / count));
  const mean = times.reduce((sum, time) => sum + time, 0) / count;
  return times.map((time) => time / mean);
}

/**
 * CPython's global interpreter lock as it is since 3.2 (Python/ceval_gil.c).
 *
 * 1. A thread that finds the lock taken waits one switch interval. If nobody else has got the lock
 *    meanwhile, it asks for it; otherwise it waits another interval.
 * 2. The holder lets go at its next check, and stands back until another thread has the lock.
 *    Who asks had it last, and is awake: often it is there before the one that waits for longest has woken.
 * 3. A thread that blocks lets go at once. One waiter is woken, but waking takes time: whoever
 *    comes by first finds the lock free, and the woken one waits anew.
 *
 * Nothing here mentions the convoy effect. It follows: a thread that blocks often must wait an
 * interval for every return, while one that never blocks waits for nothing.
 */
export class Gil<User extends GilUser> {
  private readonly rules: GilRules;
  private readonly host: GilHost<User>;
  private readonly waiters = new Fifo<User>();
  private holder: User | undefined;
  /** The last thread that had the lock; it is not a switch when the same one gets it again. */
  private lastHolder: User | undefined;
  /** Let go when asked, and stands back until somebody else has the lock. */
  private standingBack: User | undefined;
  /** Woken, and on its way to the lock. */
  private woken: User | undefined;
  private wakes = 0;
  private lastSwitchSeconds = 0;
  /** The thread that was made to let go at the last switch, and waits since then. */
  private waiterSinceSwitch: User | undefined;
  /** Of the next turn, how much is due to the one that waits for longest. */
  private turnDue = 0;
  private asked = false;
  private isTimerSet = false;
  // Made once: a run schedules them too often to make them anew each time.
  private readonly onArrival = (): void => { this.arrive(); };
  private readonly onTimer = (): void => { this.askIfDue(); };

  constructor(rules: GilRules, host: GilHost<User>) {
    this.rules = rules;
    this.host = host;
  }

  /** Whether somebody waits for the holder to let go. */
  get isAsked(): boolean {
    return this.asked;
  }

  isHeldBy(user: User): boolean {
    return this.holder === user;
  }

  /** Gets the lock now or later; the host resumes the thread when it has it. */
  acquire(user: User): void {
    if (this.holder) this.wait(user);
    else this.grant(user);
  }

  /**
   * The holder blocks or ends.
   *
   * @returns How long it takes to wake the next, before it goes on: nothing where nobody waits, or one is on the way already.
   */
  release(): number {
    this.holder = undefined;
    return this.wakeNext() ? this.rules.wakingSeconds : 0;
  }

  /** A check of the evaluation loop: the holder lets go if somebody has asked, and waits in line. */
  check(holder: User): void {
    if (!this.asked) return;
    this.standingBack = holder;
    this.letAskerOvertake();
    this.release();
  }

  private letAskerOvertake(): void {
    const { turnShare = 1 } = this.rules;
    const asker = this.waiterSinceSwitch;
    if (turnShare >= 1 || !asker || this.waiters.at(0) === asker || !this.isWaiting(asker)) return;
    this.turnDue += turnShare;
    if (this.turnDue >= 1) {
      this.turnDue -= 1;
      return;
    }
    this.waiters.remove(asker);
    this.waiters.unshift(asker);
  }

  private isWaiting(user: User): boolean {
    for (let place = 0; place < this.waiters.length; place += 1) if (this.waiters.at(place) === user) return true;
    return false;
  }

  private wait(user: User): void {
    user.windowStartSeconds = this.host.nowSeconds;
    this.waiters.push(user);
    this.setTimer(this.rules.switchIntervalSeconds);
  }

  private grant(user: User): void {
    if (user !== this.lastHolder) this.lastSwitchSeconds = this.host.nowSeconds;
    this.lastHolder = user;
    this.holder = user;
    this.asked = false;
    const former = this.standingBack;
    this.standingBack = undefined;
    this.waiterSinceSwitch = former;
    if (former) this.wait(former);
    else if (this.waiters.length > 0) this.setTimer(this.rules.switchIntervalSeconds);
    this.host.resume(user);
  }

  /** @returns Whether somebody had to be woken. */
  private wakeNext(): boolean {
    if (this.woken) return false;
    const user = this.waiters.shift();
    this.woken = user;
    if (user) this.host.schedule(this.rules.handOverSeconds * this.nextLateness(), this.onArrival);
    return user !== undefined;
  }

  private nextLateness(): number {
    this.wakes = (this.wakes + 1) % latenesses.length;
    // Holds: it is one of them.
    return latenesses[this.wakes] as number;
  }

  private arrive(): void {
    const user = this.woken;
    this.woken = undefined;
    if (!user) return;
    if (this.holder) this.wait(user);
    else this.grant(user);
  }

  private setTimer(delaySeconds: number): void {
    if (this.isTimerSet) return;
    this.isTimerSet = true;
    this.host.schedule(delaySeconds, this.onTimer);
  }

  private askIfDue(): void {
    this.isTimerSet = false;
    if (!this.holder || this.asked || this.waiters.length === 0) return;
    const leftSeconds = this.earliestRequestSeconds() - this.host.nowSeconds;
    // A billionth of a second is below the rounding of the clock: without it the timer could be set for "now" for ever.
    if (leftSeconds > 1e-9) this.setTimer(leftSeconds);
    else this.ask(this.holder);
  }

  private ask(holder: User): void {
    this.asked = true;
    if (!this.host.interrupt(holder)) return;
    if (!this.woken) {
      const passedSeconds = this.host.passRounds(holder, this.waiters, this.rules);
      this.lastSwitchSeconds += passedSeconds;
      if (passedSeconds > 0) this.moveWindows(passedSeconds);
    }
    this.check(holder);
  }

  private moveWindows(seconds: number): void {
    for (let place = 0; place < this.waiters.length; place += 1) {
      const waiter = this.waiters.at(place);
      if (waiter) waiter.windowStartSeconds += seconds;
    }
  }

  /** When the first waiter has seen a whole interval without a switch. */
  private earliestRequestSeconds(): number {
    const interval = this.rules.switchIntervalSeconds;
    // Nobody's interval began earlier after the switch than that of the thread that let go for it.
    if (this.waiterSinceSwitch) return this.lastSwitchSeconds + interval;
    let earliest = Infinity;
    for (let place = 0; place < this.waiters.length; place += 1) {
      const windowStartSeconds = this.waiters.at(place)?.windowStartSeconds ?? Infinity;
      const missed = Math.max(0, Math.ceil((this.lastSwitchSeconds - windowStartSeconds) / interval - 1e-9));
      earliest = Math.min(earliest, windowStartSeconds + (missed + 1) * interval);
    }
    return earliest;
  }
}
