import type { CallExpression, ComprehensionExpression, Expression, OperatorExpression, SubscriptExpression } from '../python/facts/expression';
import type { AugmentedStatement } from '../python/facts/statement';
import { partsIn } from '../python/traverse';
import { isDeclaration } from './emptyBody';
import { openSides } from './expressions';
import { runsElsewhere } from './handedTasks';
import { profileAttribute, profileSetter, profileSubscript } from './implicitCalls';
import type { Frame, Meaning } from './meaning';
import { guessMember } from './memberGuess';
import { profileMembership } from './membership';
import { augmentedCall, operatorCalls, operatorMethods, type OperatorCall } from './operatorMethods';
import type { ProfileNode, Profiler } from './profile';
import { oneRound } from './oneRound';
import { branch, choice, loopNode, python } from './profileStatements';
import { pythonCosts } from './pythonCosts';
import { iterations } from './tripCount';

/** What evaluating an expression costs: Python's own work in one node, then its calls and loops. */
export function profileExpression(profiler: Profiler, expression: Expression, frame: Frame): readonly ProfileNode[] {
  const nodes: ProfileNode[] = [];
  const ownSeconds = collect(profiler, expression, frame, nodes);
  return ownSeconds > 0 ? [python(expression.range, ownSeconds), ...nodes] : nodes;
}

/** What giving a value to `object[index]` or `object.name` costs, beside that of the value. */
export function profileTarget(profiler: Profiler, target: Expression, frame: Frame): readonly ProfileNode[] {
  if (target.kind === 'attribute') return [python(target.range, pythonCosts.attribute), ...profiler.expression(target.object, frame), ...profileSetter(profiler, target, frame)];
  return target.kind === 'subscript' ? profilePlace(profiler, target, frame, '__setitem__') : profiler.expression(target, frame);
}

/** What `del object[index]` costs. */
export function profileDeleted(profiler: Profiler, target: Expression, frame: Frame): readonly ProfileNode[] {
  return target.kind === 'subscript' ? profilePlace(profiler, target, frame, '__delitem__') : profiler.expression(target, frame);
}

function profilePlace(profiler: Profiler, place: SubscriptExpression, frame: Frame, method: '__setitem__' | '__delitem__'): readonly ProfileNode[] {
  return [
    python(place.range, pythonCosts.subscript),
    ...[place.object, ...place.indices].flatMap((part) => profiler.expression(part, frame)),
    ...profileSubscript(profiler, place, frame, method),
  ];
}

/** Adds the nodes of calls and loops; returns the seconds of everything else. */
function collect(profiler: Profiler, expression: Expression, frame: Frame, nodes: ProfileNode[]): number {
  if (expression.kind === 'lambda') return pythonCosts.call;
  if (expression.kind === 'comprehension') {
    nodes.push(...profileComprehension(profiler, expression, frame));
    return pythonCosts.call;
  }
  if (expression.kind === 'conditional') {
    const sides = openSides(profiler.evaluator, expression, frame);
    nodes.push(...sides.map((side) => branch(expression.range, profiler.expression(side, frame), 1 / sides.length)));
    return collect(profiler, expression.condition, frame, nodes);
  }
  if (expression.kind === 'operator') {
    nodes.push(...profileOperator(profiler, expression, frame), ...profileMembership(profiler, expression, frame));
  }
  if (expression.kind === 'subscript') nodes.push(...profileSubscript(profiler, expression, frame));
  if (expression.kind === 'attribute') nodes.push(...profileAttribute(profiler, expression, frame));
  if (expression.kind === 'call') nodes.push(...profileCallExpression(profiler, expression, frame));
  const parts = expression.kind === 'call' ? [...calleeParts(expression.callee), ...givenIn(profiler, expression, frame)] : partsIn(expression);
  return parts.reduce((sum, part) => sum + collect(profiler, part, frame, nodes), ownSeconds(expression));
}

/** What a call is given; of a coroutine that another thread's event loop is to run only what that is given. */
function givenIn(profiler: Profiler, call: CallExpression, frame: Frame): readonly Expression[] {
  const values = call.arguments.map(({ value }) => value);
  const [first, ...others] = values;
  return first?.kind === 'call' && runsElsewhere(profiler, call, frame) ? [...first.arguments.map(({ value }) => value), ...others] : values;
}

/** Of `a.b.c(…)` the object is evaluated; the last look-up is part of the call. */
function calleeParts(callee: Expression): readonly Expression[] {
  return callee.kind === 'attribute' ? [callee.object] : callee.kind === 'name' ? [] : [callee];
}

function ownSeconds(expression: Expression): number {
  switch (expression.kind) {
    case 'name':
    case 'literal':
      return pythonCosts.name;
    case 'attribute':
      return pythonCosts.attribute;
    case 'subscript':
      return pythonCosts.subscript;
    case 'operator':
      return pythonCosts.operator * Math.max(1, expression.operands.length - 1);
    case 'collection':
      return pythonCosts.element * (expression.elements.length + expression.keys.length);
    case 'await':
    case 'yield':
      return pythonCosts.resume;
    case 'other':
      return expression.type === 'f-string' ? pythonCosts.formattedText : pythonCosts.name;
    default:
      return 0;
  }
}

