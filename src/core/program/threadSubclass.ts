import { keywordArgument, positionalArguments } from '../python/callArguments';
import type { CallExpression, Expression } from '../python/facts/expression';
import { walkExpressions } from '../python/traverse';
import type { Evaluator } from './evaluator';
import { writtenName } from './expressions';
import type { CallInFrame, ClassMeaning, Frame, InstanceMeaning, Meaning } from './meaning';
import type { Recognised } from './recognised';
import type { HandedOver } from './spawnCall';
import { tupleArguments } from './spawnTarget';
import { threadBases } from './threadBases';

/** `Worker(…)`, where the class inherits from one whose objects are started. */
export function recogniseThreadSubclass(evaluator: Evaluator, subclass: ClassMeaning, { call, frame }: CallInFrame): Recognised | undefined {
  for (const ancestor of evaluator.ancestors(subclass)) {
    const base = typeof ancestor === 'string' ? threadBases.get(ancestor) : undefined;
    if (!base) continue;
    return {
      api: { label: base.label, carrier: base.carrier, family: 'thread', target: { position: 0, keyword: undefined }, passing: 'none' },
      handedOver: { ...subclassTarget(evaluator, subclass, base.method, { call, frame }), items: [] },
    };
  }
  return undefined;
}

/** The `run` of a Thread subclass, or the target that it gives to its base class, or that its maker gives. */
function subclassTarget(evaluator: Evaluator, subclass: ClassMeaning, method: string, { call, frame }: CallInFrame): Omit<HandedOver, 'items'> {
  const instance: InstanceMeaning = { kind: 'instance', path: subclass.path, classId: subclass.classId, madeBy: { call, frame } };
  const facts = evaluator.classFacts(subclass);
  const targetText = `${facts?.name ?? 'Thread'}.${method}`;
  const run = evaluator.classMember(subclass, method).filter((member) => member.kind === 'function');
  if (run.length > 0) return { targets: run.map((member) => ({ ...member, self: instance })), targetText, taskArguments: [] };
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

/** Where the base class takes what it is to run. */
interface BaseArgument {
  readonly keyword: string;
  /** Counted without `self`; `undefined` for what is only ever given by keyword. */
  readonly position: number | undefined;
}

/** What an object's `__init__` gives to its base class, when it is called as the object was made; without an `__init__`, what its maker gives. */
export function givenToBase(evaluator: Evaluator, instance: InstanceMeaning, argument: BaseArgument): readonly Meaning[] {
  const { madeBy } = instance;
  if (!madeBy) return [];
  const initialisers = evaluator.classMember(instance, '__init__').filter((method) => method.kind === 'function');
  if (initialisers.length === 0) return valueOf(evaluator, madeBy.call, 0, argument, madeBy.frame);
  return initialisers.flatMap((initialiser) => givenInBody(evaluator, evaluator.enter({ ...initialiser, self: instance }, madeBy, 1), argument));
}

/** What the calls of `__init__` in a frame's function give. */
function givenInBody(evaluator: Evaluator, frame: Frame, argument: BaseArgument): readonly Meaning[] {
  const file = evaluator.program.file(frame.path);
  const facts = file?.functions[frame.functionId];
  if (!file || !facts) return [];
  const given: Meaning[] = [];
  walkExpressions(file, facts, (expression) => {
    if (expression.kind !== 'call' || expression.callee.kind !== 'attribute' || expression.callee.name !== '__init__') return;
    // `super().__init__(…)`, but `Base.__init__(self, …)`.
    const skip = isSuper(expression.callee.object) ? 0 : 1;
    given.push(...valueOf(evaluator, expression, skip, argument, frame));
  });
  return given;
}

function isSuper(object: Expression): boolean {
  return object.kind === 'call' && object.callee.kind === 'name' && object.callee.name === 'super';
}

function valueOf(evaluator: Evaluator, call: CallExpression, skip: number, { keyword, position }: BaseArgument, frame: Frame): readonly Meaning[] {
  const given = keywordArgument(call, keyword) ?? (position === undefined ? undefined : positionalArguments(call)[position + skip]);
  return given ? evaluator.meaningsOf(given.value, frame) : [];
}
