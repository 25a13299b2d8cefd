import type { Expression, OperatorExpression } from '../python/facts/expression';
import { lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import { knownNumber } from './knownNumbers';
import type { Frame } from './meaning';

/** How often a branch is taken that most rounds pass by. */
export interface NowAndThen {
  readonly likelihood: number;
  /** Where it is taken whenever so much time has passed. */
  readonly everySeconds?: number;
}

/** Of an interval nothing else is said. */
const usualInterval = 1;

/** Outside a loop nobody sees how much time passes between two looks at the clock. */
const timedLikelihood = 0.01;

/**
 * Whether a branch is taken every so often: every n-th round (`if i % 1000 == 0`), or after some
 * time (`if time.time() - last > 1`), or by coincidence. Of other conditions nothing is said.
 */
export function nowAndThen(evaluator: Evaluator, condition: Expression, frame: Frame): NowAndThen | undefined {
  if (condition.kind !== 'operator') return undefined;
  if (condition.operator === 'and') {
    const known = condition.operands.flatMap((operand) => nowAndThen(evaluator, operand, frame) ?? []);
    return known.reduce<NowAndThen | undefined>((rarest, each) => (rarest && rarest.likelihood <= each.likelihood ? rarest : each), undefined);
  }
  if (findsDigest(evaluator, condition, frame)) return { likelihood: foundLikelihood };
  const everySeconds = intervalOf(evaluator, condition, frame);
  if (everySeconds !== undefined) return { likelihood: timedLikelihood, everySeconds };
  const every = everyNth(evaluator, condition, frame);
  if (every !== undefined) return { likelihood: 1 / every };
  return isCoincidence(condition) ? { likelihood: coincidenceLikelihood } : undefined;
}

/** What is computed seldom comes out as just one number, of all that it could be. */
const coincidenceLikelihood = 0.05;

/** `a[i] + a[j] + a[k] == 0`, `i + 1 == n`; a remainder has few values, and is told of by its divisor. */
function isCoincidence({ operator, operands }: OperatorExpression): boolean {
  return operator === '==' && operands.some((operand) => operand.kind === 'operator' && arithmetic.has(operand.operator));
}

const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '**', '//', '/']);

/** Who compares digests searches: what is found is one of very many that are tried. */
const foundLikelihood = 1e-4;

function findsDigest(evaluator: Evaluator, { operator, operands }: OperatorExpression, frame: Frame): boolean {
  return (operator === '==' || operator === 'in') && operands.some((operand) => {
    const value = operand.kind === 'name' ? valueOf(evaluator, operand.name, frame) : operand;
    return value?.kind === 'call' && /^(hex)?digest$/.test(lastName(value.callee) ?? '');
  });
}

/** The n of `i % n == k` and of `not i % n`. */
function everyNth(evaluator: Evaluator, { operator, operands }: OperatorExpression, frame: Frame): number | undefined {
  const [rest] = operator === '==' || operator === 'not' ? operands : [];
  const divisor = rest?.kind === 'operator' && rest.operator === '%' ? rest.operands[1] : undefined;
  const every = divisor && knownNumber(evaluator, divisor, frame);
  return every !== undefined && every >= 2 ? every : undefined;
}

/** `now - last > interval`, but not `now - last < delay`, which holds off what comes too early. */
function intervalOf(evaluator: Evaluator, { operator, operands: [left, right] }: OperatorExpression, frame: Frame): number | undefined {
  const [passed, interval] = operator === '>' || operator === '>=' ? [left, right] : operator === '<' || operator === '<=' ? [right, left] : [];
  if (!passed || !interval || !isTimePassed(evaluator, passed, frame)) return undefined;
  const known = knownNumber(evaluator, interval, frame);
  return known !== undefined && known > 0 ? known : usualInterval;
}

function isTimePassed(evaluator: Evaluator, expression: Expression, frame: Frame): boolean {
  if (expression.kind === 'operator') return expression.operator === '-' && expression.operands.some((operand) => isTime(evaluator, operand, frame));
  const value = expression.kind === 'name' ? valueOf(evaluator, expression.name, frame) : undefined;
  return value?.kind === 'operator' && isTimePassed(evaluator, value, frame);
}

function isTime(evaluator: Evaluator, expression: Expression, frame: Frame): boolean {
  const value = expression.kind === 'name' ? valueOf(evaluator, expression.name, frame) : expression;
  return value?.kind === 'call' && clocks.test(lastName(value.callee) ?? '');
}

const clocks = /^(time|perf_counter|monotonic|now|utcnow|get_ticks|default_timer)(_ns)?$/;

/** What a name of the function stands for, if it is bound once. */
function valueOf(evaluator: Evaluator, name: string, frame: Frame): Expression | undefined {
  const bindings = evaluator.functionFacts(frame)?.bindings[name];
  const [binding, ...others] = bindings ?? [];
  return binding?.kind === 'value' && others.length === 0 ? binding.value : undefined;
}
