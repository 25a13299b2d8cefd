import type { Finding } from '../../core/domain/finding';
import type { Location } from '../../core/domain/position';
import type { Site } from '../../core/domain/site';
import type { CheckedSite } from '../checkResult';
import { alignColumns } from '../columns';
import { excerpt } from '../excerpt';
import { relativePath } from '../paths';
import { printable } from '../printable';
import type { Format, FormatContext } from './format';

/** For people, in the manner of a compiler: each finding with its line of source and its evidence. */
export const text: Format = {
  id: 'text',
  write(result, context) {
    const findings = result.findings.map((finding) => describeFinding(finding, context));
    const sites = context.listsSites ? [describeSites(result.sites, context)] : [];
    return [...findings, ...sites].map((block) => `${block.join('\n')}\n`).join('\n');
  },
};

function describeFinding(finding: Finding, context: FormatContext): readonly string[] {
  const { paint } = context;
  const severity = paint(finding.severity, `${finding.severity}:`);
  return [
    `${paint('path', `${place(finding, context)}:`)} ${severity} ${printable(finding.message)} ${paint('faint', `[${finding.rule}]`)}`,
    ...excerpt({ line: context.lineOf(finding.path, finding.range.start.line), range: finding.range, number: context.placeOf(finding.path, finding.range.start.line).line + 1 }, paint),
    ...describeEvidence(finding, context),
  ];
}

function describeEvidence({ evidence }: Finding, context: FormatContext): readonly string[] {
  const rows = evidence.map((step) => [place(step, context), printable(step.text)]);
  return alignColumns(rows).map((row) => `    ${row}`);
}

function describeSites(sites: readonly CheckedSite[], context: FormatContext): readonly string[] {
  if (sites.length === 0) return ['No spawn sites.'];
  const header = ['', 'site', 'verdict', 'GIL held', 'tasks', 'purpose', 'confidence', 'hands over'];
  const [head = '', ...rows] = alignColumns([header, ...sites.map((site) => describeSite(site, context))]);
  return [
    `Spawn sites (* has a finding):`,
    context.paint('faint', head.trimEnd()),
    ...rows,
  ];
}

function describeSite({ site, isFlagged }: CheckedSite, context: FormatContext): readonly string[] {
  const share = site.heldShare === undefined ? '–' : `${Math.round(site.heldShare * 100)} %`;
  return [
    isFlagged ? '*' : ' ',
    place(site, context),
    site.freeThreaded ? `${site.verdict} (no GIL)` : site.verdict,
    share.padStart('GIL held'.length),
    site.multiplicity,
    site.purpose,
    site.confidence,
    `${printable(site.target)}${describeDefinition(site, context)} to ${printable(site.api)}`,
  ];
}

function place({ path, range }: Location, context: FormatContext): string {
  return `${printable(relativePath(context.currentFolder, path))}:${sayLine(path, range.start.line, context)}:${range.start.column + 1}`;
}

/** "12", or "cell 3:12" in a notebook. */
function sayLine(path: string, sourceLine: number, { placeOf }: FormatContext): string {
  const { cell, line } = placeOf(path, sourceLine);
  return cell === undefined ? String(line + 1) : `cell ${String(cell)}:${String(line + 1)}`;
}

function describeDefinition({ targetDefinition, path }: Site, context: FormatContext): string {
  if (!targetDefinition) return '';
  const line = sayLine(targetDefinition.path, targetDefinition.range.start.line, context);
  if (targetDefinition.path !== path) return ` (${printable(relativePath(context.currentFolder, targetDefinition.path))}:${line})`;
  return line.startsWith('cell') ? ` (${line})` : ` (line ${line})`;
}
