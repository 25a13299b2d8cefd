import { CodeAction, CodeActionKind, Uri, type WorkspaceEdit } from 'vscode';
import type { RewriteOffer, RewriteProposal, RewriteRefusal } from '../core/domain/rewriteProposal';
import { uriOfPath } from './documentPath';
import { toRange } from './places';
import { onOneLine } from './wording/markdown';
import { withinSentence } from './wording/withinSentence';
import { toWorkspaceEdit } from './workspaceEdit';

/**
 * What the rewrites say to a site, as entries of the editor's menus.
 *
 * One that mends a finding is a quick fix. All others are `refactor.rewrite.gilsight.ID`, so that a
 * key can be bound to each.
 */
export function rewriteActions(proposals: readonly RewriteProposal[], { mendsFinding }: { readonly mendsFinding: boolean }): readonly CodeAction[] {
  // What can be done comes before why something else cannot.
  const inOrder = [...proposals.filter(({ kind }) => kind === 'offer'), ...proposals.filter(({ kind }) => kind === 'refusal')];
  return inOrder.flatMap((proposal) => {
    const isFix = mendsFinding && !proposal.isAlternative;
    const kind = isFix ? CodeActionKind.QuickFix : CodeActionKind.RefactorRewrite.append(`gilsight.${proposal.rewrite}`);
    return proposal.kind === 'offer' ? [offerAction(proposal, kind)] : refusalActions(proposal, kind);
  });
}

function offerAction(offer: RewriteOffer, kind: CodeActionKind): CodeAction {
  const title = onOneLine(offer.title);
  const action = new CodeAction(title, kind);
  const edit = toWorkspaceEdit(uriOfPath(offer.path, Uri), offer.edits);
  for (const { path, text } of offer.files ?? []) edit.createFile(uriOfPath(path, Uri), { contents: new TextEncoder().encode(text) });
  if (offer.tier === 'assumes') openPreview(edit, offer, title);
  action.edit = edit;
  action.isPreferred = offer.tier === 'safe' && !offer.isAlternative;
  // The text that the fix leaves is told of at once, saved or not.
  action.command = { title: 'Analyse', command: 'gilsight.analyseFile', arguments: [offer.path] };
  return action;
}

/**
 * What is right only if something holds is looked at first: the editor opens its preview as soon as one
 * edit wants to be confirmed. It shows each of those unticked, so that *Apply* would do nothing, or tear apart
 * what belongs together. So the one that wants it changes nothing, and the others come ticked.
 */
function openPreview(edit: WorkspaceEdit, { path, edits }: RewriteOffer, label: string): void {
  const start = edits[0]?.range.start ?? { line: 0, column: 0 };
  edit.replace(uriOfPath(path, Uri), toRange({ start, end: start }), '', { label, needsConfirmation: true });
}

/**
 * The editor hides a disabled action as long as any other can be chosen, so the reason is also to
 * be had from one that can; for another way of doing what a fix does, the first is enough.
 */
function refusalActions(refusal: RewriteRefusal, kind: CodeActionKind): readonly CodeAction[] {
  const disabled = new CodeAction(onOneLine(refusal.title), kind);
  disabled.disabled = { reason: refusal.reason };
  if (refusal.isAlternative) return [disabled];
  const explained = new CodeAction(onOneLine(`Why not ${withinSentence(refusal.title)}?`), kind);
  explained.command = { title: 'Why not?', command: 'gilsight.explainRefusal', arguments: [refusal.title, refusal.reason] };
  return [disabled, explained];
}
