import type { Argument, CallExpression } from './facts/expression';

/** The arguments without a keyword, in order; `*xs` is among them. */
export function positionalArguments(call: CallExpression): readonly Argument[] {
  return call.arguments.filter((argument) => argument.keyword === undefined);
}

/** The argument with a keyword. */
export function keywordArgument(call: CallExpression, keyword: string): Argument | undefined {
  return call.arguments.find((argument) => argument.keyword === keyword);
}

/** The argument for a parameter that may be given by keyword or by position, or in one of these ways only. */
export function argumentAt(call: CallExpression, { keyword, position }: { readonly keyword?: string | undefined; readonly position?: number | undefined }): Argument | undefined {
  return (keyword === undefined ? undefined : keywordArgument(call, keyword)) ?? (position === undefined ? undefined : positionalArguments(call)[position]);
}
