import { aliasesIn } from './aliases';
import { lastName } from './callIndex';
import type { Evaluator } from './evaluator';
import type { ClassMeaning, Frame, InstanceMeaning } from './meaning';

/** A class with heirs in more files has too many of them to tell them apart. */
const maximumFiles = 8;
const maximumSubclasses = 24;

/** The classes of the project that inherit from a class, directly or not, by path and place. */
export function subclassesOf(evaluator: Evaluator, owner: ClassMeaning | InstanceMeaning): readonly ClassMeaning[] {
  const found = new Map<string, ClassMeaning>();
  const open: ClassMeaning[] = [{ kind: 'class', path: owner.path, classId: owner.classId }];
  for (let base = open.shift(); base && found.size < maximumSubclasses; base = open.shift()) {
    for (const heir of directSubclasses(evaluator, base)) {
      const key = keyOf(heir);
      if (found.has(key) || key === keyOf(owner)) continue;
      found.set(key, heir);
      open.push(heir);
    }
  }
  return [...found.values()];
}

function directSubclasses(evaluator: Evaluator, base: ClassMeaning): readonly ClassMeaning[] {
  const name = evaluator.classFacts(base)?.name;
  if (name === undefined) return [];
  const elsewhere = evaluator.program.filesWith(base.path, `class (${name})`, maximumFiles) ?? [];
  return [...new Set([base.path, ...elsewhere])].flatMap((path) => {
    const file = evaluator.program.file(path);
    if (!file) return [];
    const names = new Set([name, ...aliasesIn(file, name)]);
    return file.classes.flatMap((candidate): readonly ClassMeaning[] => {
      const frame: Frame = { path, functionId: candidate.parent, arguments: undefined };
      const bases = candidate.bases.map((each) => (each.kind === 'subscript' ? each.object : each)).filter((each) => names.has(lastName(each) ?? ''));
      const isHeir = bases.flatMap((each) => evaluator.meaningsOf(each, frame)).some((meaning) => meaning.kind === 'class' && keyOf(meaning) === keyOf(base));
      return isHeir ? [{ kind: 'class', path, classId: candidate.id }] : [];
    });
  });
}

function keyOf({ path, classId }: ClassMeaning | InstanceMeaning): string {
  return `${path} ${String(classId)}`;
}
