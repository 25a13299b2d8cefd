import type { CallExpression } from '../python/facts/expression';
import { scopesAround } from '../python/scopesAround';
import { classAround } from './additions';
import { isReplaced } from './classDecorators';
import { addCosts, noCost, scaleCost } from './cost';
import { guessMember } from './memberGuess';
import type { CallInFrame, ClassMeaning, Frame, FunctionMeaning, MemberMeaning } from './meaning';
import type { Evaluator } from './evaluator';
import { boundMethods } from './boundMethods';
import type { ProfileNode, Profiler } from './profile';
import { branch, choice } from './profileStatements';

/** Enough that no verdict which rests on such a method is sure. */
const shareOfDoubt = 0.2;

/** A call of a method of an object that is likely, but not sure, to be of its class. */
export function callLikely(profiler: Profiler, callee: FunctionMeaning, call: CallInFrame): ProfileNode {
  return withDoubt(profiler.call(callee, call), profiler.evaluator.functionFacts(callee)?.qualifiedName ?? '', call);
}

/** What a call most likely does, with a part of its time that nobody knows. */
export function withDoubt(node: ProfileNode, name: string, call: CallInFrame): ProfileNode {
  const { held, released, arrays, heldArrays, networks } = scaleCost(node.cost, shareOfDoubt);
  const cost = addCosts([...[held, released].map((unknown) => ({ ...noCost, unknown })), ...[arrays, heldArrays].map((unknownArrays) => ({ ...noCost, unknownArrays })), { ...noCost, unknownNetworks: networks }]);
  const doubt: ProfileNode = { kind: 'unresolved', range: call.call.range, name, cost };
  return { ...branch(call.call.range, [node, doubt], 1), isLikely: true };
}

/**
 * `job.extract_pages()` on a `job` of which nothing is known, where one class of the file, or of the
 * project, has a method of that name: that one. Two would be a guess, and so would a name that many
 * libraries have; but of several kinds of layers `layer.render(width=…, bbox=…)` is one that takes these.
 */
export function callOnlyMethod(profiler: Profiler, { name, receiver }: MemberMeaning, call: CallInFrame): ProfileNode | undefined {
  if (name.startsWith('__') || (guessMember(name, receiver) && !isKnownByName(profiler.evaluator, name, call.frame))) return undefined;
  const named = methodsOfName(profiler.evaluator, name, call.frame, isOwnPart(profiler.evaluator, call) ? 'all' : 'others');
  const methods = named.length > 0 ? named : methodsOfNamesake(profiler.evaluator, { name, receiver }, call.frame);
  const kinds = methods.length < 2 ? methods : methodsTaking(profiler.evaluator, methods, call.call);
  const [only, ...others] = kinds.map((method) => callLikely(profiler, method, call));
  return only && others.length > 0 ? choice(call.call.range, [only, ...others]) : only;
}

/**
 * Whether a class asks what it goes through, such as the children of a node: those have its own methods more often than
 * anything else. What it keeps under one name is mostly something else to which it hands on what it is asked itself.
 */
function isOwnPart(evaluator: Evaluator, { call: { callee }, frame }: CallInFrame): boolean {
  if (callee.kind !== 'attribute') return false;
  const { object } = callee;
  const isElement = object.kind === 'subscript' || (object.kind === 'name' && object.name !== 'self' && object.name !== 'cls');
  const facts = evaluator.program.file(frame.path);
  return isElement && facts !== undefined && [...scopesAround(facts, frame.functionId)].every(({ name }) => name !== callee.name);
}

/** Whether a class of the file has a method of a name that says much: what the receiver is called then says less, `client.last_frame()`. */
function isKnownByName(evaluator: Evaluator, name: string, { path }: Frame): boolean {
  return guessMember(name, '') === undefined && saysMuch(evaluator, name) && ownersIn(evaluator, path, name).length > 0;
}

/** The method of a name that one class of the frame's file, or of the project, has, bound to an object of it; not in that class itself. */
export function onlyMethod(evaluator: Evaluator, name: string, frame: Frame): FunctionMeaning | undefined {
  const [only, ...others] = methodsOfName(evaluator, name, frame);
  return others.length > 0 ? undefined : only;
}

/** The methods of a name that classes of the frame's file, or one of the project, have; of others than the one that the frame is inside of, none where that has one as well. */
function methodsOfName(evaluator: Evaluator, name: string, frame: Frame, of: 'others' | 'all' = 'others'): readonly FunctionMeaning[] {
  const owners = ownersIn(evaluator, frame.path, name);
  const found = owners.length > 0 ? owners : ownersElsewhere(evaluator, frame.path, name);
  if (of === 'others' && found.some((owner) => isInside(evaluator, owner, frame))) return [];
  return found.flatMap(({ path, classId }) => boundMethods(evaluator, { kind: 'instance', path, classId, madeBy: undefined }, name).slice(0, 1));
}

