import { positionalArguments } from '../../../python/callArguments';
import type { FileFacts } from '../../../python/facts';
import type { CallExpression, Expression } from '../../../python/facts/expression';
import type { FunctionFacts } from '../../../python/facts/scope';
import { expressionsIn } from '../../../python/traverse';
import { classNamed } from '../../names/callee';
import { bindingsOf, importedName, ownerOf } from '../../names/owner';
import type { Scalar } from '../tree/nativeType';
import { filledParameters } from './methods';

/** What the file gives a function for one of its parameters, as far as numbers can be recognised; `undefined` where they differ or none is. */
export function givenType(facts: FileFacts, called: FunctionFacts, position: number): Scalar | undefined {
  const found = new Set<Scalar>();
  for (const scope of facts.functions) {
    // What it gives itself is made of what it was given.
    if (scope.id === called.id) continue;
    for (const expression of expressionsIn(facts, scope)) {
      if (expression.kind !== 'call') continue;
      for (const given of givenBy({ facts, scope }, expression, called, position)) if (given) found.add(given);
    }
  }
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

interface Place {
  readonly facts: FileFacts;
  readonly scope: FunctionFacts;
}

function givenBy(place: Place, call: CallExpression, called: FunctionFacts, position: number): readonly (Scalar | undefined)[] {
  const isIt = (expression: Expression): boolean => isNamed(place, expression, called);
  const positional = positionalArguments(call).map(({ value }) => value);
  const parameter = filledParameters(called)[position]?.name;
  if (isIt(call.callee)) return [call.arguments.find(({ keyword }) => keyword === parameter)?.value ?? positional[position]].map((each) => each && numberType(place, each));
  const at = positional.findIndex(isIt);
  const isTarget = call.arguments.some(({ keyword, value }) => keyword === 'target' && isIt(value));
  const tuple = call.arguments.find(({ keyword }) => keyword === 'args')?.value ?? (at >= 0 ? positional[at + 1] : undefined);
  if ((isTarget || at >= 0) && tuple?.kind === 'collection' && tuple.type === 'tuple') return [tuple.elements[position]].map((each) => each && numberType(place, each));
  if (at < 0) return [];
  const given = positional[at + 1 + position];
  if (!given) return [];
  const isMapped = call.callee.kind === 'attribute' ? /map/.test(call.callee.name) : call.callee.kind === 'name' && /map/.test(call.callee.name);
  return [isMapped ? itemType(place, given) : numberType(place, given)];
}

/** Whether an expression is the function; of methods the name alone tells, and of what makes an object its class. */
function isNamed({ facts, scope }: Place, expression: Expression, called: FunctionFacts): boolean {
  if (called.classId === undefined) return expression.kind === 'name' && expression.name === called.name && ownerOf(facts, scope.id, expression.name) === called.parent;
  if (called.name === '__init__') return classNamed(facts, scope.id, expression)?.id === called.classId;
  return expression.kind === 'attribute' && expression.name === called.name;
}

const ofFunctions: Readonly<Partial<Record<string, Scalar>>> = {
  int: 'int', len: 'int', 'random.randint': 'int', 'random.randrange': 'int', float: 'float', 'random.random': 'float', 'random.uniform': 'float', 'random.gauss': 'float', bool: 'bool',
};

/** What an expression is, at a glance. */
function numberType(place: Place, expression: Expression, depth = 0): Scalar | undefined {
  const { facts, scope } = place;
  if (depth > 8) return undefined;
  switch (expression.kind) {
    case 'literal':
      return expression.type === 'int' || expression.type === 'float' || expression.type === 'bool' ? expression.type : undefined;
    case 'operator': {
      if (expression.operator === '/') return 'float';
      const types = expression.operands.map((operand) => numberType(place, operand, depth + 1));
      return types.includes('float') ? 'float' : types.every((type) => type === 'int') ? 'int' : undefined;
    }
    case 'call':
      return ofFunctions[importedName(facts, scope.id, expression.callee) ?? ''];
    case 'name': {
      const owner = ownerOf(facts, scope.id, expression.name);
      const [binding, ...others] = owner === undefined ? [] : bindingsOf(facts, owner, expression.name);
      const around = owner === undefined ? undefined : facts.functions[owner];
      if (!binding || others.length > 0 || !around) return undefined;
      if (binding.kind === 'element' && binding.path.length === 0) return itemType({ facts, scope: around }, binding.iterable, depth + 1);
      return binding.kind === 'value' ? numberType({ facts, scope: around }, binding.value, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}

/** What each of several things is. */
function itemType(place: Place, expression: Expression, depth = 0): Scalar | undefined {
  const { facts, scope } = place;
  if (depth > 8) return undefined;
  if (expression.kind === 'collection') {
    const types = new Set(expression.elements.map((element) => numberType(place, element, depth + 1)));
    const [only] = types;
    return types.size === 1 ? only : undefined;
  }
  if (expression.kind === 'operator' && expression.operator === '*') return expression.operands.map((operand) => itemType(place, operand, depth + 1)).find((type) => type !== undefined);
  if (expression.kind === 'comprehension') return expression.elements[0] && numberType(place, expression.elements[0], depth + 1);
  if (expression.kind === 'call') {
    const called = importedName(facts, scope.id, expression.callee);
    const [first] = expression.arguments;
    return called === 'range' ? 'int' : called === 'list' && first ? itemType(place, first.value, depth + 1) : undefined;
  }
  if (expression.kind !== 'name') return undefined;
  const owner = ownerOf(facts, scope.id, expression.name);
  const [binding, ...others] = owner === undefined ? [] : bindingsOf(facts, owner, expression.name);
  const around = owner === undefined ? undefined : facts.functions[owner];
  return binding?.kind === 'value' && others.length === 0 && around ? itemType({ facts, scope: around }, binding.value, depth + 1) : undefined;
}
