import { classAround } from './additions';
import { noCost, scaleCost } from './cost';
import { guessMember } from './memberGuess';
import type { CallInFrame, FunctionMeaning, InstanceMeaning, MemberMeaning } from './meaning';
import type { ProfileNode, Profiler } from './profile';
import { branch } from './profileStatements';

/** Enough that no verdict which rests on such a method is sure. */
const shareOfDoubt = 0.2;

/** A call of a method of an object that is likely, but not sure, to be of its class. */
export function callLikely(profiler: Profiler, callee: FunctionMeaning, call: CallInFrame): ProfileNode {
  const node = profiler.call(callee, call);
  const name = profiler.evaluator.functionFacts(callee)?.qualifiedName ?? '';
  const doubt: ProfileNode = { kind: 'unresolved', range: call.call.range, name, cost: { ...noCost, unknown: scaleCost(node.cost, shareOfDoubt).held } };
  return branch(call.call.range, [node, doubt], 1);
}

/**
 * `job.extract()` on a `job` of which nothing is known, where one class of the file has a method of
 * that name: that one. Two would be a guess.
 */
export function callOnlyMethod(profiler: Profiler, { name, receiver }: MemberMeaning, call: CallInFrame): ProfileNode | undefined {
  const { path } = call.frame;
  const file = profiler.evaluator.program.file(path);
  if (!file || guessMember(name, receiver) || name.startsWith('__')) return undefined;
  const owners = file.classes.filter((candidate) => Object.hasOwn(candidate.bindings, name));
  const [owner] = owners;
  // One that hands the same call on to its parts is not one of them.
  if (!owner || owners.length > 1 || owner.id === classAround(file, call.frame.functionId)) return undefined;
  const self: InstanceMeaning = { kind: 'instance', path, classId: owner.id, madeBy: undefined };
  const method = profiler.evaluator.classMember(self, name).find((each) => each.kind === 'function');
  return method && callLikely(profiler, { ...method, self }, call);
}
