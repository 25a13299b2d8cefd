import { lineDiff } from '../domain/lineDiff';
import type { Range } from '../domain/position';
import type { Site } from '../domain/site';
import type { FunctionFacts } from '../python/facts/scope';
import { expressionsIn } from '../python/traverse';
import type { FileFacts } from '../python/facts';
import { gatherThreads, type GatheredThreads } from './collecting/gatherThreads';
import { poolThreads, type PooledThreads } from './collecting/poolThreads';
import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/threadsToProcessPool';
import type { FileView } from './fileView';
import { assumes, type Objection } from './objection';
import { nestedPools, runsOtherThreads } from './pools/hazards';
import { processes } from './pools/destinations/processes';
import { planRewrite } from './pools/planRewrite';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { editedText } from './text/edit';
import { createSourceText } from './text/sourceText';
import { findThreads, type ThreadMaking } from './threads/thread';
import { threadHabits } from './threads/threadHabits';

const id = 'threads-to-process-pool';

/**
 * Threads that hand in results by filling what they share become tasks of a process pool that
 * return them; the program collects them in the order in which the tasks were made.
 *
 * The same goes for processes that do so in vain, as each fills a copy of its own.
 *
 * Two steps: threads become a pool of threads whose workers return, and then that pool becomes one
 * of processes, with all that takes. So the second step sees a program without shared containers.
 */
export const threadsToProcessPool: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { site, facts } = request;
    if (!losesResults(site) && (site.api !== 'threading.Thread' || site.verdict === 'io' || site.verdict === 'parallel')) return undefined;
    const makings = threadsOf(facts, site);
    const file: FileView = { facts, source: createSourceText(request.text) };
    const analysis = createAnalysis(file);
    // Workers that change nothing make processes of their own: `thread-to-process`.
    if (makings.length === 0 || !sharesResults(analysis, makings)) return undefined;
    const gathered = makings.length === 1 && makings[0] && site.api === 'threading.Thread' ? gatherThreads(file, makings[0]) : undefined;
    const step = gathered ? poolGathered(request, gathered) : poolThreads(analysis, makings);
    const plan = typeof step === 'string' ? step : planProcesses(request, file, step, [
      ...threadHabits(file),
      ...nestedPools(analysis, new Set(makings.map(({ functionId }) => functionId)), request.sites),
      ...(runsOtherThreads((gathered?.makings ?? makings).map(({ call }) => call.range), request.sites) ? [assumes(`no other thread looks at what \`${step.worker}\` hands in, or is running when the processes start`)] : []),
      assumes(`\`${step.worker}\` raises no error, which would now reach the program`),
    ]);
    return proposalOf(request, { id, title: 'Use ProcessPoolExecutor and collect what the workers return' }, plan);
  },
};

/** Processes that fill what only threads could share. */
function losesResults({ api, hazards }: Site): boolean {
  return api === 'multiprocessing.Process' && (hazards?.some(({ kind }) => kind === 'lost-mutation') ?? false);
}

/** The threads of one list, or the one of a loop. */
function threadsOf(facts: FileFacts, { range, api }: Site): readonly ThreadMaking[] {
  const threads = findThreads(facts, api === 'multiprocessing.Process' ? api : 'threading.Thread');
  const own = threads.find(({ call }) => call.range.start.line === range.start.line && call.range.start.column === range.start.column);
  const parent = own?.around.at(-1);
  return !own ? [] : parent?.kind === 'collection' ? threads.filter((thread) => thread.around.at(-1) === parent) : [own];
}

/** Threads with a variable each are pooled as the list that they could have been. */
function poolGathered({ read }: RewriteRequest, { text, list }: GatheredThreads): PooledThreads | string {
  const facts = read(text);
  const file: FileView = { facts, source: createSourceText(text) };
  const isOfList = ({ around }: ThreadMaking): boolean => around.some((node) => node.kind === 'assign' && node.targets.some((target) => target.kind === 'name' && target.name === list));
  return poolThreads(createAnalysis(file), findThreads(facts).filter(isOfList));
}

function sharesResults(analysis: ReturnType<typeof createAnalysis>, makings: readonly ThreadMaking[]): boolean {
  const { facts } = analysis.file;
  return makings.some(({ task }) => task.target.kind === 'name'
    && facts.functions.some((each) => task.target.kind === 'name' && each.name === task.target.name && analysis.summaryOf(each.id).changes.length > 0));
}

/** The second step, from the text that the first has left. */
function planProcesses(request: RewriteRequest, file: FileView, { text, pool }: PooledThreads, objections: readonly Objection[]): Plan | string {
  const facts = request.read(text);
  const submitted = facts.functions.flatMap((scope) => submissionsIn(facts, scope, pool))[0];
  const plan = facts.syntaxErrors.length === 0 && submitted ? planRewrite({ ...request, facts, text, site: { ...request.site, range: submitted }, sites: [] }, processes) : undefined;
  const after = plan && editedText(plan.file.source, plan.edits);
  if (!plan || after === undefined) return 'The program could not be put into the shape of a pool.';
  return { file, edits: lineDiff(file.source.text, after), objections: [...plan.objections, ...objections] };
}

function submissionsIn(facts: FileFacts, scope: FunctionFacts, pool: string): readonly Range[] {
  return expressionsIn(facts, scope).flatMap((expression) => {
    const callee = expression.kind === 'call' && expression.callee.kind === 'attribute' ? expression.callee : undefined;
    return callee?.name === 'submit' && callee.object.kind === 'name' && callee.object.name === pool ? [expression.range] : [];
  });
}
