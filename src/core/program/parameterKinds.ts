import type { FunctionFacts } from '../python/facts/scope';
import type { Meaning } from './meaning';

/** Whether the first parameter is the object or the class. */
export function isBound(scope: FunctionFacts): boolean {
  return scope.classId !== undefined && !hasDecorator(scope, 'staticmethod');
}

/** Whether a method that is reached through its class gets its object as an argument: `Base.run(self, engine)`. */
export function isUnbound(scope: FunctionFacts, self: Meaning | undefined): boolean {
  return self?.kind === 'class' && !hasDecorator(scope, 'classmethod') && scope.name !== '__init_subclass__';
}

/** Whether a plain decorator of this name stands above the function. */
export function hasDecorator(scope: FunctionFacts, name: string): boolean {
  return scope.decorators.some((decorator) => decorator.kind === 'name' && decorator.name === name);
}
