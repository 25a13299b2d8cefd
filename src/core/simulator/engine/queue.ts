import { Fifo } from './fifo';

/** A queue between lanes. It only counts: items are alike, and first in is first out. */
export class Queue {
  private items = 0;
  private readonly takers = new Fifo<() => void>();

  get length(): number {
    return this.items;
  }

  /** How many lanes wait for an item. */
  get waiting(): number {
    return this.takers.length;
  }

  put(): void {
    const wake = this.takers.shift();
    if (wake) wake();
    else this.items += 1;
  }

  /**
   * Takes an item now or later.
   *
   * @param wake - Called once the wait for an item is over; not called when there is one now.
   * @returns Whether there was one now.
   */
  take(wake: () => void): boolean {
    if (this.items > 0) {
      this.items -= 1;
      return true;
    }
    this.takers.push(wake);
    return false;
  }
}