/** The method of the class that an object is called after: `price_table.fill()`, where the project has a class `PriceTable` with a `fill`. */
function methodsOfNamesake(evaluator: Evaluator, { name, receiver }: Pick<MemberMeaning, 'name' | 'receiver'>, frame: Frame): readonly FunctionMeaning[] {
  const className = classCalled(receiver);
  if (className === undefined) return [];
  const paths = evaluator.program.filesWith(frame.path, `def ${className}`, maximumNamesakes) ?? [];
  const owners = paths.flatMap((path) => ownersIn(evaluator, path, name)).filter((owner) => evaluator.classFacts(owner)?.name === className && !isInside(evaluator, owner, frame));
  return owners.length === 1 ? owners.flatMap((owner) => boundMethods(evaluator, { ...owner, kind: 'instance', madeBy: undefined }, name).slice(0, 1)) : [];
}

/** Shorter names are those of too many things. */
const leastLetters = 4;

/** `self.price_table` → "PriceTable". */
function classCalled(receiver: string): string | undefined {
  const words = (receiver.split('.').pop() ?? '').replace(/\d+$/, '').split('_').filter((word) => word !== '');
  if (words.join('').length < leastLetters || !words.every((word) => /^[a-z][a-zA-Z\d]*$/.test(word))) return undefined;
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}

/** As many keywords tell which methods may be meant, where no more than these have them. */
const tellingKeywords = 2;
const maximumKinds = 4;

/** Those of several methods that can be called so; none where a call says too little of which it means. */
function methodsTaking(evaluator: Evaluator, methods: readonly FunctionMeaning[], call: CallExpression): readonly FunctionMeaning[] {
  const keywords = call.arguments.flatMap(({ keyword }) => keyword ?? []);
  const taking = methods.filter((method) => {
    const parameters = evaluator.functionFacts(method)?.parameters ?? [];
    return keywords.every((keyword) => parameters.some(({ name }) => name === keyword));
  });
  return keywords.length >= tellingKeywords && taking.length <= maximumKinds ? taking : [];
}

/** More classes with a method of one name say too little of which is meant. */
const maximumNamesakes = 4;

/** The methods of a name of several words that a few classes of the project have, each bound to an object of its class; not that of the class around the frame. */
export function namesakeMethods(evaluator: Evaluator, name: string, frame: Frame): readonly FunctionMeaning[] {
  if (!saysMuch(evaluator, name)) return [];
  const paths = evaluator.program.filesWith(frame.path, `def ${name}`, maximumNamesakes) ?? [];
  const owners = paths.flatMap((path) => ownersIn(evaluator, path, name));
  if (owners.length > maximumNamesakes) return [];
  return owners.filter((owner) => !isInside(evaluator, owner, frame))
    .flatMap((owner) => boundMethods(evaluator, { ...owner, kind: 'instance', madeBy: undefined }, name).slice(0, 1));
}

/** A name of several words that no known library has. */
function saysMuch(evaluator: Evaluator, name: string): boolean {
  return /[a-z0-9]_[a-z0-9]|[a-z0-9][A-Z]/.test(name) && !evaluator.program.knowledge.isNameInLibrary(name);
}

function ownersIn(evaluator: Evaluator, path: string, name: string): readonly ClassMeaning[] {
  const classes = evaluator.program.file(path)?.classes ?? [];
  return classes.filter((candidate) => Object.hasOwn(candidate.bindings, name)).map(({ id }): ClassMeaning => ({ kind: 'class', path, classId: id }))
    .filter((owner) => !isReplaced(evaluator, owner));
}

/** The only class of the project with a method of a name that {@link saysMuch}. */
function ownersElsewhere(evaluator: Evaluator, fromPath: string, name: string): readonly ClassMeaning[] {
  if (!saysMuch(evaluator, name)) return [];
  const [path, ...others] = evaluator.program.filesWith(fromPath, `def ${name}`, 1) ?? [];
  const owners = path === undefined || others.length > 0 ? [] : ownersIn(evaluator, path, name);
  return owners.length === 1 ? owners : [];
}

/** A method that hands the same call on to parts of its object does not call itself. */
function isInside(evaluator: Evaluator, { path, classId }: ClassMeaning, frame: Frame): boolean {
  const file = evaluator.program.file(path);
  return file !== undefined && path === frame.path && classAround(file, frame.functionId) === classId;
}
