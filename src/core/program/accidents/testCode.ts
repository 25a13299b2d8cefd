import type { FileFacts } from '../../python/facts';
import type { Statement } from '../../python/facts/statement';
import { scopesAround } from '../../python/scopesAround';
import { blocksIn, valuesOf } from '../../python/traverse';
import { lastName } from '../callIndex';
import { importedModules } from '../importedModules';

/**
 * Whether a function is a test, or stands among tests. A test hands over one task and waits for it
 * because it asks what that task does; nobody wants it faster.
 */
export function isTestCode(facts: FileFacts, functionId: number): boolean {
  const scope = facts.functions[functionId];
  if (scope?.qualifiedName.split('.').some((name) => isNameOfTest(name))) return true;
  return importedModules(facts).some((module) => /^(pytest|unittest|nose)(\.|$)/.test(module));
}

/**
 * Whether a function, or one around it, is a test that asserts something: its threads ask whether
 * something is safe to share. One that only prints how long it took is a comparison.
 */
export function isAssertingTest(facts: FileFacts, functionId: number): boolean {
  return [...scopesAround(facts, functionId)].some(({ name, body }) => isNameOfTest(name) && asserts(body));
}

/** As pytest has it, `test_safety`, and as unittest does, `testSafety`. */
function isNameOfTest(name: string): boolean {
  return /^test[_A-Z]/.test(name);
}

function asserts(statements: readonly Statement[]): boolean {
  return statements.some((statement) => statement.kind === 'assert'
    || valuesOf(statement).some((value) => value.kind === 'call' && /^assert/.test(lastName(value.callee) ?? ''))
    || blocksIn(statement).some(asserts));
}
