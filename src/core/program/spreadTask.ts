import type { CallExpression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { isText, keywordValues } from './keywordValues';
import type { Frame, PlacedExpression } from './meaning';
import type { HandedOver } from './spawnCall';

/**
 * `Thread(**options)`: what the dict has under "target" and "args", as far as the function fills it, or
 * as the wrapper around was given it: `def start(**options): Thread(**options).start()`.
 */
export function spreadTask(evaluator: Evaluator, call: CallExpression, frame: Frame): HandedOver | undefined {
  if (!call.arguments.some(({ isSpread }) => isSpread)) return undefined;
  const targets = givenByKeyword(evaluator, call, frame, 'target');
  const [first] = targets;
  if (!first) return undefined;
  const [given] = givenByKeyword(evaluator, call, frame, 'args');
  const tuple = given && evaluator.meaningsOf(given.expression, given.frame).find((meaning) => meaning.kind === 'collection' && meaning.type !== 'dict');
  return {
    targets: targets.flatMap((target) => evaluator.meaningsOf(target.expression, target.frame)).filter(({ kind }) => kind !== 'none'),
    targetText: writtenName(first.expression),
    taskArguments: tuple?.kind === 'collection' ? tuple.elements.map((value) => ({ keyword: undefined, isSpread: false, value })) : [],
    ...(tuple?.kind === 'collection' ? { taskFrame: tuple.frame } : {}),
    items: [],
  };
}

function givenByKeyword(evaluator: Evaluator, call: CallExpression, frame: Frame, keyword: string): readonly PlacedExpression[] {
  const own = keywordValues(evaluator, call, frame, keyword);
  if (own.length > 0) return own.map((expression) => ({ expression, frame }));
  return call.arguments.filter(({ isSpread }) => isSpread).flatMap(({ value }) => evaluator.meaningsOf(value, frame)).flatMap((options) => {
    if (options.kind !== 'collection' || options.type !== 'dict') return [];
    const { elements, keys = [], added = [] } = options;
    return [
      ...elements.filter((_, index) => isText(keys[index], keyword)).map((expression) => ({ expression, frame: options.frame })),
      ...added.filter(({ key }) => isText(key, keyword)),
    ];
  });
}
