import { describe, expect, it } from 'vitest';
import { layoutBreakdownBars } from '../../../src/webview/geometry/breakdownBars';
import { prediction } from '../support/simulateDouble';

const nothing = { ...prediction('threads', 1).breakdown, held: 0 };
const barOf = (breakdown: Partial<typeof nothing>) => layoutBreakdownBars([prediction('threads', 1, { breakdown: { ...nothing, ...breakdown } })], 400)[0];

describe('a stack of where the time goes', () => {
  it('fills the width in the parts’ proportions, work first', () => {
    const bar = barOf({ 'gil-wait': 3, held: 1 });
    expect(bar?.totalSeconds).toBe(4);
    expect(bar?.segments).toEqual([
      { part: 'held', seconds: 1, share: 0.25, x: 0, width: 100 },
      { part: 'gil-wait', seconds: 3, share: 0.75, x: 100, width: 300 },
    ]);
  });

  it('leaves out what takes no time, and what is no number', () => {
    expect(barOf({ held: 1, idle: Number.NaN, start: Number.POSITIVE_INFINITY })?.segments.map(({ part }) => part)).toEqual(['held']);
  });

  it('is empty when nothing takes time', () => {
    expect(barOf({})).toMatchObject({ totalSeconds: 0, segments: [] });
  });
});
