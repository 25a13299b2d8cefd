import { keywordArgument, positionalArguments } from '../../python/callArguments';
import type { Expression } from '../../python/facts/expression';
import type { Binding, ClassFacts } from '../../python/facts/scope';
import type { FileView } from '../fileView';
import { calleesOf, classOf, type Callee } from '../names/callee';
import { bindingsOf, importedName, ownerOf } from '../names/owner';
import { libraryValue } from './libraryValue';
import { listMethods, textMethods } from './methodValue';
import { returnedValues } from '../../python/returnedValues';

/** Whether a value can be sent to another process. */
export type Picklability =
  /** Numbers, texts, and containers of such. */
  | { readonly kind: 'plain' }
  /** A number, a text or a truth value: nobody can change it in place. */
  | { readonly kind: 'scalar' }
  /** `what` completes "… cannot be sent to another process". */
  | { readonly kind: 'unpicklable'; readonly what: string }
  | { readonly kind: 'unknown' };

const plain: Picklability = { kind: 'plain' };
const scalar: Picklability = { kind: 'scalar' };
const unknown: Picklability = { kind: 'unknown' };
const cannot = (what: string): Picklability => ({ kind: 'unpicklable', what });

/** More questions within questions are not followed. */
const maximumDepth = 12;
/** Nor more questions than this for one answer: branching code would ask without end. */
const maximumQuestions = 400;

/** What is known of the parameters of the function in which an expression stands. */
export type GivenArguments = ReadonlyMap<string, Picklability>;

/** Where an expression stands. */
export interface Place {
  readonly file: FileView;
  readonly functionId: number;
  /** For an expression in a function whose arguments are known. */
  readonly given?: GivenArguments;
  readonly depth?: number;
  /** How many questions one answer has taken so far. */
  readonly asked?: { count: number };
  /** Variables that are being asked about, as "owner name". */
  readonly open?: ReadonlySet<string>;
}

/** The place for a question within a question, or `undefined` when it is one too many. */
function deeper(place: Place): Place | undefined {
  const depth = (place.depth ?? 0) + 1;
  const asked = place.asked ?? { count: 0 };
  return depth > maximumDepth || ++asked.count > maximumQuestions ? undefined : { ...place, depth, asked };
}

/** Whether what an expression gives can be sent to another process. */
export function picklability(place: Place, expression: Expression): Picklability {
  const inner = deeper(place);
  if (!inner) return unknown;
  const of = (part: Expression): Picklability => picklability(inner, part);
  switch (expression.kind) {
    case 'literal':
      return scalar;
    case 'name':
      return ofName(inner, expression.name);
    case 'attribute':
      return ofAttribute(inner, expression);
    case 'subscript':
      return partOf(of(expression.object));
    case 'call':
      return ofCall(inner, expression);
    case 'lambda':
      return cannot('a lambda');
    case 'collection':
      return asContainer([...expression.keys, ...expression.elements].map(of));
    case 'comprehension':
      return expression.type === 'generator' ? cannot('a generator') : asContainer(expression.elements.map(of));
    case 'operator':
      return ofOperator(expression.operator, expression.operands.map(of));
    case 'conditional':
      return weakest([of(expression.whenTrue), of(expression.whenFalse)]);
    case 'named':
      return of(expression.value);
    case 'other':
      return expression.type === 'f-string' ? scalar : weakest(expression.parts.map(of));
    case 'await':
    case 'yield':
      return unknown;
  }
}

