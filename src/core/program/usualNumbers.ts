import { keywordArgument, positionalArguments } from '../python/callArguments';
import type { AttributeExpression, CallExpression } from '../python/facts/expression';
import { callsIn, lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import { knownNumber } from './knownNumbers';
import type { Frame, NumberMeaning } from './meaning';

/** Names under which programs keep the options that they were started with. */
const optionHolders = /^_?(args?|opts?|options|arguments|params|parameters|flags|namespace|config|cfg|known|parsed)$/;

/** Less than this says yes or no, or how to begin to count. */
const leastUsual = 2;

/** `args.samples`, as many as `parser.add_argument('--samples', default=1_000_000)` of the same file says if nobody asks for another number. */
export function optionByDefault(evaluator: Evaluator, { object, name }: AttributeExpression, frame: Frame): NumberMeaning | undefined {
  const facts = evaluator.program.file(frame.path);
  if (!facts || !optionHolders.test(lastName(object) ?? '')) return undefined;
  for (const { call, functionId } of callsIn(facts, 'add_argument')) {
    const given = keywordArgument(call, 'default');
    if (given && isOption(call, name)) return usually(knownNumber(evaluator, given.value, { path: frame.path, functionId, arguments: undefined }));
  }
  return undefined;
}

/** Whether an argument is kept under a name: that of its `dest`, else of its first long option. */
function isOption(call: CallExpression, name: string): boolean {
  const dest = keywordArgument(call, 'dest')?.value;
  if (dest) return dest.kind === 'literal' && dest.text === name;
  return positionalArguments(call).some(({ value }) => value.kind === 'literal' && value.text?.replace(/^-+/, '').replaceAll('-', '_') === name);
}

/** `request.get('samples', 1_000_000)` gives that many where nobody says otherwise. */
export function gottenByDefault(evaluator: Evaluator, call: CallExpression, frame: Frame): NumberMeaning | undefined {
  const [, otherwise] = positionalArguments(call);
  return call.callee.kind === 'attribute' && call.callee.name === 'get' && otherwise ? usually(knownNumber(evaluator, otherwise.value, frame)) : undefined;
}

/** A number that somebody may give instead is, as far as anybody knows, the usual one. */
export function usually(number: number | undefined): NumberMeaning | undefined {
  return number === undefined || number < leastUsual ? undefined : { kind: 'number', value: undefined, typical: number };
}
