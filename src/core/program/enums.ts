import type { Evaluator } from './evaluator';
import { join, type ClassMeaning, type InstanceMeaning, type Meaning } from './meaning';

const enumBases: ReadonlySet<string> = new Set(['enum.Enum', 'enum.IntEnum', 'enum.StrEnum', 'enum.Flag', 'enum.IntFlag']);

/** How many members an enumeration of the project has; `undefined` for any other class. */
export function membersOfEnum(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning): number | undefined {
  return isEnum(evaluator, owner) ? memberNames(evaluator, owner).length : undefined;
}

/** What is special about the attributes of an enumeration: `Color.RED` is a `Color`, and its `value` what the class says. */
export function memberOfEnum(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning, name: string): readonly Meaning[] | undefined {
  const facts = evaluator.classFacts(owner);
  const isMember = facts !== undefined && Object.hasOwn(facts.bindings, name) && isMemberName(name) && facts.bindings[name]?.some(({ kind }) => kind === 'value');
  const isOfMember = owner.kind === 'instance' && (name === 'value' || name === 'name');
  if ((!isMember && !isOfMember) || !isEnum(evaluator, owner)) return undefined;
  if (isMember) return [{ kind: 'instance', path: owner.path, classId: owner.classId, madeBy: undefined }];
  if (name === 'name') return [{ kind: 'text', type: 'str', length: undefined, text: undefined, size: 'short' }];
  const values = memberNames(evaluator, owner).flatMap((each) => evaluator.classMember(owner, each));
  return values.length > 0 ? join(values) : undefined;
}

function isEnum(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning): boolean {
  return evaluator.ancestors(owner).some((ancestor) => typeof ancestor === 'string' && enumBases.has(ancestor));
}

function memberNames(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning): readonly string[] {
  return Object.entries(evaluator.classFacts(owner)?.bindings ?? {}).flatMap(([name, bindings]) => (isMemberName(name) && bindings.some(({ kind }) => kind === 'value') ? [name] : []));
}

function isMemberName(name: string): boolean {
  return !name.startsWith('_');
}
