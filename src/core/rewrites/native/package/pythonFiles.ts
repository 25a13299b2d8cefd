import { pythonName } from '../tree/nativeType';
import { argumentsOf } from './moduleSource';
import { namesFor, type NativePackage } from './nativePackage';

/** The module that the program imports: its decorator puts the translation in front of the function. */
export function initFile({ program, origin }: NativePackage): string {
  const { entry } = program;
  const { decorator, function: name } = namesFor(entry.name);
  const parameters = entry.parameters.map(({ name: parameter, defaultText, isKeywordOnly }, index) => {
    const star = isKeywordOnly && !entry.parameters[index - 1]?.isKeywordOnly ? '*, ' : '';
    return `${star}${parameter}${defaultText === undefined ? '' : `=${defaultText}`}`;
  });
  const again = entry.parameters.map(({ name: parameter, isKeywordOnly }) => (isKeywordOnly ? `${parameter}=${parameter}` : parameter));
  const given = [...entry.parameters.map((parameter) => parameter.name), ...entry.globals.map((global) => `_names.get("${global.name}")`)];
  return [
    `"""\`${name}\` of ${origin} in C++, which runs without the GIL."""`,
    '',
    'from functools import wraps',
    '',
    `from ._native import ${name} as _native`,
    'from ._native import set_threads',
    '',
    `__all__ = ["${decorator}", "set_threads"]`,
    '',
    '',
    `def ${decorator}(_python):`,
    '    """Calls the translation, and the function itself wherever that has another answer, or an error."""',
    ...(entry.globals.length > 0 ? ['    _names = _python.__globals__', ''] : ['']),
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
export function stubFile({ program: { entry } }: NativePackage): string {
  const { decorator } = namesFor(entry.name);
  return ['from typing import Any, Callable, TypeVar', '', '_Function = TypeVar("_Function", bound=Callable[..., Any])', '', `def ${decorator}(_python: _Function) -> _Function: ...`, 'def set_threads(count: int, /) -> None: ...', ''].join('\n');
}

/** What type checkers read of the compiled module. */
export function nativeStub({ program: { entry } }: NativePackage): string {
  const parameters = argumentsOf(entry).map(({ name, type }) => `${name}: ${pythonName(type)}`);
  return [
    'from typing import Any',
    '',
    `# ${entry.returns === 'none' ? 'None' : pythonName(entry.returns)}, or NotImplemented where Python is to do it.`,
    `def ${namesFor(entry.name).function}(${[...parameters, '/'].join(', ')}) -> Any: ...`,
    'def set_threads(count: int, /) -> None: ...',
    '',
  ].join('\n').replace('(/)', '()');
}
