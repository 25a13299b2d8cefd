import type { CallInFrame, Meaning } from './meaning';
import { containerCallSeconds, guessMember } from './memberGuess';
import { makesGenerator } from './makesGenerator';
import { innerNodes, type ProfileNode, type Profiler } from './profile';
import { python } from './profileStatements';
import { pythonCosts } from './pythonCosts';
import type { SpawnApi } from './spawnApi';

/** What one run of a target costs; unknown where all that is seen of it is nothing that anybody would hand over. */
export function profileTask(profiler: Profiler, target: Meaning, call: CallInFrame, { family }: Pick<SpawnApi, 'family'>): ProfileNode {
  // A thread that runs a generator function makes a generator; a server goes through it.
  if (family !== 'server' && makesGenerator(profiler.evaluator, target)) return python(call.call.range, pythonCosts.call);
  const node = profiler.call(target, call);
  return isContainerMethod(target) || onlyReadsAttribute(profiler, target, node) ? profiler.call({ kind: 'unknown' }, call) : node;
}

/** `exporter.update` may be a dict's method by its name; what takes longer than one of those is told by more. */
function isContainerMethod(target: Meaning): boolean {
  if (target.kind !== 'member') return false;
  const [seconds] = guessMember(target.name, target.receiver)?.held ?? [];
  return seconds !== undefined && seconds <= containerCallSeconds;
}

/** `lambda file: file.digest`: a property of a class that is not known. */
function onlyReadsAttribute({ evaluator }: Profiler, target: Meaning, node: ProfileNode): boolean {
  const [statement, ...others] = target.kind === 'function' ? evaluator.functionFacts(target)?.body ?? [] : [];
  return statement?.kind === 'return' && others.length === 0 && statement.value?.kind === 'attribute' && innerNodes(node).every(({ kind }) => kind === 'python');
}
