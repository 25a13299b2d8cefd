import type { NewFile, RewriteProposal } from '../domain/rewriteProposal';
import type { FileView } from './fileView';
import type { Objection } from './objection';
import type { RewriteRequest } from './rewrite';
import { toTextEdits, type Edit } from './text/edit';

/** What a rewrite would do, and all that speaks against it. */
export interface Plan {
  readonly file: FileView;
  readonly edits: readonly Edit[];
  readonly objections: readonly Objection[];
  readonly files?: readonly NewFile[];
}

/** What a proposal is called. */
export interface Named {
  /** The rewrite's id. */
  readonly id: string;
  readonly title: string;
  readonly isAlternative?: true;
}

/** Makes an offer of a plan, or a refusal with the first reason against it. */
export function proposalOf({ site, facts }: RewriteRequest, { id, title, isAlternative }: Named, plan: Plan | string): RewriteProposal {
  const alternative = isAlternative ? { isAlternative } : {};
  const refuse = (reason: string): RewriteProposal => ({ kind: 'refusal', rewrite: id, title, siteId: site.id, reason, ...alternative });
  if (facts.syntaxErrors.length > 0) return refuse('The file has syntax errors; what a change would do to it cannot be told.');
  if (typeof plan === 'string') return refuse(plan);
  const [reason] = plan.objections.flatMap((objection) => (objection.kind === 'breaks' ? [objection.reason] : []));
  if (reason !== undefined) return refuse(reason);
  const edits = toTextEdits(plan.file.source, plan.edits);
  if (!edits) return refuse('The changes that it takes would touch the same text twice.');
  const assumptions = [...new Set(plan.objections.flatMap((objection) => (objection.kind === 'assumes' ? [objection.assumption] : [])))];
  return {
    kind: 'offer',
    rewrite: id,
    title: assumptions.length === 0 ? title : `${title} — assumes ${listed(assumptions)}`,
    siteId: site.id,
    tier: assumptions.length === 0 ? 'safe' : 'assumes',
    path: site.path,
    edits,
    ...(plan.files ? { files: plan.files } : {}),
    ...alternative,
  };
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
