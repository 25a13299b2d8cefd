import type { Range } from './position';

/** Replaces `range` of the text by `newText`; an empty range inserts. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A file that a rewrite adds; never one that is there already. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Edits of one file that mend a site; they do not overlap. */
export interface RewriteOffer {
  readonly kind: 'offer';
  /** The rewrite's public id. */
  readonly rewrite: string;
  /** Shown in the quick-fix menu; names its assumption when it makes one. */
  readonly title: string;
  readonly siteId: string;
  /** `safe` is provably equal; `assumes` is equal if what the title says holds. */
  readonly tier: 'safe' | 'assumes';
  readonly path: string;
  readonly edits: readonly TextEdit[];
  /** Files that come with the edits. */
  readonly files?: readonly NewFile[];
  /** Another way than the one that a fix takes: never preferred, and taken only when it is asked for by name. */
  readonly isAlternative?: true;
}

/** A rewrite that would break the program, and why, in a sentence. */
export interface RewriteRefusal {
  readonly kind: 'refusal';
  readonly rewrite: string;
  readonly title: string;
  readonly siteId: string;
  readonly reason: string;
  readonly isAlternative?: true;
}

/** What a rewrite says to a site that it knows how to mend. */
export type RewriteProposal = RewriteOffer | RewriteRefusal;
