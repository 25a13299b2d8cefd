import { sharedContainerOf } from './collecting/shared';
import { returningWorker, type Merge } from './collecting/workerEdits';
import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/returnFromWorkers';
import type { FileView } from './fileView';
import { namesMentioned } from './names/mentions';
import { handOverAt } from './processes/handOver';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { insertAt, type Edit } from './text/edit';
import { createSourceText } from './text/sourceText';

const id = 'return-from-workers';

/** What the tasks of `pool.map` write into copies of a container, they return, and the program puts it there. */
export const returnFromWorkers: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const isLost = request.site.api !== 'multiprocessing.Process' && (request.site.hazards?.some(({ kind }) => kind === 'lost-mutation') ?? false);
    return isLost ? proposalOf(request, { id, title: 'Return the results, and collect them in the program' }, planMap(request)) : undefined;
  },
};

function planMap({ facts, text, site }: RewriteRequest): Plan | string {
  const file: FileView = { facts, source: createSourceText(text) };
  const handOver = handOverAt(facts, site);
  if (handOver?.task.method !== 'map' || handOver.placed.around.at(-1)?.kind !== 'expression') return 'Only a call of `map` that stands by itself is changed; here the results have to be collected by hand.';
  const { placed: { call, functionId, around }, task } = handOver;
  const shared = sharedContainerOf(createAnalysis(file), [{ call, functionId, around, task }]);
  if (typeof shared === 'string') return shared;
  // The definition, and the call.
  const mentions = namesMentioned(file.source, { start: 0, end: text.length }).filter((token) => token.text === shared.worker.name).length;
  if (mentions !== 2 || shared.isParameter) return `\`${shared.worker.name}\` is used elsewhere, too; it could no longer hand in its results by itself.`;
  const worker = returningWorker(file, shared);
  if (typeof worker === 'string') return worker;
  const edits = collect(file, { name: shared.name, merge: worker.merge, call: file.source.spanOf(call.range) });
  return edits ? { file, edits: [...worker.edits, ...edits], objections: [] } : `How to put the results into \`${shared.name}\` cannot be told.`;
}

interface Collecting {
  readonly name: string;
  readonly merge: Merge;
  readonly call: { readonly start: number; readonly end: number };
}

/** `results.extend(pool.map(…))`, or a loop where each task has several. */
function collect({ source }: FileView, { name, merge, call }: Collecting): readonly Edit[] | undefined {
  const wrapped = (method: string): readonly Edit[] => [insertAt(call.start, `${name}.${method}(`), insertAt(call.end, ')')];
  switch (merge) {
    case 'append':
      return wrapped('extend');
    case 'add':
    case 'store':
      return wrapped('update');
    case 'extend':
    case 'update': {
      const indentation = /^[ \t]*/.exec(source.lineText(source.positionAt(call.start).line))?.[0] ?? '';
      const each = `${source.lineBreak}${indentation}${source.indentation}${name}.${merge}(found)`;
      const isFree = !namesMentioned(source, { start: 0, end: source.text.length }).some(({ text }) => text === 'found');
      return isFree ? [insertAt(call.start, 'for found in '), insertAt(call.end, `:${each}`)] : undefined;
    }
    default:
      return undefined;
  }
}
