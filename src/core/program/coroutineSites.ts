import type { Evidence } from '../domain/evidence';
import { siteIdAt, type Site } from '../domain/site';
import type { Confidence } from '../domain/verdict';
import { isTestFile } from '../domain/testFile';
import { heldShare } from '../domain/workProfile';
import type { Knowledge } from '../knowledge/knowledgeBase';
import type { FileFacts } from '../python/facts';
import type { FunctionFacts } from '../python/facts/scope';
import { evaluateCost, withoutGuesses, type Cost } from './cost';
import { findBlockingStretches, type BlockingStretch } from './coroutines';
import { readableName } from './createProfiler';
import { evidenceChain } from './evidenceChain';
import { judge } from './judgement';
import { loopUseOf, standsBesideOwnTasks, type LoopUse } from './loopUse';
import type { ProfileNode, Profiler } from './profile';
import { scenarioOfStretch } from './scenarioOfSite';
import { shareOfWait, waitsForWorld, type StallCertainty } from './stallSeconds';

/** The work that a file's coroutines do themselves while their event loop stands still, as sites. */
export function judgeCoroutines(profiler: Profiler, facts: FileFacts, cores: number): readonly Site[] {
  if (isTestFile(facts.path)) return [];
  const uses = new Map<FunctionFacts, LoopUse>();
  const useOf = (coroutine: FunctionFacts): LoopUse => {
    const use = uses.get(coroutine) ?? loopUseOf(profiler.evaluator, facts, coroutine);
    uses.set(coroutine, use);
    return use;
  };
  const useAt = ({ coroutine, node }: BlockingStretch): LoopUse => {
    const use = useOf(coroutine);
    return use === 'alone' && standsBesideOwnTasks(profiler.evaluator, facts, coroutine, node.range.start) ? 'beside' : use;
  };
  return findBlockingStretches(profiler, facts).map((stretch) => toSite(profiler, facts, stretch, { cores, use: useAt(stretch) }));
}

function toSite({ evaluator }: Profiler, facts: FileFacts, stretch: BlockingStretch, { cores, use }: { cores: number; use: LoopUse }): Site {
  const { node, cost, coroutine, certainty } = stretch;
  const blocking = waitsForWorld(node, evaluator.program.knowledge) ? cost : { ...cost, waiting: [] };
  const judgement = judge(certainty === 'exact' && surelyRatherWaits(blocking) ? withoutGuesses(blocking) : blocking);
  const { profile, verdict } = judgement;
  const name = readableName(coroutine.qualifiedName);
  return {
    id: siteIdAt(node.range.start),
    path: facts.path,
    range: node.range,
    api: `async def ${name}`,
    carrier: 'event-loop',
    family: 'coroutine',
    target: targetOf(node),
    targetDefinition: node.kind === 'call' ? node.callee.definition : undefined,
    verdict,
    heldShare: verdict === 'unknown' ? undefined : heldShare(profile),
    multiplicity: 'single',
    purpose: use === 'alone' ? 'unknown' : 'responsiveness',
    accident: undefined,
    confidence: confidenceOf(certainty, use),
    profile,
    heldSecondsAtMost: judgement.heldSecondsAtMost,
    evidence: evidenceOf(evaluator.program.knowledge, facts.path, stretch, verdict),
    assumptions: assumptionsOf(certainty),
    ...(stretch.awaited ? { awaitsInVain: stretch.awaited.name } : {}),
    scenario: scenarioOfStretch(profile, { cores, isTimeExact: certainty === 'exact' }),
  };
}

/** Whether most of what is sure is a wait: then that is told, and not the loops beside it of which nobody knows how long they are. */
function surelyRatherWaits(cost: Cost): boolean {
  const { held, released, arrays, waiting } = evaluateCost(withoutGuesses(cost), 1);
  return waiting > held + released + arrays;
}

/**
 * A stall whose length is in the code is worth a word wherever it is; one that rests on the size of
 * data only where somebody surely waits for the event loop, and one that rests on guessed loops only
 * where that is a user; and then no warning.
 */
function confidenceOf(certainty: StallCertainty, use: LoopUse): Confidence {
  if (certainty === 'doubtful') return 'low';
  if (certainty === 'exact') return use === 'serving' || use === 'alone' ? 'high' : 'medium';
  return use === 'serving' || use === 'shared' || (use === 'beside' && certainty === 'sized') ? 'medium' : 'low';
}

function assumptionsOf(certainty: StallCertainty): readonly string[] {
  switch (certainty) {
    case 'exact':
      return [];
    case 'sized':
    case 'guessed':
      return ['How often its loops run, or how large the data are, is not in the code; both are guessed.'];
    case 'doubtful':
      return ['How often its loops run is not in the code, or what it calls is not sure; with loops ten times shorter, or data as much smaller, the event loop would hardly notice.'];
  }
}

function targetOf(node: ProfileNode): string {
  switch (node.kind) {
    case 'call':
      return node.callee.name;
    case 'library':
    case 'unresolved':
      return node.name;
    case 'loop':
      return 'the loop';
    default:
      return `line ${String(node.range.start.line + 1)}`;
  }
}

function evidenceOf(knowledge: Knowledge, path: string, { node, awaited, coroutine }: BlockingStretch, verdict: Site['verdict']): readonly Evidence[] {
  const name = readableName(coroutine.qualifiedName);
  const why = awaited ? `and awaits only what never waits, as \`${awaited.name}\`` : 'without an `await`';
  const stops: Evidence = { path, range: node.range, text: `runs in the coroutine \`${name}\` ${why}: the event loop stands still` };
  // A lock that is free, as most are, is no wait that stops anybody.
  const chain = verdict === 'io' ? evidenceChain(path, node, verdict, (each) => shareOfWait(each, knowledge)) : evidenceChain(path, node, verdict);
  return [stops, ...(node.kind === 'call' ? chain.slice(1) : chain)];
}
