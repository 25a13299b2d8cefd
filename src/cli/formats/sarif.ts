import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Location as SarifLocation, Log, Message, Notification, ReportingDescriptor, Result, Run } from 'sarif';
import type { Finding, Severity } from '../../core/domain/finding';
import type { Location, Range } from '../../core/domain/position';
import type { RuleDescription } from '../../core/service/describeRules';
import type { CheckResult, SkippedFile } from '../checkResult';
import { relativePath } from '../paths';
import type { Format, FormatContext } from './format';
import { describeSite } from './json';

/**
 * SARIF 2.1.0, for code scanning services and viewers.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; its sections are named as §.
 */
export const sarif: Format = {
  id: 'sarif',
  write(result, context) {
    const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [describeRun(result, context)] };
    return `${JSON.stringify(log, undefined, 2)}\n`;
  },
};

/** The name under which SARIF writers know the folder that the relative paths start from. */
const root = '%SRCROOT%';

const levels: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

function describeRun(result: CheckResult, context: FormatContext): Run {
  const { currentFolder, rules, version } = context;
  const fingerprint = createFingerprints(result, currentFolder);
  return {
    tool: { driver: { name: 'Gilsight', semanticVersion: version, version, rules: rules.map(describeRule) } },
    originalUriBaseIds: { [root]: { uri: `${pathToFileURL(currentFolder).href.replace(/\/$/, '')}/` } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: result.failed.length === 0,
        toolExecutionNotifications: [
          ...result.skipped.map((file) => describeNotification(file, 'warning', currentFolder)),
          ...result.failed.map((file) => describeNotification(file, 'error', currentFolder)),
        ],
      },
    ],
    results: result.findings.map((finding) => ({
      ...describeFinding(finding, context),
      partialFingerprints: { 'gilsightSite/v1': fingerprint(finding) },
    })),
    ...(context.listsSites ? { properties: { sites: result.sites.map((checked) => describeSite(checked, context)) } } : {}),
  };
}

function describeRule({ id, summary, explanation, page }: RuleDescription): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: plainMessage(summary).text },
    help: { text: plainMessage(explanation).text, markdown: explanation },
    helpUri: page,
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['python', 'concurrency', 'performance'] },
  };
}

function describeFinding(finding: Finding, context: FormatContext): Result {
  const ruleIndex = context.rules.findIndex((rule) => rule.id === finding.rule);
  const steps = finding.evidence.map((step) => ({ ...describeLocation(step, context), message: plainMessage(step.text) }));
  return {
    ruleId: finding.rule,
    ...(ruleIndex >= 0 ? { ruleIndex } : {}),
    level: levels[finding.severity],
    message: plainMessage(finding.message),
    locations: [describeLocation(finding, context)],
    ...(steps.length > 0
      ? {
          codeFlows: [{ threadFlows: [{ locations: steps.map((location) => ({ location })) }] }],
          relatedLocations: steps.map((location, index) => ({ id: index + 1, ...location })),
        }
      : {}),
    properties: { confidence: finding.confidence },
  };
}

function describeNotification({ path, reason }: SkippedFile, level: Notification.level, currentFolder: string): Notification {
  return {
    level,
    message: plainMessage(level === 'error' ? `Gilsight failed on this file: ${reason}` : `Skipped: ${reason}`),
    locations: [{ physicalLocation: { artifactLocation: describeArtifact(path, currentFolder) } }],
  };
}

function describeLocation({ path, range }: Location, { currentFolder, placeOf }: FormatContext): SarifLocation {
  const { cell, line } = placeOf(path, range.start.line);
  if (cell !== undefined) {
    // The lines of a cell are not those of its file, which viewers would mark.
    return { physicalLocation: { artifactLocation: describeArtifact(path, currentFolder) }, logicalLocations: [{ fullyQualifiedName: `cell ${String(cell)}, line ${String(line + 1)}`, kind: 'element' }] };
  }
  return { physicalLocation: { artifactLocation: describeArtifact(path, currentFolder), region: describeRegion(range) } };
}

/** Lines and columns from 1; the end column is that of the character after the last one (§3.30.8). */
function describeRegion({ start, end }: Range) {
  return { startLine: start.line + 1, startColumn: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}

/** Relative below the current folder; a relative reference may not climb out of its base (§3.4.4). */
function describeArtifact(path: string, currentFolder: string): ArtifactLocation {
  const relative = relativePath(currentFolder, path);
  if (isAbsolute(relative) || relative.split('/')[0] === '..') return { uri: pathToFileURL(path).href };
  return { uri: relative.split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
}

/**
 * A message that a viewer shows as it stands.
 *
 * Braces are doubled, as they would mark placeholders (§3.11.5), and what looks like a link is kept
 * from becoming one (§3.11.6): messages quote source text, and `results[0](x)` is a call.
 */
function plainMessage(text: string): Message & { readonly text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replace(/\[(?=[^\]]*\]\()/g, '\\[') };
}

/**
 * Names a finding so that it is known again after lines were moved around it (§3.27.17): by its file,
 * its rule, the API and the target of its site, and its number among those that are alike in all four.
 */
function createFingerprints(result: CheckResult, currentFolder: string): (finding: Finding) => string {
  const sites = new Map(result.sites.map(({ site }) => [`${site.path}\n${site.id}`, site]));
  const counts = new Map<string, number>();
  return (finding) => {
    const site = sites.get(`${finding.path}\n${finding.siteId}`);
    const name = [finding.rule, relativePath(currentFolder, finding.path), site?.api, site?.target].join('\n');
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return createHash('sha256').update(`${name}\n${count}`).digest('hex').slice(0, 32);
  };
}
