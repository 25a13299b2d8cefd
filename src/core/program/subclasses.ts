import { aliasesIn } from './aliases';
import { lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import type { ClassMeaning, Frame, InstanceMeaning, Meaning } from './meaning';

/** A class with heirs in more files has too many of them to tell them apart; as many of the files are a sample. */
const maximumFiles = 8;
const maximumSubclasses = 24;

/** A class with heirs in more files is one that everything inherits from. */
const maximumFilesSampled = 1000;

/** Names files that hold heirs of a class. */
type FindFiles = (evaluator: Evaluator, base: ClassMeaning, name: string) => readonly string[];

/** The classes of the project that inherit from a class, directly or not, by path and place; none where they are too many to tell them apart. */
export function subclassesOf(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning): readonly ClassMeaning[] {
  return heirsIn(evaluator, owner, filesWithHeirs);
}

/** Some of the classes that inherit from a class that has many heirs, from files all over the project. */
export function sampleSubclasses(evaluator: Evaluator, owner: ClassMeaning): readonly ClassMeaning[] {
  return heirsIn(evaluator, owner, (_, base, name) => spread(evaluator.program.filesWith(base.path, `class (${name})`, maximumFilesSampled) ?? []));
}

function filesWithHeirs(evaluator: Evaluator, base: ClassMeaning, name: string): readonly string[] {
  return evaluator.program.filesWith(base.path, `class (${name})`, maximumFiles) ?? [];
}

/** Some of many paths, at equal distances, since neighbours are alike. */
function spread(paths: readonly string[]): readonly string[] {
  const step = Math.max(1, paths.length / maximumFiles);
  return paths.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function heirsIn(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning, files: FindFiles): readonly ClassMeaning[] {
  const found = new Map<string, ClassMeaning>();
  const open: ClassMeaning[] = [{ kind: 'class', path: owner.path, classId: owner.classId }];
  for (let base = open.shift(); base && found.size < maximumSubclasses; base = open.shift()) {
    for (const heir of directSubclasses(evaluator, base, files)) {
      const key = keyOf(heir);
      if (found.has(key) || key === keyOf(owner)) continue;
      found.set(key, heir);
      open.push(heir);
    }
  }
  return [...found.values()];
}

/** More heirs of a class of a library are not the one that a program has in mind. */
const maximumHeirs = 2;

/**
 * The classes of the project that inherit directly from a class of a library, where they are one or two.
 *
 * @param type - Canonical: `discord.ext.commands.Bot`.
 */
export function heirsOfLibrary(evaluator: Evaluator, type: string, fromPath: string): readonly ClassMeaning[] {
  const { program } = evaluator;
  const name = type.slice(type.lastIndexOf('.') + 1);
  const paths = new Set([fromPath, ...program.filesWith(fromPath, `class (${name})`, maximumFiles) ?? []]);
  const heirs = heirsAmong(evaluator, [...paths], name, (meaning) => meaning.kind === 'external' && program.knowledge.canonicalName(meaning.name) === type);
  return heirs.length > maximumHeirs ? [] : heirs;
}

function directSubclasses(evaluator: Evaluator, base: ClassMeaning, files: FindFiles): readonly ClassMeaning[] {
  const name = evaluator.classFacts(base)?.name;
  if (name === undefined) return [];
  const paths = new Set([base.path, ...files(evaluator, base, name)]);
  return heirsAmong(evaluator, [...paths], name, (meaning) => meaning.kind === 'class' && keyOf(meaning) === keyOf(base));
}

function heirsAmong(evaluator: Evaluator, paths: readonly string[], name: string, isBase: (meaning: Meaning) => boolean): readonly ClassMeaning[] {
  return paths.flatMap((path) => {
    const file = evaluator.program.file(path);
    if (!file) return [];
    const names = new Set([name, ...aliasesIn(file, name)]);
    return file.classes.flatMap((candidate): readonly ClassMeaning[] => {
      const frame: Frame = { path, functionId: candidate.parent, arguments: undefined };
      const bases = candidate.bases.map((each) => (each.kind === 'subscript' ? each.object : each)).filter((each) => names.has(lastName(each) ?? ''));
      const isHeir = bases.flatMap((each) => evaluator.meaningsOf(each, frame)).some(isBase);
      return isHeir ? [{ kind: 'class', path, classId: candidate.id }] : [];
    });
  });
}

function keyOf({ path, classId }: ClassMeaning | InstanceMeaning): string {
  return `${path} ${String(classId)}`;
}
