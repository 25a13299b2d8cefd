import type { FileView } from '../fileView';
import { breaks } from '../objection';
import { insertAt, type Edit } from '../text/edit';
import { argumentSpans, removeItem } from '../text/listItems';
import type { EditPlan } from './editPlan';
import type { PoolMaking } from './pool';

/**
 * `thread_name_prefix` goes; where it stood by position, what follows gets its name, as a process pool has another order.
 *
 * @param added - An argument that the pool is to have besides.
 */
export function replaceOptions({ source }: FileView, { family, call }: PoolMaking, added?: string): EditPlan {
  if (call.arguments.some((argument) => argument.isSpread)) {
    return { edits: [], objections: [breaks('The pool is made with `*` or `**` options that cannot be seen; one of them may be for threads only.')] };
  }
  const spans = argumentSpans(source, call);
  if (!spans) return { edits: [], objections: [breaks('How the pool is made could not be read.')] };
  if (family !== 'executor') return { edits: [], objections: [] };
  const edits: Edit[] = [];
  let position = 0;
  let lastKept: number | undefined;
  call.arguments.forEach((argument, index) => {
    const span = spans[index];
    if (!span) return;
    const place = argument.keyword === undefined ? position++ : -1;
    if (argument.keyword === 'thread_name_prefix' || place === 1) edits.push(removeItem(source, spans, index));
    else lastKept = span.end;
    if (place === 2) edits.push(insertAt(span.start, 'initializer='));
    if (place === 3) edits.push(insertAt(span.start, 'initargs='));
  });
  if (added !== undefined) edits.push(lastKept === undefined ? insertAt(source.spanOf(call.range).end - 1, added) : insertAt(lastKept, `, ${added}`));
  return { edits, objections: [] };
}
