import type { NameExpression } from '../../../python/facts/expression';
import { bindingsOf, ownerOf } from '../../names/owner';
import { isList, isScalar } from '../tree/nativeType';
import type { Value } from '../tree/tree';
import { isPrivate, receiverOf } from './methods';
import { hole, refuse, type Reading } from './reading';
import type { Readers } from './readers';

/** Reads a name: a variable, or a number or list of the file's top level. */
export function readName(reading: Reading, expression: NameExpression, readers: Pick<Readers, 'readValue'>): Value {
  const { file: { facts }, scope, inner } = reading;
  const { name } = expression;
  const own = inner.get(name);
  if (own) return { kind: 'variable', type: own.type, name: own.name, mayBeUnbound: false };
  if (name === receiverOf(scope)) return refuse(reading, expression, `uses \`${name}\` otherwise than for its attributes`);
  const owner = ownerOf(facts, scope.id, name);
  if (owner === scope.id && scope.id !== 0) return readVariable(reading, name);
  if (owner !== 0) return refuse(reading, expression, `uses \`${name}\`, which is neither its own nor a number of the file`);
  return readGlobal(reading, expression, readers);
}

function readVariable({ variables, assigned }: Reading, name: string): Value {
  const known = variables.get(name);
  const mayBeUnbound = assigned !== undefined && !assigned.has(name);
  if (known === undefined) return hole;
  if (mayBeUnbound) variables.set(name, { ...known, mayBeUnbound: true });
  return { kind: 'variable', type: known.type, name, mayBeUnbound };
}

/** A number that the file gives a name once; it is read anew at each call, as another module may change it. */
function readGlobal(reading: Reading, expression: NameExpression, { readValue }: Pick<Readers, 'readValue'>): Value {
  const { file: { facts }, scope, outside } = reading;
  const { name } = expression;
  if (scope.classId !== undefined && isPrivate(name)) return refuse(reading, expression, `uses \`${name}\`, a name that is private to the class`);
  const [binding, ...others] = bindingsOf(facts, 0, name);
  const module = facts.functions[0];
  if (binding?.kind !== 'value' || others.length > 0 || !module || facts.functions.some((scope) => scope.globals.includes(name))) {
    return refuse(reading, expression, `uses \`${name}\`, which is not a number that the file sets once`);
  }
  const known = outside.get(name)?.type;
  const type = known ?? readValue(moduleReading(reading), binding.value).type;
  if (!isScalar(type) && !isList(type)) return refuse(reading, expression, `uses \`${name}\`, which is not a number or a flat list of numbers`);
  const value = { origin: 'file', name, type } as const;
  outside.set(name, value);
  return { kind: 'outside', ...value };
}

/** The same file seen from its top level, where only the type of what stands there is asked for. */
function moduleReading(reading: Reading): Reading {
  const module = reading.file.facts.functions[0] ?? reading.scope;
  return { ...reading, scope: module, refusals: [], outside: new Map(), methods: new Map(), inner: new Map(), variables: new Map(), written: new Set(), depth: reading.depth + 1 };
}
