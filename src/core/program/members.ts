import type { Expression } from '../python/facts/expression';
import type { AttributeBinding, Binding, FunctionFacts } from '../python/facts/scope';
import type { Evaluator } from './evaluator';
import { makesHeirs } from './heirMakers';
import { pictureAttribute } from './pictures';
import { isResolved, itself, join, unknownMeaning, type ClassMeaning, type ExternalInstanceMeaning, type ExternalMeaning, type Frame, type InstanceMeaning, type Meaning, type ModuleMeaning } from './meaning';
import { withAdded, withAdditions } from './additions';
import { callWithout } from './callMethod';
import { memberOfEnum } from './enums';
import { bindingsOf } from './boundNames';
import { writtenName } from './writtenName';
import { givenToLibrary, outsideAdditions, outsideAttributes } from './outsideAttributes';
import { classesOf } from './ownClass';
import { lookUpInModule, meaningsOfBinding } from './names';
import { hasDecorator } from './parameterKinds';
import { inLibrary } from './inLibrary';
import { returnedMeanings } from './returnedMeanings';
import { boundMethods } from './boundMethods';
import { fieldMeanings } from './recordFields';
import { qtBaseByName } from './threadBases';
import { heirsOfLibrary } from './subclasses';
import { threadAttribute } from './threadAttributes';

/** `object.name`. */
export function memberMeanings(evaluator: Evaluator, object: Meaning, name: string, receiver: string): readonly Meaning[] {
  switch (object.kind) {
    case 'external': {
      const column = columnNamed(evaluator, object);
      return column ? externalMember(evaluator, column.type, name, column) : externalMember(evaluator, object.name, name, undefined);
    }
    case 'external-instance':
      return externalMember(evaluator, object.type, name, object);
    case 'module':
      return moduleMember(evaluator, object, name);
    case 'class':
    case 'instance':
      return boundMember(evaluator, object, name, receiver);
    case 'text':
      return builtinMember(evaluator, object, object.type, name, receiver);
    case 'number':
      return builtinMember(evaluator, object, 'int', name, receiver);
    case 'collection':
      return builtinMember(evaluator, object, object.type === 'generator' || object.type === 'range' ? 'list' : object.type, name, receiver);
    case 'function':
    case 'partial':
    case 'none':
      return unknownMeaning;
    case 'member':
    case 'unknown':
      return [{ kind: 'member', name, receiver }];
  }
}

/** A method of a built-in type. What has no such method is something else by the time that it is asked for one: `self.block = 0`. */
function builtinMember(evaluator: Evaluator, self: Meaning, type: string, name: string, receiver: string): readonly Meaning[] {
  const { knowledge } = evaluator.program;
  const full = `${type}.${name}`;
  if (self.kind === 'collection' && self.type === 'generator' && /^(next|__next__)$/.test(name)) return [{ kind: 'external', name: 'next', self }];
  if (knowledge.find(full) || isSpecial(name)) return [{ kind: 'external', name: full, self }];
  // What is called a text and asked for what only a path has is a path: `def read(file: str): file.open()`.
  const ofPath = type === 'str' ? knowledge.find(`pathlib.Path.${name}`) : undefined;
  return ofPath && !ofPath.isGeneral ? externalMember(evaluator, 'pathlib.Path', name, { kind: 'external-instance', type: 'pathlib.Path', madeBy: undefined }) : [{ kind: 'member', name, receiver }];
}

function externalMember(evaluator: Evaluator, owner: string, name: string, self: ExternalInstanceMeaning | undefined): readonly Meaning[] {
  const { knowledge } = evaluator.program;
  const full = knowledge.canonicalName(`${owner}.${name}`);
  const ofPicture = self && pictureAttribute(evaluator, self, name);
  if (ofPicture) return ofPicture;
  const type = knowledge.attributeType(full);
  if (type !== undefined) return [{ kind: 'external-instance', type, madeBy: undefined }];
  if (!self) return [inLibrary(full)];
  const ofProgram = membersByProgram(evaluator, self, name, full);
  return ofProgram.length > 0 ? ofProgram : [{ kind: 'external', name: full, self }];
}

