/**
 * What speaks against a rewrite: either it would break the program, or it would be right only if
 * something holds that the code does not show.
 */
export type Objection =
  /** A sentence that says what would go wrong. */
  | { readonly kind: 'breaks'; readonly reason: string }
  /** Completes "assumes …". */
  | { readonly kind: 'assumes'; readonly assumption: string };

/** The program would break. */
export function breaks(reason: string): Objection {
  return { kind: 'breaks', reason };
}

/** The program keeps its meaning if this holds. */
export function assumes(assumption: string): Objection {
  return { kind: 'assumes', assumption };
}
