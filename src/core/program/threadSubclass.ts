import { keywordArgument } from '../python/callArguments';
import type { CallExpression } from '../python/facts/expression';
import { walkExpressions } from '../python/traverse';
import type { Evaluator } from './evaluator';
import { writtenName } from './expressions';
import type { ClassMeaning, Frame, InstanceMeaning, Meaning } from './meaning';
import type { SpawnCall } from './spawnCall';
import { tupleArguments } from './spawnTarget';

/** The `run` of a Thread subclass, or the target that it gives to its base class, or that its maker gives. */
export function subclassTarget(evaluator: Evaluator, subclass: ClassMeaning, call: CallExpression, frame: Frame): Pick<SpawnCall, 'targets' | 'targetText' | 'taskArguments'> {
  const instance: InstanceMeaning = { kind: 'instance', path: subclass.path, classId: subclass.classId, madeBy: { call, frame } };
  const facts = evaluator.classFacts(subclass);
  const targetText = `${facts?.name ?? 'Thread'}.run`;
  const run = evaluator.classMember(subclass, 'run').filter((method) => method.kind === 'function');
  if (run.length > 0) return { targets: run.map((method) => ({ ...method, self: instance })), targetText, taskArguments: [] };
  const target = keywordArgument(call, 'target');
  if (target) {
    return {
      targets: evaluator.meaningsOf(target.value, frame).filter((meaning) => meaning.kind !== 'none'),
      targetText: writtenName(target.value),
      taskArguments: tupleArguments(evaluator, { position: 3, keyword: 'args' }, call, frame),
    };
  }
  const given = evaluator.classMember(subclass, '__init__').flatMap((initialiser) => {
    if (initialiser.kind !== 'function') return [];
    return targetGivenToBase(evaluator, evaluator.enter({ ...initialiser, self: instance }, { call, frame }, 1));
  });
  return { targets: given, targetText, taskArguments: [] };
}

/** What an `__init__` gives to its base class as the target, when it is called as in its frame. */
function targetGivenToBase(evaluator: Evaluator, frame: Frame): readonly Meaning[] {
  const file = evaluator.program.file(frame.path);
  const facts = file?.functions[frame.functionId];
  if (!file || !facts) return [];
  const given: Meaning[] = [];
  walkExpressions(file, facts, (expression) => {
    if (expression.kind !== 'call' || expression.callee.kind !== 'attribute' || expression.callee.name !== '__init__') return;
    const target = keywordArgument(expression, 'target');
    if (target) given.push(...evaluator.meaningsOf(target.value, frame));
  });
  return given;
}