/** `table.price` of a table which has nothing else of that name is a column, as long as the table is. */
function columnNamed({ program }: Evaluator, { name, self }: ExternalMeaning): ExternalInstanceMeaning | undefined {
  return self?.kind === 'external-instance' && self.type === 'pandas.DataFrame' && !program.knowledge.find(name) ? { ...self, type: 'pandas.Series' } : undefined;
}

/** `bot: commands.Bot` declares the bot of the program, which may be its own heir of that class, and what the library's has not is given by the program. */
function membersByProgram(evaluator: Evaluator, { type, declaredIn }: ExternalInstanceMeaning, name: string, full: string): readonly Meaning[] {
  if (declaredIn === undefined || isSpecial(name)) return [];
  const entry = evaluator.program.knowledge.find(full);
  if (entry && !entry.isGeneral) return [];
  const ofHeirs = heirsOfLibrary(evaluator, type, declaredIn).flatMap((heir) => ownMembers(evaluator, { ...heir, kind: 'instance', madeBy: undefined }, name));
  return join([...ofHeirs, ...givenToLibrary(evaluator, type, name, declaredIn)].filter(isResolved));
}

function moduleMember(evaluator: Evaluator, module: ModuleMeaning, name: string): readonly Meaning[] {
  const found = lookUpInModule(evaluator, name, module.path);
  if (found) return found;
  // A package's submodule, imported somewhere: relative to the package's own `__init__`.
  const submodule = evaluator.program.module(module.path, name, 1);
  if (submodule.kind === 'file' && submodule.path !== module.path) {
    return [{ kind: 'module', path: submodule.path, name: `${module.name}.${name}`, importedFrom: module.importedFrom }];
  }
  return evaluator.program.isNativeModule(module.path, name) ? [{ kind: 'external', name: `${module.name}.${name}`, self: undefined }] : unknownMeaning;
}

function boundMember(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning, name: string, receiver: string): readonly Meaning[] {
  if (name === '__class__' && owner.kind === 'instance') return classesOf([owner]);
  const member = memberOfEnum(evaluator, owner, name);
  if (member) return member;
  const own = ownMembers(evaluator, owner, unmangled(evaluator, owner, name));
  const others = !own.some(isResolved) && owner.kind === 'instance' && !isSpecial(name) ? membersByOthers(evaluator, owner, name) : [];
  const all = join([...own, ...others]);
  if (all.length > 0) return all;
  const kept = owner.kind === 'instance' ? threadAttribute(evaluator, owner, name) : [];
  if (kept.length > 0) return kept;
  const onDemand = owner.kind === 'instance' && !isSpecial(name) ? givenOnDemand(evaluator, owner, name) : [];
  if (onDemand.length > 0) return onDemand;
  return inheritedFrom(evaluator, owner, name) ?? makerOfHeirs(evaluator, owner, name) ?? [{ kind: 'member', name, receiver }];
}

/** Whose method of a library is called: the object's, or that of the one which is made. */
function selfOf(owner: ClassMeaning | InstanceMeaning, name: string): InstanceMeaning | undefined {
  if (owner.kind === 'instance') return owner;
  return makesHeirs(name) ? { kind: 'instance', path: owner.path, classId: owner.classId, madeBy: undefined } : undefined;
}

/** `Network.from_pretrained` of a class of the program that has it from a library's: it makes an object of the program's class. */
function makerOfHeirs(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning, name: string): readonly Meaning[] | undefined {
  if (owner.kind !== 'class' || !makesHeirs(name)) return undefined;
  const base = evaluator.ancestors(owner).find((ancestor) => typeof ancestor === 'string' && !abstractBases.test(ancestor));
  return typeof base === 'string' ? [{ kind: 'external', name: `${base}.${name}`, self: selfOf(owner, name) }] : undefined;
}

/** `_Engine__run` is what the body of `Engine` calls `__run`. */
function unmangled(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning, name: string): string {
  const [, className, written] = /^_([A-Za-z]\w*?)(__\w*[^_])$/.exec(name) ?? [];
  if (className === undefined || written === undefined) return name;
  return evaluator.ancestors(owner).some((ancestor) => typeof ancestor !== 'string' && evaluator.classFacts(ancestor)?.name.replace(/^_+/, '') === className) ? written : name;
}

