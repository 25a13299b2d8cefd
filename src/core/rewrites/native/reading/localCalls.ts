import type { CallExpression, Expression } from '../../../python/facts/expression';
import type { FunctionFacts } from '../../../python/facts/scope';
import { isArray, isGrid, isList, isMatrix } from '../tree/nativeType';
import { saidName } from '../tree/outsideName';
import type { Value } from '../tree/tree';
import { classOfMethod, filledParameters, lookedUpName, type FoundMethod } from './methods';
import type { Readers } from './readers';
import { hole, refuse, surely, type Reading } from './reading';

/** Reads the call of a function of the same file, which is translated with it. */
export function readLocalCall(reading: Reading, call: CallExpression, { called, readers }: { readonly called: FunctionFacts; readonly readers: Readers }): Value {
  const given = argumentsOf(called, call);
  if (!given) return refuse(reading, call, `calls \`${called.name}\` with arguments that are not translated`);
  const values = given.map((each) => surely(reading, readers.readValue(reading, each)));
  if (values.some(({ type }) => type === 'unknown')) return hole;
  if (values.some((value) => [isList, isMatrix, isArray, isGrid].some((is) => is(value.type)) && value.kind !== 'variable' && value.kind !== 'outside')) return refuse(reading, call, `hands \`${called.name}\` a list that has no name`);
  const found = reading.find(called, values.map(({ type }) => type));
  if (typeof found === 'string') {
    reading.refusals.push(found);
    return hole;
  }
  if (found.givesBack) return refuse(reading, call, `calls \`${called.name}\`, which gives back a list that it was given`);
  if (found.written.size > 0 && reading.whole !== call) return refuse(reading, call, `calls \`${called.name}\`, which changes a list, within an expression`);
  for (const [key, outside] of found.outside) reading.outside.set(key, outside);
  for (const [name, method] of found.methods) reading.methods.set(name, method);
  for (const index of found.written) noteWritten(reading, call, values[index] ?? hole);
  if (found.returns === 'unknown') return hole;
  return { kind: 'local', type: found.returns, instance: found.instance, arguments: values };
}

/** Reads the call of a method of the object, or of a static one of a class of the file. */
export function readMethodCall(reading: Reading, call: CallExpression, { found: { method, isOfObject }, readers }: { readonly found: FoundMethod; readonly readers: Readers }): Value {
  const { file: { facts }, scope } = reading;
  const owner = classOfMethod(facts, scope);
  if (isOfObject && owner) {
    const name = lookedUpName(owner, method.name);
    reading.methods.set(name, { name, qualifiedName: method.qualifiedName });
  }
  return readLocalCall(reading, call, { called: method, readers });
}

function noteWritten(reading: Reading, call: CallExpression, list: Value): void {
  if (list.kind === 'variable') reading.written.add(list.name);
  else refuse(reading, call, list.kind === 'outside' ? `changes \`${saidName(list)}\`, a list from outside of it` : 'changes a list that has no name');
}

/** The arguments in the order of the parameters, with defaults that are written out; `undefined` where they do not fit. */
function argumentsOf(called: FunctionFacts, call: CallExpression): readonly Expression[] | undefined {
  const parameters = filledParameters(called);
  const positional = call.arguments.filter(({ keyword }) => keyword === undefined);
  if (call.arguments.some(({ isSpread }) => isSpread) || positional.length > parameters.filter(({ kind }) => kind === 'positional').length) return undefined;
  const named = call.arguments.filter(({ keyword }) => keyword !== undefined);
  const found = parameters.map(({ name, kind, defaultValue }, index) => {
    const byName = named.find(({ keyword }) => keyword === name)?.value;
    const byPosition = kind === 'positional' ? positional[index]?.value : undefined;
    return byPosition && byName ? undefined : byPosition ?? byName ?? (defaultValue?.kind === 'literal' ? defaultValue : undefined);
  });
  const complete = found.filter((each) => each !== undefined);
  return complete.length === parameters.length && named.every(({ keyword }) => parameters.some(({ name }) => name === keyword)) ? complete : undefined;
}
