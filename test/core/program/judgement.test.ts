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
