import { describe, test } from 'vitest';
import { expectSites, type AnnotatedSources } from '../../support/expectSites';

/** A pool that maps a function of a compiled module over some rows. */
function pooled(imported: string, called: string, comment: string): string {
  return `
from concurrent.futures import ThreadPoolExecutor
${imported}

def task(row):
    return ${called}

with ThreadPoolExecutor() as pool:
    list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, ${comment}
`;
}

const parallel = 'parallel, many, throughput, medium';
const serialised = 'serialised, many, throughput, medium => information serialised-pool';

const tableInC = `
static PyObject *sum_rows(PyObject *self, PyObject *rows) {
    double total = 0;
    Py_BEGIN_ALLOW_THREADS
    for (Py_ssize_t i = 0; i < count; i++) total += values[i];
    Py_END_ALLOW_THREADS
    return PyFloat_FromDouble(total);
}

static PyObject *sort_rows(PyObject *self, PyObject *rows) {
    // Py_BEGIN_ALLOW_THREADS would be wrong here.
    for (Py_ssize_t i = 0; i < count; i++) sift(rows, i);
    Py_RETURN_NONE;
}

static PyObject *first_row(PyObject *self, PyObject *rows) {
    return PyList_GetItem(rows, 0);
}

static PyMethodDef methods[] = {
    {"sum", (PyCFunction)(void (*)(void))sum_rows, METH_FASTCALL, "sum(rows)"},
    {"sort", sort_rows, METH_O, "sort(rows)"},
    {"first", first_row, METH_O, "first(rows)"},
    {NULL, NULL, 0, NULL}
};

PyMODINIT_FUNC PyInit_quick(void) { return PyModule_Create(&module); }
`;

const totalInCpp = `
double total(const std::vector<double>& rows) {
    double sum = 0;
    for (double row : rows) sum += row;
    return sum;
}
`;

describe('what compiled code of the project does with the GIL is read from its source:', () => {
  test.each<[string, AnnotatedSources]>([
    ['C that lets go', { 'main.py': pooled('from shop_extensions import quick', 'quick.sum(row)', parallel), 'src/quick.c': tableInC }],
    ['C that keeps it', { 'main.py': pooled('from shop_extensions import quick', 'quick.sort(row)', serialised), 'src/quick.c': tableInC }],
    ['C that keeps it, through the package around it', {
      'main.py': pooled('from shop import quick_sort', 'quick_sort(row)', serialised),
      'shop/__init__.py': `
from shop import quick

quick_sort = quick.sort
`,
      'shop/quick.c': tableInC,
    }],
    ['pybind11 with a call guard', {
      'main.py': pooled('import quick', 'quick.total(row)', parallel),
      'src/bindings.cpp': `${totalInCpp}
PYBIND11_MODULE(quick, m) {
    m.def("total", &total, py::call_guard<py::gil_scoped_release>());
}
`,
    }],
    ['pybind11 without one', {
      'main.py': pooled('import quick', 'quick.total(row)', serialised),
      'src/bindings.cpp': `${totalInCpp}
PYBIND11_MODULE(quick, m) {
    m.def("total", &total, "the sum of all rows");
}
`,
    }],
    ['a method in Cython that lets go in what it calls', {
      'shop/__init__.py': '',
      'shop/engine.pyx': `
cdef class Engine:
    cdef double _run(self, double[:] rows):
        with nogil:
            return run(rows)

    cpdef double score(
        self,
        rows,
    ):
        """Never \`with nogil\` by itself."""
        return self._run(rows)
`,
      'shop/main.py': pooled('from .engine import Engine\nengine = Engine()', 'engine.score(row)', parallel),
    }],
    ['a method in Cython that keeps it', {
      'shop/__init__.py': '',
      'shop/engine.pyx': `
cdef class Engine:
    def score(self, rows):
        cdef double total = 0
        for row in rows:
            total += row
        return total

    def other(self):
        with nogil:
            wait()
`,
      'shop/main.py': pooled('from .engine import Engine\nengine = Engine()', 'engine.score(row)', serialised),
    }],
    ['Rust that keeps it in another file', {
      'main.py': pooled('import quick', 'quick.fill(row)', serialised),
      'src/lib.rs': `
mod floods;
use pyo3::prelude::*;

#[pymodule]
fn quick(m: &Bound<'_, PyModule>) -> PyResult<()> {
    m.add_function(wrap_pyfunction!(floods::python::fill, m)?)?;
    Ok(())
}
`,
      'src/floods/python.rs': `
use pyo3::prelude::*;
use super::plain::fill_all;

#[pyfunction]
pub fn fill(mut rows: RowsMut<'_>) -> PyResult<()> {
    match rows {
        RowsMut::U8(mut each) => fill_all::<u8>(each.as_array_mut()),
        RowsMut::I16(mut each) => fill_all(each.as_array_mut()),
    }
    Ok(())
}
`,
      'src/floods/plain.rs': `
pub fn fill_all<T: Copy>(mut rows: ArrayViewMut2<T>) {
    while let Some(place) = queue.pop_front() {
        rows[place] = seed;
    }
}
`,
    }],
    ['Rust of which several files have such a function', {
      'main.py': pooled('import quick', 'quick.fill(row)', 'serialised, many, throughput, medium'),
      'src/lib.rs': `
use pyo3::prelude::*;

#[pyfunction]
fn fill(rows: Rows) -> u32 {
    fill_all(rows)
}

#[pymodule]
fn quick(m: &Bound<'_, PyModule>) -> PyResult<()> {
    Ok(())
}
`,
      'src/first.rs': 'pub fn fill_all(rows: Rows) -> u32 { for row in rows { fill_row(row); } 0 }',
      'src/second.rs': 'pub fn fill_all(rows: Rows) -> u32 { 0 }',
    }],
    ['Rust that detaches', {
      'main.py': pooled('import quick', 'quick.render_fast(row)', parallel),
      'src/lib.rs': `
use pyo3::prelude::*;

#[pyfunction]
fn render_fast(py: Python<'_>, size: u32) -> u32 {
    py.detach(|| render(size))
}

#[pyfunction]
fn render(size: u32) -> u32 {
    (0..size).sum()
}

#[pymodule]
fn quick(m: &Bound<'_, PyModule>) -> PyResult<()> {
    Ok(())
}
`,
    }],
  ])('%s', (_, sources) => expectSites(sources));
});

test('compiled code that has no loop and calls nothing is over in a moment, and what is around it decides', () => expectSites({
  'main.py': `
from concurrent.futures import ThreadPoolExecutor
from shop_extensions import quick

def task(rows):
    total = 0
    for row in range(20_000):
        total += row % 7
        quick.first(rows)
    return total

with ThreadPoolExecutor() as pool:
    list(pool.map(task, range(64)))  #> ThreadPoolExecutor.map: task, serialised, many, throughput, high => warning serialised-pool
`,
  'src/quick.c': tableInC,
}));

test('a module of the same name that is not compiled from the project is none of it', () => expectSites({
  'main.py': pooled('from shop_extensions import quick', 'quick.sort(row)', 'unknown, many, throughput, low'),
  'src/other.c': tableInC.replace('PyInit_quick', 'PyInit_other'),
}));
