import { positionalArguments } from '../python/callArguments';
import { yieldedValues } from '../python/returnedValues';
import type { CallInFrame, Meaning } from './meaning';
import { containerCallSeconds, guessMember } from './memberGuess';
import { makesGenerator } from './makesGenerator';
import { innerNodes, type ProfileNode, type Profiler } from './profile';
import { branch, python } from './profileStatements';
import { pythonCosts } from './pythonCosts';
import type { SpawnApi } from './spawnApi';

/** What one run of a target costs; unknown where all that is seen of it is nothing that anybody would hand over. */
export function profileTask(profiler: Profiler, target: Meaning, call: CallInFrame, { family, goesThrough }: Pick<SpawnApi, 'family' | 'goesThrough'>): ProfileNode {
  // A thread that runs a generator function makes a generator; a server goes through it, and so do those that say so.
  if (family !== 'server' && !goesThrough && makesGenerator(profiler.evaluator, target)) return python(call.call.range, pythonCosts.call);
  const node = withGenerators(profiler, target, call);
  return isContainerMethod(target) || onlyReadsAttribute(profiler, target, node) ? profiler.call({ kind: 'unknown' }, call) : node;
}

/**
 * What a task does that goes through generators: `submit(list, stream)` runs what makes each of its elements, which
 * whoever made the generator has not done.
 */
function withGenerators(profiler: Profiler, target: Meaning, call: CallInFrame): ProfileNode {
  const node = profiler.call(target, call);
  const { evaluator } = profiler;
  const iterates = target.kind === 'external' ? evaluator.program.knowledge.find(target.name)?.iterates : undefined;
  const given = iterates === undefined ? undefined : positionalArguments(call.call)[iterates];
  const made = given ? evaluator.meaningsOf(given.value, call.frame).flatMap((meaning) => runOfGenerator(profiler, meaning, call) ?? []) : [];
  return made.length === 0 ? node : branch(call.call.range, [node, ...made.map((each) => (made.length > 1 ? branch(each.range, [each], 1 / made.length) : each))], 1);
}

function runOfGenerator(profiler: Profiler, meaning: Meaning, { call }: CallInFrame): ProfileNode | undefined {
  if (meaning.kind !== 'collection' || meaning.type !== 'generator') return undefined;
  const { frame, elements } = meaning;
  const facts = profiler.evaluator.functionFacts(frame);
  if (!facts?.isGenerator || yieldedValues(facts.body)[0] !== elements[0]) return undefined;
  const callee = profiler.function({ kind: 'function', path: frame.path, functionId: frame.functionId, self: undefined }, frame);
  return { kind: 'call', range: call.range, callee, cost: callee.cost };
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
