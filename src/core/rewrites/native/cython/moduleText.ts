import { mostThreads, type NativePackage } from '../package/nativePackage';
import { isList } from '../tree/nativeType';
import { outsideName } from '../tree/outsideName';
import type { NativeFunction, NativeParameter } from '../tree/tree';
import { usedFunctions } from './checkedFunctions';
import { cythonType } from './cythonTypes';
import { kernelName, pythonIdentifier } from './pythonNames';
import { writeFunction } from './writeFunction';
import { indent } from './writeSteps';

const directives = 'language_level=3, cdivision=False, boundscheck=True, wraparound=True, overflowcheck=False, freethreading_compatible=True';

/** The module that Cython compiles, and that Python can run as it is. */
export function moduleText({ program, origin }: NativePackage): string {
  const { entry } = program;
  const used = new Set<string>();
  const written = program.functions.map((native) => writeFunction(program, native, used));
  const parts = written.at(-1)?.parts ?? 0;
  const { texts, library } = usedFunctions(used);
  const wrapper = wrapperText(entry, parts);
  const hasLists = givenTo(entry).some(({ type }) => isList(type));
  return [
    `# cython: ${directives}`,
    `"""\`${entry.name}\` of ${origin} for Cython, which runs without the GIL; without a compiler it is Python.`,
    '',
    'What Python would answer with an error, and ints that leave 64 bits, raise: the call is then left to Python from the',
    'start, which has seen nothing of what happened here.',
    '"""',
    ...(hasLists || parts > 0 ? ['from array import array', ''] : ['']),
    'import cython',
    ...(library.length > 0 ? [`from cython.cimports.libc.math import ${library.join(', ')}`] : []),
    ...(parts > 0 ? ['from cython.parallel import prange, threadid'] : []),
    '',
    '_threads = [1]',
    '',
    '',
    'def set_threads(count):',
    '    """Says how many threads share the rounds of one call."""',
    `    _threads[0] = min(max(int(count), 1), ${String(mostThreads)})`,
    '',
    '',
    ...[...texts, ...(hasLists ? listFunctions(entry) : []), ...written.flatMap((each) => each.texts), wrapper].join('\n\n\n').split('\n'),
    '',
  ].join('\n');
}

/** What the function is called with: its parameters, and what it reads beside them; with the module's names for it. */
function givenTo({ parameters, outside }: NativeFunction): readonly Pick<NativeParameter, 'name' | 'type' | 'isWritten'>[] {
  return [...parameters.map((each) => ({ ...each, name: pythonIdentifier(each.name) })), ...outside.map((each) => ({ name: outsideName(each), type: each.type, isWritten: false }))];
}

const copies = { 'float[]': { name: 'python_floats_of', code: 'd', element: 'float' }, 'int[]': { name: 'python_ints_of', code: 'q', element: 'int' } } as const;

/** How lists become machine numbers, and how what has changed goes back. */
function listFunctions(entry: NativeFunction): readonly string[] {
  const given = givenTo(entry);
  const needed = (['float[]', 'int[]'] as const).filter((type) => given.some((each) => each.type === type));
  return [
    ...needed.map((type) => {
      const { name, code, element } = copies[type];
      return `def ${name}(values, is_written):
    """A copy of a list as machine numbers; None where it is not of exactly the kind that was translated."""
    if type(values) is array:
        return array("${code}", values) if values.typecode == "${code}" else None
    if type(values) is not list and (type(values) is not tuple or is_written):
        return None
    for value in values:
        if type(value) is not ${element}:
            return None
    return array("${code}", values)`;
    }),
    ...(given.some(({ isWritten }) => isWritten) ? [`def python_write_back(values, before, after):
    """Sets what has changed in a list of the caller."""
    for index in range(len(after)):
        value = after[index]
        # 0.0 and -0.0 are equal, and a number that is none is not even equal to itself.
        if value == 0 or value != before[index]:
            values[index] = value`] : []),
  ];
}

/** What Python calls: it converts, lets go of the GIL, calls, and converts back. */
function wrapperText(entry: NativeFunction, parts: number): string {
  const given = givenTo(entry).map((each) => ({ ...each, own: each.name, kept: `${each.name}_c_` }));
  const lists = given.filter(({ type }) => isList(type));
  const scalars = given.filter(({ type }) => !isList(type));
  const written = given.filter(({ isWritten }) => isWritten);
  const wrong = [
    ...scalars.map(({ own, type }) => `type(${own}) is not ${type}`),
    // The same list given twice would be two copies here, and a change of one not seen in the other.
    ...written.flatMap((one, index) => lists.filter((other) => other !== one && !(other.isWritten && written.indexOf(other) < index)).map((other) => `${one.own} is ${other.own}`)),
  ];
  const call = `${kernelName(entry.instance)}(${[...given.map(({ kept }) => kept), ...(parts > 0 ? ['parts_c_', 'threads_c_'] : [])].join(', ')})`;
  const isTuple = entry.returns.startsWith('(');
  return [
    `def ${pythonIdentifier(entry.name)}(${given.map(({ own }) => own).join(', ')}):`,
    ...indent([
      `"""\`${entry.name}\` without the GIL, or NotImplemented where Python itself is to do it."""`,
      ...given.map(({ kept, type }) => `${kept}: ${cythonType(type)}`),
      ...(parts > 0 ? ['threads_c_: cython.longlong = _threads[0]', `parts_c_: cython.longlong[::1] = array("q", [0]) * (_threads[0] * ${String(parts)})`] : []),
      // A tuple of C has no name for annotations.
      isTuple ? `result_c_ = cython.declare(${cythonType(entry.returns)})` : `result_c_: ${cythonType(entry.returns)}`,
      ...(wrong.length > 0 ? [`if ${wrong.join(' or ')}:`, '    return NotImplemented'] : []),
      'try:',
      ...indent([
        ...lists.flatMap(({ own, kept, type, isWritten }) => [
          `${kept}copy_ = ${type === 'int[]' ? 'python_ints_of' : 'python_floats_of'}(${own}, ${isWritten ? 'True' : 'False'})`,
          `if ${kept}copy_ is None:`,
          '    return NotImplemented',
          `${kept} = ${kept}copy_`,
          ...(isWritten ? [`${kept}before_ = ${kept}copy_[:]`] : []),
        ]),
        ...scalars.map(({ own, kept }) => `${kept} = ${own}`),
        'with cython.nogil:',
        `    result_c_ = ${call}`,
      ]),
      'except (ArithmeticError, LookupError, ValueError, MemoryError):',
      '    return NotImplemented',
      ...written.flatMap(({ own, kept }) => [`if len(${own}) != len(${kept}copy_):`, '    return NotImplemented']),
      ...written.map(({ own, kept }) => `python_write_back(${own}, ${kept}before_, ${kept}copy_)`),
      `return ${entry.givesBack === undefined ? (entry.returns === 'none' ? 'None' : 'result_c_') : pythonIdentifier(entry.givesBack)}`,
    ]),
  ].join('\n');
}
