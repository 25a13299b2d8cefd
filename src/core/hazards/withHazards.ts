import type { Hazard } from '../domain/hazard';
import type { Site } from '../domain/site';
import { isTestFile } from '../domain/testFile';
import type { FileFacts } from '../python/facts';
import { createAnalysis } from '../rewrites/effects/createAnalysis';
import { createSourceText } from '../rewrites/text/sourceText';
import { forkWithThreads } from './forkWithThreads';
import { largePayload } from './largePayload';
import { lostMutation } from './lostMutation';
import { missingMainGuard } from './missingMainGuard';
import { nestedDaemonicPool } from './nestedDaemonicPool';
import { notebookFunction } from './notebookFunction';
import { oversubscription } from './oversubscription';
import { poolInLoop } from './poolInLoop';
import { processesForIo } from './processesForIo';
import { processOverhead } from './processOverhead';
import { findProcessPools } from '../rewrites/pools/processPools';
import { processTaskOf, type ProcessTask } from './processTask';
import { threadPrimitive } from './threadPrimitive';
import { unpicklableArgument } from './unpicklableArgument';
import { unpicklableTarget } from './unpicklableTarget';

/** In the order in which they strike: what fails at once hides what comes after it. */
const failures: readonly Finder[] = [notebookFunction, missingMainGuard, unpicklableTarget, unpicklableArgument, nestedDaemonicPool, threadPrimitive, lostMutation];
/** What only costs time, or goes wrong now and then: not worth a word where something fails anyway. */
const costs: readonly Finder[] = [forkWithThreads, processesForIo, processOverhead, poolInLoop, largePayload, oversubscription];

type Finder = (process: ProcessTask) => Hazard | undefined;

/** The sites with what goes wrong where they hand work to processes; those of threads as they are. */
export function withHazards(sites: readonly Site[], facts: FileFacts, text: string): readonly Site[] {
  // A test of what goes wrong does it on purpose.
  if (isTestFile(facts.path) || facts.syntaxErrors.length > 0 || !sites.some(({ carrier }) => carrier === 'processes')) return sites;
  const analysis = createAnalysis({ facts, source: createSourceText(text) });
  const surroundings = { sites, pools: findProcessPools(facts) };
  return sites.map((site) => {
    const process = processTaskOf(analysis, site, surroundings);
    const failing = process ? failures.flatMap((find) => find(process) ?? []) : [];
    // Without a guard the program still runs where processes are forked.
    const works = failing.every(({ kind }) => kind === 'missing-main-guard');
    const hazards = process && works ? [...failing, ...costs.flatMap((find) => find(process) ?? [])] : failing;
    return hazards.length > 0 ? { ...site, hazards } : site;
  });
}