/** Whether what iterating over an expression gives can be sent; the iterator itself stays here. */
export function elementPicklability(place: Place, iterable: Expression): Picklability {
  const inner = deeper(place);
  if (!inner) return unknown;
  if (iterable.kind === 'comprehension') return weakest(iterable.elements.map((element) => picklability(inner, element)));
  if (iterable.kind === 'collection') return iterable.elements.length === 0 ? scalar : weakest((iterable.type === 'dict' ? iterable.keys : iterable.elements).map((element) => picklability(inner, element)));
  if (iterable.kind === 'call') {
    const name = importedName(place.file.facts, place.functionId, iterable.callee);
    if (name === 'range') return scalar;
    const lets = ['enumerate', 'zip', 'map', 'filter', 'iter', 'reversed', 'itertools.islice', 'itertools.chain', 'sorted', 'list', 'tuple', 'set'];
    if (name !== undefined && lets.includes(name)) {
      const elements = weakest(iterable.arguments.filter((argument) => name !== 'map' && name !== 'filter' || argument !== iterable.arguments[0]).map((argument) => elementPicklability(inner, argument.value)));
      return name === 'map' ? unknown : name === 'enumerate' || name === 'zip' ? asContainer([elements]) : elements;
    }
    if (iterable.callee.kind === 'attribute' && ['items', 'values', 'keys'].includes(iterable.callee.name)) return partOf(picklability(inner, iterable.callee.object));
    if (name?.startsWith('itertools.') && iterable.arguments.every((argument) => elementPicklability(inner, argument.value).kind === 'scalar')) return plain;
  }
  if (iterable.kind === 'name') {
    const owner = ownerOf(place.file.facts, place.functionId, iterable.name);
    const bindings = owner === undefined ? [] : bindingsOf(place.file.facts, owner, iterable.name);
    const values = bindings.flatMap((binding) => (binding.kind === 'value' ? [binding.value] : []));
    if (owner !== undefined && values.length > 0 && values.length === bindings.length) {
      return weakest(values.map((value) => elementPicklability({ ...inner, functionId: owner }, value)));
    }
  }
  return partOf(picklability(inner, iterable));
}

/** Whether an instance of a class of the file can be sent. */
export function instancePicklability(place: Place, owner: ClassFacts): Picklability {
  const inner = deeper(place);
  if (!inner) return unknown;
  if (owner.parent !== 0 || owner.outerClass !== undefined && place.file.facts.functions[owner.parent]?.kind !== 'module') return cannot(`an instance of \`${owner.name}\`, a class made within a function,`);
  if (['__reduce__', '__reduce_ex__', '__getstate__', '__getnewargs__', '__setstate__', '__slots__'].some((name) => owner.bindings[name])) return unknown;
  let weakestOne: Picklability = plain;
  for (const [name, bindings] of Object.entries(owner.attributes)) {
    for (const { functionId, binding } of bindings) {
      const held = ofBinding({ ...inner, functionId }, binding);
      if (held.kind === 'unpicklable') return cannot(`an instance of \`${owner.name}\`, which holds ${held.what} in \`${name}\`,`);
      if (held.kind === 'unknown') weakestOne = unknown;
    }
  }
  return owner.bases.length > 0 ? unknown : weakestOne;
}

function ofName(place: Place, name: string): Picklability {
  const { facts } = place.file;
  const owner = ownerOf(facts, place.functionId, name);
  if (owner === undefined) return plain;
  // `value = value * 7`: what it was before says it all.
  const key = `${String(owner)} ${name}`;
  if (place.open?.has(key)) return scalar;
  const open = new Set([...(place.open ?? []), key]);
  const scope = facts.functions[owner];
  const parameter = scope?.parameters.find((each) => each.name === name);
  const bindings = bindingsOf(facts, owner, name).filter((binding) => binding.kind !== 'opaque');
  const found = bindings.map((binding) => ofBinding({ ...place, open, functionId: owner, ...(owner === place.functionId ? {} : { given: new Map() }) }, binding));
  if (!parameter) return found.length === 0 ? unknown : weakest(found);
  return weakest([ofParameter(place, owner, name), ...found]);
}

