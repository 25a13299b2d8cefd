import type { Evidence } from '../domain/evidence';
import type { Finding, Severity } from '../domain/finding';
import type { Hazard } from '../domain/hazard';
import type { Site } from '../domain/site';

/** The hazard of a kind that a site has. */
export function hazardOf<Kind extends Hazard['kind']>({ hazards }: Site, kind: Kind): Extract<Hazard, { kind: Kind }> | undefined {
  return hazards?.find((hazard): hazard is Extract<Hazard, { kind: Kind }> => hazard.kind === kind);
}

/** What a rule says of a hazard. */
interface Told {
  readonly message: string;
  /** What follows the hand-over in the evidence. */
  readonly evidence: readonly Evidence[];
  /** `warning`, where it goes wrong for sure. */
  readonly severity?: Severity;
}

/** A finding at a site that hands work to processes. Its rule's id is the hazard's kind. */
export function hazardFinding(site: Site, { kind }: Hazard, { message, evidence, severity = 'warning' }: Told): Finding {
  return {
    rule: kind,
    severity,
    path: site.path,
    range: site.range,
    message,
    confidence: 'high',
    evidence: [{ path: site.path, range: site.range, text: `hands \`${site.target}\` to ${site.api}` }, ...evidence],
    siteId: site.id,
  };
}
