import { keywordArgument } from '../python/callArguments';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { givenToBase } from './givenToBase';
import type { CallInFrame, ClassMeaning, InstanceMeaning } from './meaning';
import { boundMethods } from './boundMethods';
import type { Recognised } from './recognised';
import type { HandedOver } from './spawnCall';
import { tupleArguments } from './spawnTarget';
import { spreadTask } from './spreadTask';
import { runGivenTo } from './runGiven';
import { isQThread, threadBases } from './threadBases';

/** `Worker(…)`, where the class inherits from one whose objects are started. */
export function recogniseThreadSubclass(evaluator: Evaluator, subclass: ClassMeaning, { call, frame }: CallInFrame): Recognised | undefined {
  for (const ancestor of evaluator.ancestors(subclass)) {
    const base = typeof ancestor === 'string' ? threadBases.get(ancestor) : undefined;
    if (typeof ancestor !== 'string' || !base) continue;
    const target = subclassTarget(evaluator, subclass, base.method, { call, frame });
    // Qt's own `run` only serves the events of objects that are moved there.
    if (target.targets.length === 0 && isQThread(ancestor)) return undefined;
    return {
      api: { label: base.label, carrier: base.carrier, family: 'thread', target: { position: 0, keyword: undefined }, passing: 'none' },
      handedOver: { ...target, items: [] },
    };
  }
  return undefined;
}

/** The `run` of a Thread subclass, or the target that it gives to its base class, or that its maker gives. */
function subclassTarget(evaluator: Evaluator, subclass: ClassMeaning, method: string, { call, frame }: CallInFrame): Omit<HandedOver, 'items'> {
  const instance: InstanceMeaning = { kind: 'instance', path: subclass.path, classId: subclass.classId, madeBy: { call, frame } };
  const facts = evaluator.classFacts(subclass);
  const targetText = `${facts?.name ?? 'Thread'}.${method}`;
  const run = boundMethods(evaluator, instance, method);
  if (run.length > 0) return { targets: run, targetText, taskArguments: [] };
  const given = runGivenTo(evaluator, { call, frame });
  if (given) return given;
  const spread = spreadTask(evaluator, call, frame);
  if (spread) return spread;
  const target = keywordArgument(call, 'target');
  if (target) {
    return {
      targets: evaluator.meaningsOf(target.value, frame).filter((meaning) => meaning.kind !== 'none'),
      targetText: writtenName(target.value),
      taskArguments: tupleArguments(evaluator, { position: 3, keyword: 'args' }, call, frame),
    };
  }
  return { targets: givenToBase(evaluator, instance, { keyword: 'target', position: undefined }), targetText, taskArguments: [] };
}
