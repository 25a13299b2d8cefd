import type { Site } from '../../core/domain/site';
import type { SiteExpectation } from '../../protocol/worker';
import { alternativeWords, threadWords } from './expectationWords';
import { onOneLine } from './markdown';
import { verdictWords } from './verdictWords';

/** What a lens knows of its site. */
export interface LensSubject {
  readonly site: Site;
  readonly isFlagged: boolean;
  readonly expectation: SiteExpectation | undefined;
}

/**
 * The line above a site: "serialised by the GIL · processes ≈3.4× on 4 cores". A site that nobody
 * need look at gets no more than its verdict and what its threads gain.
 */
export function lensTitle(subject: LensSubject): string {
  return [verdictWords(subject.site), outlookWords(subject)].filter((part) => part !== undefined).join(' · ');
}

/** Read aloud, and shown when the pointer rests on the lens. */
export function lensTooltip({ site }: LensSubject): string {
  return onOneLine(`${site.api} → ${site.target}. Opens the simulator on this site.`);
}

function outlookWords({ site, isFlagged, expectation }: LensSubject): string | undefined {
  if (site.carrier !== 'threads') return undefined;
  if (site.purpose === 'responsiveness' && !isFlagged) return 'keeps its caller responsive';
  if (site.multiplicity === 'single') return 'a single task';
  if (expectation === undefined) return undefined;
  return isFlagged ? alternativeWords(expectation) : threadWords(expectation);
}
