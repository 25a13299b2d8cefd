import type { AttributeExpression, Expression } from '../../../python/facts/expression';
import type { AttributeBinding, Binding, ClassFacts, FunctionFacts, Parameter } from '../../../python/facts/scope';
import { isList, isMatrix, isScalar, type NativeType } from '../tree/nativeType';
import type { Outside, Value } from '../tree/tree';
import { saidName } from '../tree/outsideName';
import { annotatedType } from './annotatedType';
import { givenType } from './givenTypes';
import { classOfMethod, familyOf, filledParameters, lookedUpName } from './methods';
import type { Readers } from './readers';
import { refuse, type Reading } from './reading';

/** An attribute whose type hangs on more others than this is not followed. */
const longestChain = 4;

/**
 * Reads `self.name`: a number or a flat list that the object keeps.
 *
 * That it is one, and of this type, is asked again at each call; here it must only be likely enough to be worth it.
 */
export function readAttribute(reading: Reading, expression: AttributeExpression, readers: Pick<Readers, 'readValue'>): Value {
  const { file: { facts }, scope, outside } = reading;
  const owner = classOfMethod(facts, scope);
  if (!owner) return refuse(reading, expression, 'reads an attribute of what is no object of the file');
  const { name } = expression;
  const found = { origin: 'object', name: lookedUpName(owner, name) } as const;
  const key = saidName(found);
  const problem = attributeProblem(familyOf(facts, owner), name);
  if (problem !== undefined) return refuse(reading, expression, `reads \`self.${name}\`, ${problem}`);
  const type = outside.get(key)?.type ?? attributeType(reading, owner, name, readers);
  if (type === undefined) return refuse(reading, expression, `reads \`self.${name}\`, of which the file does not say that it is always a number or a flat list of one type`);
  const value: Outside = { ...found, type };
  outside.set(key, value);
  return { kind: 'outside', ...value };
}

/** Why an attribute may be something else than what the object keeps. */
function attributeProblem(family: readonly ClassFacts[], name: string): string | undefined {
  if (family.some(({ bindings }) => bindings['__getattr__'] ?? bindings['__getattribute__'])) return 'for which a method of the class may answer';
  return family.some(({ bindings }) => (bindings[name] ?? []).some(({ kind }) => kind !== 'value' && kind !== 'declared')) ? 'which is a property or a method' : undefined;
}

/** The one type of all that an attribute is set to in the file. */
function attributeType(reading: Reading, owner: ClassFacts, name: string, readers: Pick<Readers, 'readValue'>): NativeType | undefined {
  if (reading.asked.has(name) || reading.asked.size >= longestChain) return undefined;
  const { file: { facts } } = reading;
  const asking: Reading = { ...reading, asked: new Set([...reading.asked, name]) };
  const family = familyOf(facts, owner);
  const types = new Set([
    ...family.flatMap(({ bindings }) => (bindings[name] ?? []).map((binding) => typeOfBinding(asking, { functionId: 0, binding }, readers))),
    ...family.flatMap(({ attributes }) => (attributes[name] ?? []).map((set) => typeOfBinding(asking, set, readers))),
  ]);
  const [only, ...others] = types;
  return others.length === 0 && only !== undefined && (isScalar(only) || isList(only) || isMatrix(only)) ? only : undefined;
}

function typeOfBinding(reading: Reading, { functionId, binding }: AttributeBinding, readers: Pick<Readers, 'readValue'>): NativeType | undefined {
  const annotation = binding.kind === 'value' || binding.kind === 'declared' ? binding.annotation : undefined;
  const [annotated, ...others] = (annotation && annotatedType(annotation)) ?? [];
  if (annotated !== undefined && others.length === 0) return annotated;
  const scope = reading.file.facts.functions[functionId];
  return binding.kind === 'value' && scope ? typeIn(reading, scope, binding.value, readers) : undefined;
}

/** The type of an expression of another function, without reading all of that. */
function typeIn(reading: Reading, scope: FunctionFacts, expression: Expression, readers: Pick<Readers, 'readValue'>): NativeType | undefined {
  const [binding, ...others]: readonly Binding[] = expression.kind === 'name' ? scope.bindings[expression.name] ?? [] : [];
  if (scope.id !== 0 && binding?.kind === 'value' && others.length === 0 && binding.value !== expression) return typeIn(reading, scope, binding.value, readers);
  const parameters = filledParameters(scope);
  const known = parameters.flatMap((parameter, index) => {
    const type = parameterType(reading, scope, { parameter, index });
    return type === undefined ? [] : [[parameter.name, { type, isWrittenOut: false, startsAsInt: false, startsAsPython: false, mayBeUnbound: false }] as const];
  });
  const aside: Reading = {
    ...reading, scope, refusals: [], outside: new Map(), methods: new Map(), inner: new Map(), written: new Set(), variables: new Map(known), assigned: undefined, whole: undefined,
    find: () => 'What other functions give is not asked for.',
  };
  const { type } = readers.readValue(aside, expression);
  return aside.refusals.length > 0 || type === 'unknown' ? undefined : type;
}

/** What a parameter surely is, or what all that call the function give. */
function parameterType({ file: { facts } }: Reading, scope: FunctionFacts, { parameter: { annotation, defaultValue }, index }: { readonly parameter: Parameter; readonly index: number }): NativeType | undefined {
  const annotated = annotation && annotatedType(annotation);
  if (annotated) return annotated.length === 1 ? annotated[0] : undefined;
  const ofDefault = defaultValue?.kind === 'literal' ? defaultValue.type : undefined;
  if (ofDefault !== undefined) return ofDefault === 'int' || ofDefault === 'float' || ofDefault === 'bool' ? ofDefault : undefined;
  return givenType(facts, scope, index);
}
