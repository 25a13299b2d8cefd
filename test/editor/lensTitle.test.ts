import { describe, expect, test } from 'vitest';
import { withinSentence } from '../../src/editor/wording/withinSentence';
import { lensTitle, lensTooltip } from '../../src/editor/wording/lensTitle';
import { sampleExpectation, sampleSite } from './sampleSite';

const flagged = { site: sampleSite(), isFlagged: true, expectation: sampleExpectation() };

function withSpeedups(processes: number, threads: number) {
  return sampleExpectation({
    speedups: sampleExpectation().speedups.map((way) => {
      const expected = { processes, threads }[way.strategy as string];
      return expected === undefined ? way : { ...way, speedup: { low: expected, expected, high: expected } };
    }),
  });
}

describe('a title in the middle of a sentence', () => {
  test.each([['Use a process pool', 'use a process pool'], ['ProcessPoolExecutor instead', 'ProcessPoolExecutor instead']])('%j reads %j', (title, text) => {
    expect(withinSentence(title)).toBe(text);
  });
});

describe('the line above a site', () => {
  test('says what the GIL does and what would be faster', () => {
    expect(lensTitle(flagged)).toBe('serialised by the GIL · processes ≈3.4× on 4 cores');
  });

  test('recommends nothing that is yet to be written or installed', () => {
    const onlyNative = sampleExpectation({ speedups: sampleExpectation().speedups.filter(({ strategy }) => strategy !== 'processes') });
    expect(lensTitle({ ...flagged, expectation: onlyNative })).toBe('serialised by the GIL · nothing faster on 4 cores');
  });

  test('says so when the tasks are too small for anything to be faster', () => {
    expect(lensTitle({ ...flagged, expectation: withSpeedups(0.4, 0.98) })).toBe('serialised by the GIL · nothing faster on 4 cores');
    expect(lensTitle({ ...flagged, expectation: withSpeedups(1.08, 0.98) })).toBe('serialised by the GIL · nothing faster on 4 cores');
  });

  test('is terse where nobody complains', () => {
    const site = sampleSite({ verdict: 'io', heldShare: 0 });
    expect(lensTitle({ site, isFlagged: false, expectation: withSpeedups(7.6, 7.67) })).toBe('waits, so threads overlap · threads ≈7.7× on 4 cores');
    expect(lensTitle({ site, isFlagged: false, expectation: undefined })).toBe('waits, so threads overlap');
  });

  test('names the good that a thread does to its caller', () => {
    const site = sampleSite({ purpose: 'responsiveness' });
    expect(lensTitle({ site, isFlagged: false, expectation: sampleExpectation() })).toBe('serialised by the GIL · keeps its caller responsive');
  });

  test('promises no speed-up to a single task', () => {
    const site = sampleSite({ multiplicity: 'single', purpose: 'unknown' });
    expect(lensTitle({ site, isFlagged: false, expectation: undefined })).toBe('serialised by the GIL · a single task');
  });

  test('says of a build without a GIL what its threads gain', () => {
    const freeThreaded = { interpreter: { minor: 14, isFreeThreaded: true }, verdictWithGil: 'serialised' } as const;
    const site = sampleSite({ verdict: 'parallel', freeThreaded });
    const speedups = sampleExpectation().speedups.map((way) => (way.strategy === 'threads' ? { ...way, strategy: 'free-threaded' as const, speedup: { low: 3, expected: 3.7, high: 4 } } : way));
    expect(lensTitle({ site, isFlagged: false, expectation: sampleExpectation({ speedups }) })).toBe('runs in parallel without a GIL · free-threaded threads ≈3.7× on 4 cores');
    expect(lensTitle({ site: sampleSite({ verdict: 'io', freeThreaded }), isFlagged: false, expectation: undefined })).toBe('waits, so threads overlap');
  });

  test('says "perhaps" when little could be resolved', () => {
    const site = sampleSite({ confidence: 'low', verdict: 'mixed' });
    expect(lensTitle({ site, isFlagged: false, expectation: undefined })).toBe('perhaps partly serialised by the GIL');
  });

  test('does not speak of the GIL where there are processes', () => {
    expect(lensTitle({ ...flagged, site: sampleSite({ carrier: 'processes' }) })).toBe('runs in processes');
  });

  test('is explained with names on one line', () => {
    expect(lensTooltip({ ...flagged, site: sampleSite({ target: 'a\nb' }) })).toBe('ThreadPoolExecutor.map → a b. Opens the simulator on this site.');
  });
});
