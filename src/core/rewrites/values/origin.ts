/** Something that existed before a function was called, so that a change of it is seen outside. */
export interface Root {
  readonly kind: 'parameter' | 'global' | 'closure' | 'unknown';
  /** The variable; for `unknown` the text of what could not be followed. */
  readonly name: string;
  /** For a closure: the function that owns the variable. */
  readonly owner: number | undefined;
  /** Whether it is something within the variable's value rather than the value itself. */
  readonly isPart: boolean;
}

/**
 * Where a value may come from.
 *
 * A list made here of two of the caller's rows is not the caller's (`self` is empty), but what it
 * holds is (`inside`). This is as deep as it goes: parts of parts count as parts.
 */
export interface Origin {
  readonly self: readonly Root[];
  readonly inside: readonly Root[];
}

/** A value made here, of which nobody else knows. */
export const fresh: Origin = { self: [], inside: [] };

/** The value of a variable from outside. */
export function fromOutside(kind: Root['kind'], name: string, owner?: number): Origin {
  const root: Root = { kind, name, owner, isPart: false };
  return { self: [root], inside: [{ ...root, isPart: true }] };
}

/** Whichever of several it is. */
export function either(origins: readonly Origin[]): Origin {
  if (origins.length === 1 && origins[0]) return origins[0];
  return { self: distinct(origins.flatMap((origin) => origin.self)), inside: distinct(origins.flatMap((origin) => origin.inside)) };
}

/** An element or attribute of a value. */
export function partOf(origin: Origin): Origin {
  const parts = partRoots(origin);
  return { self: parts, inside: parts };
}

/** A new container that holds values. */
export function holding(origins: readonly Origin[]): Origin {
  return { self: [], inside: distinct(origins.flatMap((origin) => [...origin.self, ...origin.inside])) };
}

/** A new container that holds what others held: `list(rows)`. */
export function holdingPartsOf(origins: readonly Origin[]): Origin {
  return { self: [], inside: distinct(origins.flatMap(partRoots)) };
}

/** The roots without repetition. */
export function distinct(roots: readonly Root[]): readonly Root[] {
  return [...new Map(roots.map((root) => [`${root.kind} ${root.name} ${String(root.owner)} ${String(root.isPart)}`, root])).values()];
}

function partRoots(origin: Origin): readonly Root[] {
  return distinct([...origin.self.map((root) => ({ ...root, isPart: true })), ...origin.inside]);
}
