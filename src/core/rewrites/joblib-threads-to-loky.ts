import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/joblibThreadsToLoky';
import type { FileView } from './fileView';
import { parallelCallAt, type ParallelCall } from './joblib/parallelCall';
import { capturesOf } from './lifting/captures';
import { assumes, breaks, type Objection } from './objection';
import { judgeTasks } from './pools/judgeTasks';
import { latePrints, nestedPools } from './pools/hazards';
import { resolveTask, type ResolvedTask } from './pools/target';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { createSourceText } from './text/sourceText';

const id = 'joblib-threads-to-loky';

/**
 * joblib's threads become its processes, those of loky: they are sent functions as they are, lambdas
 * and nested ones too, and need no main guard.
 */
export const joblibThreadsToLoky: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { site, facts } = request;
    if (site.family !== 'parallel-loop' || !site.api.startsWith('joblib') || site.carrier !== 'threads' || site.verdict === 'io' || site.verdict === 'parallel') return undefined;
    const parallel = parallelCallAt(facts, site.range);
    return parallel && proposalOf(request, { id, title: 'Use joblib’s processes' }, planLoky(request, parallel));
  },
};

function planLoky({ facts, sites, text }: RewriteRequest, { task, choice, isAround, needsSharedMemory }: ParallelCall): Plan | string {
  if (needsSharedMemory) return 'It asks for memory that all workers share (`require="sharedmem"`), which processes do not have.';
  if (!choice) return 'Where threads are chosen cannot be seen in this file.';
  const sharing = sites.filter(({ family, range }) => family === 'parallel-loop' && parallelCallAt(facts, range)?.choice === choice);
  if (sharing.length > 1) return 'Other work runs on the same threads, and would have to move with this.';
  const file: FileView = { facts, source: createSourceText(text) };
  const analysis = createAnalysis(file);
  const resolved = resolveTask(facts, task);
  const { objections, worker, who } = judgeTasks(analysis, [{ task, resolved, lift: undefined }], []);
  const written = file.source.slice(choice.range);
  const quote = /["']/.exec(written)?.[0] ?? '"';
  return {
    file,
    edits: [{ ...file.source.spanOf(choice.range), newText: `${quote}${choice.text === 'threads' ? 'processes' : 'loky'}${quote}` }],
    objections: [
      ...objections,
      ...captured(file, resolved),
      ...latePrints(analysis, worker, who),
      ...(isAround ? [assumes('nothing else within the `with` needs threads')] : []),
      ...nestedPools(analysis, new Set([task.functionId]), sites),
      ...(analysis.isExhausted ? [breaks('The file is too large for all that its functions do to be followed.')] : []),
    ],
  };
}

/** What a function sees around itself travels with it. */
function captured(file: FileView, { target }: ResolvedTask): readonly Objection[] {
  if (target.kind !== 'local') return [];
  return capturesOf(file, target.function, () => false).map(({ name }) => assumes(`\`${name}\` can be pickled`));
}
