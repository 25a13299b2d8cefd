import { describe, expect, it } from 'vitest';
import { Fifo } from '../../../src/core/simulator/engine/fifo';

function contents(line: Fifo<number>): readonly (number | undefined)[] {
  return Array.from({ length: line.length }, (_, index) => line.at(index));
}

describe('a line', () => {
  it('lets out first what came in first, however often it has gone round', () => {
    const line = new Fifo<number>();
    const out: (number | undefined)[] = [];
    for (let item = 0; item < 100; item += 1) {
      line.push(item);
      if (item % 3 > 0) out.push(line.shift());
    }
    expect(out).toEqual(Array.from({ length: out.length }, (_, index) => index));
    expect(contents(line)).toEqual(Array.from({ length: 100 - out.length }, (_, index) => out.length + index));
  });

  it('lets somebody in before all others, and out from the middle', () => {
    const line = new Fifo<number>();
    for (let item = 0; item < 8; item += 1) line.push(item);
    line.unshift(9);
    line.remove(4);
    expect(contents(line)).toEqual([9, 0, 1, 2, 3, 5, 6, 7]);
  });

  it('is empty in the end', () => {
    const line = new Fifo<number>();
    line.push(1);
    expect([line.shift(), line.shift(), line.length]).toEqual([1, undefined, 0]);
  });
});
