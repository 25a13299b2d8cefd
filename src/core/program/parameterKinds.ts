import type { FunctionFacts } from '../python/facts/scope';

/** Whether the first parameter is the object or the class. */
export function isBound(scope: FunctionFacts): boolean {
  return scope.classId !== undefined && !hasDecorator(scope, 'staticmethod');
}

/** Whether a plain decorator of this name stands above the function. */
export function hasDecorator(scope: FunctionFacts, name: string): boolean {
  return scope.decorators.some((decorator) => decorator.kind === 'name' && decorator.name === name);
}
