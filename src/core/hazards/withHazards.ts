import type { Hazard } from '../domain/hazard';
import type { Site } from '../domain/site';
import { isTestFile } from '../domain/testFile';
import type { FileFacts } from '../python/facts';
import { createAnalysis } from '../rewrites/effects/createAnalysis';
import { createSourceText } from '../rewrites/text/sourceText';
import { lostMutation } from './lostMutation';
import { missingMainGuard } from './missingMainGuard';
import { nestedDaemonicPool } from './nestedDaemonicPool';
import { processTaskOf, type ProcessTask } from './processTask';
import { unpicklableArgument } from './unpicklableArgument';
import { unpicklableTarget } from './unpicklableTarget';

/** In the order in which they strike: what fails at once hides what comes after it. */
const finders: readonly ((process: ProcessTask) => Hazard | undefined)[] = [missingMainGuard, unpicklableTarget, unpicklableArgument, nestedDaemonicPool, lostMutation];

/** The sites with what goes wrong where they hand work to processes; those of threads as they are. */
export function withHazards(sites: readonly Site[], facts: FileFacts, text: string): readonly Site[] {
  // A test of what goes wrong does it on purpose.
  if (isTestFile(facts.path) || facts.syntaxErrors.length > 0 || !sites.some(({ carrier }) => carrier === 'processes')) return sites;
  const analysis = createAnalysis({ facts, source: createSourceText(text) });
  return sites.map((site) => {
    const process = processTaskOf(analysis, site, sites);
    const hazards = process ? finders.flatMap((find) => find(process) ?? []) : [];
    return hazards.length > 0 ? { ...site, hazards } : site;
  });
}
