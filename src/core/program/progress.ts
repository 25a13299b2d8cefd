import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import { isLoop } from '../python/loop';
import { walkExpressions } from '../python/traverse';
import type { Program } from './evaluator';
import { oncePerFile } from './oncePerFile';
import { innerNodes, type CallNode, type ProfileNode } from './profile';

/** Deeper calls are not looked at. */
const maximumDepth = 10;

/** What tells somebody how far a task has come: a bar, a signal, a callback; a counter of percent. */
const progress = /progress|percent|set_?fraction/i;

/** Whether something shows how far a task has come, by its name: `progress(load, "Loading …")`. */
export function isCalledProgress(name: string): boolean {
  return progress.test(name);
}

/**
 * Whether a task tells round by round how far it has come. Nobody does so for what is over at once:
 * how often its loops run is in the code no more than elsewhere, but that it is often enough is.
 */
export function reportsProgress(program: Program, nodes: readonly ProfileNode[], depth = 0): boolean {
  return depth < maximumDepth && nodes.some((node) => (node.kind === 'call' && tellsInLoop(program, node)) || reportsProgress(program, innerNodes(node), depth + 1));
}

/** The same of the part of a task that takes longest: it is the work of which somebody is told how far it has come. */
export function reportsOwnProgress(program: Program, path: readonly ProfileNode[]): boolean {
  return path.some((node) => node.kind === 'call' && tellsInLoop(program, node));
}

function tellsInLoop(program: Program, { callee: { definition } }: CallNode): boolean {
  const facts = program.file(definition.path);
  const { line, column } = definition.range.start;
  return facts !== undefined && tellingFunctions(facts).some(({ nameRange: { start } }) => start.line === line && start.column === column);
}

const tellingFunctions = oncePerFile((facts: FileFacts): readonly FunctionFacts[] => facts.functions.filter((scope) => tells(facts, scope)));

function tells(facts: FileFacts, scope: FunctionFacts): boolean {
  let isFound = false;
  walkExpressions(facts, scope, (expression, around) => {
    isFound ||= (expression.kind === 'name' || expression.kind === 'attribute') && progress.test(expression.name) && around.some(isLoop);
  });
  return isFound;
}
