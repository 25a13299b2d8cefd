import { describe, expect, it } from 'vitest';
import { parseTaskTimes } from '../../../src/webview/inputs/taskTimes';

const secondsOf = (text: string, unit: 's' | 'ms' | 'µs' = 's') => {
  const parsed = parseTaskTimes(text, unit);
  return parsed.kind === 'times' ? parsed.times.seconds : parsed.advice;
};

describe('a list of task times', () => {
  it.each([
    ['0.1, 0.2,0.3', [0.1, 0.2, 0.3]],
    ['0.1\n0.2\r\n.3\n', [0.1, 0.2, 0.3]],
    ['[0.1, 2e-1, 3]', [0.1, 0.2, 3]],
    ['seconds\n0.1\n0.2', [0.1, 0.2]],
    ['100 ms; 2s 3 µs', [0.1, 2, 3e-6]],
  ])('is read from %j', (text, seconds) => {
    expect(secondsOf(text)).toEqual(seconds.map((time) => expect.closeTo(time, 12) as number));
  });

  it('is in the unit that is named, where the numbers have none', () => {
    expect(secondsOf('100, 2 s', 'ms')).toEqual([0.1, 2]);
  });

  it.each([
    ['', /no times yet/],
    ['heading', /no times yet/],
    ['0.1, fast, 0.2', /“fast, 0.2” is not a time/],
    ['1 parsec', /is not a time/],
    ['-1', /from 0 to 10⁹ s/],
    ['0 0 0', /All of the times are zero/],
    ['1 '.repeat(10_001), /10,001 times, and 10,000 are the most/],
    ['9'.repeat(1_000_001), /more text/],
  ])('is not read from a text that is none (%#)', (text, advice) => {
    expect(secondsOf(text)).toMatch(advice);
  });
});
