import { walkExpressions } from '../python/traverse';
import type { FileFacts } from '../python/facts';
import type { CallExpression, Expression } from '../python/facts/expression';
import { scopesAround } from '../python/scopesAround';
import type { Evaluator } from './evaluator';
import { writtenName } from './expressions';
import { adders, fillingsOf } from './growth';
import type { AddedElement, CollectionMeaning, Frame, Meaning, PlacedFilling } from './meaning';
import { addUnder, oncePerFile } from './oncePerFile';

/** Something that is put into a container: `jobs.append(job)`, `jobs[key] = job`. */
interface Addition {
  readonly container: Expression;
  readonly element: Expression;
  /** Of a dict. */
  readonly key?: Expression | undefined;
  readonly functionId: number;
}

/** More elements of a container are not told apart. */
const maximumAdded = 12;

/** More places that fill one container are not asked how often they do. */
const maximumFillings = 6;

/** A container that is filled piece by piece has what is added to it under its name: `jobs = []; jobs.append(work)`. */
export function withAdditions(evaluator: Evaluator, meaning: Meaning, name: string, frame: Frame): Meaning {
  if (meaning.kind !== 'collection' || (meaning.type !== 'list' && meaning.type !== 'set' && meaning.type !== 'dict')) return meaning;
  const facts = evaluator.program.file(frame.path);
  if (!facts) return meaning;
  const isOfContainer = ({ functionId }: { readonly functionId: number }) => isSameContainer(evaluator, facts, name, frame, functionId);
  const frameIn = ({ functionId }: { readonly functionId: number }): Frame => (functionId === frame.functionId ? frame : { path: frame.path, functionId, arguments: undefined });
  const added = additionsTo(facts, name).filter(isOfContainer).map((addition): AddedElement => ({ expression: addition.element, key: addition.key, frame: frameIn(addition) }));
  // Only of what begins as it is written out is the rest of its length known.
  const filled = meaning.length === undefined ? [] : fillingsOf(facts, name).filter(isOfContainer).slice(0, maximumFillings)
    .map((filling): PlacedFilling => ({ filling, frame: frameIn(filling), isWhereMade: filling.functionId === frame.functionId }));
  return { ...withAdded(meaning, added), ...(filled.length > 0 ? { filled, length: undefined } : {}) };
}

/** A container into which these are put as well. */
export function withAdded(container: CollectionMeaning, added: readonly AddedElement[]): CollectionMeaning {
  return added.length === 0 ? container : { ...container, added: added.slice(0, maximumAdded), length: undefined };
}

/** Whether the name means the same container in another function of the file. */
function isSameContainer(evaluator: Evaluator, facts: FileFacts, name: string, frame: Frame, functionId: number): boolean {
  if (functionId === frame.functionId) return true;
  if (/^(self|cls)\./.test(name)) return areRelated(evaluator, facts, classAround(facts, frame.functionId), classAround(facts, functionId));
  return scopeThatBinds(facts, name, functionId) === frame.functionId;
}

function areRelated(evaluator: Evaluator, { path }: FileFacts, one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return one === other;
  const inherits = (heir: number, base: number) => evaluator.ancestors({ kind: 'class', path, classId: heir })
    .some((ancestor) => typeof ancestor !== 'string' && ancestor.path === path && ancestor.classId === base);
  return inherits(one, other) || inherits(other, one);
}

/** The class in one of whose methods a function stands, or which it is a method of. */
export function classAround(facts: FileFacts, functionId: number): number | undefined {
  for (const scope of scopesAround(facts, functionId)) {
    if (scope.classId !== undefined) return scope.classId;
  }
  return undefined;
}

function scopeThatBinds(facts: FileFacts, name: string, functionId: number): number | undefined {
  for (const scope of scopesAround(facts, functionId)) {
    const isOwn = scope.parameters.some((parameter) => parameter.name === name) || (Object.hasOwn(scope.bindings, name) && !scope.globals.includes(name) && !scope.nonlocals.includes(name));
    if (isOwn) return scope.id;
  }
  return undefined;
}

/** Something that is put into a container which is an attribute of an object. */
interface AdditionToAttribute extends Addition {
  readonly object: Expression;
}

/** What the code of a file puts into containers that are attributes of this name. */
export function additionsToAttribute(facts: FileFacts, name: string): readonly AdditionToAttribute[] {
  return additionsByAttribute(facts).get(name) ?? [];
}

const additionsByAttribute = oncePerFile((facts): ReadonlyMap<string, readonly AdditionToAttribute[]> => {
  const index = new Map<string, AdditionToAttribute[]>();
  for (const addition of [...additionsByContainer(facts).values()].flat()) {
    const { container } = addition;
    if (container.kind === 'attribute') addUnder(index, container.name, { ...addition, object: container.object });
  }
  return index;
});

const additionsByContainer = oncePerFile(buildIndex);

function additionsTo(facts: FileFacts, name: string): readonly Addition[] {
  return additionsByContainer(facts).get(name) ?? [];
}

function buildIndex(facts: FileFacts): ReadonlyMap<string, readonly Addition[]> {
  const index = new Map<string, Addition[]>();
  const note = (container: Expression, element: Expression | undefined, functionId: number, key?: Expression) => {
    const name = writtenName(container);
    if (name !== '' && element) addUnder(index, name, { container, element, key, functionId });
  };
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind === 'call' && expression.callee.kind === 'attribute') note(expression.callee.object, addedBy(expression.callee.name, expression), scope.id);
      const statement = around[around.length - 1];
      if (expression.kind === 'subscript' && statement?.kind === 'assign' && statement.targets.includes(expression)) note(expression.object, statement.value, scope.id, expression.indices[0]);
    });
  }
  return index;
}

function addedBy(method: string, call: CallExpression): Expression | undefined {
  const place = adders.get(method);
  return place === undefined ? undefined : call.arguments[place]?.value;
}
