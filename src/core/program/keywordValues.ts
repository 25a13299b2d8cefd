import type { FileFacts } from '../python/facts';
import type { CallExpression, Expression } from '../python/facts/expression';
import type { FunctionFacts } from '../python/facts/scope';
import { additionsTo } from './containerUses';
import type { Evaluator } from './evaluator';
import type { Frame } from './meaning';

/** What a call is given by a keyword: `f(prefer=kind)`, `f(**{"prefer": kind})`, or `options["prefer"] = kind` before `f(**options)`. */
export function keywordValues(evaluator: Evaluator, call: CallExpression, frame: Frame, keyword: string): readonly Expression[] {
  const file = evaluator.program.file(frame.path);
  const scope = file?.functions[frame.functionId];
  const direct = call.arguments.filter((argument) => argument.keyword === keyword).map(({ value }) => value);
  const spread = call.arguments.filter(({ isSpread }) => isSpread).map(({ value }) => value);
  return direct.length > 0 || !file || !scope ? direct : spread.flatMap((options) => entriesOf(file, scope, options, keyword));
}

/** What a dict has under a key, as far as it is filled in the function. */
function entriesOf(file: FileFacts, scope: FunctionFacts, options: Expression, key: string): readonly Expression[] {
  switch (options.kind) {
    case 'collection':
      return options.elements.filter((_, index) => isText(options.keys[index], key));
    case 'call':
      return options.callee.kind === 'name' && options.callee.name === 'dict' ? options.arguments.filter(({ keyword }) => keyword === key).map(({ value }) => value) : [];
    case 'name': {
      const made = (scope.bindings[options.name] ?? []).flatMap((binding) => (binding.kind === 'value' && binding.value.kind !== 'name' ? [binding.value] : []));
      return [...made.flatMap((value) => entriesOf(file, scope, value, key)), ...storedUnder(file, scope, options.name, key)];
    }
    default:
      return [];
  }
}

/** `options["key"] = value`. */
function storedUnder(file: FileFacts, scope: FunctionFacts, name: string, key: string): readonly Expression[] {
  return additionsTo(file, name).flatMap((addition) => (addition.functionId === scope.id && addition.container.kind === 'name' && isText(addition.key, key) ? [addition.element] : []));
}

/** Whether an expression is a text that stands there as it is. */
export function isText(expression: Expression | undefined, text: string): boolean {
  return expression?.kind === 'literal' && expression.text === text;
}
