import type { Accident } from '../domain/accident';
import type { Finding, Severity } from '../domain/finding';
import type { Site } from '../domain/site';

/** What a rule says of an accident. */
interface Told {
  readonly message: string;
  /** What happens at the accident's place, for the evidence. */
  readonly there: string;
  /** Said when it is certain; what is less so is an information at most. */
  readonly severity: Severity;
}

/**
 * A finding at the site, with what makes its tasks take turns as evidence. How the work treats the
 * GIL is not in it: the tasks take turns whatever it does.
 */
export function accidentFinding(site: Site, rule: string, accident: Accident, { message, there, severity }: Told): Finding {
  return {
    rule,
    severity: accident.confidence === 'high' ? severity : 'information',
    path: site.path,
    range: site.range,
    message,
    confidence: accident.confidence,
    evidence: [
      { path: site.path, range: site.range, text: `hands \`${site.target}\` to ${site.api}` },
      { ...accident.location, text: there },
    ],
    siteId: site.id,
  };
}