function ofParameter(place: Place, owner: number, name: string): Picklability {
  const { facts } = place.file;
  const scope = facts.functions[owner];
  const given = owner === place.functionId ? place.given?.get(name) : undefined;
  if (given) return given;
  if (scope?.classId !== undefined && scope.parameters[0]?.name === name) {
    const type = facts.classes[scope.classId];
    return type ? instancePicklability(place, type) : unknown;
  }
  const parameter = scope?.parameters.find((each) => each.name === name);
  return parameter?.annotation ? annotated(place, owner, parameter.annotation) : unknown;
}

function annotated(place: Place, functionId: number, annotation: Expression): Picklability {
  const name = annotation.kind === 'name' ? annotation.name : '';
  if (['int', 'float', 'str', 'bytes', 'bool', 'complex'].includes(name)) return scalar;
  if (annotation.kind === 'subscript' && annotation.object.kind === 'name' && /^(list|List|tuple|Tuple|dict|Dict|set|Set|Sequence|Iterable)$/.test(annotation.object.name)) {
    return asContainer(annotation.indices.map((index) => annotated(place, functionId, index)));
  }
  const type = classOf(place.file.facts, functionId, { kind: 'call', callee: annotation, arguments: [], range: annotation.range });
  return type ? instancePicklability(place, type) : unknown;
}

function ofBinding(place: Place, binding: Binding): Picklability {
  const { facts } = place.file;
  switch (binding.kind) {
    case 'value':
      return picklability(place, binding.value);
    case 'element':
      return binding.path.length === 0 ? elementPicklability(place, binding.iterable) : partOf(elementPicklability(place, binding.iterable));
    case 'unpacked':
      return partOf(picklability(place, binding.value));
    case 'entered':
      return picklability(place, binding.context);
    case 'declared':
      return annotated(place, place.functionId, binding.annotation);
    case 'function': {
      const definition = facts.functions[binding.functionId];
      return definition?.parent === 0 || definition?.classId !== undefined ? plain : cannot(`\`${definition?.name ?? 'it'}\`, a function made within a function,`);
    }
    case 'class':
      return facts.classes[binding.classId]?.parent === 0 ? plain : cannot('a class made within a function');
    case 'import':
      return binding.symbol === undefined ? cannot('a module') : unknown;
    case 'opaque':
      return unknown;
  }
}

function ofAttribute(place: Place, { object, name }: Extract<Expression, { kind: 'attribute' }>): Picklability {
  const { facts } = place.file;
  const type = classOf(facts, place.functionId, object);
  if (type) {
    const own = (type.attributes[name] ?? []).map(({ functionId, binding }) => ofBinding({ ...place, functionId }, binding));
    const shared = (type.bindings[name] ?? []).map((binding) => ofBinding({ ...place, functionId: type.parent }, binding));
    return own.length + shared.length > 0 ? weakest([...own, ...shared]) : unknown;
  }
  const library = importedName(facts, place.functionId, { kind: 'attribute', object, name, range: object.range });
  if (library !== undefined) return /^(math|string|sys\.(argv|maxsize|version|platform|byteorder)|os\.(sep|linesep|name))\b/.test(library) ? scalar : unknown;
  return unknown;
}

function ofCall(place: Place, call: Extract<Expression, { kind: 'call' }>): Picklability {
  const callees = calleesOf(place.file.facts, place.functionId, call.callee);
  return callees.length === 0 ? unknown : weakest(callees.map((callee) => ofResult(place, callee, call)));
}

function ofResult(place: Place, callee: Callee, call: Extract<Expression, { kind: 'call' }>): Picklability {
  switch (callee.kind) {
    case 'class':
      return instancePicklability(place, callee.class);
    case 'function':
      if (callee.function.isGenerator) return cannot('a generator');
      if (callee.function.isAsync) return cannot('a coroutine');
      return ofFunctionResult(place, callee, call);
    case 'library':
      return ofLibrary(place, callee.name, call);
    case 'method':
      return ofMethod(place, callee.object, callee.name);
    case 'unknown':
      return unknown;
  }
}

const transparentDecorators = new Set(['functools.lru_cache', 'functools.cache', 'staticmethod', 'classmethod', 'property']);

