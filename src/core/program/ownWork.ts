import type { CallExpression, Expression } from '../python/facts/expression';
import { partsIn } from '../python/traverse';
import { isAsynchronousName } from './asynchronousName';
import { givesWayFrom, isAwaiting, type GivesWay } from './givesWay';
import { isHandedOverByDecorator } from './libraryDecorators';
import { makesGenerator } from './makesGenerator';
import type { Meaning } from './meaning';
import type { FunctionProfile, ProfileNode, Profiler } from './profile';
import { profileCallback } from './profileCalls';
import { profileAugmented, profileDeleted, profileExpression, profileTarget } from './profileExpressions';
import { profileStatements, python } from './profileStatements';
import { pythonCosts } from './pythonCosts';
import { isSlow, wholePath } from './stallSeconds';
import { usedUpBy, usedUpIn } from './usedUp';

/** What tells the costs of a coroutine's own work. */
export interface OwnWork {
  readonly profiler: Profiler;
  /** The calls in it of coroutines that are awaited and run to their end like functions; one that is slow by itself is told of inside of it, and left out. */
  readonly run: WeakSet<ProfileNode>;
}

/**
 * What tells the cost of what a coroutine does itself: calling a coroutine function only makes a coroutine,
 * calling a generator function only makes a generator, and what is awaited runs, or waits, while the
 * event loop goes on. What is awaited and never waits is the coroutine's own work too.
 */
export function ownWorkOf(profiler: Profiler): OwnWork {
  const { evaluator } = profiler;
  const run = new WeakSet<ProfileNode>();
  const usedUp = new Set<CallExpression>();
  const keep = (calls: readonly CallExpression[]) => { for (const call of calls) usedUp.add(call); };
  const awaited = new WeakSet<CallExpression>();
  const own: Profiler = {
    evaluator,
    forget: (change) => { profiler.forget(change); },
    function: (callee, frame) => profiler.function(callee, frame),
    statements: (statements, frame) => {
      keep(statements.flatMap(usedUpBy));
      return profileStatements(own, statements, frame);
    },
    expression: (expression, frame) => {
      const plain = withoutAwaited(expression, givesWayFrom(evaluator, frame));
      keep(usedUpIn(plain));
      // What is still awaited in it never gives way.
      if (plain.kind === 'await' && plain.value.kind === 'call') awaited.add(plain.value);
      return profileExpression(own, plain, frame);
    },
    target: (target, frame) => profileTarget(own, target, frame),
    deleted: (target, frame) => profileDeleted(own, target, frame),
    augmented: (statement, frame) => profileAugmented(own, statement, frame),
    call: (callee, call) => {
      if (awaited.has(call.call)) return remember(profiler.call(callee, call));
      const onlyMakes = makesCoroutine(profiler, callee) || (makesGenerator(evaluator, callee) && !usedUp.has(call.call));
      return onlyMakes ? python(call.call.range, pythonCosts.call) : profiler.call(callee, call);
    },
    // What a coroutine hands over it awaits, or should: that is told where it waits.
    task: () => undefined,
    callback: (callable, call, frame) => profileCallback(own, callable, call, frame),
  };
  return { profiler: own, run };

  function remember(node: ProfileNode): ProfileNode {
    if (!isSlow(node, 1, evaluator.program.knowledge)) run.add(node);
    return node;
  }
}

/** Whether most of a node is the body of a coroutine function, which a call far below only makes, or which is told of where it stands. */
export function isCoroutineWork(node: ProfileNode, { run }: OwnWork): boolean {
  const path = wholePath(node);
  const end = path.findIndex((each) => run.has(each));
  return path.slice(0, end < 0 ? path.length : end).some((each) => each.kind === 'call' && each.callee.isAsync);
}

/** The coroutine that most of a node is, where it is awaited and never waits. */
export function runThrough(node: ProfileNode, { run }: OwnWork): FunctionProfile | undefined {
  const found = wholePath(node).find((each) => run.has(each));
  return found?.kind === 'call' ? found.callee : undefined;
}

function makesCoroutine(profiler: Profiler, callee: Meaning): boolean {
  if (callee.kind === 'function' && isHandedOverByDecorator(profiler.evaluator, callee)) return true;
  if (callee.kind === 'function') return profiler.evaluator.functionFacts(callee)?.isAsync ?? false;
  if (callee.kind !== 'external') return false;
  return isAsynchronousName(callee.name) || profiler.evaluator.program.knowledge.find(callee.name)?.isAwaited === true;
}

/** An expression in which of `await f(x)` only `x` is left, which is worked out before, where control may return to the event loop. */
export function withoutAwaited(expression: Expression, givesWay: GivesWay): Expression {
  if (!isAwaiting(expression, givesWay)) return expression;
  const without = (inner: Expression): Expression => withoutAwaited(inner, givesWay);
  switch (expression.kind) {
    case 'await':
      return expression.value.kind === 'call' ? argumentsOf(expression.value, without) : without(expression.value);
    case 'call':
      return { ...expression, callee: without(expression.callee), arguments: expression.arguments.map((argument) => ({ ...argument, value: without(argument.value) })) };
    case 'attribute':
      return { ...expression, object: without(expression.object) };
    default:
      return tupleOf(partsIn(expression).map(without), expression);
  }
}

/** What is left of a call whose callee runs while control is elsewhere. */
export function argumentsOf(call: CallExpression, without: (inner: Expression) => Expression): Expression {
  return tupleOf(call.arguments.map((argument) => without(argument.value)), call);
}

function tupleOf(elements: readonly Expression[], { range }: Expression): Expression {
  return { kind: 'collection', type: 'tuple', elements, keys: [], range };
}
