import type { Range } from '../../domain/position';
import type { StatedInputs } from './statedInputs';

interface CommentPlace {
  /** From its `#` to its end. */
  readonly range: Range;
  /** The line that it speaks for: its own, or the next one with code when it stands alone. */
  readonly line: number;
  /** Whether nothing but a comment is in its line. */
  readonly isAlone: boolean;
}

/** A rule as a comment names it. */
export interface NamedRule {
  readonly id: string;
  readonly range: Range;
}

/** A comment that speaks to Gilsight, understood. */
export type GilsightComment =
  /** `# gilsight: ignore[rule-id] reason`. */
  | CommentPlace & { readonly kind: 'ignore'; readonly rules: readonly NamedRule[] }
  /** `# gilsight: ignore-file[rule-id] reason`, at the top of the file. */
  | CommentPlace & { readonly kind: 'ignore-file'; readonly rules: readonly NamedRule[] }
  /** `# gilsight: task_ms=12 payload_kb=3`. */
  | CommentPlace & { readonly kind: 'stated'; readonly inputs: StatedInputs };

/** A part of a comment that says nothing that Gilsight understands. */
export interface CommentProblem {
  readonly range: Range;
  /** What is wrong and what to write instead, in a sentence. */
  readonly message: string;
}

/** The comments of a file, and what is wrong with some of them. */
export interface FileComments {
  readonly comments: readonly GilsightComment[];
  readonly problems: readonly CommentProblem[];
}