/** What `__getattr__` gives for a name that nothing else has: a method of the object behind a proxy, a command made of the name. */
function givenOnDemand(evaluator: Evaluator, owner: InstanceMeaning, name: string): readonly Meaning[] {
  return join(boundMethods(evaluator, owner, '__getattr__').flatMap((method) => {
    const facts = evaluator.functionFacts(method);
    const asked: Meaning = { kind: 'text', type: 'str', length: name.length, text: name };
    return facts ? returnedMeanings(evaluator, facts, evaluator.enterWith(method, [[itself(owner)], [asked]])) : [];
  }).filter(isResolved));
}

/** What bases say nothing of what their heirs are. */
const abstractBases = /^(object|abc\.|typing\.|typing_extensions\.|Protocol|Generic)/;

/** What an object that is seen to be made has, but none of the project's classes: it has it from the only library's class that it inherits from. */
function inheritedFrom(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning, name: string): readonly Meaning[] | undefined {
  if (owner.kind !== 'instance' || !owner.madeBy || classMembers(evaluator, owner, '__getattr__').length > 0) return undefined;
  const [base, ...others] = evaluator.ancestors(owner).filter((ancestor) => typeof ancestor === 'string' && !abstractBases.test(ancestor));
  const { knowledge } = evaluator.program;
  if (typeof base !== 'string' || others.length > 0 || !knowledge.find(`${base}.${name}`)?.isGeneral) return undefined;
  return [{ kind: 'external', name: knowledge.canonicalName(`${base}.${name}`), self: owner }];
}

function isSpecial(name: string): boolean {
  return name.startsWith('__');
}

function ownMembers(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning, name: string): readonly Meaning[] {
  const field = owner.kind === 'instance' ? fieldMeanings(evaluator, owner, name) : undefined;
  const found = field ?? classMembers(evaluator, owner, name);
  const own = owner.kind === 'instance' ? instanceAttributes(evaluator, owner, name) : classAttributes(evaluator, owner, name);
  return join([...found, ...own].flatMap((meaning) => bindTo(evaluator, meaning, owner)));
}

/** What somebody else gives an object; and what a base class or a mixin expects its heirs to have. */
function membersByOthers(evaluator: Evaluator, owner: InstanceMeaning, name: string): readonly Meaning[] {
  const given = outsideAttributes(evaluator, owner, name);
  if (given.some(isResolved)) return given;
  if (owner.madeBy || owner.behind) return [];
  return evaluator.subclasses(owner)
    .flatMap((heir) => ownMembers(evaluator, { ...heir, kind: 'instance', madeBy: undefined }, name)).filter(isResolved);
}

/** Makes a method a bound one, and a property its value. */
function bindTo(evaluator: Evaluator, meaning: Meaning, owner: ClassMeaning | InstanceMeaning): readonly Meaning[] {
  if (meaning.kind !== 'function') return [meaning];
  const facts = evaluator.functionFacts(meaning);
  if (!facts || facts.classId === undefined || meaning.self) return [meaning];
  if (hasDecorator(facts, 'staticmethod')) return [meaning];
  const bound = { ...meaning, self: owner.kind === 'instance' ? itself(owner) : owner };
  const isProperty = hasDecorator(facts, 'property') || hasDecorator(facts, 'cached_property');
  if (!isProperty || owner.kind === 'class') return [bound];
  return evaluator.resultOf(bound, callWithout(evaluator, meaning));
}

