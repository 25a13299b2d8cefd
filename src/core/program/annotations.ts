import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { join, unknownMeaning, type Frame, type Meaning } from './meaning';

/** Generic wrappers that say nothing of their own about the value in them. */
const transparent = new Set(['Optional', 'Annotated', 'Final', 'ClassVar', 'Type', 'type', 'Required', 'NotRequired']);

/** An instance for what an annotation says; `unknown` for what it leaves open. */
export function annotatedMeanings(evaluator: Evaluator, annotation: Expression, frame: Frame): readonly Meaning[] {
  switch (annotation.kind) {
    case 'name':
    case 'attribute':
      return join(evaluator.meaningsOf(annotation, frame).flatMap((type) => instanceOf(evaluator, type)));
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

/** `"Foo"` and `"module.Foo"`; more complicated quoted types are left open. */
function quoted(evaluator: Evaluator, text: string, at: Expression, frame: Frame): readonly Meaning[] {
  const names = text.trim().split('.');
  if (!names.every((name) => /^[A-Za-z_]\w*$/.test(name))) return unknownMeaning;
  const [first = '', ...rest] = names;
  let expression: Expression = { kind: 'name', name: first, range: at.range };
  for (const name of rest) expression = { kind: 'attribute', object: expression, name, range: at.range };
  return annotatedMeanings(evaluator, expression, frame);
}

function generic(evaluator: Evaluator, object: Expression, indices: readonly Expression[], frame: Frame): readonly Meaning[] {
  const name = object.kind === 'name' || object.kind === 'attribute' ? object.name : '';
  const inner = indices.flatMap((index) => (index.kind === 'collection' ? index.elements : [index]));
  if (transparent.has(name)) return inner[0] ? annotatedMeanings(evaluator, inner[0], frame) : unknownMeaning;
  if (name === 'Union') return join(inner.flatMap((each) => annotatedMeanings(evaluator, each, frame)));
  return annotatedMeanings(evaluator, object, frame);
}

const numbers = new Set(['int', 'float', 'bool', 'complex']);
const collections = new Map([
  ['list', 'list'], ['tuple', 'tuple'], ['set', 'set'], ['frozenset', 'set'], ['dict', 'dict'],
  ['typing.List', 'list'], ['typing.Tuple', 'tuple'], ['typing.Set', 'set'], ['typing.Dict', 'dict'],
  ['typing.Iterable', 'list'], ['typing.Sequence', 'list'], ['typing.Iterator', 'generator'], ['typing.Mapping', 'dict'],
] as const);

function instanceOf(evaluator: Evaluator, type: Meaning): readonly Meaning[] {
  if (type.kind === 'class') return [{ kind: 'instance', path: type.path, classId: type.classId, madeBy: undefined }];
  if (type.kind === 'none') return [type];
  if (type.kind !== 'external') return unknownMeaning;
  if (numbers.has(type.name)) return [{ kind: 'number', value: undefined }];
  if (type.name === 'str' || type.name === 'bytes') return [{ kind: 'text', type: type.name, length: undefined, text: undefined }];
  const collection = [...collections].find(([name]) => name === type.name);
  if (collection) return [{ kind: 'collection', type: collection[1], length: undefined, elements: [], frame: { path: '', functionId: 0, arguments: undefined } }];
  if (type.name.startsWith('typing.') || type.name === 'object') return unknownMeaning;
  return [{ kind: 'external-instance', type: evaluator.program.knowledge.canonicalName(type.name), madeBy: undefined }];
}
