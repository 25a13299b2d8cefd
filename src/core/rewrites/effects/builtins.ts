import { libraryEffect } from './libraryCalls';

const constants = new Set(['__name__', '__file__', '__doc__', 'NotImplemented', 'Ellipsis', '__debug__', '__builtins__']);

/** Whether a name that nothing in the file binds is one of Python's own. */
export function isBuiltin(name: string): boolean {
  return constants.has(name) || /^[A-Z]\w*(Error|Exception|Warning|Exit|Interrupt|Iteration|Group)$/.test(name) || libraryEffect(name).kind !== 'unknown';
}
