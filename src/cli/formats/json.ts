import type { Evidence } from '../../core/domain/evidence';
import type { Finding } from '../../core/domain/finding';
import { formatInterpreter } from '../../core/domain/interpreter';
import type { Location } from '../../core/domain/position';
import type { CheckedSite } from '../checkResult';
import { relativePath } from '../paths';
import type { Format, FormatContext } from './format';

/**
 * The documented contract for programs, version 1: `docs/json-output.md`.
 *
 * Keys may come; none goes, and none changes its meaning.
 */
export const json: Format = {
  id: 'json',
  write(result, context) {
    const document = {
      version: 1,
      findings: result.findings.map((finding) => describeFinding(finding, context)),
      sites: context.listsSites ? result.sites.map((checked) => describeSite(checked, context)) : [],
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
  },
};

function describeFinding(finding: Finding, context: PlaceContext) {
  const { end } = finding.range;
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...describeStart(finding, context),
    endLine: context.placeOf(finding.path, end.line).line + 1,
    endColumn: end.column + 1,
    message: finding.message,
    confidence: finding.confidence,
    evidence: finding.evidence.map((step) => describeEvidence(step, context)),
  };
}

function describeEvidence(step: Evidence, context: PlaceContext) {
  return { ...describeStart(step, context), text: step.text };
}

/** A site as every machine-readable output tells it. */
export function describeSite({ site, interpreter, isFlagged }: CheckedSite, context: PlaceContext) {
  const definition = site.targetDefinition;
  return {
    ...describeStart(site, context),
    api: site.api,
    target: site.target,
    targetDefinition: definition ? describeLine(definition, context) : null,
    verdict: site.verdict,
    heldShare: site.heldShare === undefined ? null : roundShare(site.heldShare),
    multiplicity: site.multiplicity,
    purpose: site.purpose,
    confidence: site.confidence,
    flagged: isFlagged,
    python: interpreter ? formatInterpreter(interpreter) : null,
    verdictWithGil: site.freeThreaded?.verdictWithGil ?? null,
  };
}

/** What places are told by. */
type PlaceContext = Pick<FormatContext, 'currentFolder' | 'placeOf'>;

function describeStart(location: Location, context: PlaceContext) {
  return { ...describeLine(location, context), column: location.range.start.column + 1 };
}

function describeLine({ path, range }: Location, { currentFolder, placeOf }: PlaceContext) {
  const { cell, line } = placeOf(path, range.start.line);
  return { path: relativePath(currentFolder, path), ...(cell === undefined ? {} : { cell }), line: line + 1 };
}

/** Four places are more than an estimate holds, and hide the noise of floating point. */
function roundShare(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