/** A method or class attribute: the first class in look-up order that has it. */
export function classMembers(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning, name: string): readonly Meaning[] {
  for (const ancestor of evaluator.ancestors(owner)) {
    if (typeof ancestor === 'string') {
      const full = `${ancestor}.${name}`;
      // What is known of a library as a whole says nothing of a name that its class may not have: `abc.ABC.save`.
      const { knowledge } = evaluator.program;
      const entry = knowledge.find(full);
      if (entry && !entry.isGeneral) return [{ kind: 'external', name: knowledge.canonicalName(full), self: selfOf(owner, name) }];
      const type = knowledge.attributeType(knowledge.canonicalName(full));
      if (type !== undefined) return [{ kind: 'external-instance', type, madeBy: undefined }];
      continue;
    }
    const facts = evaluator.classFacts(ancestor);
    const bindings = facts ? withoutOverloads(evaluator, ancestor.path, bindingsOf(facts.bindings, name)) : [];
    if (!facts || bindings.length === 0) continue;
    // The methods of a class that stands in a function see what the call of that was given.
    const around = owner.kind === 'instance' ? owner.madeBy?.frame : undefined;
    const frame: Frame = around?.path === ancestor.path && around.functionId === facts.parent ? around : { path: ancestor.path, functionId: facts.parent, arguments: undefined };
    return join(bindings.flatMap((binding) => sameMember(evaluator, ancestor, name, binding) ?? meaningsOfBinding(evaluator, binding, frame)));
  }
  return [];
}

/** What `@overload` stands above says only which types there are; the function itself follows. */
function withoutOverloads({ program }: Evaluator, path: string, bindings: readonly Binding[]): readonly Binding[] {
  if (bindings.length < 2) return bindings;
  const functions = program.file(path)?.functions ?? [];
  const others = bindings.filter((binding) => binding.kind !== 'function' || !functions[binding.functionId]?.decorators.some((decorator) => /(^|\.)overload$/.test(writtenName(decorator))));
  return others.length > 0 ? others : bindings;
}

/** `__rmul__ = __mul__`: what the body of a class names is its own before all. */
function sameMember(evaluator: Evaluator, owner: ClassMeaning, name: string, binding: Binding): readonly Meaning[] | undefined {
  if (binding.kind !== 'value' || binding.value.kind !== 'name' || binding.value.name === name) return undefined;
  const { name: other } = binding.value;
  const named = evaluator.classFacts(owner)?.bindings[other] ?? [];
  return named.some(({ kind }) => kind === 'function') ? classMembers(evaluator, owner, other) : undefined;
}

/** `self.name = …` in the methods of the class and of its bases. */
function instanceAttributes(evaluator: Evaluator, owner: InstanceMeaning, name: string): readonly Meaning[] {
  return evaluator.ancestors(owner).flatMap((ancestor) => {
    if (typeof ancestor === 'string') return [];
    const assigned = evaluator.classFacts(ancestor)?.attributes[name] ?? [];
    const valued = assigned.filter(({ binding }) => binding.kind !== 'opaque');
    return valued.flatMap(({ functionId, binding }) => {
      const frame = frameOfAttribute(evaluator, owner, ancestor, { functionId, binding });
      return meaningsOfBinding(evaluator, binding, frame).map((meaning) => filledByOthers(evaluator, withAdditions(evaluator, meaning, `self.${name}`, frame), owner, name));
    });
  });
}

/** A list into which the class itself puts nothing is filled by whoever uses its objects: handlers, listeners. */
function filledByOthers(evaluator: Evaluator, meaning: Meaning, owner: InstanceMeaning, name: string): Meaning {
  if (meaning.kind !== 'collection' || meaning.length !== 0 || meaning.added || (meaning.type !== 'list' && meaning.type !== 'set')) return meaning;
  return withAdded(meaning, outsideAdditions(evaluator, owner, name));
}

/** `cls.name = …` in the methods of the class: the one pool of all its objects, made when the first asks for it. */
function classAttributes(evaluator: Evaluator, owner: ClassMeaning, name: string): readonly Meaning[] {
  return evaluator.ancestors(owner).flatMap((ancestor) => {
    if (typeof ancestor === 'string') return [];
    return (evaluator.classFacts(ancestor)?.attributes[name] ?? []).flatMap(({ functionId, binding }) => {
      const frame: Frame = { path: ancestor.path, functionId, arguments: undefined };
      const method = evaluator.functionFacts(frame);
      if (binding.kind === 'opaque' || !method || !isOfClass(method)) return [];
      return meaningsOfBinding(evaluator, binding, frame).map((meaning) => withAdditions(evaluator, meaning, `cls.${name}`, frame));
    });
  });
}

