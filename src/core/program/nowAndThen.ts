import type { Expression, OperatorExpression } from '../python/facts/expression';
import type { Statement } from '../python/facts/statement';
import { statementsIn } from '../python/traverse';
import { lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
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
 * time (`if time.time() - last > 1`), once enough is put by, by coincidence, where what is read is
 * under a password, or where a caller asks for it. Of other conditions nothing is said.
 */
export function nowAndThen(evaluator: Evaluator, condition: Expression, body: readonly Statement[], frame: Frame): NowAndThen | undefined {
  if (asksWhetherLocked(condition)) return { likelihood: lockedLikelihood };
  if (isOffUnlessAsked(evaluator, condition, frame)) return { likelihood: askedLikelihood };
  if (condition.kind !== 'operator') return undefined;
  const batch = batchOf(evaluator, condition, body, frame);
  if (batch !== undefined) return { likelihood: 1 / batch };
  if (condition.operator === 'and') {
    const known = condition.operands.flatMap((operand) => nowAndThen(evaluator, operand, body, frame) ?? []);
    return known.reduce<NowAndThen | undefined>((rarest, each) => (rarest && rarest.likelihood <= each.likelihood ? rarest : each), undefined);
  }
  if (findsDigest(evaluator, condition, frame)) return { likelihood: foundLikelihood };
  const everySeconds = intervalOf(evaluator, condition, frame);
  if (everySeconds !== undefined) return { likelihood: timedLikelihood, everySeconds };
  const every = everyNth(evaluator, condition, frame);
  if (every !== undefined) return { likelihood: 1 / every };
  return isCoincidence(condition) ? { likelihood: coincidenceLikelihood } : undefined;
}

/** What a function does only when it is asked to (`def history(ticker, repair=False)`) is not what its callers have it for, as far as they do not ask. */
const askedLikelihood = 0;

/** Whether a condition is an option of the function that its declaration turns off, and of which nobody knows whether a caller turns it on. */
function isOffUnlessAsked(evaluator: Evaluator, condition: Expression, frame: Frame): boolean {
  const isNegated = condition.kind === 'operator' && condition.operator === 'not';
  const option = isNegated ? condition.operands[0] : condition;
  const scope = option?.kind === 'name' ? evaluator.functionFacts(frame) : undefined;
  if (option?.kind !== 'name' || !scope || Object.hasOwn(scope.bindings, option.name)) return false;
  const preset = scope.parameters.find(({ name }) => name === option.name)?.defaultValue;
  return preset?.kind === 'literal' && preset.type === 'bool' && preset.value === (isNegated ? 1 : 0);
}

/** As many things are put by before they are dealt with together, where nobody sees how many. */
const usualBatch = 100;

/** The n of `if len(rows) >= n: save(rows); rows = []`: what is put by, round by round, is dealt with once there is enough. */
function batchOf(evaluator: Evaluator, { operator, operands: [counted, limit] }: OperatorExpression, body: readonly Statement[], frame: Frame): number | undefined {
  const container = counted?.kind === 'call' && lastName(counted.callee) === 'len' ? counted.arguments[0]?.value : undefined;
  const name = container ? writtenName(container) : '';
  if (name === '' || !limit || !/^(>=?|==)$/.test(operator) || !statementsIn(body).some((statement) => empties(statement, name))) return undefined;
  const most = knownNumber(evaluator, limit, frame) ?? usualBatch;
  return most >= 2 ? most : undefined;
}

/** `rows = []`, `rows.clear()`, `del rows[:]`. */
function empties(statement: Statement, name: string): boolean {
  if (statement.kind === 'assign') return statement.value?.kind === 'collection' && statement.value.elements.length === 0 && statement.targets.some((target) => writtenName(target) === name);
  if (statement.kind === 'delete') return statement.values.some((value) => value.kind === 'subscript' && writtenName(value.object) === name);
  return statement.kind === 'expression' && statement.value.kind === 'call' && writtenName(statement.value.callee) === `${name}.clear`;
}

/** Few of the files that a program reads are under a password. */
const lockedLikelihood = 0.05;

/** `if self._decrypter is not None`, `if info.is_encrypted`; not the password itself, which who asks for it mostly has. */
function asksWhetherLocked(condition: Expression): boolean {
  const asked = condition.kind === 'operator' && condition.operator === 'is not' ? condition.operands[0] : condition;
  return asked !== undefined && (asked.kind === 'name' || asked.kind === 'attribute') && /(^|_)(decrypt(er|or)|(is_)?encrypted)$/.test(asked.name);
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

/** `now - last > interval`, but not `now - last < delay`, which holds off what comes too early, nor `due - now > 0`, while there is time left. */
function intervalOf(evaluator: Evaluator, { operator, operands: [left, right] }: OperatorExpression, frame: Frame): number | undefined {
  const [passed, interval] = operator === '>' || operator === '>=' ? [left, right] : operator === '<' || operator === '<=' ? [right, left] : [];
  if (!passed || !interval || !isTimePassed(evaluator, passed, frame)) return undefined;
  const known = knownNumber(evaluator, interval, frame);
  return known !== undefined && known > 0 ? known : usualInterval;
}

function isTimePassed(evaluator: Evaluator, expression: Expression, frame: Frame): boolean {
  if (expression.kind === 'operator') return expression.operator === '-' && expression.operands.slice(0, 1).some((later) => isTime(evaluator, later, frame));
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
