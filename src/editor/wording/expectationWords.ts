import type { StrategyId } from '../../core/domain/prediction';
import type { ExpectedSpeedup, SiteExpectation } from '../../protocol/worker';
import { countOf, formatTimes } from './numbers';
import { strategyWords } from './verdictWords';

/**
 * What would be faster than threads, in a few words: "processes ≈3.4× on 4 cores".
 *
 * Only ways that are there to be used: what has to be written or installed first is advice for the
 * simulator's page, not for a line above the code.
 */
export function alternativeWords(expectation: SiteExpectation): string {
  const threads = speedupOf(expectation, 'threads')?.speedup.expected ?? 1;
  const better = expectation.speedups
    .filter(({ strategy, requires }) => strategy !== 'threads' && requires === undefined)
    .filter(({ speedup }) => speedup.expected >= worthwhile * Math.max(1, threads))
    .sort((a, b) => b.speedup.expected - a.speedup.expected)[0];
  return better === undefined ? `nothing faster on ${countOf(expectation.cores, 'core')}` : speedupWords(better, expectation.cores);
}

/** What threads gain, in a few words: "threads ≈7.8× on 4 cores". */
export function threadWords(expectation: SiteExpectation): string | undefined {
  // A build without a GIL has none but these.
  const threads = speedupOf(expectation, 'threads') ?? expectation.speedups.find(({ strategy, requires }) => strategy === 'free-threaded' && requires === undefined);
  return threads && speedupWords(threads, expectation.cores);
}

/** "processes ≈3.4× (2.9× to 3.8×)", without the band where both ends read the same. */
export function wayWords({ strategy, speedup, requires }: ExpectedSpeedup): string {
  const [low, high] = [formatTimes(speedup.low), formatTimes(speedup.high)];
  const band = low === high ? '' : ` (${low} to ${high})`;
  const condition = requires === undefined ? '' : `. ${requires}`;
  return `${strategyWords[strategy]} ≈${formatTimes(speedup.expected)}${band}${condition}`;
}

/** A tenth is within what a prediction may be wrong by. */
const worthwhile = 1.1;

function speedupOf({ speedups }: SiteExpectation, strategy: StrategyId): ExpectedSpeedup | undefined {
  return speedups.find((candidate) => candidate.strategy === strategy);
}

function speedupWords({ strategy, speedup }: ExpectedSpeedup, cores: number): string {
  return `${strategyWords[strategy]} ≈${formatTimes(speedup.expected)} on ${countOf(cores, 'core')}`;
}
