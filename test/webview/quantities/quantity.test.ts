import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/webview/quantities/quantity';
import { formatQuantity, parseQuantity } from '../../../src/webview/quantities/quantity';

describe('what a person writes', () => {
  it.each<[Quantity, string, number]>([
    ['seconds', '2.5 ms', 2.5e-3], ['seconds', '3µs', 3e-6], ['seconds', '3 us', 3e-6], ['seconds', '1.5 s', 1.5], ['seconds', '2 MIN', 120],
    ['seconds', '0', 0], ['bytes', '64 KB', 64e3], ['bytes', '1 MiB', 1024 ** 2], ['bytes', '0', 0],
    ['count', '10,000', 10_000], ['count', '1e6', 1e6], ['count', ' 12 ', 12], ['count', '1 000', 1000],
    ['share', '75 %', 0.75], ['share', '75', 0.75], ['share', '12.5%', 0.125], ['ratio', '0.5', 0.5], ['ratio', '0,5', 0.5],
  ])('as %s "%s" means %d', (quantity, text, value) => {
    const parsed = parseQuantity(quantity, text);
    expect(parsed).toEqual({ kind: 'number', value: expect.closeTo(value, 12) as number });
  });

  it.each<[Quantity, string]>([
    ['seconds', '3'], ['seconds', '3 parsecs'], ['seconds', ''], ['bytes', '12'], ['bytes', '3 ms'], ['count', '1.5'], ['count', 'ten'],
    ['count', 'NaN'], ['count', 'Infinity'], ['count', '1e999'], ['share', '-5 %'], ['ratio', '1.2.3'], ['count', '5 %'],
  ])('as %s "%s" is asked for again, with an example', (quantity, text) => {
    expect(parseQuantity(quantity, text)).toEqual({ kind: 'unclear', advice: expect.stringContaining('such as') as string });
  });

  it.each<[Quantity, number]>([['seconds', 2.04e-3], ['seconds', 1e-6], ['bytes', 2000], ['count', 10_000], ['share', 0.995], ['share', 0.004], ['ratio', 0.35]])(
    'as %s, %d is read back as it was written', (quantity, value) => {
      expect(parseQuantity(quantity, formatQuantity(quantity, value))).toEqual({ kind: 'number', value: expect.closeTo(value, 12) as number });
    });
});
