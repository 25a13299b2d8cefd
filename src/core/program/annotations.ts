import type { AttributeExpression, Expression, NameExpression } from '../python/facts/expression';
import type { Knowledge } from '../knowledge/knowledgeBase';
import type { Evaluator } from './evaluator';
import { parseAnnotation } from './parseAnnotation';
import { join, unknownMeaning, type ClassMeaning, type CollectionMeaning, type Frame, type Meaning } from './meaning';

/** Generic wrappers that say nothing of their own about the value in them. */
const transparent = new Set(['Optional', 'Annotated', 'Final', 'ClassVar', 'Required', 'NotRequired', 'Awaitable', 'Coroutine', 'InitVar', 'Mapped']);

/** Of these the items are what their first argument says; of the others their last. */
const listLike = new Set(['list', 'List', 'set', 'Set', 'frozenset', 'FrozenSet', 'tuple', 'Tuple', 'Iterable', 'Sequence', 'MutableSequence', 'Collection', 'Iterator', 'Generator', 'AsyncIterator', 'AsyncGenerator', 'AsyncIterable']);
const dictLike = new Set(['dict', 'Dict', 'Mapping', 'MutableMapping', 'defaultdict', 'DefaultDict', 'OrderedDict']);

/** An instance for what an annotation says; `unknown` for what it leaves open. */
export function annotatedMeanings(evaluator: Evaluator, annotation: Expression, frame: Frame): readonly Meaning[] {
  switch (annotation.kind) {
    case 'name':
    case 'attribute':
      return join(typesNamed(evaluator, annotation, frame).flatMap((type) => instanceOf(evaluator, type, frame)));
    case 'literal':
      return annotation.type === 'str' && annotation.text !== undefined ? quoted(evaluator, annotation.text, annotation, frame) : unknownMeaning;
    case 'operator':
      return join(annotation.operands.filter((operand) => operand.kind !== 'literal' || operand.type === 'str').flatMap((operand) => annotatedMeanings(evaluator, operand, frame)));
    case 'subscript':
      return generic(evaluator, annotation.object, annotation.indices, frame);
    case 'other':
    case 'collection':
    default:
      return unknownMeaning;
  }
}

/** What an annotation names. A name that the file does not bind, as in one that is written for people only, is the only class of the project that bears it. */
function typesNamed(evaluator: Evaluator, annotation: NameExpression | AttributeExpression, frame: Frame): readonly Meaning[] {
  const found = evaluator.meaningsOf(annotation, frame);
  const [only, ...others] = found;
  const isUnbound = only?.kind === 'external' && others.length === 0 && annotation.kind === 'name' && only.name === annotation.name && !evaluator.program.knowledge.find(only.name);
  if (!isUnbound || !/^_?[A-Z]/.test(annotation.name)) return found;
  const named = classNamed(evaluator, annotation.name, frame.path);
  if (named) return [named];
  // What nobody has by that name is a slip of the pen, or means something only to a type checker.
  return exceptionName.test(annotation.name) ? found : unknownMeaning;
}

/** Exceptions that Python itself has are in no file. */
const exceptionName = /(Error|Exception|Warning|Interrupt|Exit|Iteration)$/;

function classNamed(evaluator: Evaluator, name: string, fromPath: string): ClassMeaning | undefined {
  const [path, ...others] = evaluator.program.filesWith(fromPath, `def ${name}`, 1) ?? [];
  const found = path === undefined || others.length > 0 ? [] : evaluator.program.file(path)?.classes.filter((each) => each.name === name) ?? [];
  return path !== undefined && found.length === 1 && found[0] ? { kind: 'class', path, classId: found[0].id } : undefined;
}

/** `"Foo"`, `"list[module.Foo]"`. */
function quoted(evaluator: Evaluator, text: string, at: Expression, frame: Frame): readonly Meaning[] {
  const expression = parseAnnotation(text, at.range);
  return expression && expression.kind !== 'literal' ? annotatedMeanings(evaluator, expression, frame) : unknownMeaning;
}

