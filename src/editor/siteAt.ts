import { contains, isBefore, type Position, type Range } from '../core/domain/position';
import type { Site } from '../core/domain/site';
import type { KnownFile } from './analysis/knownFile';

/**
 * The site that a person means who points at `position`.
 *
 * A flagged one is meant anywhere in its range, which is underlined; another only on its first
 * line, lest a long call answer for all that stands in it. Of nested ones the inner is meant.
 */
export function siteAt(known: KnownFile, position: Position): Site | undefined {
  const flagged = new Set(known.report.findings.map(({ siteId }) => siteId));
  return known.report.sites
    .filter(({ id, range }) => contains(range, position) && (flagged.has(id) || range.start.line === position.line))
    .reduce<Site | undefined>((inner, site) => (inner !== undefined && contains(site.range, inner.range.start) ? inner : site), undefined);
}

/** The sites that a selection touches; with nothing on the line of its start, none. */
export function sitesIn(known: KnownFile, selection: Range): readonly Site[] {
  return known.report.sites.filter(({ range }) => !isBefore(selection.end, range.start) && !isBefore(range.end, selection.start));
}
