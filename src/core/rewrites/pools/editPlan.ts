import type { Objection } from '../objection';
import type { Edit } from '../text/edit';

/** Edits, and what speaks against making them. */
export interface EditPlan {
  readonly edits: readonly Edit[];
  readonly objections: readonly Objection[];
  /** What the edits add, for the title: "313 tasks at a time". */
  readonly remark?: string;
}
