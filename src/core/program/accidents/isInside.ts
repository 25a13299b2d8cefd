import { isBefore, type Range } from '../../domain/position';

/** Whether one piece of a file lies within another. */
export function isInside(inner: { readonly range: Range }, outer: { readonly range: Range }): boolean {
  return !isBefore(inner.range.start, outer.range.start) && !isBefore(outer.range.end, inner.range.end);
}
