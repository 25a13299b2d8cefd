import { describe, expect, it } from 'vitest';
import type { KnowledgeEntry, LibraryKnowledge } from '../../../src/core/knowledge/entry';
import { libraries } from '../../../src/core/knowledge/index';
import { createKnowledge } from '../../../src/core/knowledge/knowledgeBase';

const knowledge = createKnowledge(libraries, { minor: 13, isFreeThreaded: false });
const entries = libraries.flatMap((library) => library.entries.map((entry) => ({ library: library.library, entry })));
const builtinName = /^[A-Za-z_]\w*(\.\w+)?$/;

/** The names of what breaks a rule, so that a failing test says which entries to mend. */
function offenders(isWrong: (entry: KnowledgeEntry, library: string) => boolean): readonly string[] {
  return entries.filter(({ entry, library }) => isWrong(entry, library)).map(({ entry }) => entry.name);
}

function linksOf(kind: 'aliases' | 'bases' | 'attributes'): readonly [LibraryKnowledge, string, string][] {
  return libraries.flatMap((library) => Object.entries(library[kind] ?? {}).map(([from, to]): [LibraryKnowledge, string, string] => [library, from, to]));
}

/** Types that somebody can call something on. */
const types = new Set([
  ...entries.map(({ entry }) => entry.name.slice(0, entry.name.lastIndexOf('.'))),
  ...linksOf('bases').flatMap(([, type, base]) => [type, base]),
  ...linksOf('attributes').map(([, name]) => name.slice(0, name.lastIndexOf('.'))),
]);

describe('every entry', () => {
  it('has a dotted name inside its library', () => {
    expect(
      offenders((entry, library) =>
        library === 'builtins' ? !builtinName.test(entry.name) : !entry.name.startsWith(`${library}.`) || !/^\w+(\.\w+)*(\.\*)?$/.test(entry.name),
      ),
    ).toEqual([]);
  });

  it('has a cost that is a number of seconds', () => {
    expect(offenders(({ seconds }) => !Number.isFinite(seconds) || seconds <= 0 || seconds > 60)).toEqual([]);
  });

  it('has evidence, and names the version of a source that was read', () => {
    expect(offenders((entry) => entry.evidence.trim() === '')).toEqual([]);
    expect(offenders((entry) => entry.confidence === 'source' && !/\d|excerpt|@|release|nogil/.test(entry.evidence))).toEqual([]);
    expect(offenders((entry) => entry.confidence === 'measured' && !entry.evidence.includes('measured'))).toEqual([]);
  });

  it('stands once for each version', () => {
    const seen = new Map<string, KnowledgeEntry[]>();
    const overlapping = entries.filter(({ entry }) => {
      const others = seen.get(entry.name) ?? [];
      seen.set(entry.name, [...others, entry]);
      return others.some((other) => (entry.sinceMinor ?? 0) <= (other.untilMinor ?? 99) && (other.sinceMinor ?? 0) <= (entry.untilMinor ?? 99));
    });
    expect(overlapping.map(({ entry }) => entry.name)).toEqual([]);
  });

  it('says what is called, if it calls', () => {
    expect(offenders((entry) => (entry.behaviour === 'callback') !== (entry.callback !== undefined))).toEqual([]);
    expect(offenders(({ callback }) => callback !== undefined && callback.position === undefined && callback.keyword === undefined)).toEqual([]);
  });

  it('has sizes, positions and versions that can be', () => {
    expect(offenders(({ holdsBelowSize }) => holdsBelowSize !== undefined && !(holdsBelowSize > 0))).toEqual([]);
    expect(offenders(({ iterates, waitsForArgument, returnsArgument }) => [iterates, waitsForArgument, returnsArgument].some((position) => (position ?? 0) < 0))).toEqual([]);
    expect(offenders(({ sinceMinor, untilMinor }) => (sinceMinor ?? 8) < 8 || (untilMinor ?? 15) > 15 || (sinceMinor ?? 0) > (untilMinor ?? 99))).toEqual([]);
  });

  it('holds below a size only if it releases above', () => {
    expect(offenders((entry) => entry.holdsBelowSize !== undefined && entry.behaviour !== 'releases')).toEqual([]);
  });

  it('waits for an argument only if it waits', () => {
    expect(offenders((entry) => entry.waitsForArgument !== undefined && entry.behaviour !== 'waits' && entry.behaviour !== 'idles')).toEqual([]);
  });

  it('returns a type of which something is known', () => {
    // A class of which nothing but its making is known is a type too.
    const isKnown = (type: string, name: string) => type === name || types.has(type) || ['int', 'float', 'bool', 'complex'].includes(type);
    expect(offenders((entry) => entry.returns !== undefined && !isKnown(entry.returns, entry.name))).toEqual([]);
  });
});

