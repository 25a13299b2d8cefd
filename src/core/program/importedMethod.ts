import type { Evaluator } from './evaluator';
import { importedPackages, packageOf } from './importedModules';

/** A name that types of more libraries have says nothing of which it is. */
const maximumLibraries = 2;

/**
 * The method of a library's type that a name most likely is, of an object of which nothing is known,
 * in a file that imports the library: `frame.iterrows()` below `import pandas`.
 */
export function importedMethod(evaluator: Evaluator, path: string, name: string): string | undefined {
  const { knowledge } = evaluator.program;
  const methods = knowledge.methodsNamed(name);
  if (methods.length === 0 || new Set(methods.map(packageOf)).size > maximumLibraries) return undefined;
  const facts = evaluator.program.file(path);
  const own = facts ? methods.filter((method) => importedPackages(facts).has(packageOf(method))) : [];
  const behaviours = new Set(own.map((method) => knowledge.find(method)?.behaviour));
  return behaviours.size === 1 ? own[0] : undefined;
}
