import { describe, expect, it } from 'vitest';
import { spreadApart } from '../../../src/webview/geometry/spreadApart';

describe('labels', () => {
  it('stay where they are when they do not touch', () => {
    expect(spreadApart([50, 10, 90], { distance: 15, from: 0, to: 100 })).toEqual([50, 10, 90]);
  });

  it('make way for the one above, in their old order', () => {
    expect(spreadApart([52, 50, 51], { distance: 15, from: 0, to: 200 })).toEqual([80, 50, 65]);
  });

  it('are pushed back up from the end of the room', () => {
    expect(spreadApart([95, 98], { distance: 15, from: 0, to: 100 })).toEqual([85, 100]);
  });

  it('keep the order of the given ones where they fall together', () => {
    expect(spreadApart([10, 10], { distance: 5, from: 0, to: 100 })).toEqual([10, 15]);
  });
});
