import type { FileFacts } from '../../python/facts';
import { importedModules } from '../importedModules';

/**
 * Whether a function is a test, or stands among tests. A test hands over one task and waits for it
 * because it asks what that task does; nobody wants it faster.
 */
export function isTestCode(facts: FileFacts, functionId: number): boolean {
  const scope = facts.functions[functionId];
  if (scope?.qualifiedName.split('.').some((name) => /^test_/.test(name))) return true;
  return importedModules(facts).some((module) => /^(pytest|unittest|nose)(\.|$)/.test(module));
}
