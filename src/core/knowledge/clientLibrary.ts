import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/**
 * The callables of a library that talks to something outside: a service, a server, a child process, a
 * device. All names are within the library, and so are the types; only the values of `bases` are
 * whole names, since a class may inherit from another library's.
 */
export interface ClientFacts {
  /** The calls that surely go out and wait for the answer, with the seconds of an everyday one. */
  readonly waits?: Readonly<Record<string, number>>;
  /** What is made of coroutines instead: a call of it only makes one. */
  readonly coroutines?: readonly string[];
  /** What only looks at an answer, or makes a request that is sent later. */
  readonly holds?: readonly string[];
  /** What does work of its own worth speaking of, with its seconds. */
  readonly computes?: Readonly<Record<string, number>>;
  /** The types of results. What is not said to wait only makes such an object. */
  readonly returns?: Readonly<Record<string, string>>;
  readonly aliases?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly bases?: Readonly<Record<string, string>>;
}

/**
 * A library of which the calls that wait are known.
 *
 * @param source - How they are known. A class whose methods are named is made without waiting, unless
 * the class itself is said to wait.
 */
export function describeClient(library: string, facts: ClientFacts, source: Pick<KnowledgeEntry, 'evidence' | 'confidence'>): LibraryKnowledge {
  const { waits = {}, coroutines = [], holds = [], computes = {}, returns = {} } = facts;
  const returned = (call: string): Pick<KnowledgeEntry, 'returns'> => {
    const type = returns[call] ?? (isClass(call) ? call : undefined);
    return type === undefined ? {} : { returns: `${library}.${type}` };
  };
  const named = new Set([...Object.keys(waits), ...coroutines, ...holds, ...Object.keys(computes)]);
  const made = new Set([...[...named, ...Object.keys(returns)].flatMap(classesIn), ...Object.keys(returns)].filter((call) => !named.has(call)));
  const entries: readonly KnowledgeEntry[] = [
    ...[...made].map((call): KnowledgeEntry => ({ name: `${library}.${call}`, behaviour: 'holds', seconds: 1e-5, ...returned(call), ...source })),
    ...Object.entries(waits).map(([call, seconds]): KnowledgeEntry => ({ name: `${library}.${call}`, behaviour: 'waits', seconds, ...returned(call), ...source })),
    ...coroutines.map((call): KnowledgeEntry => ({ name: `${library}.${call}`, behaviour: 'waits', seconds: 0.2, isAwaited: true, ...returned(call), ...source })),
    ...holds.map((call): KnowledgeEntry => ({ name: `${library}.${call}`, behaviour: 'holds', seconds: 2e-5, ...returned(call), ...source })),
    ...Object.entries(computes).map(([call, seconds]): KnowledgeEntry => ({ name: `${library}.${call}`, behaviour: 'holds', seconds, ...returned(call), ...source })),
  ];
  const inside = (name: string) => `${library}.${name}`;
  return {
    library,
    entries,
    ...(facts.aliases ? { aliases: renamed(facts.aliases, inside, inside) } : {}),
    ...(facts.attributes ? { attributes: renamed(facts.attributes, inside, inside) } : {}),
    ...(facts.bases ? { bases: renamed(facts.bases, inside, (base) => base) } : {}),
  };
}

/** The class of which a call is a method: "chat.Client.send" has "chat.Client". Making one waits for nobody yet. */
function classesIn(call: string): readonly string[] {
  const parts = call.split('.');
  const index = parts.findIndex((part) => isClass(part));
  return index < 0 || index === parts.length - 1 ? [] : [parts.slice(0, index + 1).join('.')];
}

function isClass(call: string): boolean {
  return /(?:^|\.)[A-Z]\w*$/.test(call);
}

function renamed(links: Readonly<Record<string, string>>, from: (name: string) => string, to: (name: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(links).map(([name, target]) => [from(name), to(target)]));
}
