import type { Expression, NameEnds } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { isResolved, join, unknownMeaning, type CallInFrame, type ClassMeaning, type Frame, type InstanceMeaning, type Meaning, type ModuleMeaning } from './meaning';

/** As many attributes are told apart; a part of a name that more have says too little. */
const maximumAttributes = 12;

/**
 * `getattr(object, 'name', default)`, where the name is one of a few that are in the code, or where
 * the code says how it begins or ends: `getattr(self, 'on_' + event)` is one of the methods of that name.
 */
export function attributeNamed(evaluator: Evaluator, { call, frame }: CallInFrame): readonly Meaning[] {
  const [object, name, otherwise] = call.arguments.map(({ value }) => value);
  if (!object || !name) return unknownMeaning;
  const receiver = object.kind === 'name' ? object.name : '';
  const objects = evaluator.meaningsOf(object, frame);
  const found = namesIn(evaluator, name, objects, frame).flatMap((text) => objects.flatMap((each) => evaluator.member(each, text, receiver)));
  const known = found.length > 0 ? found : unknownMeaning;
  return join(otherwise && !known.some(isResolved) ? evaluator.meaningsOf(otherwise, frame) : known);
}

/** `globals()['read_' + format]`, and the same with a name that is known: what the file binds at its top. */
export function globalNamed(evaluator: Evaluator, object: Expression, name: Expression | undefined, frame: Frame): readonly Meaning[] | undefined {
  const isAsked = object.kind === 'call' && object.callee.kind === 'name' && object.callee.name === 'globals' && object.arguments.length === 0;
  if (!isAsked || !name) return undefined;
  const module: ModuleMeaning = { kind: 'module', path: frame.path, name: '', importedFrom: frame.path };
  const found = namesIn(evaluator, name, [module], frame).flatMap((text) => evaluator.member(module, text, ''));
  return found.length > 0 ? join(found) : undefined;
}

function namesIn(evaluator: Evaluator, name: Expression, objects: readonly Meaning[], frame: CallInFrame['frame']): readonly string[] {
  const texts = evaluator.meaningsOf(name, frame).flatMap((meaning) => (meaning.kind === 'text' ? meaning.text ?? [] : []));
  const ends = texts.length > 0 ? undefined : endsOf(name);
  if (!ends) return texts;
  const between = objects.flatMap((object) => namesBetween(evaluator, object, ends));
  return between.length <= maximumAttributes ? between : [];
}

/** What stands around the unknown part of a name: of `'on_' + event`, `f'on_{event}'`, `'on_%s' % event`, `'on_{}'.format(event)`. */
function endsOf(name: Expression): NameEnds | undefined {
  if (name.kind === 'other') return name.ends;
  if (name.kind === 'call') return name.callee.kind === 'attribute' && name.callee.name === 'format' ? cut(textOf(name.callee.object), /^(\w*)\{\w*\}(\w*)$/) : undefined;
  if (name.kind !== 'operator') return undefined;
  const [first, last] = [name.operands[0], name.operands.at(-1)];
  if (name.operator === '%') return cut(textOf(first), /^(\w*)%s(\w*)$/);
  return name.operator === '+' ? cut(`${textOf(first)}+${textOf(last)}`, /^(\w*)\+(\w*)$/) : undefined;
}

function textOf(expression: Expression | undefined): string {
  return expression?.kind === 'literal' ? expression.text ?? '' : expression?.kind === 'operator' && expression.operator === '+' ? textOf(expression.operands[0]) : '';
}

function cut(text: string, around: RegExp): NameEnds | undefined {
  const [, start = '', end = ''] = around.exec(text) ?? [];
  return start + end === '' ? undefined : { start, end };
}

/** The functions of a class, its bases and its heirs, or of a module, whose names begin and end so. */
function namesBetween(evaluator: Evaluator, object: Meaning, { start, end }: NameEnds): readonly string[] {
  const fits = (name: string): boolean => name.length > start.length + end.length && name.startsWith(start) && name.endsWith(end);
  if (object.kind === 'module') return functionsIn(evaluator.program.file(object.path)?.functions[0]?.bindings).filter(fits);
  if (object.kind !== 'class' && object.kind !== 'instance') return [];
  const own = classesAround(evaluator, object).flatMap((each) => functionsIn(evaluator.classFacts(each)?.bindings));
  return [...new Set(own)].filter(fits);
}

function classesAround(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning): readonly ClassMeaning[] {
  const heirs = owner.kind === 'instance' && !owner.madeBy ? evaluator.subclasses(owner) : [];
  return [...evaluator.ancestors(owner).filter((each) => typeof each !== 'string'), ...heirs];
}

function functionsIn(bindings: Readonly<Record<string, readonly { readonly kind: string }[]>> = {}): readonly string[] {
  return Object.entries(bindings).flatMap(([name, bound]) => (bound.some(({ kind }) => kind === 'function') ? [name] : []));
}