function ofFunctionResult(place: Place, { function: definition, receiver }: Extract<Callee, { kind: 'function' }>, call: Extract<Expression, { kind: 'call' }>): Picklability {
  const { facts } = place.file;
  const isTransparent = definition.decorators.every((decorator) =>
    transparentDecorators.has(importedName(facts, definition.parent ?? 0, decorator.kind === 'call' ? decorator.callee : decorator) ?? ''));
  if (!isTransparent) return unknown;
  const key = `returns ${String(definition.id)}`;
  // A function that calls itself gives what it gives elsewhere.
  if (place.open?.has(key)) return scalar;
  const parameters = receiver ? definition.parameters.slice(1) : definition.parameters;
  const positional = positionalArguments(call);
  const given = new Map<string, Picklability>();
  if (!call.arguments.some((argument) => argument.isSpread)) {
    parameters.forEach(({ name, kind, defaultValue }, index) => {
      const value = kind === 'positional' ? (positional[index] ?? keywordArgument(call, name))?.value ?? defaultValue : undefined;
      if (value) given.set(name, picklability(place, value));
    });
  }
  const open = new Set([...(place.open ?? []), key]);
  return weakest(returnedValues(definition.body).map((value) => picklability({ ...place, open, functionId: definition.id, given }, value)));
}

/** Containers made by these hold what iterating over the argument gives. */
const collectors = new Set(['list', 'tuple', 'set', 'frozenset', 'sorted', 'sum', 'min', 'max', 'collections.deque']);

function ofLibrary(place: Place, name: string, call: Extract<Expression, { kind: 'call' }>): Picklability {
  const value = libraryValue(name);
  if (value.kind !== 'like arguments') return value;
  const isChoice = (name === 'min' || name === 'max') && call.arguments.filter((argument) => argument.keyword === undefined && !argument.isSpread).length > 1;
  const held = call.arguments.filter((argument) => argument.keyword === undefined).map((argument) => (collectors.has(name) && !isChoice ? elementPicklability(place, argument.value) : picklability(place, argument.value)));
  return name === 'sum' || name === 'min' || name === 'max' ? weakest(held) : asContainer(held);
}

function ofMethod(place: Place, object: Expression, name: string): Picklability {
  if (textMethods.has(name)) return scalar;
  if (listMethods.has(name)) return plain;
  if (['keys', 'values', 'items'].includes(name)) return cannot('a view of a dictionary');
  if (['copy', 'union', 'intersection', 'difference', 'get', 'pop'].includes(name)) return partOf(picklability(place, object));
  return unknown;
}

function ofOperator(operator: string, operands: readonly Picklability[]): Picklability {
  const isComparison = /^(not|==|!=|<|>|<=|>=|in|not in|is|is not)( |$)/.test(operator);
  if (isComparison) return operands.some((operand) => operand.kind === 'unknown') ? plain : scalar;
  const worst = weakest(operands);
  if (worst.kind !== 'unknown') return worst;
  // Numbers, arrays, dates, paths: what can be divided or raised to a power can be sent.
  const isArithmetic = ['-', '/', '//', '**', '<<', '>>', '~'].includes(operator);
  return isArithmetic || (operator === '+' && operands.some((operand) => operand.kind === 'scalar')) ? plain : unknown;
}

/** As good as the worst of several. */
export function weakest(parts: readonly Picklability[]): Picklability {
  return parts.find((part) => part.kind === 'unpicklable')
    ?? parts.find((part) => part.kind === 'unknown')
    ?? parts.find((part) => part.kind === 'plain')
    ?? scalar;
}

function asContainer(parts: readonly Picklability[]): Picklability {
  const worst = weakest(parts);
  return worst.kind === 'scalar' ? plain : worst;
}

/** A part of a text is a text; a part of a plain container may be another container. */
function partOf(whole: Picklability): Picklability {
  return whole.kind === 'unpicklable' ? unknown : whole;
}
