import type { Expression } from '../python/facts/expression';
import { targetsOf, walkExpressions, type FactsNode } from '../python/traverse';
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
  let place: { readonly holder: FactsNode | undefined; readonly name: string | undefined } | undefined;
  walkExpressions(facts, scope, (expression, around) => {
    // What is profiled may be a copy of what is written, without what is awaited in it.
    if (expression.range === call.range) place ??= { holder: around.at(-1), name: nameBoundTo(expression, around.at(-1)) };
  });
  if (!place?.name) return !isHead(place?.holder) && place?.holder?.kind !== 'expression';
  const { name } = place;
  const holders: (FactsNode | undefined)[] = [];
  walkExpressions(facts, scope, (expression, around) => {
    if (expression.kind === 'name' && expression.name === name && !isTarget(expression, around.at(-1))) holders.push(around.at(-1));
  });
  return holders.length === 0 || !holders.every(isHead);
}

/** The name that a value is bound to by what holds it. */
function nameBoundTo(value: Expression, holder: FactsNode | undefined): string | undefined {
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

function isTarget(expression: Expression, holder: FactsNode | undefined): boolean {
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
