import type { FunctionFacts } from '../../../python/facts/scope';
import type { FileView } from '../../fileView';
import { isArray, isGrid, isList, type NativeType } from '../tree/nativeType';
import type { NativeFunction, Step } from '../tree/tree';
import { classOfMethod, filledParameters, methodProblem, receiverOf } from './methods';
import { isSimpleDefault } from './simpleDefault';
import { refuse, type FindFunction, type Reading, type VariableDraft } from './reading';
import { readBlock } from './statements';

/** A function and the types that it is called with. */
export interface Wanted {
  readonly scope: FunctionFacts;
  readonly types: readonly NativeType[];
  readonly instance: string;
}

/** Types settle after a few rounds, each of which may find one more; what has not by then never will. */
const mostRounds = 8;

/** More reasons than this say nothing more. */
const mostReasons = 8;

/**
 * Reads a function until its variables' types are settled.
 *
 * @param onReturns - Is told of the return type as soon as it is known: a recursive function asks itself.
 * @returns The function, or why it cannot be translated, a line for each reason.
 */
export function readFunction(file: FileView, wanted: Wanted, find: FindFunction, onReturns: (returns: NativeType) => void): NativeFunction | string {
  const { scope, types } = wanted;
  const problem = problemOf(file, scope, types);
  if (problem !== undefined) return problem;
  const parameters = new Map(filledParameters(scope).map(({ name }, index) => [name, types[index] ?? 'unknown']));
  let variables = new Map<string, VariableDraft>([...parameters].map(([name, type]) => [name, { type, isWrittenOut: false, startsAsInt: false, startsAsPython: false, mayBeUnbound: false }]));
  let expectedReturn: NativeType = 'unknown';
  for (let round = 0; ; round++) {
    const reading = startReading({ file, scope, find, variables, expectedReturn });
    const body = readBlock(reading, scope.body);
    const isTemporary = (name: string) => scope.bindings[name] === undefined && !parameters.has(name);
    const isSettled = [...reading.variables].every(([name, draft]) => isTemporary(name) || isSame(variables.get(name), draft)) && reading.latestReturn === expectedReturn;
    if (isSettled || round >= mostRounds || reading.refusals.length > 0) return finish(reading, wanted, body);
    variables = new Map([...reading.variables].filter(([name]) => !isTemporary(name)));
    expectedReturn = reading.latestReturn === 'unknown' && round > 0 && reading.assigned !== undefined ? 'none' : reading.latestReturn;
    onReturns(expectedReturn);
  }
}

/** What is wrong with a function whatever its body does. */
function problemOf({ facts, source }: FileView, scope: FunctionFacts, types: readonly NativeType[]): string | undefined {
  const { name } = scope;
  const parameters = filledParameters(scope);
  if (scope.isAsync || scope.isGenerator) return `\`${name}\` is a ${scope.isAsync ? 'coroutine' : 'generator'}, which only Python can run.`;
  if ((facts.functions[0]?.starImports.length ?? 0) > 0) return 'The file imports names with `*`, which may be any of those that it uses.';
  const ofMethod = scope.classId === undefined ? undefined : methodProblem(facts, scope);
  if (ofMethod !== undefined) return `\`${name}\` ${ofMethod}.`;
  const [decorator] = scope.decorators;
  if (scope.classId === undefined && decorator) return `\`${name}\` has a decorator, \`@${source.slice(decorator.range)}\`, which may make another function of it (line ${String(decorator.range.start.line + 1)}).`;
  if (scope.parent !== 0 || (scope.classId === undefined && scope.range.start.column !== 0)) return `\`${name}\` is not a function at the top of the file.`;
  const unlikely = parameters.find(({ defaultValue }) => defaultValue && !isSimpleDefault(source.slice(defaultValue.range)));
  if (unlikely) return `\`${name}\` has a default that is no number, of \`${unlikely.name}\`.`;
  if (parameters.some(({ kind }) => kind === 'star' || kind === 'double-star') || parameters.length !== types.length) return `\`${name}\` takes any number of arguments.`;
  if (scope.globals.length + scope.nonlocals.length > 0) return `\`${name}\` sets names that are not its own.`;
  return source.text.includes('\f') ? 'The file has form feeds, which are not read.' : undefined;
}

function startReading({ scope, variables, expectedReturn, file, find }: Pick<Reading, 'file' | 'scope' | 'find' | 'expectedReturn' | 'variables'>): Reading {
  return {
    file, scope, find, expectedReturn,
    variables: new Map([...variables].map(([name, draft]) => [name, { ...draft, mayBeUnbound: false }])),
    outside: new Map(),
    methods: new Map(),
    asked: new Set(),
    written: new Set(),
    inner: new Map(),
    refusals: [],
    givenBack: new Set(),
    assigned: new Set(scope.parameters.map(({ name }) => name)),
    whole: undefined,
    latestReturn: 'unknown',
    innerCount: 0,
    depth: 0,
  };
}

/** What may be changed where it is. */
function isContainer(type: NativeType): boolean {
  return isList(type) || isArray(type) || isGrid(type);
}

function isSame(before: VariableDraft | undefined, { type, startsAsInt, startsAsPython }: VariableDraft): boolean {
  return before?.type === type && before.startsAsInt === startsAsInt && before.startsAsPython === startsAsPython;
}

function finish(reading: Reading, { scope, types, instance }: Wanted, body: readonly Step[]): NativeFunction | string {
  const { variables, written, outside, methods, assigned, refusals, latestReturn } = reading;
  const unknown = [...variables].find(([, { type }]) => type === 'unknown');
  if (refusals.length === 0 && unknown) refuse(reading, scope, `keeps something in \`${unknown[0]}\` whose type cannot be told`);
  if (refusals.length === 0 && latestReturn === 'unknown' && assigned === undefined) refuse(reading, scope, 'returns something whose type cannot be told');
  // Who comes to the end gives None.
  const givenBack = [...new Set([...reading.givenBack, ...(assigned === undefined ? [] : ['None'])])];
  // Where a number is expected, what gives back a list is left to Python.
  const isGivenBack = latestReturn === 'none' && givenBack.some((name) => name !== 'None');
  if (isGivenBack && givenBack.length > 1) refuse(reading, scope, 'gives back now one, now another thing');
  if (refusals.length > 0) return [...new Set(refusals)].slice(0, mostReasons).join('\n');
  const returns = latestReturn === 'unknown' ? 'none' : latestReturn;
  return {
    instance,
    functionId: scope.id,
    name: scope.name,
    className: classOfMethod(reading.file.facts, scope)?.name,
    receiver: receiverOf(scope),
    parameters: filledParameters(scope).map(({ name, kind, defaultValue }, index) => ({
      name,
      type: types[index] ?? 'unknown',
      defaultText: defaultValue && reading.file.source.slice(defaultValue.range),
      isKeywordOnly: kind === 'keyword-only',
      isWritten: isContainer(types[index] ?? 'unknown') && written.has(name),
    })),
    outside: [...outside.values()],
    methods: [...methods.values()],
    returns,
    givesBack: isGivenBack ? givenBack[0] : undefined,
    variables: [...variables].filter(([name]) => !scope.parameters.some((parameter) => parameter.name === name)).map(([name, { type, startsAsInt, startsAsPython, mayBeUnbound }]) => ({ name, type, startsAsInt, startsAsPython, mayBeUnbound })),
    // Who does not return anything gives None, for which Python is asked where a number is expected.
    body: assigned !== undefined && returns !== 'none' ? [...body, { kind: 'give-up' }] : body,
    isRecursive: false,
  };
}
