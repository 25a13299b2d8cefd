import { addBody, behindBracket, blanked, functionsIn, type FunctionForm, type NativeSource } from './nativeSource';

const comments = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
const quotesAndComments = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])'/g;

/** Without one of these a source makes no module for Python. */
const marks = /\bPyInit_\w|\bPyMethodDef\b|\bPy_InitModule|\b(PYBIND11|NB)_MODULE|\bBOOST_PYTHON_MODULE/;

const moduleNames = /\bPyInit_(\w+)|\bPy_InitModule\w*\(\s*"(\w+)"|\b(?:PYBIND11_MODULE|PYBIND11_PLUGIN|NB_MODULE|BOOST_PYTHON_MODULE)\(\s*(\w+)|\.m_name\s*=\s*"(?:\w+\.)*(\w+)"/g;

/** A line of a method table: `{"sum", (PyCFunction)(void (*)(void))sum_rows, METH_FASTCALL, …}`. */
const tableLines = /\{\s*(?:\.ml_name\s*=\s*)?"(\w+)"\s*,\s*(?:\.ml_meth\s*=\s*)?(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\s*)*(?:_PyCFunction_CAST\(\s*)?&?(\w+)/g;

/** `m.def("sum", &sum)` of pybind11 and nanobind. */
const definitions = /\bdef(?:_static)?\s*\(\s*"(\w+)"/g;

const releases = /\bPy_BEGIN_ALLOW_THREADS\b|\bNPY_BEGIN_(ALLOW_)?THREADS|\bPyEval_(SaveThread|ReleaseThread)\b|\bgil_scoped_release\b/;

/**
 * What the interpreter does in a moment, macros (in capitals), and a few functions of C. What calls
 * back into Python may do anything.
 */
const brief = /^(?!PyObject_Call|PyObject_Vectorcall|PyEval_|PyRun_|PyIter_|PySequence_(List|Tuple|Fast)|PyImport_)_?Py[A-Z_]\w*$|^[A-Z][A-Z\d_]+$|^(if|switch|return|sizeof|free|malloc|calloc|mem(cpy|set|cmp|move)|str(len|n?cmp|r?chr)|(static|const|reinterpret)_cast)$/;

/** Reads a source in C or C++; nothing where it makes no module for Python. */
export function readC(path: string, text: string): NativeSource | undefined {
  if (!marks.test(text)) return undefined;
  const code = blanked(text, quotesAndComments);
  const quoted = blanked(text, comments);
  const bodies = functionsIn(code, functionForm);
  const exported = new Map([...quoted.matchAll(tableLines)].map(([, name = '', implementation = '']) => [name, implementation] as const));
  for (const [name, body] of definedIn(quoted, code)) {
    addBody(bodies, `def ${name}`, body);
    exported.set(name, `def ${name}`);
  }
  // Of the groups one has the name.
  const modules = [...quoted.matchAll(moduleNames)].map(([, ...names]) => names.join(''));
  return { path, modules: [...new Set(modules)], bodies, exported, releases, loops: /\b(for|while|do|goto)\b/, brief };
}

/** What stands between the brackets of each definition, by name. Behind one that does not end nothing is. */
function* definedIn(quoted: string, code: string): Generator<readonly [string, string]> {
  const heads = new RegExp(definitions);
  for (let head = heads.exec(quoted); head; head = heads.exec(quoted)) {
    const [whole, name = ''] = head;
    const start = head.index + whole.indexOf('(');
    const end = behindBracket(code, start);
    if (end === undefined) return;
    yield [name, code.slice(start, end)];
    heads.lastIndex = end;
  }
}

/** Behind the parameters may stand `const noexcept override`. */
const functionForm: FunctionForm = {
  head: /\b([A-Za-z_]\w*)\s*\(/g,
  between: /^[\s\w]*/,
  longestBetween: 80,
  notFunctions: new Set(['if', 'for', 'while', 'switch', 'catch', 'return', 'sizeof', 'defined']),
};
