import { isTestFile } from '../domain/testFile';
import { yieldedValues } from '../python/returnedValues';
import type { FunctionFacts } from '../python/facts/scope';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { join, type Frame, type Meaning } from './meaning';
import { returnedMeanings } from './returnedMeanings';

/** Folders above are looked at so far. */
const maximumLevels = 5;

/** What pytest gives a test, or a fixture, for a parameter: what the fixture of that name gives, in the file or the nearest `conftest.py`. */
export function givenByFixture(evaluator: Evaluator, scope: FunctionFacts, name: string, path: string): readonly Meaning[] {
  if (!isTestFile(path) || !(scope.name.startsWith('test') || isFixture(scope))) return [];
  const own = fixtureIn(evaluator, path, name);
  // A fixture may take another of its own name, from further out.
  if (own && own.functionId !== scope.id) return given(evaluator, own);
  for (let level = 1; level <= maximumLevels; level++) {
    const conftest = evaluator.program.module(path, 'conftest', level);
    const fixture = conftest.kind === 'file' && conftest.path !== path ? fixtureIn(evaluator, conftest.path, name) : undefined;
    if (fixture) return given(evaluator, fixture);
  }
  return [];
}

function fixtureIn(evaluator: Evaluator, path: string, name: string): Frame | undefined {
  const found = evaluator.program.file(path)?.functions.find((each) => each.name === name && each.parent === 0 && isFixture(each));
  return found && { path, functionId: found.id, arguments: undefined };
}

function isFixture({ decorators }: FunctionFacts): boolean {
  return decorators.some((decorator) => /(^|\.)fixture$/.test(writtenName(decorator)));
}

function given(evaluator: Evaluator, fixture: Frame): readonly Meaning[] {
  const facts = evaluator.functionFacts(fixture);
  if (!facts) return [];
  return facts.isGenerator ? join(yieldedValues(facts.body).flatMap((value) => evaluator.meaningsOf(value, fixture))) : returnedMeanings(evaluator, facts, fixture);
}
