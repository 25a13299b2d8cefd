import type { CallExpression, Expression } from '../python/facts/expression';
import type { Binding, FunctionFacts } from '../python/facts/scope';
import { expressionsIn } from '../python/traverse';
import { lastName } from './callIndex';
import { boundParameters } from './calls';
import type { Evaluator } from './evaluator';
import type { Frame, FunctionMeaning } from './meaning';
import { isContainerMethod } from './memberGuess';
import { argumentFor } from './parameters';

/** Something that a function has: given to a parameter, or what an expression in it gives. */
export interface Held {
  readonly names: ReadonlySet<string>;
  readonly expressions: ReadonlySet<Expression>;
}

/** Functions to which it is handed on are followed so far. */
const maximumDepth = 2;

/**
 * The calls that a function makes of something that it has, or of a part of it: `function, args = jobs.get()`
 * and `function(*args)`, `job.run()`, `handle(job)` where `handle` does.
 */
export function callsOfHeld(evaluator: Evaluator, callee: FunctionMeaning, frame: Frame, held: Held, depth = 0): readonly CallExpression[] {
  const file = evaluator.program.file(callee.path);
  const facts = evaluator.functionFacts(callee);
  if (!file || !facts) return [];
  const names = namesOf(facts, held);
  const isHeld = (expression: Expression): boolean => isPart(expression, { names, expressions: held.expressions });
  return expressionsIn(file, facts).flatMap((expression) => {
    if (expression.kind !== 'call' || held.expressions.has(expression)) return [];
    if (isHeld(expression.callee)) return isOfOther(expression.callee, isHeld) ? [] : [expression];
    return depth < maximumDepth ? callsHandedOn(evaluator, expression, frame, isHeld, depth) : [];
  });
}

/**
 * Whether a call is surely one of something else that hangs on what is held: `job.headers.items()` is one of a container, as texts
 * and containers have such methods, and `job.response.raw.close()` is too far away, since a job has what it is to call in an attribute at most.
 */
function isOfOther(callee: Expression, isHeld: (expression: Expression) => boolean): boolean {
  if (callee.kind !== 'attribute') return false;
  return isContainerMethod(callee.name) || (callee.object.kind === 'attribute' && isHeld(callee.object.object));
}

/** The calls that a function makes of what a call hands it, where that is held. */
function callsHandedOn(evaluator: Evaluator, call: CallExpression, frame: Frame, isHeld: (expression: Expression) => boolean, depth: number): readonly CallExpression[] {
  if (!call.arguments.some(({ value }) => isHeld(value))) return [];
  return evaluator.meaningsOf(call.callee, frame).flatMap((callee) => {
    const facts = callee.kind === 'function' ? evaluator.functionFacts(callee) : undefined;
    if (callee.kind !== 'function' || !facts) return [];
    const bound = boundParameters(evaluator, callee);
    const given = facts.parameters.filter((_, index) => {
      const value = argumentFor(facts, index, call, bound)?.value;
      return value !== undefined && isHeld(value);
    });
    const inside = evaluator.enter(callee, { call, frame }, bound);
    return given.length > 0 ? callsOfHeld(evaluator, callee, inside, { names: new Set(given.map(({ name }) => name)), expressions: new Set() }, depth + 1) : [];
  });
}

/** The names that a function gives to what is held, and to its parts. */
function namesOf({ bindings }: FunctionFacts, { names, expressions }: Held): ReadonlySet<string> {
  const found = new Set(names);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const [name, all] of Object.entries(bindings)) {
      if (all.some((binding) => isBoundToPart(binding, { names: found, expressions }))) found.add(name);
    }
  }
  return found;
}

function isBoundToPart(binding: Binding, held: Held): boolean {
  if (binding.kind === 'value' || binding.kind === 'unpacked') return isPart(binding.value, held);
  return binding.kind === 'element' && isPart(binding.iterable, held);
}

function isPart(expression: Expression, held: Held): boolean {
  if (held.expressions.has(expression)) return true;
  if (expression.kind === 'name') return held.names.has(expression.name);
  if (expression.kind === 'call') return isPartialOf(expression, held);
  return (expression.kind === 'attribute' || expression.kind === 'subscript') && isPart(expression.object, held);
}

/** `partial(function, connection)`: the same callable, with some of its arguments. */
function isPartialOf({ callee, arguments: [first] }: CallExpression, held: Held): boolean {
  return lastName(callee) === 'partial' && first !== undefined && isPart(first.value, held);
}
