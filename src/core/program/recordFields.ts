import { keywordArgument } from '../python/callArguments';
import type { Expression } from '../python/facts/expression';
import type { Binding } from '../python/facts/scope';
import { aliasesIn } from './aliases';
import { maximumCalls, maximumFiles } from './callers';
import { callsIn } from './callIndex';
import type { Evaluator } from './evaluator';
import { canonicalNames } from './writtenName';
import { frameOf, isResolved, join, type CallInFrame, type ClassMeaning, type Frame, type InstanceMeaning, type Meaning } from './meaning';
import { meaningsOfBinding } from './names';
import { argumentOf, likelyWhereUnknown, unlessAnnotated } from './parameters';

/** Decorators that write a class's constructor from its fields. */
const decoratorsOfRecords: ReadonlySet<string> = new Set([
  'dataclasses.dataclass', 'pydantic.dataclasses.dataclass', 'attr.dataclass',
  ...['attr', 'attrs'].flatMap((module) => ['s', 'attrs', 'define', 'frozen', 'mutable'].map((name) => `${module}.${name}`)),
]);

/** Base classes that do. */
const basesOfRecords: ReadonlySet<string> = new Set(['typing.NamedTuple', 'pydantic.BaseModel', 'pydantic.main.BaseModel', 'sqlmodel.SQLModel', 'msgspec.Struct']);

/** An annotated name of a class. */
interface Field {
  readonly name: string;
  readonly annotation: Expression;
  readonly binding: Binding;
  /** Where the names of the class's body are looked up. */
  readonly frame: Frame;
}

/**
 * What a field holds that the constructor of a dataclass or of its like was given, or all
 * constructors that the project calls; `undefined` where the class says as much, or nothing is seen.
 */
export function fieldMeanings(evaluator: Evaluator, owner: InstanceMeaning, name: string): readonly Meaning[] | undefined {
  const field = isAnnotated(evaluator, owner, name) && isRecord(evaluator, owner) ? fieldsOf(evaluator, owner).find((each) => each.name === name) : undefined;
  if (!field) return undefined;
  const makers = owner.madeBy ? [{ made: owner, maker: owner.madeBy }] : constructions(evaluator, { kind: 'class', path: owner.path, classId: owner.classId });
  const given = makers.map(({ made, maker }) => {
    const places = fieldsOf(evaluator, made);
    const argument = argumentOf(maker.call, { name, kind: 'positional' }, places.findIndex((each) => each.name === name));
    return argument && evaluator.meaningsOf(argument.value, frameOf(maker, argument));
  });
  const passed = given.flatMap((each) => (each ? [each] : []));
  if (!passed.flat().some(isResolved)) return undefined;
  const byDefault = field.binding.kind === 'value' && passed.length < given.length ? meaningsOfBinding(evaluator, field.binding, field.frame) : [];
  const annotated = evaluator.annotated(field.annotation, field.frame);
  return unlessAnnotated(annotated, () => join([...likelyWhereUnknown(passed), ...byDefault]));
}

/** Most names are none, and that costs nothing to see. */
function isAnnotated(evaluator: Evaluator, owner: InstanceMeaning, name: string): boolean {
  return evaluator.ancestors(owner).some((ancestor) => {
    const bindings = typeof ancestor === 'string' ? undefined : evaluator.classFacts(ancestor)?.bindings;
    const [binding] = bindings && Object.hasOwn(bindings, name) ? bindings[name] ?? [] : [];
    return binding !== undefined && annotationOf(binding) !== undefined;
  });
}

function isRecord(evaluator: Evaluator, owner: InstanceMeaning): boolean {
  const writesConstructor = evaluator.ancestors(owner).some((ancestor) => {
    if (typeof ancestor === 'string') return basesOfRecords.has(ancestor);
    const { decorators = [], parent = 0 } = evaluator.classFacts(ancestor) ?? {};
    const frame: Frame = { path: ancestor.path, functionId: parent, arguments: undefined };
    return decorators.some((decorator) => canonicalNames(evaluator, decorator.kind === 'call' ? decorator.callee : decorator, frame).some((name) => decoratorsOfRecords.has(name)));
  });
  return writesConstructor && !evaluator.classMember(owner, '__init__').some(({ kind }) => kind === 'function');
}

/** The parameters of the constructor: the fields of the bases first, each where it was first. */
function fieldsOf(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning): readonly Field[] {
  const fields = new Map<string, Field>();
  for (const ancestor of [...evaluator.ancestors(owner)].reverse()) {
    if (typeof ancestor === 'string') continue;
    const facts = evaluator.classFacts(ancestor);
    const frame: Frame = { path: ancestor.path, functionId: facts?.parent ?? 0, arguments: undefined };
    for (const [name, bindings] of Object.entries(facts?.bindings ?? {})) {
      const [binding] = bindings;
      const annotation = binding && annotationOf(binding);
      if (binding && annotation && !isOfClass(annotation) && !isLeftOut(binding)) fields.set(name, { name, annotation, binding, frame });
    }
  }
  return [...fields.values()];
}

function annotationOf(binding: Binding): Expression | undefined {
  return binding.kind === 'declared' || binding.kind === 'value' ? binding.annotation : undefined;
}

/** `ClassVar[int]`, and `_: KW_ONLY`, which no constructor is given. */
function isOfClass(annotation: Expression): boolean {
  const of = annotation.kind === 'subscript' ? annotation.object : annotation;
  return (of.kind === 'name' || of.kind === 'attribute') && (of.name === 'ClassVar' || of.name === 'KW_ONLY');
}

/** `field(init=False)`. */
function isLeftOut(binding: Binding): boolean {
  const init = binding.kind === 'value' && binding.value.kind === 'call' ? keywordArgument(binding.value, 'init')?.value : undefined;
  return init?.kind === 'literal' && init.type === 'bool' && init.value === 0;
}

interface Construction {
  readonly made: ClassMeaning;
  readonly maker: CallInFrame;
}

/** The calls that make objects of a class or of its heirs, in its own file and in those that call it by its name. */
function constructions(evaluator: Evaluator, owner: ClassMeaning): readonly Construction[] {
  const classes = [owner, ...evaluator.subclasses(owner)];
  const name = evaluator.classFacts(owner)?.name ?? '';
  const elsewhere = evaluator.program.filesWith(owner.path, `${name}(`, maximumFiles) ?? [];
  return [...new Set([...classes.map(({ path }) => path), ...elsewhere])].flatMap((path) => {
    const file = evaluator.program.file(path);
    if (!file) return [];
    const names = new Set(classes.flatMap((each) => evaluator.classFacts(each)?.name ?? []).flatMap((each) => [each, ...aliasesIn(file, each)]));
    return [...names].flatMap((each) => callsIn(file, each)).flatMap(({ call, functionId }): readonly Construction[] => {
      const frame: Frame = { path, functionId, arguments: undefined };
      const callee = evaluator.meaningsOf(call.callee, frame);
      const made = classes.find(({ path: of, classId }) => callee.some((meaning) => meaning.kind === 'class' && meaning.path === of && meaning.classId === classId));
      return made ? [{ made, maker: { call, frame } }] : [];
    });
  }).slice(0, maximumCalls);
}
