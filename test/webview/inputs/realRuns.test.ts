import { describe, expect, it } from 'vitest';
import { parseRealRuns, writeRealRuns } from '../../../src/webview/inputs/realRuns';

const read = (text: string) => {
  const parsed = parseRealRuns(text, 8);
  return parsed.kind === 'runs' ? parsed.runs : parsed.advice;
};

describe('real runs', () => {
  it.each([
    ['processes 4 1.93 s', 'processes', 4, 1.93],
    ['processes, 4, 1.93 s', 'processes', 4, 1.93],
    ['Processes: 4 960ms', 'processes', 4, 0.96],
    ['threads 2 3', 'threads', 2, 3],
    ['threads 3 min', 'threads', 8, 180],
    ['sequential 3.1 s', 'sequential', 1, 3.1],
    ['free-threaded 2 1e-3', 'free-threaded', 2, 1e-3],
    ['Native in a thread pool 2 5 s', 'native-pool', 2, 5],
  ] as const)('are read from %j', (text, strategy, workers, seconds) => {
    expect(read(text)).toEqual([{ strategy, workers, seconds: expect.closeTo(seconds, 12) as number }]);
  });

  it('stand on a line each, and are written as they are read', () => {
    const text = 'sequential 1 3.1 s\nprocesses 4 0.96 s';
    const runs = read(`\n${text}\n\n`);
    expect(runs).toHaveLength(2);
    expect(typeof runs === 'string' ? runs : writeRealRuns(runs)).toBe(text);
  });

  it.each([
    ['', /no runs yet/],
    ['fibres 2 1 s', /“fibres” is none of sequential, threads/],
    ['threads', /is not a run/],
    ['threads 2 soon', /has no time/],
    ['threads 2 1 parsec', /has no time/],
    ['threads 2 0 s', /has no time/],
    ['threads 2 -1 s', /has no time/],
    ['threads 0 1 s', /from 1 to 1024 workers/],
    ['threads 2000 1 s', /from 1 to 1024 workers/],
    ['threads 1 1 s\n'.repeat(101), /101 runs, and 100 are the most/],
    ['a '.repeat(5000), /is not a run/],
  ])('are not read from a text that is none (%#)', (text, advice) => {
    expect(read(text)).toMatch(advice);
  });
});
