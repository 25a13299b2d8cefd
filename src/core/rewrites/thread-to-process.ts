import type { Site } from '../domain/site';
import { takesTurns } from '../domain/verdict';
import type { FileFacts } from '../python/facts';
import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/threadToProcess';
import type { FileView } from './fileView';
import { breaks } from './objection';
import { latePrints, nestedPools, runsOtherThreads } from './pools/hazards';
import { planMove } from './pools/planMove';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { createSourceText } from './text/sourceText';
import { followThreads } from './threads/followThreads';
import { manyProcesses } from './threads/manyProcesses';
import { replaceThreads } from './threads/replaceThreads';
import { findThreads, type ThreadMaking } from './threads/thread';
import { threadHabits } from './threads/threadHabits';

const id = 'thread-to-process';

/**
 * A thread that computes becomes a process: it is started and joined in the same way, and has a GIL
 * of its own.
 *
 * It is refused where the thread does more than compute and print: a process changes copies of what
 * threads share.
 */
export const threadToProcess: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { site, facts } = request;
    if (site.api !== 'threading.Thread' || site.verdict === 'io' || site.verdict === 'parallel') return undefined;
    const makings = threadsBeside(facts, request.sites, site);
    return makings.length === 0 ? undefined : proposalOf(request, { id, title: 'Use multiprocessing.Process' }, planThreads(request, makings));
  },
};

/** The thread of a site, with those that compute and are made in the same function. */
function threadsBeside(facts: FileFacts, sites: readonly Site[], site: Site): readonly ThreadMaking[] {
  const threads = findThreads(facts);
  const own = threads.find((thread) => isAt(thread, site));
  if (!own) return [];
  return threads.filter((thread) => thread === own
    || (thread.functionId === own.functionId && sites.some((other) => isAt(thread, other) && takesTurns(other.verdict))));
}

function isAt({ call }: ThreadMaking, { range }: Site): boolean {
  return call.range.start.line === range.start.line && call.range.start.column === range.start.column;
}

function planThreads({ sites, facts, text, interpreter }: RewriteRequest, makings: readonly ThreadMaking[]): Plan {
  const file: FileView = { facts, source: createSourceText(text) };
  const analysis = createAnalysis(file);
  const calls = makings.map(({ call }) => call.range);
  const uses = followThreads(facts, makings);
  const functions = new Set(makings.map(({ functionId }) => functionId));
  const classes = replaceThreads(file, makings, { isSpawned: interpreter.minor < 14 && runsOtherThreads(calls, sites) });
  const move = planMove(analysis, { tasks: makings.map(({ task }) => task), initializers: [], places: { functions, ranges: calls }, functionId: 0, names: classes.names });
  return {
    file,
    edits: [...move.edits, ...classes.edits(move.references)],
    objections: [
      ...uses.objections, ...move.objections, ...threadHabits(file), ...classes.objections,
      ...(uses.isJoined ? [] : latePrints(analysis, move.worker, move.who)),
      ...makings.flatMap((making) => sites.filter((site) => isAt(making, site)).flatMap((site) => manyProcesses(site, making, makings.length > 1))),
      ...nestedPools(analysis, functions, sites),
      ...(analysis.isExhausted ? [breaks('The file is too large for all that its functions do to be followed.')] : []),
    ],
  };
}
