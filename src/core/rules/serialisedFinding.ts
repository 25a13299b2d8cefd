import type { Finding } from '../domain/finding';
import type { Site } from '../domain/site';
import type { RuleContext } from './rule';

/**
 * A task that holds the GIL for less than this, even if its loops are longer than guessed, is not
 * worth a word: whatever is done about it, the thread costs more than the task. Starting a thread
 * and joining it takes some 50 µs.
 */
const trivialSeconds = 50e-6;

/**
 * Whether a careful reviewer would speak: threads, for speed, of work that holds the GIL and is not
 * trivial. Of a wrapper and its call in one file, the wrapper's own threads are spoken of.
 */
export function isSerialised(site: Site, context: RuleContext): boolean {
  const isTold = context.sites.some((other) => other.id === site.through?.id && other.path === site.through.path && holdsGil(other, context));
  return !isTold && holdsGil(site, context);
}

function holdsGil(site: Site, { interpreter }: RuleContext): boolean {
  return site.accident === undefined
    && site.carrier === 'threads'
    && site.verdict === 'serialised'
    && site.confidence !== 'low'
    && !interpreter.isFreeThreaded
    && site.heldSecondsAtMost >= trivialSeconds;
}

/** A finding at the site: a warning where the confidence is high, else an information. */
export function findingAt(site: Site, rule: string, message: string): Finding {
  return {
    rule,
    severity: site.confidence === 'high' ? 'warning' : 'information',
    path: site.path,
    range: site.range,
    message,
    confidence: site.confidence,
    evidence: site.evidence,
    siteId: site.id,
  };
}

/** "98 %". */
export function heldPercent(site: Site): string {
  return `${String(Math.round((site.heldShare ?? 1) * 100))} %`;
}

/** The most that threads can gain: "1.1×". */
export function threadBound(site: Site): string {
  return `${(1 / Math.max(site.heldShare ?? 1, 0.01)).toFixed(1)}×`;
}
