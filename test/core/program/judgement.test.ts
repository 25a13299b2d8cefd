import { expect, test } from 'vitest';
import { noCost } from '../../../src/core/program/cost';
import { judge } from '../../../src/core/program/judgement';

test('against a real wait guesses count for little: loops that are ten times shorter must leave the verdict as it is', () => {
  // A tenth of a second for a request, and 0.6 of Python in a loop whose length is guessed.
  const asked = { ...noCost, waiting: [0.1], held: [0, 0.6] };
  expect(judge(asked)).toMatchObject({ verdict: 'serialised', confidence: 'low' });
  // Ten times as much of it, or a file in place of the request.
  expect(judge({ ...asked, held: [0, 6] })).toMatchObject({ verdict: 'serialised', confidence: 'high' });
  // What is released beside it is no wait.
  expect(judge({ ...asked, held: [0, 6], arrays: [0.4] })).toMatchObject({ verdict: 'serialised', confidence: 'medium' });
  expect(judge({ ...asked, waiting: [0.005], held: [0, 0.03] })).toMatchObject({ verdict: 'serialised', confidence: 'medium' });
});

test('each of the guesses counts for little against a real wait, and so do loops in loops', () => {
  const asked = { ...noCost, waiting: [0.1], held: [0, 0, 20] };
  expect(judge(asked)).toMatchObject({ verdict: 'serialised', confidence: 'low' });
  expect(judge({ ...asked, held: [0, 0, 100] })).toMatchObject({ verdict: 'serialised', confidence: 'high' });
  // Where a part is released, a share that rests on guesses is no share.
  expect(judge({ ...asked, held: [0, 0, 3], released: [1.5] })).toMatchObject({ verdict: 'mixed', confidence: 'low' });
  expect(judge({ ...asked, held: [3], released: [1.5] })).toMatchObject({ verdict: 'mixed', confidence: 'high' });
});

test('what mostly asks a service is not said to hold the GIL for a part either', () => {
  const partly = { ...noCost, held: [0.5], released: [0.5] };
  expect(judge(partly)).toMatchObject({ verdict: 'mixed', confidence: 'high' });
  expect(judge({ ...partly, asking: [3] })).toMatchObject({ verdict: 'unknown' });
});

test('guesses for many minutes that may be less than a second say nothing beside anything else', () => {
  const guessed = { ...noCost, held: [0, 0, 0, 0, 1000] };
  expect(judge(guessed)).toMatchObject({ verdict: 'serialised', confidence: 'high' });
  expect(judge({ ...guessed, unknown: [0, 0, 50] })).toMatchObject({ verdict: 'serialised', confidence: 'low' });
  expect(judge({ ...guessed, held: [0, 1000], unknown: [0, 50] })).toMatchObject({ verdict: 'serialised', confidence: 'medium' });
});

test('guesses for days say nothing beside requests in a loop', () => {
  const requests = { ...noCost, waiting: [0, 10], held: [0, 0, 0, 10_000_000] };
  expect(judge(requests)).toMatchObject({ verdict: 'serialised', confidence: 'low' });
});
