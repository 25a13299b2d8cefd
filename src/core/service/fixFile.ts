import { applyTextEdits } from '../domain/applyTextEdits';
import { neverCancelled } from '../domain/cancellation';
import type { FileReport } from '../domain/fileReport';
import type { NewFile, RewriteOffer, RewriteProposal, RewriteRefusal } from '../domain/rewriteProposal';
import type { Site } from '../domain/site';
import type { GilsightService } from './service';

/** Which rewrites are wanted. */
export interface Wanted {
  /** Their ids; empty for all that mend a finding, those left out that are only another way of doing it. */
  readonly rewrites: readonly string[];
  /** Whether also those that are right only if something holds. */
  readonly withAssumptions: boolean;
}

/** Something that was said of a site, whose line is that of the text at the time. */
export interface Told {
  readonly line: number;
  readonly title: string;
}

/** What became of one file. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Files that come with the change. */
  readonly created: readonly NewFile[];
  readonly done: readonly Told[];
  /** What would be right only if something holds, and was not asked for. */
  readonly assuming: readonly Told[];
  readonly refused: readonly (Told & { readonly reason: string })[];
}

/** One rewrite makes place for another; a file in which this never ends has a bug of ours. */
const mostRewrites = 100;

/**
 * Takes one rewrite after the other, and looks at the text anew after each, until none is left.
 * Nothing is written.
 */
export async function fixFile(service: GilsightService, path: string, text: string, wanted: Wanted): Promise<FixedFile> {
  const done: Told[] = [];
  const created: NewFile[] = [];
  let after = text;
  for (;;) {
    const proposals = await proposalsFor(service, path, wanted);
    const next = proposals.find((each): each is SiteProposal & { readonly proposal: RewriteOffer } => each.proposal.kind === 'offer' && isWelcome(each.proposal, wanted));
    if (!next || done.length >= mostRewrites) return { path, before: text, after, created, done, ...leftOver(proposals) };
    done.push({ line: next.site.range.start.line, title: next.proposal.title });
    created.push(...(next.proposal.files ?? []));
    after = applyTextEdits(after, next.proposal.edits);
    service.setText(path, after);
  }
}

interface SiteProposal {
  readonly site: Site;
  readonly proposal: RewriteProposal;
}

async function proposalsFor(service: GilsightService, path: string, { rewrites }: Wanted): Promise<readonly SiteProposal[]> {
  const report = await service.analyse(path, neverCancelled);
  const found: SiteProposal[] = [];
  for (const site of report ? sitesToMend(report, rewrites) : []) {
    const proposals = await service.proposeRewrites(path, site.id);
    found.push(...proposals.filter(({ rewrite, isAlternative }) => (rewrites.length === 0 ? !isAlternative : rewrites.includes(rewrite))).map((proposal) => ({ site, proposal })));
  }
  return found;
}

/** Those of which a finding speaks; of a rewrite that somebody names, every site that it knows. */
function sitesToMend({ sites, findings }: FileReport, rewrites: readonly string[]): readonly Site[] {
  const told = new Set(findings.map(({ siteId }) => siteId));
  return rewrites.length > 0 ? sites : sites.filter(({ id }) => told.has(id));
}

function isWelcome({ tier, edits }: RewriteOffer, { withAssumptions }: Wanted): boolean {
  return edits.length > 0 && (tier === 'safe' || withAssumptions);
}

function leftOver(proposals: readonly SiteProposal[]): Pick<FixedFile, 'assuming' | 'refused'> {
  const offered = new Set(proposals.flatMap(({ site, proposal }) => (proposal.kind === 'offer' ? [site.id] : [])));
  const isRefusal = (each: SiteProposal): each is SiteProposal & { readonly proposal: RewriteRefusal } => each.proposal.kind === 'refusal';
  return {
    assuming: proposals.flatMap(({ site, proposal }) => (proposal.kind === 'offer' && proposal.tier === 'assumes' ? [{ line: site.range.start.line, title: proposal.title }] : [])),
    refused: proposals.filter(isRefusal).filter(({ site }) => !offered.has(site.id)).map(({ site, proposal }) => ({ line: site.range.start.line, title: proposal.title, reason: proposal.reason })),
  };
}
