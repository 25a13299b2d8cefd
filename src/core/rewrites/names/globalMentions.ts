import type { Range } from '../../domain/position';
import type { FunctionFacts } from '../../python/facts/scope';
import type { FileView } from '../fileView';
import type { Span } from '../text/sourceText';
import { namesMentioned } from './mentions';
import { ownerOf } from './owner';

/** The names of the file's top level that a stretch of its text may mean. */
export function globalsMentioned({ facts, source }: FileView, span: Span): ReadonlySet<string> {
  const names = new Set<string>();
  const functions = facts.functions.filter((each) => each.kind !== 'module')
    .map((each) => ({ each, whole: source.spanOf(each.range), readOutside: outsideExpressions(each).map((range) => source.spanOf(range)) }));
  for (const { text, start, end } of namesMentioned(source, span)) {
    if (!facts.functions[0]?.bindings[text]) continue;
    const isIn = (outer: Span) => outer.start <= start && end <= outer.end;
    const innermost = functions.filter(({ whole }) => isIn(whole)).at(-1);
    const scope = innermost?.readOutside.some(isIn) ? innermost.each.parent : innermost?.each.id;
    if (ownerOf(facts, scope ?? 0, text) === 0) names.add(text);
  }
  return names;
}

/** What is worked out where the function is made: decorators, defaults and annotations. */
function outsideExpressions({ decorators, parameters, returns }: FunctionFacts): readonly Range[] {
  const values = [...decorators, ...parameters.flatMap((parameter) => [parameter.defaultValue, parameter.annotation]), returns];
  return values.flatMap((value) => (value ? [value.range] : []));
}
