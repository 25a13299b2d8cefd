import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/** The seconds of an everyday call that holds, or what else the call does. */
export type Call = number | Omit<KnowledgeEntry, 'name' | 'evidence' | 'confidence'>;

/** How the calls of a library are known. */
export type Source = Pick<KnowledgeEntry, 'evidence' | 'confidence'>;

/**
 * A library that is Python through and through: all of its callables hold the GIL.
 *
 * @param calls - One everyday call by the callable's name within the library; `*` is any callable not named.
 * @param source - How it is known that the library has no compiled part.
 */
export function describePurePython(library: string, calls: Readonly<Record<string, Call>>, source: Source): LibraryKnowledge {
  return { library, isPurePython: true, entries: describeCalls(library, calls, source) };
}

/** A call that computes without the GIL. */
export function releases(seconds: number, returns?: string): Call {
  return { behaviour: 'releases', seconds, ...(returns === undefined ? {} : { returns }) };
}

/** A call that waits for the world outside. */
export function waits(seconds: number, returns?: string): Call {
  return { behaviour: 'waits', seconds, ...(returns === undefined ? {} : { returns }) };
}

/** A call that computes in machine code and keeps the GIL. */
export function keeps(seconds: number, returns?: string): Call {
  return { behaviour: 'holds', seconds, isNative: true, ...(returns === undefined ? {} : { returns }) };
}

/** The entries of calls by their names within the library, all known in the same way. */
export function describeCalls(library: string, calls: Readonly<Record<string, Call>>, source: Source): readonly KnowledgeEntry[] {
  return Object.entries(calls).map(([callable, call]): KnowledgeEntry => {
    const name = `${library}.${callable}`;
    // A capitalised callable is a class: what it makes has methods in the same library.
    const returns = /^[A-Z]\w*$/.test(callable) ? { returns: name } : {};
    return typeof call === 'number' ? { name, behaviour: 'holds', seconds: call, ...returns, ...source } : { name, ...returns, ...call, ...source };
  });
}

/** What was looked at of a package, and its calls. */
export type Looked = readonly [version: string, calls: Readonly<Record<string, Call>>];

/** Packages without a compiled part, by the version whose files were looked at. */
export function describeLooked(packages: Readonly<Record<string, Looked>>): readonly LibraryKnowledge[] {
  return Object.entries(packages).map(([library, [version, calls]]) => describePurePython(library, calls, { evidence: `${version} (Python source)`, confidence: 'source' }));
}
