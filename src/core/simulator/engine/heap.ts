/**
 * A smallest-first queue of payloads.
 *
 * Keys and payloads sit in two parallel arrays: the engine pushes and pops millions of times, and
 * an object per entry would cost more than the comparison.
 */
export class Heap<Payload> {
  private count = 0;
  // What is above `count` is left over: an array that shrinks and grows at every event is a slow one.
  private readonly keys: number[] = [];
  private readonly payloads: Payload[] = [];

  get size(): number {
    return this.count;
  }

  /** The smallest key; `Infinity` when the heap is empty. */
  get firstKey(): number {
    // There is an entry, so there is a key; and so for every index below.
    return this.count > 0 ? (this.keys[0] as number) : Infinity;
  }

  get first(): Payload | undefined {
    return this.count > 0 ? this.payloads[0] : undefined;
  }

  push(key: number, payload: Payload): void {
    const { keys, payloads } = this;
    let index = this.count;
    this.count += 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const parentKey = keys[parent] as number;
      if (parentKey <= key) break;
      keys[index] = parentKey;
      payloads[index] = payloads[parent] as Payload;
      index = parent;
    }
    keys[index] = key;
    payloads[index] = payload;
  }

  /** Takes the payload with the smallest key. */
  pop(): Payload | undefined {
    if (this.count === 0) return undefined;
    const { keys, payloads } = this;
    const first = payloads[0];
    const size = this.count - 1;
    this.count = size;
    const lastKey = keys[size] as number;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= size) break;
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child += 1;
      const childKey = keys[child] as number;
      if (childKey >= lastKey) break;
      keys[index] = childKey;
      payloads[index] = payloads[child] as Payload;
      index = child;
    }
    keys[index] = lastKey;
    payloads[index] = payloads[size] as Payload;
    return first;
  }
}
