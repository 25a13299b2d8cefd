/**
 * A smallest-first queue of numbered payloads.
 *
 * Keys and payloads sit in two parallel arrays: the engine pushes and pops millions of times, and
 * an object per entry would cost more than the comparison.
 */
export class Heap<Payload> {
  private readonly keys: number[] = [];
  private readonly payloads: Payload[] = [];

  get size(): number {
    return this.keys.length;
  }

  /** The smallest key; `Infinity` when the heap is empty. */
  get firstKey(): number {
    return this.keys[0] ?? Infinity;
  }

  get first(): Payload | undefined {
    return this.payloads[0];
  }

  push(key: number, payload: Payload): void {
    const { keys, payloads } = this;
    let index = keys.length;
    keys.push(key);
    payloads.push(payload);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const parentKey = keys[parent] ?? Infinity;
      if (parentKey <= key) break;
      // The parent exists: its index is smaller than that of an entry that exists.
      keys[index] = parentKey;
      payloads[index] = payloads[parent] as Payload;
      index = parent;
    }
    keys[index] = key;
    payloads[index] = payload;
  }

  /** Takes the payload with the smallest key. */
  pop(): Payload | undefined {
    const { keys, payloads } = this;
    const first = payloads[0];
    const lastKey = keys.pop();
    const last = payloads.pop();
    if (lastKey === undefined || keys.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= keys.length) break;
      if ((keys[child + 1] ?? Infinity) < (keys[child] ?? Infinity)) child += 1;
      const childKey = keys[child] ?? Infinity;
      if (childKey >= lastKey) break;
      // Both indices are below the length, so both entries exist.
      keys[index] = childKey;
      payloads[index] = payloads[child] as Payload;
      index = child;
    }
    keys[index] = lastKey;
    payloads[index] = last as Payload;
    return first;
  }
}
