import { describe, expect, test } from 'vitest';
import { countOf, formatShare, formatTimes, threadBound } from '../../src/editor/wording/numbers';

describe('numbers for people', () => {
  test.each([[3.44, '3.4×'], [0.618, '0.62×'], [0.9951, '1.0×'], [9.96, '10×'], [158.3, '158×']])('a factor of %d reads %s', (factor, text) => {
    expect(formatTimes(factor)).toBe(text);
  });

  test.each([[0, '0%'], [0.004, 'under 1%'], [0.5, '50%'], [0.996, 'over 99%'], [1, '100%']])('a share of %d reads %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });

  test.each([[1, '1.0×'], [0.97, '1.1×'], [0.5, '2.0×'], [0.1, '10×'], [0.3, '3.4×']])('with %d of the time held, threads reach at most %s', (share, text) => {
    expect(threadBound(share)).toBe(text);
  });

  test('the bound is never below what the share allows', () => {
    for (let percent = 1; percent <= 100; percent++) {
      expect(Number.parseFloat(threadBound(percent / 100) ?? '')).toBeGreaterThanOrEqual(100 / percent - 1e-6);
    }
  });

  test('a GIL that is hardly held bounds nothing', () => {
    expect(threadBound(0)).toBeUndefined();
    expect(threadBound(1e-7)).toBeUndefined();
  });

  test('one is not many', () => {
    expect([countOf(1, 'core'), countOf(2, 'core'), countOf(0, 'site')]).toEqual(['1 core', '2 cores', '0 sites']);
  });
});
