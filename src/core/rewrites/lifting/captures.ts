import type { Position } from '../../domain/position';
import type { FileFacts } from '../../python/facts';
import type { Expression } from '../../python/facts/expression';
import type { FunctionFacts } from '../../python/facts/scope';
import { blocksIn, expressionsIn, targetsOf, type FactsNode } from '../../python/traverse';
import type { Statement } from '../../python/facts/statement';
import { changingMethods } from '../effects/methodNames';
import type { FileView } from '../fileView';
import { isLoop } from '../../python/loop';
import { holds } from '../names/around';
import { namesMentioned } from '../names/mentions';
import { bindingsOf, isWithin, ownerOf } from '../names/owner';

/** A variable of a surrounding function that a function uses. */
export interface Capture {
  readonly name: string;
  readonly owner: number;
}

/**
 * The variables that a function takes from the functions around it.
 *
 * @param isTaken - Says of names at the top of the file whether they too must be handed over.
 */
export function capturesOf({ facts, source }: FileView, inner: FunctionFacts, isTaken: (name: string) => boolean): readonly Capture[] {
  const own = facts.functions.filter((each) => isWithin(facts, each.id, inner.id));
  const captures = new Map<string, Capture>();
  const ownName = source.offsetAt(inner.nameRange.start);
  for (const { text, start } of namesMentioned(source, source.spanOf(inner.range))) {
    const isItself = inner.kind === 'function' && text === inner.name && ownerOf(facts, inner.id, text) === inner.parent;
    if (start === ownName || isItself) continue;
    const owner = ownerOf(facts, inner.id, text);
    if (owner === undefined || isWithin(facts, owner, inner.id)) continue;
    // A function within may have a variable of this name: then only its real uses count.
    const isOwnElsewhere = own.some((each) => each.id !== inner.id && (each.bindings[text] !== undefined || each.parameters.some((parameter) => parameter.name === text)));
    if (isOwnElsewhere && !isUsedFrom(facts, own, text, owner)) continue;
    if (owner !== 0 || isTaken(text)) captures.set(text, { name: text, owner });
  }
  return [...captures.values()];
}

/**
 * Why a captured variable may have another value later than where the function stands; `undefined`
 * when it keeps the one that it has there.
 *
 * @param around - What stands around the function in its own function.
 */
export function whyNotSettled(facts: FileFacts, capture: Capture, place: Position, around: readonly FactsNode[]): string | undefined {
  const { name, owner } = capture;
  const scope = facts.functions[owner];
  const isParameter = scope?.parameters.some((parameter) => parameter.name === name) ?? false;
  const bindings = bindingsOf(facts, owner, name);
  const loops = around.filter(isLoop);
  if (loops.some((loop) => bindsName(loop, name))) return `it uses the loop's variable \`${name}\`, which later rounds change`;
  if (isChangedWithin(facts, capture, place, loops)) return `it uses \`${name}\`, which is changed in place afterwards`;
  if (bindings.length === 0 && isParameter) return undefined;
  const [binding] = bindings;
  if (bindings.length !== 1 || isParameter || !binding) return `it uses \`${name}\`, which gets its value in several places`;
  switch (binding.kind) {
    case 'function':
      return `it uses \`${name}\`, which is a function made within \`${scope?.name ?? 'the function'}\``;
    case 'class':
      return `it uses \`${name}\`, which is a class made within \`${scope?.name ?? 'the function'}\``;
    case 'import':
      return `it uses \`${name}\`, which is imported within \`${scope?.name ?? 'the function'}\``;
    case 'value':
    case 'unpacked':
    case 'entered': {
      const { start } = binding.kind === 'entered' ? binding.context.range : binding.value.range;
      if (loops.some((loop) => holds(loop.range, start))) return `it uses \`${name}\`, which each round of the loop gives another value`;
      const isBefore = start.line < place.line || (start.line === place.line && start.column < place.column);
      return isBefore ? undefined : `it uses \`${name}\`, which gets its value only afterwards`;
    }
    default:
      return `it uses \`${name}\`, whose value may change`;
  }
}

function isUsedFrom(facts: FileFacts, own: readonly FunctionFacts[], name: string, owner: number): boolean {
  return own.some((scope) => expressionsIn(facts, scope).some((expression) => expression.kind === 'name' && expression.name === name && ownerOf(facts, scope.id, name) === owner));
}

function bindsName(loop: FactsNode, name: string): boolean {
  const targets = loop.kind === 'for' ? [loop.target] : loop.kind === 'comprehension' ? loop.clauses.map((clause) => clause.target) : [];
  return targets.some((target) => mentions(target, name));
}

function mentions(target: Expression, name: string): boolean {
  if (target.kind === 'name') return target.name === name;
  if (target.kind === 'collection') return target.elements.some((element) => mentions(element, name));
  return target.kind === 'other' && target.parts.some((part) => mentions(part, name));
}

/** Whether the variable's value is changed in place after the function was made, or in a loop about it. */
function isChangedWithin(facts: FileFacts, { name, owner }: Capture, place: Position, loops: readonly FactsNode[]): boolean {
  const counts = ({ start }: FactsNode['range']) =>
    start.line > place.line || (start.line === place.line && start.column > place.column) || loops.some((loop) => holds(loop.range, start));
  return facts.functions.filter((scope) => isWithin(facts, scope.id, owner)).some((scope) => {
    const isAssigned = targetsWithin(facts, scope.body).some((target) =>
      (target.kind === 'attribute' || target.kind === 'subscript') && rootName(target) === name && ownerOf(facts, scope.id, name) === owner && counts(target.range));
    return isAssigned || expressionsIn(facts, scope).some((expression) => expression.kind === 'call' && expression.callee.kind === 'attribute' && changingMethods.has(expression.callee.name)
      && rootName(expression.callee.object) === name && ownerOf(facts, scope.id, name) === owner && counts(expression.range));
  });
}

function targetsWithin(facts: FileFacts, statements: readonly Statement[]): readonly Expression[] {
  return statements.flatMap((statement) => [...targetsOf(statement), ...blocksIn(statement).flatMap((block) => targetsWithin(facts, block))]);
}

function rootName(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  return expression.kind === 'attribute' || expression.kind === 'subscript' ? rootName(expression.object) : undefined;
}
