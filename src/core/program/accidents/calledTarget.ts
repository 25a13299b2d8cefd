import type { CalledTarget } from '../../domain/accident';
import type { CallExpression, Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import { returnedValues } from '../../python/returnedValues';
import { boundParameters } from '../calls';
import { isDeclaration, overridesOf } from '../emptyBody';
import type { Evaluator } from '../evaluator';
import { writtenName } from '../writtenName';
import type { CallInFrame, ExternalMeaning, Frame, FunctionMeaning, Meaning } from '../meaning';
import type { SpawnCall } from '../spawnCall';
import { targetArgument } from '../spawnTarget';

/** Functions that return what other functions return are followed so far. */
const maximumDepth = 4;

type Gives = CalledTarget['gives'];

/**
 * `Thread(target=work())`: the target is called on the spot, and what it gives is no callable.
 *
 * Only where that is certain: most calls in this place are factories, and of what cannot be
 * resolved nobody knows.
 */
export function calledTarget(evaluator: Evaluator, spawn: SpawnCall): CalledTarget | undefined {
  const value = handedOver(spawn);
  if (value?.kind !== 'call') return undefined;
  const gives = givenByCall(evaluator, value, spawn.frame, 0);
  if (!gives) return undefined;
  const call = `${writtenName(value.callee)}(${value.arguments.length > 0 ? '…' : ''})`;
  return { kind: 'called-target', location: { path: spawn.frame.path, range: value.range }, confidence: 'high', call, gives };
}

/** What stands in the target's place; a subclass may take it under its usual name. */
function handedOver({ api, call, through }: SpawnCall): Expression | undefined {
  if (through || api.family === 'parallel-loop') return undefined;
  if (api.label.endsWith('subclass')) return call.arguments.find(({ keyword }) => keyword === 'target')?.value;
  return targetArgument(api, call)?.value;
}

function givenByCall(evaluator: Evaluator, call: CallExpression, frame: Frame, depth: number): Gives | undefined {
  const callees = evaluator.meaningsOf(call.callee, frame);
  return agreed(callees.map((callee) => givenBy(evaluator, callee, { call, frame }, depth)));
}

/** What all ways give; nothing when one of them may give a callable. */
function agreed(ways: readonly (Gives | undefined)[]): Gives | undefined {
  return ways.length > 0 && !ways.includes(undefined) ? ways[0] : undefined;
}

function givenBy(evaluator: Evaluator, callee: Meaning, call: CallInFrame, depth: number): Gives | undefined {
  if (depth > maximumDepth) return undefined;
  if (callee.kind === 'function') return givenByFunction(evaluator, callee, call, depth);
  if (callee.kind === 'external') return givenByLibrary(evaluator, callee, call);
  return undefined;
}

function givenByFunction(evaluator: Evaluator, callee: FunctionMeaning, call: CallInFrame, depth: number): Gives | undefined {
  const facts = evaluator.functionFacts(callee);
  // A subclass may give what its base does not.
  if (!facts || isDeclaration(facts) || overridesOf(evaluator, callee, facts).length > 0 || !facts.decorators.every(keepsResult)) return undefined;
  if (facts.isGenerator) return 'generator';
  if (facts.isAsync) return 'coroutine';
  const frame = evaluator.enter(callee, call, boundParameters(evaluator, callee));
  return returnedValues(facts.body).every((value) => isNoCallable(evaluator, value, frame, depth)) || isAnnotatedAsValue(evaluator, facts, frame) ? 'value' : undefined;
}

/** Any other decorator may make a callable of the result: `@curry`, `@delayed`. */
function keepsResult(decorator: Expression): boolean {
  const name = writtenName(decorator);
  return /^(staticmethod|classmethod|(functools\.)?(lru_cache|cache|wraps)|(typing\.)?override)$/.test(name);
}

/** `-> None`, `-> list[int]`. */
function isAnnotatedAsValue(evaluator: Evaluator, facts: FunctionFacts, frame: Frame): boolean {
  const said = facts.returns ? evaluator.annotated(facts.returns, { ...frame, arguments: undefined }) : [];
  return said.length > 0 && said.every(isValue);
}

function isNoCallable(evaluator: Evaluator, expression: Expression, frame: Frame, depth: number): boolean {
  const meanings = evaluator.meaningsOf(expression, frame);
  if (meanings.length > 0 && meanings.every(isValue)) return true;
  switch (expression.kind) {
    case 'operator':
      return expression.operator === 'and' || expression.operator === 'or'
        ? expression.operands.every((operand) => isNoCallable(evaluator, operand, frame, depth))
        : expression.operator !== '|' && expression.operator !== '>>';
    case 'conditional':
      return isNoCallable(evaluator, expression.whenTrue, frame, depth) && isNoCallable(evaluator, expression.whenFalse, frame, depth);
    case 'call':
      return givenByCall(evaluator, expression, frame, depth + 1) !== undefined;
    case 'collection':
    case 'comprehension':
    case 'literal':
      return true;
    default:
      return false;
  }
}

function isValue(meaning: Meaning): boolean {
  return meaning.kind === 'none' || meaning.kind === 'number' || meaning.kind === 'text' || meaning.kind === 'collection' || meaning.kind === 'module';
}

/** Library functions that are known to give a value, or to do their work when they are called. */
function givenByLibrary(evaluator: Evaluator, callee: ExternalMeaning, call: CallInFrame): Gives | undefined {
  const entry = evaluator.program.knowledge.find(callee.name);
  if (!entry || entry.isGeneral) return undefined;
  if (entry.isAwaited) return 'coroutine';
  if (entry.behaviour === 'waits' || callee.name === 'print') return 'value';
  const results = evaluator.resultOf(callee, call);
  return results.length > 0 && results.every(isValue) ? 'value' : undefined;
}
