import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { Binding } from '../python/facts/scope';
import type { IfStatement, Statement } from '../python/facts/statement';
import { blocksIn, partsIn, walkExpressions, type FactsNode } from '../python/traverse';
import { lastName } from './callIndex';
import { firstOf } from './firstOf';
import { oncePerFile } from './oncePerFile';
import type { SpawnCall } from './spawnCall';

/** What a condition says where it is true. */
type Sense = 'gil' | 'no gil';

/**
 * Whether a hand-over stands where a program comes only if there is no GIL: `if sys._is_gil_enabled():
 * work() else: pool.submit(work)`. Who asks has thought of it.
 */
export function isForNoGil(facts: FileFacts, { around, call, frame }: SpawnCall): boolean {
  if (!asksForGil(facts)) return false;
  const body = facts.functions[frame.functionId]?.body ?? [];
  const nodes: readonly FactsNode[] = [...around, call];
  return around.some((node, index) => node.kind === 'if' && isOtherThanGil(facts, node, nodes.slice(index + 1)))
    || [body, ...around.flatMap((node) => (isStatement(node) ? blocksIn(node) : []))].some((block) => followsReturn(facts, block, nodes));
}

/** Nearly every file never asks, and in a large one there are many ways from name to name. */
const asksForGil = oncePerFile((facts) => facts.functions.some((scope) => {
  let asks = false;
  walkExpressions(facts, scope, (expression) => { asks ||= senseOfWord(expression) !== undefined; });
  return asks;
}));

function senseOfWord(expression: Expression): Sense | undefined {
  if (expression.kind === 'literal') return expression.text === '_is_gil_enabled' ? 'gil' : expression.text === 'Py_GIL_DISABLED' ? 'no gil' : undefined;
  return (expression.kind === 'name' || expression.kind === 'attribute') && expression.name === '_is_gil_enabled' ? 'gil' : undefined;
}

function isStatement(node: FactsNode): node is Statement {
  return ['if', 'for', 'while', 'with', 'try', 'match'].includes(node.kind);
}

/** Whether the branch that holds what stands inside is one for no GIL. */
function isOtherThanGil(facts: FileFacts, { branches }: IfStatement, inside: readonly FactsNode[]): boolean {
  const place = branches.findIndex(({ body }) => body.some((statement) => inside.includes(statement)));
  const senses = branches.slice(0, place + 1).map(({ condition }) => condition && senseOf(facts, condition));
  return place >= 0 && (senses[place] === 'no gil' || senses.slice(0, place).includes('gil'));
}

/** Whether `if gil: return …` stands before it in its block. */
function followsReturn(facts: FileFacts, block: readonly Statement[], nodes: readonly FactsNode[]): boolean {
  const place = block.findIndex((statement) => nodes.includes(statement));
  return block.slice(0, Math.max(0, place)).some((statement) => statement.kind === 'if'
    && statement.branches.some(({ condition, body }) => condition && senseOf(facts, condition) === 'gil' && ['return', 'raise', 'continue'].includes(body.at(-1)?.kind ?? '')));
}

/** Names of names are followed so far. */
const maximumDepth = 3;

/** Whether a condition asks for the GIL, or for a build without one. */
function senseOf(facts: FileFacts, condition: Expression, depth = 0, followed = new Set<string>()): Sense | undefined {
  const word = senseOfWord(condition);
  if (word || condition.kind === 'literal' || depth > maximumDepth) return word;
  if (condition.kind === 'name' || condition.kind === 'attribute') {
    const key = `${condition.kind} ${condition.name}`;
    if (followed.has(key)) return undefined;
    followed.add(key);
    return firstOf(valuesOf(facts, condition), (value) => senseOf(facts, value, depth + 1, followed));
  }
  if (condition.kind === 'operator' && condition.operator === 'not') return opposite(firstOf(condition.operands, (operand) => senseOf(facts, operand, depth, followed)));
  // Whether Python can be asked says nothing of the answer.
  if (condition.kind === 'call' && lastName(condition.callee) === 'hasattr') return undefined;
  return firstOf(partsIn(condition), (part) => senseOf(facts, part, depth, followed));
}

function opposite(sense: Sense | undefined): Sense | undefined {
  return sense && (sense === 'gil' ? 'no gil' : 'gil');
}

/** What a file gives a name, or an attribute of that name, anywhere. */
function valuesOf({ functions, classes }: FileFacts, { kind, name }: Extract<Expression, { kind: 'name' | 'attribute' }>): readonly Expression[] {
  const bindings: readonly Binding[] = kind === 'name'
    ? functions.flatMap((scope) => (Object.hasOwn(scope.bindings, name) ? scope.bindings[name] ?? [] : []))
    : classes.flatMap(({ attributes }) => (Object.hasOwn(attributes, name) ? attributes[name] ?? [] : [])).map(({ binding }) => binding);
  return bindings.flatMap((binding) => (binding.kind === 'value' ? [binding.value] : []));
}
