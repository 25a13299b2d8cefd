import type { Lane } from './lane';

/** A queue between lanes. It only counts: items are alike, and first in is first out. */
export class Queue {
  private items = 0;
  private readonly takers: Lane[] = [];
  private readonly wake: (lane: Lane) => void;

  /** @param wake - Called with a lane whose wait for an item is over. */
  constructor(wake: (lane: Lane) => void) {
    this.wake = wake;
  }

  get length(): number {
    return this.items;
  }

  /** How many lanes wait for an item. */
  get waiting(): number {
    return this.takers.length;
  }

  put(): void {
    const taker = this.takers.shift();
    if (taker) this.wake(taker);
    else this.items += 1;
  }

  /** @returns Whether the lane got an item; if not, it is woken with one later. */
  take(lane: Lane): boolean {
    if (this.items > 0) {
      this.items -= 1;
      return true;
    }
    this.takers.push(lane);
    return false;
  }
}
