import { isArray, isGrid, isNumpy, partsOf, pythonName, type NativeType } from '../tree/nativeType';
import { argumentsOf } from './moduleSource';
import type { CalledMethod, NativeParameter, Outside } from '../tree/tree';
import { namesFor, type NativePackage, type PackageNames } from './nativePackage';

/** The module that the program imports: its decorator puts the translation in front of the function. */
export function initFile({ program: { entry }, origin }: NativePackage): string {
  return decoratorText({ names: namesFor(entry), origin, receiver: entry.receiver, parameters: entry.parameters, outside: entry.outside, methods: entry.methods, exports: ['set_threads'] });
}

/** A parameter, as Python writes it. */
export type GivenParameter = Pick<NativeParameter, 'name' | 'defaultText' | 'isKeywordOnly'>;

/** A module with a decorator. */
export interface DecoratorModule {
  readonly names: PackageNames;
  readonly origin: string;
  readonly parameters: readonly GivenParameter[];
  /** What a method calls its object. */
  readonly receiver: string | undefined;
  /** What is handed on at each call beside the parameters. */
  readonly outside: readonly Pick<Outside, 'origin' | 'name'>[];
  /** Methods that must be the object's own. */
  readonly methods: readonly CalledMethod[];
  /** What else it takes from the compiled module. */
  readonly exports: readonly string[];
}

/** A module whose decorator asks the compiled function first. */
export function decoratorText({ names: { decorator, function: name }, origin, receiver, parameters: all, outside, methods, exports }: DecoratorModule): string {
  const hasAttributes = outside.some((each) => each.origin === 'object');
  const parameters = all.map(({ name: parameter, defaultText, isKeywordOnly }, index) => {
    const star = isKeywordOnly && !all[index - 1]?.isKeywordOnly ? '*, ' : '';
    return `${star}${parameter}${defaultText === undefined ? '' : `=${defaultText}`}`;
  });
  const object = receiver === undefined ? [] : [receiver];
  const again = all.map(({ name: parameter, isKeywordOnly }) => (isKeywordOnly ? `${parameter}=${parameter}` : parameter));
  const given = [...all.map((parameter) => parameter.name), ...outside.map((each) => (each.origin === 'file' ? `_names.get("${each.name}")` : `_attribute(${receiver ?? ''}, "${each.name}")`))];
  const call = `_native(${given.join(', ')})`;
  const replaced = methods.map((method) => `_is_own(${receiver ?? ''}, "${method.name}", "${method.qualifiedName}", _python.__module__)`);
  return [
    `"""\`${name}\` of ${origin} in C++, which runs without the GIL."""`,
    '',
    'from functools import wraps',
    ...(hasAttributes ? ['from types import MemberDescriptorType'] : []),
    '',
    `from ._native import ${name} as _native`,
    ...exports.map((each) => `from ._native import ${each}`),
    '',
    `__all__ = [${[decorator, ...exports].map((each) => `"${each}"`).join(', ')}]`,
    '',
    '',
    ...(hasAttributes || methods.length > 0 ? [lookUp] : []),
    ...(hasAttributes ? [readAttribute] : []),
    ...(methods.length > 0 ? [compareMethod] : []),
    `def ${decorator}(_python):`,
    '    """Calls the translation, and the function itself wherever that has another answer, or an error."""',
    ...(outside.some((each) => each.origin === 'file') ? ['    _names = _python.__globals__', ''] : ['']),
    '    @wraps(_python)',
    `    def ${name}(${[...object, ...parameters].join(', ')}):`,
    `        _result = ${replaced.length === 0 ? call : `${call} if ${replaced.join(' and ')} else NotImplemented`}`,
    `        return _python(${[...object, ...again].join(', ')}) if _result is NotImplemented else _result`,
    '',
    `    return ${name}`,
    '',
  ].join('\n');
}

/** Where Python looks an attribute up, without running anything of the object's class. */
const lookUp = `def _looked_up(owner, name):
    kind = type(owner)
    if kind.__getattribute__ is not object.__getattribute__:
        raise AttributeError(name)
    of_class = next((vars(each)[name] for each in kind.__mro__ if name in vars(each)), None)
    try:
        return of_class, object.__getattribute__(owner, "__dict__")
    except AttributeError:
        return of_class, {}

`;

const readAttribute = `def _attribute(owner, name):
    """The attribute, where reading it runs no code of its class; else nothing that the translation takes."""
    try:
        of_class, of_object = _looked_up(owner, name)
        if isinstance(of_class, MemberDescriptorType):
            return of_class.__get__(owner)
        if hasattr(type(of_class), "__set__"):
            return None
        return of_object[name] if name in of_object else None if hasattr(type(of_class), "__get__") else of_class
    except AttributeError:
        return None

`;

const compareMethod = `def _is_own(owner, name, qualified_name, module):
    """Whether a method of the object is the one that was translated, and not another class's."""
    try:
        of_class, of_object = _looked_up(owner, name)
    except AttributeError:
        return False
    function = getattr(of_class, "__func__", of_class)
    return name not in of_object and (getattr(function, "__qualname__", None), getattr(function, "__module__", None)) == (qualified_name, module)

`;

/** What type checkers read of it. */
export function stubFile({ program: { entry }, binding }: NativePackage): string {
  return decoratorStub(namesFor(entry), [threadsStub(binding)]);
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
export function nativeStub({ program: { entry, alternatives }, binding }: NativePackage): string {
  // What an array holds is asked when it is called.
  const isOpen = (index: number, type: NativeType) => isArray(type) || isGrid(type) || alternatives.some((each) => argumentsOf(each.entry)[index]?.type !== type);
  const parameters = argumentsOf(entry).map(({ name, type }, index) => `${name}: ${isOpen(index, type) ? 'Any' : pythonName(type)}`);
  return [
    'from typing import Any',
    '',
    `# ${entry.returns === 'none' ? 'None' : isNumpy(entry.returns) || partsOf(entry.returns).some(isNumpy) ? 'A number of NumPy’s' : pythonName(entry.returns)}, or NotImplemented where Python is to do it.`,
    `def ${namesFor(entry).function}(${[...parameters, '/'].join(', ')}) -> Any: ...`,
    threadsStub(binding),
    '',
  ].join('\n').replace('(/)', '()');
}
