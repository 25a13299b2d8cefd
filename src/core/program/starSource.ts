import type { FileFacts } from '../python/facts';
import type { StarImport } from '../python/facts/scope';
import type { Program, StarSource } from './evaluator';
import { bindingsAtEnd } from './boundNames';

/**
 * The source of a name that a file does not bind itself. What a module of the project binds is sure;
 * what a library has may be only a guess, so those are asked next. Of several that have a name the
 * last gives it, as Python does.
 */
export function starSource(program: Program, name: string, facts: FileFacts): StarSource | undefined {
  return inProject(program, name, facts, new Set([facts.path])) ?? inLibraries(program, name, facts, new Set([facts.path]));
}

/**
 * @param asked - The modules asked so far. Those that import each other do so in circles, and there
 *   are more ways through a package than anybody could follow: a module that has nothing by one of
 *   them has nothing by another.
 */
function inProject(program: Program, name: string, facts: FileFacts, asked: Set<string>): StarSource | undefined {
  for (const { module, level } of starsOf(facts)) {
    const target = program.module(facts.path, module, level);
    if (target.kind === 'pending') return { kind: 'pending' };
    const behind = target.kind === 'file' ? firstTime(program, target.path, asked) : undefined;
    if (!behind) continue;
    if (bindingsAtEnd(behind, name).bindings.length > 0) return { kind: 'file', facts: behind };
    const found = inProject(program, name, behind, asked);
    if (found) return found;
  }
  return undefined;
}

/**
 * A name of a known library. One of which only as a whole something is known may have the name or
 * not: it has it if no other can and Python itself has none. Of several modules of one library the
 * last is taken: what is known is known of all of them. What bears the name of a module of Python
 * itself is that module, which libraries made of helpers import and so pass on.
 */
function inLibraries(program: Program, name: string, facts: FileFacts, asked: Set<string>): StarSource | undefined {
  const { knowledge } = program;
  const possible: string[] = [];
  let leadsOutside = false;
  for (const { module, level } of starsOf(facts)) {
    const target = program.module(facts.path, module, level);
    const behind = target.kind === 'file' ? firstTime(program, target.path, asked) : undefined;
    const found = behind && inLibraries(program, name, behind, asked);
    if (found) return found;
    const external = `${module}.${name}`;
    const entry = target.kind === 'external' && level === 0 ? knowledge.find(external) : undefined;
    if (entry && !entry.isGeneral) return { kind: 'library', name: external };
    if (entry) possible.push(external);
    leadsOutside ||= target.kind === 'external' && level === 0;
  }
  if (leadsOutside && passedOn.has(name)) return { kind: 'library', name };
  const [last] = possible;
  const isOfOne = new Set(possible.map((each) => knowledge.library(each)?.library)).size === 1;
  return last === undefined || !isOfOne || knowledge.find(name) ? undefined : { kind: 'library', name: last };
}

/** Modules of Python itself after which libraries call none of their own. */
const passedOn: ReadonlySet<string> = new Set(['asyncio', 'concurrent', 'functools', 'hashlib', 'itertools', 'json', 'logging', 'multiprocessing', 'os', 'queue', 're', 'socket', 'subprocess', 'sys', 'threading', 'time']);

/** The facts of a module that was not asked before. */
function firstTime(program: Program, path: string, asked: Set<string>): FileFacts | undefined {
  if (asked.has(path)) return undefined;
  asked.add(path);
  return program.file(path);
}

/** The star imports of a file's body, the last one first. */
function starsOf(facts: FileFacts): readonly StarImport[] {
  return [...facts.functions[0]?.starImports ?? []].reverse();
}
