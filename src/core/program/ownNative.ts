import { addCosts, costOf, type Cost } from './cost';
import type { Evaluator } from './evaluator';
import { ownNativeCallSeconds } from './pythonCosts';

/**
 * What a call of the project's own machine code costs, where the source that it is compiled from is
 * there and says what becomes of the GIL. How long it takes is not known: what gives the GIL back was
 * written for long work; what keeps it works on whatever it is given.
 */
export function costOfOwnNative({ program }: Evaluator, name: string, path: string): Cost | undefined {
  const { knowledge } = program;
  if (!name.includes('.') || knowledge.library(name)?.library !== 'builtins') return undefined;
  switch (program.native(path, name)) {
    case 'brief':
      return costOf('held', briefSeconds);
    case 'calls':
      return addCosts([costOf('held', callSeconds), costOf('unknown', shareInDoubt * callSeconds)]);
    case 'holds':
      return addCosts([costOf('heldArrays', ownNativeCallSeconds), costOf('unknownArrays', shareInDoubt * ownNativeCallSeconds)]);
    case 'releases':
      // In a loop it may be called for each small piece, or be the work itself: there nothing is said.
      return addCosts([costOf('arrays', ownNativeCallSeconds), costOf('unknown', shareInDoubt * ownNativeCallSeconds)]);
    default:
      return undefined;
  }
}

/** What machine code without a loop takes. */
const briefSeconds = 200e-9;

/** What it takes where it hands the work to a function of which the source is not here, such as a library's. */
const callSeconds = 10e-6;

/** How long it takes nobody knows. */
const shareInDoubt = 0.3;
