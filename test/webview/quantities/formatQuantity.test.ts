import { describe, expect, it } from 'vitest';
import {
  formatBytes, formatBytesPerSecond, formatCount, formatSeconds, formatSecondsBand, formatShare, formatSpeedup, formatSpeedupBand, formatTimes, isFiniteBand,
} from '../../../src/webview/quantities/formatQuantity';

const band = (low: number, expected: number, high: number) => ({ low, expected, high });

describe('a duration', () => {
  it.each([
    [0, '0 s'], [4e-7, '0.4 µs'], [1.5e-6, '1.5 µs'], [2.5e-3, '2.5 ms'], [0.25, '250 ms'], [1, '1 s'], [90, '90 s'],
    [600, '10 min'], [7200, '2 h'], [259_200, '3 d'],
  ])('of %d seconds reads "%s"', (seconds, text) => {
    expect(formatSeconds(seconds)).toBe(text);
  });

  it('is rounded before its unit is chosen', () => {
    expect(formatSeconds(0.000_999_9)).toBe('1 ms');
    expect(formatSeconds(0.999_9)).toBe('1 s');
  });

  it('that is no number is said, not written', () => {
    expect(formatSeconds(Number.NaN)).toBe('not finite');
    expect(formatSeconds(Number.POSITIVE_INFINITY)).toBe('not finite');
  });
});

describe('a size', () => {
  it.each([[0, '0 B'], [512, '512 B'], [1500, '1.5 KB'], [64e3, '64 KB'], [50e6, '50 MB'], [2e9, '2 GB'], [3e12, '3 TB'], [999_999, '1 MB']])('of %d bytes reads "%s"', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it('per second bears its rate', () => {
    expect(formatBytesPerSecond(850e6)).toBe('850 MB/s');
    expect(formatBytesPerSecond(Number.NaN)).toBe('not finite');
  });
});

describe('a speed-up', () => {
  it.each([[0.000_11, '1/9,100×'], [0.004, '1/250×'], [0.05, '0.05×'], [0, '0×'], [0.953, '0.95×'], [0.997, '1.0×'], [1, '1.0×'], [3.44, '3.4×'], [9.96, '10×'], [11.6, '12×'], [123.4, '123×'], [4096, '4,100×']])('of %d reads "%s"', (speedup, text) => {
    expect(formatSpeedup(speedup)).toBe(text);
  });

  it('without an end is said, not written', () => {
    expect(formatSpeedup(Number.POSITIVE_INFINITY)).toBe('not finite');
  });
});

describe('a band', () => {
  it('of speed-ups shows both ends', () => {
    expect(formatSpeedupBand(band(2.9, 3.4, 3.6))).toBe('2.9–3.6×');
  });

  it('shows one number when its ends read alike', () => {
    expect(formatSpeedupBand(band(3.41, 3.42, 3.43))).toBe('3.4×');
    expect(formatSecondsBand(band(1.21, 1.22, 1.23))).toBe('1.2 s');
  });

  it('of durations shows the unit once where it is the same', () => {
    expect(formatSecondsBand(band(1.2, 1.3, 1.5))).toBe('1.2–1.5 s');
    expect(formatSecondsBand(band(0.9, 1, 1.1))).toBe('900 ms – 1.1 s');
  });

  it('with an end that is no number is said, not written', () => {
    expect(formatSpeedupBand(band(1, Number.NaN, 2))).toBe('not finite');
    expect(formatSecondsBand(band(1, 2, Number.POSITIVE_INFINITY))).toBe('not finite');
    expect(isFiniteBand(band(1, 2, 3))).toBe(true);
  });
});

describe('counts and shares', () => {
  it('of times are words as far as they are short', () => {
    expect([0, 1, 2000].map(formatTimes)).toEqual(['0 times', 'once', '2,000 times']);
  });

  it('part their thousands', () => {
    expect(formatCount(10_000)).toBe('10,000');
    expect(formatCount(Number.NaN)).toBe('not finite');
  });

  it('never round something to nothing, or nearly all to all', () => {
    expect([0, 0.004, 0.755, 0.996, 1].map(formatShare)).toEqual(['0 %', '<1 %', '76 %', '>99 %', '100 %']);
  });
});
