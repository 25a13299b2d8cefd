import type { Evidence } from '../core/domain/evidence';
import type { FileReport } from '../core/domain/fileReport';
import type { Site } from '../core/domain/site';
import { countOf } from './wording/numbers';
import { onOneLine } from './wording/markdown';
import { placeLabel } from './wording/siteHover';
import { verdictWords } from './wording/verdictWords';

/** A module with sites in it. */
export interface ModuleNode {
  readonly kind: 'module';
  readonly id: string;
  readonly path: string;
  readonly label: string;
  readonly description: string;
  readonly flagged: number;
  readonly sites: readonly SiteNode[];
}

/** A site. */
export interface SiteNode {
  readonly kind: 'site';
  readonly id: string;
  readonly path: string;
  readonly site: Site;
  readonly label: string;
  readonly description: string;
  readonly isFlagged: boolean;
  readonly evidence: readonly EvidenceNode[];
}

/** A step of what leads to the line that holds the GIL. */
export interface EvidenceNode {
  readonly kind: 'evidence';
  readonly id: string;
  readonly evidence: Evidence;
  readonly label: string;
  readonly description: string;
}

/** A line of the list of sites. */
export type SiteTreeNode = ModuleNode | SiteNode | EvidenceNode;

/**
 * The list of sites: module → site → what holds the GIL. Modules are sorted by their name, sites
 * stand in the order of the text.
 *
 * @param nameOf - A path as people know it, such as the part below the workspace folder.
 */
export function buildSiteTree(reports: readonly FileReport[], nameOf: (path: string) => string): readonly ModuleNode[] {
  return reports
    .filter(({ sites }) => sites.length > 0)
    .map((report) => buildModule(report, nameOf(report.path)))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

/** How many sites of the list are flagged. */
export function countFlagged(modules: readonly ModuleNode[]): number {
  return modules.reduce((sum, { flagged }) => sum + flagged, 0);
}

function buildModule(report: FileReport, name: string): ModuleNode {
  const flaggedIds = new Set(report.findings.map(({ siteId }) => siteId));
  const sites = report.sites.map((site) => buildSite(report.path, site, flaggedIds.has(site.id)));
  const flagged = sites.filter(({ isFlagged }) => isFlagged).length;
  return {
    kind: 'module',
    id: report.path,
    path: report.path,
    label: onOneLine(name),
    description: flagged > 0 ? `${flagged} of ${sites.length} flagged` : countOf(sites.length, 'site'),
    flagged,
    sites,
  };
}

function buildSite(path: string, site: Site, isFlagged: boolean): SiteNode {
  const id = `${path}#${site.id}`;
  return {
    kind: 'site',
    id,
    path,
    site,
    label: onOneLine(site.target),
    description: onOneLine(`${site.range.start.line + 1} · ${verdictWords(site)} · ${site.api}`),
    isFlagged,
    // The first step is the site itself, which is the line above.
    evidence: site.evidence.slice(1).map((evidence, index) => ({
      kind: 'evidence',
      id: `${id}#${index}`,
      evidence,
      label: onOneLine(evidence.text),
      description: onOneLine(placeLabel(evidence)),
    })),
  };
}
