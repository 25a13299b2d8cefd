/**
 * A line of items: first in, first out.
 *
 * A ring, so that nothing moves when an item leaves: the lines of a run are entered and left at
 * every event.
 */
export class Fifo<Item> {
  /** Its length is a power of two. */
  private ring: (Item | undefined)[] = [undefined, undefined, undefined, undefined, undefined, undefined, undefined, undefined];
  private head = 0;
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** @param index - From 0, the first to leave, to below `length`. */
  at(index: number): Item | undefined {
    return this.ring[(this.head + index) & (this.ring.length - 1)];
  }

  push(item: Item): void {
    if (this.count === this.ring.length) this.grow();
    this.ring[(this.head + this.count) & (this.ring.length - 1)] = item;
    this.count += 1;
  }

  /** Puts the item before all others. */
  unshift(item: Item): void {
    if (this.count === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.ring[this.head] = item;
    this.count += 1;
  }

  /** Takes the first. */
  shift(): Item | undefined {
    if (this.count === 0) return undefined;
    const item = this.ring[this.head];
    this.ring[this.head] = undefined;
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.count -= 1;
    return item;
  }

  /** Takes this one out, wherever it stands. */
  remove(item: Item): void {
    for (let left = this.count; left > 0; left -= 1) {
      const first = this.shift();
      if (first !== undefined && first !== item) this.push(first);
    }
  }

  private grow(): void {
    const ring: (Item | undefined)[] = [];
    for (let index = 0; index < 2 * this.ring.length; index += 1) ring.push(index < this.count ? this.at(index) : undefined);
    this.ring = ring;
    this.head = 0;
  }
}
