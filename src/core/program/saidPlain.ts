import type { FileFacts } from '../python/facts';
import type { Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import type { IfStatement, Statement } from '../python/facts/statement';
import { scopesAround } from '../python/scopesAround';
import { blocksIn, type FactsNode } from '../python/traverse';
import { lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import type { CallInPlace } from './spawnCall';

/**
 * Whether what stands around a call says that a callable in it makes no coroutine: the `else` of `if
 * iscoroutinefunction(work): await work()`, and what comes after it where that returns.
 */
export function isSaidPlain(evaluator: Evaluator, callable: Expression, { call, frame, around }: CallInPlace): boolean {
  const facts = evaluator.program.file(frame.path);
  const name = lastName(callable);
  if (!facts || name === undefined) return false;
  const scopes = [...scopesAround(facts, frame.functionId)];
  return scopes.some((scope, depth) => {
    const inner = scopes[depth - 1];
    const leads = inner ? (statement: Statement) => defines(statement, inner) : (statement: Statement) => around.includes(statement);
    const known = [...conditionsTo(scope.body, leads), ...(inner ? [] : choicesIn(around, call))];
    return known.some((each) => saysPlain(each, { name, valueOf: (flag) => valueOf(evaluator, flag, facts, scope) }));
  });
}

/** A condition, and how it turned out. */
interface Known {
  readonly condition: Expression;
  readonly isTrue: boolean;
}

function defines(statement: Statement, inner: FunctionFacts): boolean {
  return (statement.kind === 'function' && statement.id === inner.id) || blocksIn(statement).some((block) => block.some((each) => defines(each, inner)));
}

/** What is known of conditions where the innermost statement begins that a way leads to. */
function conditionsTo(block: readonly Statement[], leads: (statement: Statement) => boolean): readonly Known[] {
  const place = block.findIndex(leads);
  const statement = block[place];
  if (!statement) return [];
  const before = block.slice(0, place).flatMap((each) => (each.kind === 'if' ? falseAfter(each) : []));
  const blocks = blocksIn(statement);
  const index = blocks.findIndex((inner) => inner.some(leads));
  const taken = statement.kind === 'if' && index >= 0 ? conditionsOf(statement, index) : [];
  return [...before, ...taken, ...conditionsTo(blocks[index] ?? [], leads)];
}

/** What is known in a branch: its own condition holds, and none of those before. */
function conditionsOf({ branches }: IfStatement, index: number): readonly Known[] {
  return branches.slice(0, index + 1).flatMap(({ condition }, each) => (condition ? [{ condition, isTrue: each === index }] : []));
}

/** What is known after an `if` whose first branches leave the block. */
function falseAfter({ branches }: IfStatement): readonly Known[] {
  const stays = branches.findIndex(({ body }) => !leaving.has(body.at(-1)?.kind ?? 'pass'));
  return branches.slice(0, stays < 0 ? undefined : stays).flatMap(({ condition }) => (condition ? [{ condition, isTrue: false }] : []));
}

const leaving: ReadonlySet<Statement['kind']> = new Set(['return', 'raise', 'continue', 'break']);

/** What `a if condition else b` around a call says. */
function choicesIn(around: readonly FactsNode[], call: Expression): readonly Known[] {
  return around.flatMap((node, index): readonly Known[] => {
    const inner = around[index + 1] ?? call;
    return node.kind === 'conditional' && inner !== node.condition ? [{ condition: node.condition, isTrue: inner === node.whenTrue }] : [];
  });
}

/** The callable that is asked after, and what flags hold. */
interface Asked {
  readonly name: string;
  readonly valueOf: (flag: Expression) => readonly Expression[];
}

function saysPlain({ condition, isTrue }: Known, asked: Asked): boolean {
  if (condition.kind === 'operator') {
    const says = (operand: Expression, isOperandTrue: boolean) => saysPlain({ condition: operand, isTrue: isOperandTrue }, asked);
    if (condition.operator === 'not') return condition.operands.some((operand) => says(operand, !isTrue));
    return condition.operator === (isTrue ? 'and' : 'or') && condition.operands.some((operand) => says(operand, isTrue));
  }
  if (isTrue) return false;
  const values = condition.kind === 'name' || condition.kind === 'attribute' ? asked.valueOf(condition) : [condition];
  return values.length > 0 && values.every((value) => asksWhetherCoroutine(value, asked.name));
}

/** `inspect.iscoroutinefunction(work)`, `is_async_callable(self.work)`. */
function asksWhetherCoroutine(value: Expression, name: string): boolean {
  return value.kind === 'call' && asking.test(lastName(value.callee) ?? '') && value.arguments.some((argument) => lastName(argument.value) === name);
}

const asking = /^_*is_?(coroutine_?(function|callable)|async(_?(callable|function|func))?)$/;

/** What a name of a function, or an attribute of its object, is bound to; a base class may have set it. */
function valueOf(evaluator: Evaluator, flag: Expression, facts: FileFacts, scope: FunctionFacts): readonly Expression[] {
  if (flag.kind === 'name') return (scope.bindings[flag.name] ?? []).flatMap((binding) => (binding.kind === 'value' ? [binding.value] : []));
  if (flag.kind !== 'attribute' || scope.classId === undefined) return [];
  const family = evaluator.ancestors({ kind: 'class', path: facts.path, classId: scope.classId });
  const assigned = family.flatMap((each) => (typeof each === 'string' ? [] : evaluator.classFacts(each)?.attributes[flag.name] ?? []));
  return assigned.flatMap(({ binding }) => (binding.kind === 'value' ? [binding.value] : []));
}
