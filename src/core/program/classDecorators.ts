import type { Expression } from '../python/facts/expression';
import { returnedValues } from '../python/returnedValues';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { keepsOneOf } from './madeOnce';
import type { ClassMeaning, Frame, FunctionMeaning, Meaning } from './meaning';
import { isBound } from './parameterKinds';

/**
 * Decorators that give the class back, perhaps with more in it, as far as their names tell: of a library that nobody knows as well.
 */
const plainDecorators = new RegExp('(^|[._])(dataclass(es)?|attrs?|s|define|frozen|mutable|total_ordering|unique|final|runtime_checkable|implementer|implements|add_metaclass'
  + '|python_2_unicode_compatible|configurable|register|registered|skip\\w*|mark|param\\w*|usefixtures|patch|deprecated|experimental|export|exported|expose|public|route|doc|docs|docstring'
  + '|dedent|script|jitclass|inject|injectable|serializable|settings|singleton|api|model|type|input|interface|view|handler|plugin|command|component|task|listener|subscribe)($|[._])', 'i');

/**
 * Whether the name of a decorated class stands for something else than the class: a proxy of an object on
 * another machine, say. A decorator of the project is followed; one of a library is believed to give
 * the class back where the library is known, or the decorator's name says so.
 */
export function isReplaced(evaluator: Evaluator, owner: ClassMeaning): boolean {
  const facts = evaluator.classFacts(owner);
  if (!facts || facts.decorators.length === 0) return false;
  const frame: Frame = { path: owner.path, functionId: facts.parent, arguments: undefined };
  return facts.decorators.filter((decorator) => !plainDecorators.test(writtenName(decorator)))
    .some((decorator) => evaluator.meaningsOf(decorator, frame).some((meaning) => replaces(evaluator, meaning, owner)));
}

function replaces(evaluator: Evaluator, decorator: Meaning, owner: ClassMeaning): boolean {
  switch (decorator.kind) {
    case 'external':
      return isForeign(evaluator, decorator.name);
    case 'external-instance':
      return isForeign(evaluator, decorator.type);
    case 'function':
      return givesSomethingElse(evaluator, decorator, owner);
    default:
      return false;
  }
}

/** Whether a name lives in a library of which nothing is known. */
function isForeign({ program: { knowledge } }: Evaluator, name: string): boolean {
  return name.includes('.') && knowledge.library(name)?.library === 'builtins';
}

function givesSomethingElse(evaluator: Evaluator, decorator: FunctionMeaning, owner: ClassMeaning): boolean {
  const facts = evaluator.functionFacts(decorator);
  if (!facts) return false;
  const given = decorator.self && isBound(facts) ? [[decorator.self], [owner]] : [[owner]];
  const inside = evaluator.enterWith(decorator, given);
  return returnedValues(facts.body).some((value) => !isPassedOn(evaluator, value, inside, owner) && evaluator.meaningsOf(value, inside).some((meaning) => !standsFor(evaluator, meaning, owner)));
}

/** `return register(cls)`: what a decorator is that stands in another is not looked for. */
function isPassedOn(evaluator: Evaluator, value: Expression, frame: Frame, owner: ClassMeaning): boolean {
  return value.kind === 'call' && plainDecorators.test(writtenName(value.callee))
    && value.arguments.some((argument) => evaluator.meaningsOf(argument.value, frame).some((meaning) => isSame(meaning, owner)));
}

/** The class itself, one that inherits from it, or a function that makes the one object of it. */
function standsFor(evaluator: Evaluator, meaning: Meaning, owner: ClassMeaning): boolean {
  if (meaning.kind === 'class') return isSame(meaning, owner) || inherits(evaluator, meaning);
  return meaning.kind === 'function' && keepsOneOf(evaluator, meaning);
}

function isSame(meaning: Meaning, { path, classId }: ClassMeaning): boolean {
  return meaning.kind === 'class' && meaning.path === path && meaning.classId === classId;
}

/** `class Traced(cls)` in a decorator: it does what the class does. */
function inherits(evaluator: Evaluator, made: ClassMeaning): boolean {
  const facts = evaluator.classFacts(made);
  const scope = facts && evaluator.functionFacts({ path: made.path, functionId: facts.parent });
  return facts?.bases.some((base) => base.kind === 'name' && scope?.parameters.some(({ name }) => name === base.name)) ?? false;
}