function profileComprehension(profiler: Profiler, comprehension: ComprehensionExpression, frame: Frame): readonly ProfileNode[] {
  const body: readonly ProfileNode[] = [
    python(comprehension.range, pythonCosts.round + pythonCosts.element),
    ...comprehension.elements.flatMap((element) => profiler.expression(element, frame)),
  ];
  return comprehension.clauses.reduceRight<readonly ProfileNode[]>((inner, clause) => {
    const conditions = clause.conditions.flatMap((condition) => profiler.expression(condition, frame));
    const kept = clause.conditions.length > 0 ? [...conditions, branch(comprehension.range, inner, 0.5)] : inner;
    const rounds = profiler.evaluator.meaningsOf(clause.iterable, frame).flatMap((iterable) => oneRound(profiler, iterable, clause.iterable, frame));
    return [
      ...profiler.expression(clause.iterable, frame),
      loopNode(comprehension.range, iterations(profiler.evaluator, clause.iterable, frame), [...rounds, ...kept]),
    ];
  }, body);
}

/** A call: the callee may be one of several. Calls of type constructors in annotations never get here. */
function profileCallExpression(profiler: Profiler, call: CallExpression, frame: Frame): readonly ProfileNode[] {
  const callees = knownMethods(profiler.evaluator.meaningsOf(call.callee, frame).filter((callee) => callee.kind !== 'none'));
  // `callback=None` that somebody gives a value: whatever it is, it is not nothing.
  if (callees.length === 0) return [profiler.call({ kind: 'unknown' }, { call, frame })];
  const nodes = callees.map((callee) => profiler.call(callee, { call, frame }));
  return nodes.length === 1 ? nodes : [choice(call.range, nodes)];
}

/**
 * A method of an object that is of one of several classes, or of another that is not seen: most likely
 * the ones that are seen are like it. Unless its name says what it is, nothing else tells of the other.
 */
function knownMethods(callees: readonly Meaning[]): readonly Meaning[] {
  const seen = callees.flatMap((callee) => (callee.kind === 'function' && callee.self?.kind === 'instance' ? [{ ...callee, self: { ...callee.self, isLikely: true as const } }] : []));
  const unseen = callees.filter((callee) => callee.kind === 'member' && !guessMember(callee.name, callee.receiver));
  return seen.length > 0 && unseen.length > 0 && seen.length + unseen.length === callees.length ? seen : callees;
}

/** What an operator calls: methods of classes of the project, or of a library's type. */
function profileOperator(profiler: Profiler, expression: OperatorExpression, frame: Frame): readonly ProfileNode[] {
  const { evaluator } = profiler;
  const own = operatorCalls(evaluator, expression, expression.operands.map((operand) => evaluator.meaningsOf(operand, frame)));
  const library = own.length === 0 ? operatorOfLibrary(profiler, expression, frame) : undefined;
  return [...own.flatMap((each) => profileOperatorCall(profiler, each, frame)), ...(library ? [{ ...library, range: expression.range }] : [])];
}

/** Of what looks like arithmetic nobody expects more than its class says: a method that is only declared costs nothing. */
function profileOperatorCall(profiler: Profiler, { method, call }: OperatorCall, frame: Frame): readonly ProfileNode[] {
  const facts = profiler.evaluator.functionFacts(method);
  return facts && !isDeclaration(facts) ? [profiler.call(method, { call, frame })] : [];
}

/** What `target += value` costs, beside that of its two sides. */
export function profileAugmented(profiler: Profiler, { target, operator, value, range }: AugmentedStatement, frame: Frame): readonly ProfileNode[] {
  const { evaluator } = profiler;
  const symbol = operator.slice(0, -1);
  const [left, right] = [target, value].map((expression) => ({ expression, meanings: evaluator.meaningsOf(expression, frame) }));
  const own = left && right && augmentedCall(evaluator, symbol, left, right);
  if (own) return profileOperatorCall(profiler, own, frame);
  const library = operatorOfLibrary(profiler, { kind: 'operator', operator: symbol, operands: [target, value], range }, frame);
  return library ? [{ ...library, range }] : [];
}

function operatorOfLibrary(profiler: Profiler, { operator, operands }: OperatorExpression, frame: Frame): ProfileNode | undefined {
  const method = operatorMethods[operator];
  const first = operands[0];
  if (!method || !first) return undefined;
  for (const operand of operands) {
    const self = profiler.evaluator.meaningsOf(operand, frame).find((meaning: Meaning) => meaning.kind === 'external-instance' || meaning.kind === 'instance');
    if (self?.kind === 'external-instance' && profiler.evaluator.program.knowledge.find(`${self.type}.${method}`)) {
      const others = operands.filter((each) => each !== operand).map((value) => ({ keyword: undefined, isSpread: false, value }));
      const call = { kind: 'call', callee: operand, arguments: others, range: operand.range } as const;
      return profiler.call({ kind: 'external', name: `${self.type}.${method}`, self }, { call, frame });
    }
  }
  return undefined;
}
