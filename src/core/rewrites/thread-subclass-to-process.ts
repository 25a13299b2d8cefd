import type { Site } from '../domain/site';
import { createAnalysis } from './effects/createAnalysis';
import { offers, refusals } from './examples/threadSubclassToProcess';
import type { FileView } from './fileView';
import { isMainGuard } from './guard/moduleStatement';
import { assumes, breaks } from './objection';
import { latePrints, nestedPools, runsOtherThreads } from './pools/hazards';
import { planMove } from './pools/planMove';
import { proposalOf, type Plan } from './proposal';
import type { Rewrite, RewriteRequest } from './rewrite';
import { dropCalleeImports } from './text/dropCalleeImports';
import { createSourceText } from './text/sourceText';
import { followThreads } from './threads/followThreads';
import { manyProcesses } from './threads/manyProcesses';
import { replaceBase } from './threads/replaceBase';
import { threadClassAt, type ThreadClass } from './threads/threadClass';

const id = 'thread-subclass-to-process';

/**
 * A class of threads whose `run` computes becomes a class of processes: its objects are made,
 * started and joined in the same way.
 *
 * It is refused where `run` leaves something on its object: the process has a copy of that.
 */
export const threadSubclassToProcess: Rewrite = {
  id,
  examples: offers,
  refusals,
  propose(request) {
    const { site, facts } = request;
    if (site.api !== 'Thread subclass' || site.carrier !== 'threads' || site.verdict === 'io' || site.verdict === 'parallel') return undefined;
    const found = threadClassAt(facts, site);
    return found && proposalOf(request, { id, title: `Make \`${found.class.name}\` a multiprocessing.Process` }, planClass(request, found));
  },
};

function planClass({ facts, text, sites, interpreter }: RewriteRequest, found: ThreadClass): Plan {
  const file: FileView = { facts, source: createSourceText(text) };
  const analysis = createAnalysis(file);
  const { makings } = found;
  const calls = makings.map(({ call }) => call.range);
  const uses = followThreads(facts, makings);
  const functions = new Set(makings.map(({ functionId }) => functionId));
  const base = replaceBase(file, found.bases, { isSpawned: interpreter.minor < 14 && runsOtherThreads(calls, sites) });
  const move = planMove(analysis, { tasks: makings.map(({ task }) => task), initializers: [], places: { functions, ranges: calls }, functionId: 0, names: base.names });
  const own = (site: Site) => makings.filter(({ call }) => call.range.start.line === site.range.start.line && call.range.start.column === site.range.start.column);
  const isProgram = move.guard.edits.length > 0 || (facts.functions[0]?.body ?? []).some(isMainGuard);
  return {
    file,
    edits: [...move.edits, ...base.edits(move.references), ...dropCalleeImports(file, found.bases)],
    objections: [
      ...found.objections, ...move.objections, ...uses.objections,
      ...(isProgram ? [] : [assumes(`only this file uses \`${found.class.name}\``)]),
      ...(uses.isJoined ? [] : latePrints(analysis, move.worker, move.who)),
      ...sites.flatMap((site) => own(site).flatMap((making) => manyProcesses(site, making, makings.length > 1))),
      ...nestedPools(analysis, functions, sites),
      ...(analysis.isExhausted ? [breaks('The file is too large for all that its functions do to be followed.')] : []),
    ],
  };
}
