import type { Evaluator } from './evaluator';
import { isResolved, join, type Meaning } from './meaning';

/** An attribute that more files assign, or that more classes have, is no one's in particular. */
const maximumFiles = 4;
const maximumClasses = 2;

/** What keeps threads is called so: only for it is it worth asking who has an attribute of this name. */
const keepers = /thread|pool|executor|worker|background/i;

/**
 * What an attribute of an object of which nothing is known most likely is: `context.thread_pool`,
 * where a class of the project has an attribute, or a property, of that name.
 */
export function attributeByName(evaluator: Evaluator, fromPath: string, name: string): readonly Meaning[] {
  if (!keepers.test(name)) return [];
  const paths = [`${name}=`, `def ${name}`].flatMap((words) => evaluator.program.filesWith(fromPath, words, maximumFiles) ?? []);
  const files = [...new Set(paths)].flatMap((path) => evaluator.program.file(path) ?? []);
  const owners = files.flatMap(({ path, classes }) => classes.filter(({ attributes, bindings }) => Object.hasOwn(attributes, name) || Object.hasOwn(bindings, name)).map(({ id }) => ({ path, classId: id })));
  if (owners.length > maximumClasses) return [];
  return join(owners.flatMap((owner) => evaluator.member({ kind: 'instance', ...owner, madeBy: undefined }, name, 'self')))
    .filter(isResolved);
}
