import type { HeatLine, FileReport } from '../../core/domain/fileReport';
import type { Finding } from '../../core/domain/finding';
import type { Location } from '../../core/domain/position';
import type { Site } from '../../core/domain/site';
import type { AnalysedFile, SiteExpectation } from '../../protocol/worker';
import { moveLine, moveRange, type TextChange } from './movedRange';

/** What is known of one file, at the places of its text as it is now. */
export interface KnownFile {
  readonly report: FileReport;
  /** By site id; empty for a file that was only scanned. */
  readonly expectations: ReadonlyMap<string, SiteExpectation>;
}

/** An answer of the engine as the features use it. */
export function toKnownFile({ report, expectations }: AnalysedFile): KnownFile {
  return { report, expectations: new Map(expectations.map((expectation) => [expectation.siteId, expectation])) };
}

/**
 * The same knowledge after an edit of the file, until it is analysed anew. What the edit took the
 * ground from is left out: nothing is ever shown at a wrong place.
 */
export function moveKnownFile(known: KnownFile, change: TextChange): KnownFile {
  const { report } = known;
  const move: Move = (place) => (place.path === report.path ? moveLocation(place, change) : place);
  const sites = moveAll(report.sites, (site) => moveSite(site, move));
  const siteIds = new Set(sites.map(({ id }) => id));
  const findings = moveAll(report.findings, (finding) => (finding.siteId === undefined || siteIds.has(finding.siteId) ? moveFinding(finding, move) : undefined));
  const heat = moveAll(report.heat, (line) => moveHeat(line, change));
  const isSame = sites === report.sites && findings === report.findings && heat === report.heat;
  return isSame ? known : { ...known, report: { ...report, sites, findings, heat } };
}

/** The findings that speak of a site. */
export function findingsOf(known: KnownFile, site: Site): readonly Finding[] {
  return known.report.findings.filter(({ siteId }) => siteId === site.id);
}

type Move = <T extends Location>(place: T) => T | undefined;

function moveLocation<T extends Location>(place: T, change: TextChange): T | undefined {
  const range = moveRange(place.range, change);
  if (range === place.range) return place;
  return range && { ...place, range };
}

function moveSite(site: Site, move: Move): Site | undefined {
  const moved = move(site);
  const targetDefinition = site.targetDefinition && move(site.targetDefinition);
  const evidence = moveAll(site.evidence, move);
  const isSame = moved === site && targetDefinition === site.targetDefinition && evidence === site.evidence;
  return isSame ? site : moved && { ...moved, targetDefinition, evidence };
}

function moveFinding(finding: Finding, move: Move): Finding | undefined {
  const moved = move(finding);
  const evidence = moveAll(finding.evidence, move);
  return moved === finding && evidence === finding.evidence ? finding : moved && { ...moved, evidence };
}

function moveHeat(heat: HeatLine, change: TextChange): HeatLine | undefined {
  const line = moveLine(heat.line, change);
  if (line === heat.line) return heat;
  return line === undefined ? undefined : { ...heat, line };
}

/** Most keys are pressed below or beside all that is known; then the very same list comes back. */
function moveAll<T>(list: readonly T[], move: (thing: T) => T | undefined): readonly T[] {
  const moved = list.flatMap((thing) => move(thing) ?? []);
  return moved.length === list.length && moved.every((thing, index) => thing === list[index]) ? list : moved;
}