function generic(evaluator: Evaluator, object: Expression, indices: readonly Expression[], frame: Frame): readonly Meaning[] {
  const name = object.kind === 'name' || object.kind === 'attribute' ? object.name : '';
  const inner = indices.flatMap((index) => (index.kind === 'collection' ? index.elements : [index]));
  const meant = (each: Expression | undefined) => (each ? annotatedMeanings(evaluator, each, frame) : unknownMeaning);
  if (transparent.has(name)) return meant(name === 'Coroutine' ? inner[2] : inner[0]);
  if (name === 'Type' || name === 'type') return inner[0] ? evaluator.meaningsOf(inner[0], frame).filter(({ kind }) => kind === 'class' || kind === 'external') : unknownMeaning;
  if (name === 'Union') return join(inner.flatMap(meant));
  const of = annotatedMeanings(evaluator, object, frame);
  if (!listLike.has(name) && !dictLike.has(name)) return of;
  const places = name.toLowerCase() === 'tuple' ? placesOf(inner, meant) : undefined;
  if (places) return of.map((meaning) => (meaning.kind === 'collection' ? { ...meaning, length: places.length, places, items: places } : meaning));
  const items = meant(dictLike.has(name) ? inner[inner.length - 1] : inner[0]);
  return of.map((meaning) => (meaning.kind === 'collection' ? { ...meaning, items } : meaning));
}

/** `tuple[str, dict, list]` says of each place what stands there, `tuple[str, ...]` the same of all. */
function placesOf(inner: readonly Expression[], meant: (each: Expression) => readonly Meaning[]): readonly Meaning[] | undefined {
  if (inner.length < 2 || inner.some((each) => each.kind === 'literal' && each.type === 'ellipsis')) return undefined;
  return inner.map((each): Meaning => {
    const [only, ...others] = meant(each);
    return only && others.length === 0 ? only : { kind: 'unknown' };
  });
}

const numbers = new Set(['int', 'float', 'bool', 'complex']);
const collections: ReadonlyMap<string, CollectionMeaning['type']> = new Map([
  ['list', 'list'], ['tuple', 'tuple'], ['set', 'set'], ['frozenset', 'set'], ['dict', 'dict'],
  ['typing.List', 'list'], ['typing.Tuple', 'tuple'], ['typing.Set', 'set'], ['typing.Dict', 'dict'],
  ['typing.Iterable', 'list'], ['typing.Sequence', 'list'], ['typing.MutableSequence', 'list'], ['typing.Collection', 'list'], ['typing.FrozenSet', 'set'],
  ['typing.Iterator', 'generator'], ['typing.Generator', 'generator'], ['typing.AsyncIterator', 'generator'], ['typing.AsyncGenerator', 'generator'], ['typing.AsyncIterable', 'generator'],
  ['typing.Mapping', 'dict'], ['typing.MutableMapping', 'dict'], ['defaultdict', 'dict'], ['collections.defaultdict', 'dict'], ['typing.DefaultDict', 'dict'],
]);

function instanceOf(evaluator: Evaluator, type: Meaning, { path }: Frame): readonly Meaning[] {
  if (type.kind === 'class') return isCallbackProtocol(evaluator, type) ? unknownMeaning : [{ kind: 'instance', path: type.path, classId: type.classId, madeBy: undefined }];
  if (type.kind === 'none') return [type];
  if (type.kind !== 'external') return unknownMeaning;
  if (numbers.has(type.name)) return [{ kind: 'number', value: undefined }];
  if (type.name === 'str' || type.name === 'bytes') return [{ kind: 'text', type: type.name, length: undefined, text: undefined }];
  const name = type.name.replace(/^(collections\.abc|typing_extensions)\./, 'typing.');
  const collection = collections.get(name);
  if (collection) return [{ kind: 'collection', type: collection, length: undefined, elements: [], frame: { path: '', functionId: 0, arguments: undefined } }];
  // `Callable`, `partial`, `Any`, and the built-in functions that are written for them, leave open which one it is.
  if (name.startsWith('typing.') || name === 'object' || name === 'functools.partial' || name === 'callable' || name === 'any') return unknownMeaning;
  return [{ kind: 'external-instance', type: typeMeant(evaluator.program.knowledge, type.name), madeBy: undefined, declaredIn: path }];
}

/** `storage: boto3.client` and `pixels: np.array` name the function that makes such a thing. */
function typeMeant(knowledge: Knowledge, name: string): string {
  const canonical = knowledge.canonicalName(name);
  const entry = /(^|\.)[a-z_]\w*$/.test(canonical) ? knowledge.find(canonical) : undefined;
  return entry?.name === canonical && entry.returns?.includes('.') ? entry.returns : canonical;
}

/** A protocol with a `__call__` is a `Callable` whose parameters have names: any function may be meant. */
function isCallbackProtocol(evaluator: Evaluator, type: ClassMeaning): boolean {
  const methods = Object.entries(evaluator.classFacts(type)?.bindings ?? {}).filter(([, bindings]) => bindings.some(({ kind }) => kind === 'function'));
  return methods.length === 1 && methods[0]?.[0] === '__call__' && evaluator.ancestors(type).includes('typing.Protocol');
}
