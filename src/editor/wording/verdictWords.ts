import type { StrategyId } from '../../core/domain/prediction';
import type { Carrier, Site } from '../../core/domain/site';
import type { Confidence, Verdict } from '../../core/domain/verdict';

/** A verdict in a few words: "serialised by the GIL", "perhaps waits, so threads overlap". */
export function verdictWords(site: Site): string {
  if (site.carrier === 'greenlets') return hedge(site.confidence) + greenletWords[site.verdict];
  if (site.carrier !== 'threads') return carrierWords[site.carrier];
  const withoutGil = site.freeThreaded === undefined || site.verdict !== 'parallel' ? '' : ' without a GIL';
  return hedge(site.confidence) + words[site.verdict] + withoutGil;
}

/** How a strategy is called in the middle of a sentence. */
export const strategyWords: Readonly<Record<StrategyId, string>> = {
  sequential: 'one after another',
  threads: 'threads',
  processes: 'processes',
  interpreters: 'sub-interpreters',
  'free-threaded': 'free-threaded threads',
  native: 'native code',
  'native-pool': 'native code in a thread pool',
  cluster: 'a cluster',
};

const words: Readonly<Record<Verdict, string>> = {
  serialised: 'serialised by the GIL',
  parallel: 'runs in parallel',
  io: 'waits, so threads overlap',
  mixed: 'partly serialised by the GIL',
  unknown: 'unknown work',
};

/** Greenlets share one thread, so what computes is never parallel. */
const greenletWords: Readonly<Record<Verdict, string>> = {
  serialised: 'takes turns on one thread',
  parallel: 'takes turns on one thread',
  io: 'waits, so greenlets overlap',
  mixed: 'partly takes turns on one thread',
  unknown: 'unknown work',
};

const carrierWords: Readonly<Record<Exclude<Carrier, 'threads' | 'greenlets'>, string>> = {
  processes: 'runs in processes',
  interpreters: 'runs in sub-interpreters',
  'event-loop': 'holds up the event loop',
};

function hedge(confidence: Confidence): string {
  return confidence === 'low' ? 'perhaps ' : '';
}