/** Whether a method's first parameter is the class. */
function isOfClass(method: FunctionFacts): boolean {
  return method.name === '__new__' || method.name === '__init_subclass__' || hasDecorator(method, 'classmethod');
}

/**
 * In `__init__` the arguments are those with which the object was made, where that is seen. What a base class
 * has a method of its heirs make, `self.stream = self.open_stream()`, is made by that of the object's class.
 */
function frameOfAttribute(evaluator: Evaluator, owner: InstanceMeaning, { path, classId }: ClassMeaning, { functionId, binding }: AttributeBinding): Frame {
  const bare: Frame = { path, functionId, arguments: undefined };
  const facts = evaluator.functionFacts(bare);
  const isOwn = facts?.classId === owner.classId && path === owner.path;
  if (facts?.name === '__init__' && owner.madeBy && facts.classId === owner.classId) return evaluator.enter({ kind: 'function', path, functionId, self: { ...owner, madeBy: undefined } }, owner.madeBy, 1);
  const isMadeByHeir = facts?.classId === classId && !isOwn && binding.kind === 'value' && callsOwnMethod(binding.value, facts.parameters[0]?.name);
  return isMadeByHeir ? evaluator.enterWith({ kind: 'function', path, functionId, self: undefined }, [[itself(owner)]]) : bare;
}

function callsOwnMethod(value: Expression, self: string | undefined): boolean {
  return value.kind === 'call' && value.callee.kind === 'attribute' && value.callee.object.kind === 'name' && value.callee.object.name === self;
}

/** Deeper hierarchies are cyclic or not worth it. */
const maximumAncestors = 20;

/** The class itself, then its bases depth first; library classes by name. Of `super()` those behind the class that it is written in. */
export function ancestorsOf(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning): readonly (ClassMeaning | string)[] {
  const line = lineOf(evaluator, owner);
  const behind = owner.kind === 'instance' ? owner.behind : undefined;
  if (!behind) return line;
  const place = line.findIndex((each) => typeof each !== 'string' && each.path === behind.path && each.classId === behind.classId);
  return (place < 0 ? lineOf(evaluator, behind) : line.slice(place)).slice(1);
}

function lineOf(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning): readonly (ClassMeaning | string)[] {
  const found: (ClassMeaning | string)[] = [];
  const seen = new Set<string>();
  const open: (ClassMeaning | string)[] = [{ kind: 'class', path: owner.path, classId: owner.classId }];
  while (open.length > 0 && found.length < maximumAncestors) {
    const next = open.shift();
    if (next === undefined) break;
    const key = typeof next === 'string' ? next : `${next.path} ${String(next.classId)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(next);
    if (typeof next !== 'string') open.unshift(...basesOf(evaluator, next));
  }
  return found;
}

function basesOf(evaluator: Evaluator, owner: ClassMeaning): readonly (ClassMeaning | string)[] {
  const facts = evaluator.classFacts(owner);
  if (!facts) return [];
  const frame: Frame = { path: owner.path, functionId: facts.parent, arguments: undefined };
  return facts.bases.flatMap((base): readonly (ClassMeaning | string)[] => {
    // `class QThread(Mixin, QThread)` inherits from what had the name before it.
    const meanings = evaluator.meaningsOf(base.kind === 'subscript' ? base.object : base, frame).filter((meaning) => !isSameClass(meaning, owner));
    const found = meanings.flatMap((meaning): readonly (ClassMeaning | string)[] => {
      if (meaning.kind === 'class') return [meaning];
      return meaning.kind === 'external' ? [evaluator.program.knowledge.canonicalName(meaning.name)] : [];
    });
    const isKnown = found.some((each) => typeof each !== 'string' || each.includes('.'));
    return isKnown ? found : [...qtBaseByName(base), ...found];
  });
}

function isSameClass(meaning: Meaning, { path, classId }: ClassMeaning): boolean {
  return meaning.kind === 'class' && meaning.path === path && meaning.classId === classId;
}
