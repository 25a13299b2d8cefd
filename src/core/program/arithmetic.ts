import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { statementsIn, targetsOf } from '../python/traverse';
import type { Program } from './evaluator';
import { scopeOf, statementOf } from './loopStatement';
import { heaviestPath, heldSeconds, type CallNode, type LoopNode, type ProfileNode } from './profile';

/** Shorter loops are seldom what a task is for. */
const fewRounds = 50;

/** From here on arithmetic is what a loop does, and the loop what its function does. */
const mostOfIt = 0.5;

/**
 * Whether what a task does for most of its time is a loop of plain arithmetic and comparisons over its
 * own variables, such as trying divisors. Counting up what threads share is none: it shows what
 * happens to shared things, and is there for nothing else.
 */
export function isArithmetic(program: Program, task: ProfileNode): boolean {
  const path = heaviestPath(task, heldSeconds);
  const end = path.findLastIndex((node) => node.kind === 'loop');
  const loop = path[end];
  const call = path.slice(0, Math.max(end, 0)).findLast((node) => node.kind === 'call');
  if (loop?.kind !== 'loop' || call?.kind !== 'call' || loop.trips.count < fewRounds) return false;
  return isOfPlainPython(loop) && !writesShared(program, call, loop);
}

function isOfPlainPython({ children }: LoopNode): boolean {
  const secondsOf = (nodes: readonly ProfileNode[]): number => nodes.reduce((sum, node) => sum + heldSeconds(node), 0);
  return secondsOf(children.filter(({ kind }) => kind === 'python')) > mostOfIt * secondsOf(children);
}

function writesShared(program: Program, call: CallNode, loop: LoopNode): boolean {
  const scope = scopeOf(program, call);
  const statement = statementOf(program, call, loop);
  return scope !== undefined && statement !== undefined && statementsIn([statement]).some((each) => targetsOf(each).some((target) => isShared(scope, target)));
}

/** A variable of the function is its own, and so is what is in a container that it made. */
function isShared(scope: FunctionFacts, target: Expression): boolean {
  switch (target.kind) {
    case 'name':
      return scope.globals.includes(target.name);
    case 'subscript':
      return target.object.kind !== 'name' || scope.globals.includes(target.object.name) || !isMadeIn(scope, target.object.name);
    case 'collection':
      return target.elements.some((element) => isShared(scope, element));
    default:
      return true;
  }
}

function isMadeIn({ bindings, parameters }: FunctionFacts, name: string): boolean {
  return Object.hasOwn(bindings, name) && parameters.every((parameter) => parameter.name !== name);
}
