import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/**
 * A library that is Python through and through: all of its callables hold the GIL.
 *
 * @param callSeconds - The cost of one everyday call by the callable's name within the library; `*`
 * is any callable not named.
 * @param source - How it is known that the library has no compiled part.
 */
export function describePurePython(
  library: string,
  callSeconds: Readonly<Record<string, number>>,
  source: Pick<KnowledgeEntry, 'evidence' | 'confidence'>,
): LibraryKnowledge {
  const entries = Object.entries(callSeconds).map(([callable, seconds]): KnowledgeEntry => {
    const name = `${library}.${callable}`;
    // A capitalised callable is a class: what it makes has methods in the same library.
    const returns = /^[A-Z]\w*$/.test(callable) ? { returns: name } : {};
    return { name, behaviour: 'holds', seconds, ...returns, ...source };
  });
  return { library, isPurePython: true, entries };
}
