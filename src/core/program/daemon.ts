import type { Expression } from '../python/facts/expression';
import type { FileFacts } from '../python/facts';
import type { Statement } from '../python/facts/statement';
import { blocksIn } from '../python/traverse';
import { callsIn } from './callIndex';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import type { SpawnCall } from './spawnCall';

/** Whether a thread is made a daemon after it was made: `thread.daemon = True`, `thread.setDaemon(True)`. */
export function isMadeDaemon(facts: FileFacts, { call, around, frame }: SpawnCall): boolean {
  const statement = around[around.length - 1];
  const scope = facts.functions[frame.functionId];
  if (frame.path !== facts.path || !scope || statement?.kind !== 'assign' || statement.value !== call) return false;
  const names = new Set(statement.targets.map(writtenName));
  return setsDaemon(scope.body, names) || callsIn(facts, 'setDaemon').some((site) =>
    site.functionId === scope.id && site.call.callee.kind === 'attribute' && names.has(writtenName(site.call.callee.object)) && isTrue(site.call.arguments[0]?.value));
}

/** Whether a class of threads makes its objects daemons: `self.daemon = True`. */
export function isDaemonClass(evaluator: Evaluator, { targets: [target] }: SpawnCall): boolean {
  if (target?.kind !== 'function' || target.self?.kind !== 'instance') return false;
  const set = evaluator.classFacts(target.self)?.attributes['daemon'] ?? [];
  return set.some(({ binding }) => binding.kind === 'value' && isTrue(binding.value));
}

function setsDaemon(statements: readonly Statement[], names: ReadonlySet<string>): boolean {
  return statements.some((statement) => {
    const isSetting = statement.kind === 'assign' && isTrue(statement.value)
      && statement.targets.some((target) => target.kind === 'attribute' && target.name === 'daemon' && names.has(writtenName(target.object)));
    return isSetting || blocksIn(statement).some((block) => setsDaemon(block, names));
  });
}

function isTrue(value: Expression | undefined): boolean {
  return value?.kind === 'literal' && value.type === 'bool' && value.value === 1;
}
