import { pythonName } from '../tree/nativeType';
import { argumentsOf } from './moduleSource';
import type { NativeParameter } from '../tree/tree';
import { namesFor, type NativePackage, type PackageNames } from './nativePackage';

/** The module that the program imports: its decorator puts the translation in front of the function. */
export function initFile({ program: { entry }, origin }: NativePackage): string {
  return decoratorText({ names: namesFor(entry.name), origin, parameters: entry.parameters, globals: entry.globals.map(({ name }) => name), exports: ['set_threads'] });
}

/** A parameter, as Python writes it. */
export type GivenParameter = Pick<NativeParameter, 'name' | 'defaultText' | 'isKeywordOnly'>;

/** A module with a decorator. */
export interface DecoratorModule {
  readonly names: PackageNames;
  readonly origin: string;
  readonly parameters: readonly GivenParameter[];
  /** Names of the file's top level that are handed on at each call. */
  readonly globals: readonly string[];
  /** What else it takes from the compiled module. */
  readonly exports: readonly string[];
}

/** A module whose decorator asks the compiled function first. */
export function decoratorText({ names: { decorator, function: name }, origin, parameters: all, globals, exports }: DecoratorModule): string {
  const parameters = all.map(({ name: parameter, defaultText, isKeywordOnly }, index) => {
    const star = isKeywordOnly && !all[index - 1]?.isKeywordOnly ? '*, ' : '';
    return `${star}${parameter}${defaultText === undefined ? '' : `=${defaultText}`}`;
  });
  const again = all.map(({ name: parameter, isKeywordOnly }) => (isKeywordOnly ? `${parameter}=${parameter}` : parameter));
  const given = [...all.map((parameter) => parameter.name), ...globals.map((global) => `_names.get("${global}")`)];
  return [
    `"""\`${name}\` of ${origin} in C++, which runs without the GIL."""`,
    '',
    'from functools import wraps',
    '',
    `from ._native import ${name} as _native`,
    ...exports.map((each) => `from ._native import ${each}`),
    '',
    `__all__ = [${[decorator, ...exports].map((each) => `"${each}"`).join(', ')}]`,
    '',
    '',
    `def ${decorator}(_python):`,
    '    """Calls the translation, and the function itself wherever that has another answer, or an error."""',
    ...(globals.length > 0 ? ['    _names = _python.__globals__', ''] : ['']),
    '    @wraps(_python)',
    `    def ${name}(${parameters.join(', ')}):`,
    `        _result = _native(${given.join(', ')})`,
    `        return _python(${again.join(', ')}) if _result is NotImplemented else _result`,
    '',
    `    return ${name}`,
    '',
  ].join('\n');
}

/** What type checkers read of it. */
export function stubFile({ program: { entry }, binding }: NativePackage): string {
  return decoratorStub(namesFor(entry.name), [threadsStub(binding)]);
}

/** What type checkers read of a module with a decorator. */
export function decoratorStub({ decorator }: PackageNames, others: readonly string[]): string {
  return ['from typing import Any, Callable, TypeVar', '', '_Function = TypeVar("_Function", bound=Callable[..., Any])', '', `def ${decorator}(_python: _Function) -> _Function: ...`, ...others, ''].join('\n');
}

/** Sums of floats are shared out by C++ only, where it is told so. */
function threadsStub(binding: NativePackage['binding']): string {
  return binding === 'cython' ? 'def set_threads(count: int) -> None: ...' : 'def set_threads(count: int, /, *, reorder_sums: bool = ...) -> None: ...';
}

/** What type checkers read of the compiled module. */
export function nativeStub({ program: { entry }, binding }: NativePackage): string {
  const parameters = argumentsOf(entry).map(({ name, type }) => `${name}: ${pythonName(type)}`);
  return [
    'from typing import Any',
    '',
    `# ${entry.returns === 'none' ? 'None' : pythonName(entry.returns)}, or NotImplemented where Python is to do it.`,
    `def ${namesFor(entry.name).function}(${[...parameters, '/'].join(', ')}) -> Any: ...`,
    threadsStub(binding),
    '',
  ].join('\n').replace('(/)', '()');
}
