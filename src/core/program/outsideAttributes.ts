import { walkExpressions } from '../python/traverse';
import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { Evaluator } from './evaluator';
import { additionsToAttribute } from './containerUses';
import type { CallInFrame, Frame, InstanceMeaning, Meaning, PlacedExpression } from './meaning';
import { addUnder, oncePerFile } from './oncePerFile';

/** `worker.function = work`: an attribute that somebody gives to an object. */
export interface Store {
  readonly name: string;
  readonly object: Expression;
  readonly value: Expression;
  readonly functionId: number;
}

/** A name that stands in more files is no attribute of one class. */
export const maximumFiles = 4;

/** Of more stores in one file the first count. */
export const maximumStores = 24;

/** What an attribute is given outside of the methods of its class, in the files that name it. */
export function outsideAttributes(evaluator: Evaluator, owner: InstanceMeaning, name: string): readonly Meaning[] {
  return storedFrom(evaluator, owner.path, name, (object) => isOfOneKind(evaluator, object, owner));
}

/**
 * What an attribute of an object of a library is given by the project: `bot.api = Client()`.
 *
 * @param type - Of the object, canonical: `discord.ext.commands.Bot`.
 */
export function givenToLibrary(evaluator: Evaluator, type: string, name: string, fromPath: string): readonly Meaning[] {
  return storedFrom(evaluator, fromPath, name, (object) => object.kind === 'external-instance' && object.type === type);
}

function storedFrom(evaluator: Evaluator, fromPath: string, name: string, isOwner: (object: Meaning) => boolean): readonly Meaning[] {
  const elsewhere = evaluator.program.filesWith(fromPath, `${name}=`, maximumFiles) ?? [];
  return [...new Set([fromPath, ...elsewhere])].flatMap((path) => {
    const facts = evaluator.program.file(path);
    return facts ? storesOf(facts, name).slice(0, maximumStores).flatMap(({ object, value, functionId }) => {
      const frame: Frame = { path, functionId, arguments: undefined };
      return evaluator.meaningsOf(object, frame).some(isOwner) ? evaluator.meaningsOf(value, frame) : [];
    }) : [];
  });
}

/** What is put, outside of the methods of its class, into a container that is an attribute: `protocol.handlers.append(self.on_block)`. */
export function outsideAdditions(evaluator: Evaluator, owner: InstanceMeaning, name: string): readonly PlacedExpression[] {
  const elsewhere = evaluator.program.filesWith(owner.path, name, maximumFiles) ?? [];
  return [...new Set([owner.path, ...elsewhere])].flatMap((path) => {
    const facts = evaluator.program.file(path);
    return facts ? additionsToAttribute(facts, name).filter(({ object, functionId }) => !isOwn(facts, object, functionId)).slice(0, maximumStores).flatMap(({ object, element, functionId }) => {
      const frame: Frame = { path, functionId, arguments: undefined };
      return evaluator.meaningsOf(object, frame).some((meaning) => isOfOneKind(evaluator, meaning, owner)) ? [{ expression: element, frame }] : [];
    }) : [];
  });
}

/** What an attribute of the object that a call makes is given in the same file: `thread.run = work`. */
export function attributeOfMade(evaluator: Evaluator, { call, frame: { path } }: CallInFrame, name: string): readonly PlacedExpression[] {
  const facts = evaluator.program.file(path);
  return facts ? storesOf(facts, name).slice(0, maximumStores).flatMap(({ object, value, functionId }) => {
    const frame: Frame = { path, functionId, arguments: undefined };
    return evaluator.meaningsOf(object, frame).some((meaning) => 'madeBy' in meaning && meaning.madeBy?.call === call) ? [{ expression: value, frame }] : [];
  }) : [];
}

/** Whether an object is of the owner's class, of one that it inherits from, or of an heir. */
export function isOfOneKind(evaluator: Evaluator, object: Meaning, owner: InstanceMeaning): boolean {
  if (object.kind !== 'instance') return false;
  const inherits = (heir: InstanceMeaning, base: InstanceMeaning) => evaluator.ancestors(heir)
    .some((ancestor) => typeof ancestor !== 'string' && ancestor.path === base.path && ancestor.classId === base.classId);
  return inherits(object, owner) || inherits(owner, object);
}

const storesByName = oncePerFile(buildIndex);

/** What a function gives to attributes of other objects. */
export function storesIn(facts: FileFacts, functionId: number): readonly Store[] {
  return [...storesByName(facts).values()].flat().filter((store) => store.functionId === functionId);
}

/** What the functions of a file give to an attribute of other objects. */
export function storesOf(facts: FileFacts, name: string): readonly Store[] {
  return storesByName(facts).get(name) ?? [];
}

function buildIndex(facts: FileFacts): ReadonlyMap<string, readonly Store[]> {
  const index = new Map<string, Store[]>();
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      const statement = around[around.length - 1];
      if (expression.kind !== 'attribute' || statement?.kind !== 'assign' || !statement.value || !statement.targets.includes(expression)) return;
      if (isOwn(facts, expression.object, scope.id)) return;
      addUnder(index, expression.name, { name: expression.name, object: expression.object, value: statement.value, functionId: scope.id });
    });
  }
  return index;
}

/** `self.name = …` in a method is known of the class itself. */
function isOwn(facts: FileFacts, object: Expression, functionId: number): boolean {
  const scope = facts.functions[functionId];
  return scope?.classId !== undefined && object.kind === 'name' && object.name === scope.parameters[0]?.name;
}
