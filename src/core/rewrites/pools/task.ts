import { keywordArgument, positionalArguments } from '../../python/callArguments';
import type { Argument, CallExpression, Expression } from '../../python/facts/expression';
import type { PoolUse } from './poolUse';

/** Work that is handed to a pool: what is called, and with what. */
export interface Task {
  readonly call: CallExpression;
  readonly method: string;
  /** The function in which the call stands. */
  readonly functionId: number;
  readonly target: Expression;
  /** What the target is called with, by position; an element of `each` is one that iterating over it gives. */
  readonly positional: readonly TaskArgument[];
  readonly keywords: readonly { readonly name: string; readonly value: Expression }[];
  /** The arguments could be read; else `positional` and `keywords` do not tell all. */
  readonly isComplete: boolean;
}

/** An argument of the target: an expression, or an element of one. */
export type TaskArgument =
  | { readonly kind: 'value'; readonly value: Expression }
  | { readonly kind: 'each'; readonly iterable: Expression };

/** Reads a call that hands work over; `undefined` when its target cannot be told. */
export function readTask({ call, method, functionId }: Extract<PoolUse, { kind: 'task' }>): Task | undefined {
  const offset = method === 'run_in_executor' ? 1 : 0;
  const positional = positionalArguments(call);
  const target = positional[offset] ?? call.arguments.find((argument) => argument.keyword === 'func' || argument.keyword === 'fn');
  if (!target || target.isSpread || positional.slice(0, offset).some((argument) => argument.isSpread)) return undefined;
  const base = { call, method, functionId, target: target.value };
  return { ...base, ...argumentsOf(method, call, positional.slice(offset).filter((argument) => argument !== target)) };
}

/** What the target is called with. */
export type TaskArguments = Pick<Task, 'positional' | 'keywords' | 'isComplete'>;

function argumentsOf(method: string, call: CallExpression, rest: readonly Argument[]): TaskArguments {
  const named = (name: string) => keywordArgument(call, name);
  const isComplete = !call.arguments.some((argument) => argument.isSpread);
  switch (method) {
    case 'submit':
    case 'run_in_executor':
      return {
        positional: rest.filter((argument) => !argument.isSpread).map(({ value }) => ({ kind: 'value', value })),
        keywords: call.arguments.flatMap(({ keyword, value }) => (keyword === undefined || keyword === 'fn' ? [] : [{ name: keyword, value }])),
        isComplete,
      };
    case 'apply':
    case 'apply_async':
      return literalArguments((rest[0] ?? named('args'))?.value, (rest[1] ?? named('kwds'))?.value);
    case 'starmap':
    case 'starmap_async':
      return starArguments((rest[0] ?? named('iterable'))?.value);
    default: {
      // `Executor.map` takes several iterables, those of multiprocessing one and then a chunk size.
      const iterables = [...rest, ...call.arguments.filter((argument) => argument.keyword === 'iterable')].map((argument) => argument.value);
      return { positional: iterables.map((iterable) => ({ kind: 'each', iterable })), keywords: [], isComplete };
    }
  }
}

/** Arguments that are given as a tuple and a dict, which may be made elsewhere. */
export function literalArguments(args: Expression | undefined, kwds: Expression | undefined): TaskArguments {
  const positional = args?.kind === 'collection' && args.type !== 'dict' ? args.elements : [];
  const keywords = kwds?.kind === 'collection' && kwds.type === 'dict' ? kwds.keys.flatMap((key, index) => {
    const value = kwds.elements[index];
    return key.kind === 'literal' && key.text !== undefined && value ? [{ name: key.text, value }] : [];
  }) : [];
  const isStarred = positional.some((value) => value.kind === 'other' && value.type.includes('splat'));
  const isComplete = !isStarred && (!args || args.kind === 'collection') && (!kwds || (kwds.kind === 'collection' && keywords.length === kwds.elements.length));
  return { positional: positional.map((value) => ({ kind: 'value', value })), keywords, isComplete };
}

/** `[(a, b), (c, d)]` or `[(x, y) for …]`: each column is an argument. */
function starArguments(iterable: Expression | undefined): TaskArguments {
  const nothing = { positional: [], keywords: [], isComplete: false };
  const row = iterable?.kind === 'comprehension' || iterable?.kind === 'collection' ? iterable.elements[0] : undefined;
  if (row?.kind !== 'collection' || (iterable?.kind === 'collection' && iterable.elements.length > 1 && !iterable.elements.every((each) => each.kind === 'collection'))) return nothing;
  return { positional: row.elements.map((value) => ({ kind: 'value', value })), keywords: [], isComplete: iterable?.kind === 'comprehension' };
}