describe('every library', () => {
  it('has entries, or says what sub-interpreters do with it', () => {
    expect(libraries.filter((library) => library.entries.length === 0 && !library.subinterpreters).map(({ library }) => library)).toEqual([]);
  });

  it('covers all of its callables if it is pure Python', () => {
    const covers = (library: LibraryKnowledge) => library.entries.some((entry) => entry.name === `${library.library}.*` && entry.behaviour === 'holds');
    expect(libraries.filter((library) => library.isPurePython && !covers(library)).map(({ library }) => library)).toEqual([]);
  });

  it('has aliases that lead somewhere, and not in circles', () => {
    const lost = linksOf('aliases').filter(([, alias, target]) => {
      const canonical = knowledge.canonicalName(alias);
      const isThere = knowledge.find(canonical) !== undefined || types.has(canonical) || entries.some(({ entry }) => entry.name.startsWith(`${canonical}.`));
      return alias === target || canonical === alias || !isThere;
    });
    expect(lost.map(([, alias]) => alias)).toEqual([]);
  });

  it('has an alias once', () => {
    const aliases = linksOf('aliases').map(([, alias]) => alias);
    expect(aliases.filter((alias, index) => aliases.indexOf(alias) !== index)).toEqual([]);
    expect(aliases.filter((alias) => entries.some(({ entry }) => entry.name === alias))).toEqual([]);
  });

  it('has bases with methods, and no type among its own ancestors', () => {
    const bases = new Map(linksOf('bases').map(([, type, base]) => [type, base]));
    const ancestors = (type: string, seen: readonly string[] = []): readonly string[] => {
      const base = bases.get(type);
      return base === undefined || seen.includes(base) ? seen : ancestors(base, [...seen, base]);
    };
    expect([...bases.keys()].filter((type) => ancestors(type).includes(type))).toEqual([]);
    expect([...bases.values()].filter((base) => !entries.some(({ entry }) => entry.name.startsWith(`${base}.`)) && !bases.has(base))).toEqual([]);
  });

  it('has attributes of known types', () => {
    expect(linksOf('attributes').filter(([, , type]) => !types.has(type) && !['int', 'float', 'bool'].includes(type)).map(([, name]) => name)).toEqual([]);
  });
});

describe('what sub-interpreters can load', () => {
  const facts = libraries.flatMap(({ library, subinterpreters }) => (subinterpreters ? [{ library, ...subinterpreters }] : []));

  it('is told once of each library', () => {
    const names = facts.map(({ library }) => library);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('was tried or is read off the source', () => {
    expect(facts.filter(({ evidence, loads }) => !/^measured: /.test(evidence) && (loads || !/PyModule_Create|it imports \w+, which is refused/.test(evidence))).map(({ library }) => library)).toEqual([]);
  });

  it.each([['numpy.linalg', false], ['lxml.etree', false], ['torch', false], ['json.decoder', true], ['curses', false], ['google.protobuf.message', true], ['unheard_of', undefined]])('of %s says %s', (module, loads) => {
    expect(knowledge.subinterpreters(module)?.loads).toBe(loads);
  });

  it('makes no library of a name of which no call is known', () => {
    const callable = new Set(libraries.filter(({ entries }) => entries.length > 0).map(({ library }) => library));
    const [nameless] = facts.filter(({ library }) => !callable.has(library) && !library.includes('.'));
    expect(nameless).toBeDefined();
    expect(knowledge.library(`${nameless?.library ?? ''}.any`)?.library).toBe('builtins');
  });
});
