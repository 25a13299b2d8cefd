import type { Evidence } from './evidence';
import type { Location } from './position';
import type { Confidence } from './verdict';

/** How loudly a finding can be told, the loudest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

/** How loudly a finding is told. */
export type Severity = (typeof severities)[number];

/** What a rule tells the user about a site. */
export interface Finding extends Location {
  /** The rule's public id. */
  readonly rule: string;
  readonly severity: Severity;
  /** What, why and what to do; its first 80 characters stand alone. */
  readonly message: string;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  /** The site that it speaks of; `undefined` when it speaks of a comment. */
  readonly siteId: string | undefined;
}
