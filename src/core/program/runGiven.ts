import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import type { CallInFrame } from './meaning';
import { attributeOfMade } from './outsideAttributes';
import type { HandedOver } from './spawnCall';

/** `thread.run = work`: what the thread that a call makes runs in place of its own `run`. */
export function runGivenTo(evaluator: Evaluator, made: CallInFrame): HandedOver | undefined {
  const given = attributeOfMade(evaluator, made, 'run');
  const [first] = given;
  if (!first) return undefined;
  return { targets: given.flatMap(({ expression, frame }) => evaluator.meaningsOf(expression, frame)), targetText: writtenName(first.expression), taskArguments: [], items: [] };
}
