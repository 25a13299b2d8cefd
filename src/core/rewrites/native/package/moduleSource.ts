import { identifier } from '../cpp/identifiers';
import { cppType } from '../cpp/cppTypes';
import { isArray, isGrid, isList, isMatrix, isNumpy, partsOf, type NativeType } from '../tree/nativeType';
import { outsideName } from '../tree/outsideName';
import type { NativeFunction, NativeParameter } from '../tree/tree';
import { mostThreads, namesFor, type NativePackage } from './nativePackage';

/** The C++ that Python imports: it converts, lets go of the GIL, calls, and converts back. */
export function moduleSource({ program, origin, binding }: NativePackage): string {
  const { entry } = program;
  const names = namesFor(entry);
  const given = argumentsOf(entry);
  const entries = [entry, ...program.alternatives.map((each) => each.entry)];
  return [
    `// \`${entry.name}\` of ${origin}, for Python. Answers NotImplemented wherever Python itself is to do it.`,
    '#include "convert.hpp"',
    '#include "kernels.hpp"',
    ...(binding === 'pybind11' ? ['', '#include <pybind11/pybind11.h>'] : []),
    '',
    'namespace {',
    '',
    'PyObject* leave_to_python() {',
    '  PyErr_Clear();',
    '  Py_INCREF(Py_NotImplemented);',
    '  return Py_NotImplemented;',
    '}',
    '',
    ...(entries.length === 1 ? callLines(entry, { name: 'call', unfit: 'leave_to_python()' }) : entries.flatMap((each, index) => [...callLines(each, { name: `call_${String(index)}`, unfit: 'nullptr' }), ''])),
    ...(entries.length === 1 ? [] : chosenCall(entries.length)),
    '',
    ...(binding === 'c-api' ? plainModule(names.function, given.length) : []),
    '}  // namespace',
    '',
    ...(binding === 'c-api' ? plainInit : pybindInit(names.function, given.length)),
    '',
  ].join('\n');
}

/** What the function is called with: its parameters, and what it reads beside them. */
export function argumentsOf({ parameters, outside }: NativeFunction): readonly Pick<NativeParameter, 'name' | 'type' | 'isWritten'>[] {
  return [...parameters, ...outside.map((each) => ({ name: outsideName(each), type: each.type, isWritten: false }))];
}

/** The first translation whose types the arguments have. */
function chosenCall(count: number): readonly string[] {
  return [
    '// Each for arguments of other types.',
    'PyObject* call(PyObject* const* arguments) {',
    ...Array.from({ length: count }, (_, index) => `  if (PyObject* returned = call_${String(index)}(arguments)) return returned;`),
    '  return leave_to_python();',
    '}',
  ];
}

function isOfNumpy(type: NativeType): boolean {
  return isArray(type) || isGrid(type);
}

interface Call {
  readonly name: string;
  /** What it answers where the arguments are of other types. */
  readonly unfit: string;
}

function callLines(entry: NativeFunction, { name, unfit }: Call): readonly string[] {
  const given = argumentsOf(entry);
  const hasArrays = given.some(({ type }) => isOfNumpy(type));
  const converted = [
    ...given.map(({ type, isWritten }, index) => `!convert::from_python(arguments[${String(index)}], given_${String(index)}${isOfNumpy(type) ? `, held_${String(index)}` : ''}${isList(type) || isOfNumpy(type) ? `, ${String(isWritten)}` : ''})`),
    ...(hasArrays ? ['!convert::ignores_small_numbers()'] : []),
  ];
  const written = given.flatMap(({ isWritten }, index) => (isWritten ? [index] : []));
  const lists = written.filter((index) => isList(given[index]?.type ?? 'unknown'));
  const qualified = (type: NativeType) => cppType(type).replace(/\b(List|Matrix|Array|Grid|Int|Float)\b/g, 'python::$1');
  const result = qualified(entry.returns);
  return [
    `PyObject* ${name}([[maybe_unused]] PyObject* const* arguments) {`,
    ...given.flatMap(({ type }, index) => (isOfNumpy(type) ? [`  convert::Held held_${String(index)};`] : [])),
    ...given.map(({ type }, index) => `  ${qualified(type)} given_${String(index)}{};`),
    ...(converted.length > 0 ? [`  if (${converted.join(' ||\n      ')}) return ${unfit};`] : []),
    ...aliasLines(given, written),
    `  python::Result<${result}> result;`,
    '  Py_BEGIN_ALLOW_THREADS',
    '  try {',
    `    result = kernels::${identifier(entry.instance)}(${given.map((_, index) => `given_${String(index)}`).join(', ')});`,
    '  } catch (const std::exception&) {',
    '    // Memory ran out.',
    `    result = {};`,
    '  }',
    '  Py_END_ALLOW_THREADS',
    '  if (result.failed) return leave_to_python();',
    ...returnedLines(entry),
    '  if (returned == nullptr) return leave_to_python();',
    ...(lists.length === 0 ? [] : [
      `  convert::Pending pending[${String(lists.length)}];`,
      `  if (${lists.map((index, order) => `!convert::prepare(arguments[${String(index)}], given_${String(index)}, pending[${String(order)}])`).join(' || ')}) {`,
      '    for (auto& changes : pending) convert::drop(changes);',
      '    Py_DECREF(returned);',
      '    return leave_to_python();',
      '  }',
      ...lists.map((index, order) => `  convert::commit(arguments[${String(index)}], given_${String(index)}, pending[${String(order)}]);`),
    ]),
    ...written.filter((index) => !lists.includes(index)).map((index) => `  convert::commit(given_${String(index)}, held_${String(index)});`),
    '  return returned;',
    '}',
  ];
}

