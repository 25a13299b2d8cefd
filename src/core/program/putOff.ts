import type { Expression } from '../python/facts/expression';
import { heldExpressionsIn, targetsOf, type FactsNode, type HeldExpression } from '../python/traverse';
import type { Evaluator } from './evaluator';
import type { CallInFrame } from './meaning';

/**
 * Whether the result of a call is asked for more than the attributes in `heads`, so that what the
 * call has put off is done after all: of a picture that is opened, for more than its size. A result
 * that is handed on, or kept where nobody sees its uses, is.
 */
export function isAskedForMore(evaluator: Evaluator, { call, frame }: CallInFrame, heads: readonly string[]): boolean {
  const facts = evaluator.program.file(frame.path);
  const scope = evaluator.functionFacts(frame);
  if (!facts || !scope) return true;
  const isHead = (holder: FactsNode | undefined) => holder?.kind === 'attribute' && heads.includes(holder.name);
  const all = heldExpressionsIn(facts, scope);
  // What is profiled may be a copy of what is written, without what is awaited in it.
  const written = all.find(({ expression }) => expression.range === call.range);
  const name = written && nameBoundTo(written);
  if (!name) return !isHead(written?.holder) && written?.holder?.kind !== 'expression';
  const uses = all.filter((use) => use.expression.kind === 'name' && use.expression.name === name && !isTarget(use));
  return uses.length === 0 || !uses.every(({ holder }) => isHead(holder));
}

/** The name that a value is bound to by what holds it. */
function nameBoundTo({ expression: value, holder }: HeldExpression): string | undefined {
  switch (holder?.kind) {
    case 'named':
      return holder.name;
    case 'with':
      return nameOf(holder.items.find(({ context }) => context === value)?.target);
    case 'assign':
      return holder.targets.length === 1 ? nameOf(holder.targets[0]) : undefined;
    default:
      return undefined;
  }
}

function nameOf(target: Expression | undefined): string | undefined {
  return target?.kind === 'name' ? target.name : undefined;
}

function isTarget({ expression, holder }: HeldExpression): boolean {
  switch (holder?.kind) {
    case 'assign':
    case 'for':
    case 'with':
    case 'delete':
      return targetsOf(holder).includes(expression);
    default:
      return false;
  }
}
