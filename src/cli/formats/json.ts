import type { Evidence } from '../../core/domain/evidence';
import type { Finding } from '../../core/domain/finding';
import { formatInterpreter } from '../../core/domain/interpreter';
import type { Location } from '../../core/domain/position';
import type { CheckedSite } from '../checkResult';
import { relativePath } from '../paths';
import type { Format } from './format';

/**
 * The documented contract for programs, version 1: `docs/json-output.md`.
 *
 * Keys may come; none goes, and none changes its meaning.
 */
export const json: Format = {
  id: 'json',
  write(result, { currentFolder, listsSites }) {
    const document = {
      version: 1,
      findings: result.findings.map((finding) => describeFinding(finding, currentFolder)),
      sites: listsSites ? result.sites.map((checked) => describeSite(checked, currentFolder)) : [],
    };
    return `${JSON.stringify(document, undefined, 2)}\n`;
  },
};

function describeFinding(finding: Finding, currentFolder: string) {
  const { end } = finding.range;
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...describeStart(finding, currentFolder),
    endLine: end.line + 1,
    endColumn: end.column + 1,
    message: finding.message,
    confidence: finding.confidence,
    evidence: finding.evidence.map((step) => describeEvidence(step, currentFolder)),
  };
}

function describeEvidence(step: Evidence, currentFolder: string) {
  return { ...describeStart(step, currentFolder), text: step.text };
}

/** A site as every machine-readable output tells it. */
export function describeSite({ site, interpreter, isFlagged }: CheckedSite, currentFolder: string) {
  const definition = site.targetDefinition;
  return {
    ...describeStart(site, currentFolder),
    api: site.api,
    target: site.target,
    targetDefinition: definition ? { path: relativePath(currentFolder, definition.path), line: definition.range.start.line + 1 } : null,
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

function describeStart({ path, range }: Location, currentFolder: string) {
  return { path: relativePath(currentFolder, path), line: range.start.line + 1, column: range.start.column + 1 };
}

/** Four places are more than an estimate holds, and hide the noise of floating point. */
function roundShare(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