function returnedLines({ parameters, givesBack, returns }: NativeFunction): readonly string[] {
  const index = parameters.findIndex(({ name }) => name === givesBack);
  if (index >= 0) return [`  PyObject* returned = arguments[${String(index)}];`, '  Py_INCREF(returned);'];
  const parts = partsOf(returns);
  if (!parts.some(isNumpy)) return [`  PyObject* returned = ${numberText(returns, 'result.value')};`];
  return [`  PyObject* returned = convert::tuple_of({${parts.map((part, position) => numberText(part, `std::get<${String(position)}>(result.value)`)).join(', ')}});`];
}

function numberText(type: NativeType, value: string): string {
  return isNumpy(type) ? `convert::numpy_number("${type}", convert::to_python(${value}))` : `convert::to_python(${value})`;
}

/** The same list given twice, or two arrays in the same memory, would be two copies here, and a change of one not seen in the other. */
function aliasLines(given: ReturnType<typeof argumentsOf>, written: readonly number[]): readonly string[] {
  const pairs = written.flatMap((index) => given.flatMap(({ type }, other) => ((isList(type) || isOfNumpy(type)) && other !== index && !(written.includes(other) && other < index)
    ? [`convert::share_memory(arguments[${String(index)}], arguments[${String(other)}])`] : isMatrix(type) ? [`convert::is_row_of(arguments[${String(index)}], arguments[${String(other)}])`] : [])));
  return pairs.length > 0 ? [`  if (${pairs.join(' || ')}) return leave_to_python();`] : [];
}

const threadsFunction = [
  'PyObject* set_threads(PyObject*, PyObject* given, PyObject* by_name) {',
  '  long wanted = 1;',
  '  int reorder_sums = 0;',
  '  char none[] = "", reorder[] = "reorder_sums";',
  '  char* names[] = {none, reorder, nullptr};',
  '  if (!PyArg_ParseTupleAndKeywords(given, by_name, "l|$p", names, &wanted, &reorder_sums)) return nullptr;',
  `  python::thread_count() = wanted < 1 ? 1 : wanted > ${String(mostThreads)} ? ${String(mostThreads)} : static_cast<int>(wanted);`,
  '  python::reorders_sums() = reorder_sums != 0;',
  '  Py_RETURN_NONE;',
  '}',
];

function plainModule(name: string, count: number): readonly string[] {
  return [
    'PyObject* call_checked(PyObject*, PyObject* const* arguments, Py_ssize_t count) {',
    `  return count == ${String(count)} ? call(arguments) : leave_to_python();`,
    '}',
    '',
    ...threadsFunction,
    '',
    'PyMethodDef methods[] = {',
    '  {"set_threads", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(set_threads)), METH_VARARGS | METH_KEYWORDS, "Says how many threads share the rounds of one call, and whether also where floats are then added up in another order."},',
    `  {"${name}", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(call_checked)), METH_FASTCALL, "${name} without the GIL, or NotImplemented."},`,
    '  {nullptr, nullptr, 0, nullptr},',
    '};',
    '',
    'PyModuleDef_Slot slots[] = {',
    '#if PY_VERSION_HEX >= 0x030C0000',
    '  {Py_mod_multiple_interpreters, Py_MOD_PER_INTERPRETER_GIL_SUPPORTED},',
    '#endif',
    '#if PY_VERSION_HEX >= 0x030D0000',
    '  {Py_mod_gil, Py_MOD_GIL_NOT_USED},',
    '#endif',
    '  {0, nullptr},',
    '};',
    '',
    'PyModuleDef module_definition = {PyModuleDef_HEAD_INIT, "_native", nullptr, 0, methods, slots, nullptr, nullptr, nullptr};',
    '',
  ];
}

const plainInit = ['PyMODINIT_FUNC PyInit__native() { return PyModuleDef_Init(&module_definition); }'];

function pybindInit(name: string, count: number): readonly string[] {
  return [
    'PYBIND11_MODULE(_native, module) {',
    `  module.def("${name}", [](const pybind11::args& given) {`,
    `    if (given.size() != ${String(count)}) return pybind11::reinterpret_steal<pybind11::object>(leave_to_python());`,
    `    PyObject* arguments[${String(Math.max(count, 1))}] = {};`,
    `    for (std::size_t index = 0; index < given.size(); ++index) arguments[index] = PyTuple_GET_ITEM(given.ptr(), static_cast<Py_ssize_t>(index));`,
    '    return pybind11::reinterpret_steal<pybind11::object>(call(arguments));',
    '  });',
    '  module.def("set_threads", [](int count, bool reorder_sums) {',
    `    python::thread_count() = count < 1 ? 1 : count > ${String(mostThreads)} ? ${String(mostThreads)} : count;`,
    '    python::reorders_sums() = reorder_sums;',
    '  }, pybind11::arg("count"), pybind11::kw_only(), pybind11::arg("reorder_sums") = false);',
    '}',
  ];
}
