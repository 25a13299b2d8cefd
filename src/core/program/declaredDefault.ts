import { keywordArgument, positionalArguments } from '../python/callArguments';
import type { CallExpression } from '../python/facts/expression';
import { lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import { likelyNumber } from './knownNumbers';
import { join, unknownMeaning, type Frame, type Meaning } from './meaning';
import { usually } from './usualNumbers';

/** Calls that describe a field of a class or a parameter, and stand where its default would: `steps: int = Field(default=500, ge=1)`. */
const declarators: ReadonlySet<string> = new Set([
  'dataclasses.field', 'attr.ib', 'attr.field', 'attrs.field', 'msgspec.field',
  'pydantic.Field', 'pydantic.fields.Field', 'sqlmodel.Field',
  ...['Query', 'Path', 'Body', 'Form', 'Header', 'Cookie'].flatMap((name) => [`fastapi.${name}`, `fastapi.param_functions.${name}`]),
  'typer.Option', 'typer.Argument',
]);

/** Of these the default is given by its keyword only. */
const withoutPlace: ReadonlySet<string> = new Set(['dataclasses.field', 'attr.field', 'attrs.field', 'msgspec.field']);

/**
 * What a field or a parameter holds of which such a call tells, as far as the call says it: its
 * default, of a number the usual one, as whoever sends the request may give another; `undefined`
 * where the call is none of them.
 */
export function declaredDefault(evaluator: Evaluator, call: CallExpression, frame: Frame): readonly Meaning[] | undefined {
  const declarator = declaratorOf(evaluator, call, frame);
  if (declarator === undefined) return undefined;
  const factory = keywordArgument(call, 'default_factory') ?? keywordArgument(call, 'factory');
  if (factory) return join(evaluator.meaningsOf(factory.value, frame).flatMap((made) => evaluator.resultOf(made, { call: { ...call, callee: factory.value, arguments: [] }, frame })));
  const given = keywordArgument(call, 'default') ?? (withoutPlace.has(declarator) ? undefined : positionalArguments(call)[0]);
  return given ? evaluator.meaningsOf(given.value, frame).map((meaning) => (meaning.kind === 'number' ? usually(likelyNumber(meaning)) ?? { kind: 'number', value: undefined } : meaning)) : unknownMeaning;
}

const lastNames: ReadonlySet<string> = new Set([...declarators].map((name) => name.slice(name.lastIndexOf('.') + 1)));

function declaratorOf(evaluator: Evaluator, { callee }: CallExpression, frame: Frame): string | undefined {
  // Most calls are none, and that costs nothing to see.
  if (!lastNames.has(lastName(callee) ?? '')) return undefined;
  return evaluator.meaningsOf(callee, frame).flatMap((meaning) => (meaning.kind === 'external' ? [evaluator.program.knowledge.canonicalName(meaning.name)] : []))
    .find((name) => declarators.has(name));
}
