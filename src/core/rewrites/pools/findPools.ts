import type { FileFacts } from '../../python/facts';
import type { CallExpression, Expression } from '../../python/facts/expression';
import { walkExpressions, type FactsNode } from '../../python/traverse';
import { importedName, ownerOf } from '../names/owner';
import { threadPools, type PoolFamily, type PoolHolder, type PoolMaking } from './pool';

/** What kind of pool calling something makes, if any. */
export type PoolRecogniser = (facts: FileFacts, functionId: number, callee: Expression) => PoolFamily | undefined;

/** Every pool that a file makes, those of threads unless told otherwise, and who holds it. */
export function findPools(facts: FileFacts, familyOf: PoolRecogniser = threadPoolFamily): readonly PoolMaking[] {
  const found: PoolMaking[] = [];
  for (const scope of facts.functions) {
    walkExpressions(facts, scope, (expression, around) => {
      if (expression.kind !== 'call') return;
      const family = familyOf(facts, scope.id, expression.callee);
      if (family) found.push({ family, call: expression, functionId: scope.id, holder: holderOf(facts, scope.id, expression, around) });
    });
  }
  return found;
}

function threadPoolFamily(facts: FileFacts, functionId: number, callee: Expression): PoolFamily | undefined {
  const name = importedName(facts, functionId, callee);
  return name === undefined ? undefined : threadPools.get(name);
}

function holderOf(facts: FileFacts, functionId: number, making: CallExpression, around: readonly FactsNode[]): PoolHolder {
  const parent = around[around.length - 1];
  // `stack.enter_context(ThreadPoolExecutor())` gives the pool itself.
  if (parent?.kind === 'call' && parent.callee.kind === 'attribute' && parent.callee.name === 'enter_context') {
    return holderOf(facts, functionId, parent, around.slice(0, -1));
  }
  switch (parent?.kind) {
    case 'with': {
      const target = parent.items.find((item) => item.context === making)?.target;
      if (!target) return { kind: 'nobody' };
      const holder = holderOfTarget(facts, functionId, target, around);
      return holder.kind === 'variable' ? { ...holder, within: parent.range } : holder;
    }
    case 'assign':
      return parent.targets.length === 1 && parent.targets[0] && parent.value === making
        ? holderOfTarget(facts, functionId, parent.targets[0], around)
        : { kind: 'elsewhere', how: 'gets several names at once' };
    case 'named':
      return holderOfTarget(facts, functionId, { kind: 'name', name: parent.name, range: parent.range }, around);
    case 'attribute':
    case 'expression':
      return { kind: 'nobody' };
    case 'return':
      return { kind: 'elsewhere', how: 'is returned to a caller, and what it is used for there is not followed' };
    default:
      return { kind: 'elsewhere', how: 'is not kept in a variable of its own, so its uses cannot be followed' };
  }
}

function holderOfTarget(facts: FileFacts, functionId: number, target: Expression, around: readonly FactsNode[]): PoolHolder {
  const scope = facts.functions[functionId];
  const inClass = [...around].reverse().find((node) => node.kind === 'class');
  if (target.kind === 'name') {
    if (inClass?.kind === 'class') return { kind: 'attribute', name: target.name, classId: inClass.id };
    return { kind: 'variable', name: target.name, owner: ownerOf(facts, functionId, target.name) ?? functionId, within: undefined };
  }
  const isOwn = target.kind === 'attribute' && target.object.kind === 'name' && target.object.name === scope?.parameters[0]?.name;
  if (isOwn && scope.classId !== undefined) return { kind: 'attribute', name: target.name, classId: scope.classId };
  return { kind: 'elsewhere', how: 'is kept in a place whose uses cannot be followed' };
}
