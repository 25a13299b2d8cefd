/** How Python's objects become machine numbers and the other way; it needs the GIL. */
export const conversionHeader = String.raw`// Python's objects as machine numbers, and back. All of it needs the GIL.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#if PY_VERSION_HEX >= 0x030C0000
#define GILSIGHT_SUM_IS_COMPENSATED
#endif
#include "python.hpp"

#include <cstring>
#include <exception>

namespace convert {

using python::Float;
using python::Int;
using python::List;
using python::Matrix;

// Each answers false where the object is not of exactly the kind that was translated, or too large:
// then the call is Python's.
inline bool from_python(PyObject* object, Int& value) {
  if (!PyLong_CheckExact(object)) return false;
  int overflow = 0;
  value = PyLong_AsLongLongAndOverflow(object, &overflow);
  return overflow == 0;
}

inline bool from_python(PyObject* object, Float& value) {
  if (!PyFloat_CheckExact(object)) return false;
  value = PyFloat_AS_DOUBLE(object);
  return true;
}

inline bool from_python(PyObject* object, bool& value) {
  if (!PyBool_Check(object)) return false;
  value = object == Py_True;
  return true;
}

inline PyObject* to_python(Int value) { return PyLong_FromLongLong(value); }
inline PyObject* to_python(Float value) { return PyFloat_FromDouble(value); }
inline PyObject* to_python(bool value) { return PyBool_FromLong(value); }
inline PyObject* to_python(python::None) { Py_RETURN_NONE; }

template <class T>
inline PyObject* to_python(const List<T>& list) {
  const auto size = static_cast<Py_ssize_t>(list.items.size());
  PyObject* result = PyList_New(size);
  for (Py_ssize_t index = 0; result != nullptr && index < size; ++index) {
    PyObject* item = to_python(static_cast<T>(list.items[static_cast<std::size_t>(index)]));
    if (item == nullptr) { Py_DECREF(result); return nullptr; }
    PyList_SET_ITEM(result, index, item);
  }
  return result;
}

template <class Tuple, std::size_t... Index>
inline PyObject* tuple_to_python(const Tuple& tuple, std::index_sequence<Index...>) {
  PyObject* items[] = {to_python(std::get<Index>(tuple))...};
  PyObject* result = PyTuple_New(sizeof...(Index));
  bool is_whole = result != nullptr;
  for (PyObject* item : items) is_whole = is_whole && item != nullptr;
  for (std::size_t index = 0; index < sizeof...(Index); ++index) {
    if (is_whole) PyTuple_SET_ITEM(result, static_cast<Py_ssize_t>(index), items[index]);
    else Py_XDECREF(items[index]);
  }
  if (!is_whole) Py_CLEAR(result);
  return result;
}

template <class... T>
inline PyObject* to_python(const std::tuple<T...>& tuple) { return tuple_to_python(tuple, std::index_sequence_for<T...>{}); }

template <class T>
inline bool items_from(PyObject* const* items, Py_ssize_t size, List<T>& list) {
  try {
    list.items.resize(static_cast<std::size_t>(size));
  } catch (const std::exception&) {
    return false;
  }
  for (Py_ssize_t index = 0; index < size; ++index) {
    T value{};
    if (!from_python(items[index], value)) return false;
    list.items[static_cast<std::size_t>(index)] = static_cast<typename python::Stored<T>::Type>(value);
  }
  return true;
}

inline bool is_array(PyObject* object) { return std::strcmp(Py_TYPE(object)->tp_name, "array.array") == 0; }

template <class T> inline bool has_format(const char*) { return false; }
template <> inline bool has_format<Float>(const char* format) { return std::strcmp(format, "d") == 0; }
template <> inline bool has_format<Int>(const char* format) { return std::strcmp(format, "q") == 0 || (sizeof(long) == sizeof(Int) && std::strcmp(format, "l") == 0); }

// The bytes of an array.array, for as long as they are looked at.
template <class T>
class Buffer {
 public:
  Buffer(PyObject* object, bool is_written) {
    is_open_ = PyObject_GetBuffer(object, &view_, PyBUF_FORMAT | PyBUF_ND | (is_written ? PyBUF_WRITABLE : 0)) == 0;
    if (!is_open_) PyErr_Clear();
  }
  ~Buffer() { if (is_open_) PyBuffer_Release(&view_); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;
  bool fits() const { return is_open_ && view_.ndim == 1 && view_.itemsize == static_cast<Py_ssize_t>(sizeof(T)) && view_.format != nullptr && has_format<T>(view_.format); }
  std::size_t size() const { return static_cast<std::size_t>(view_.len) / sizeof(T); }
  T* data() const { return static_cast<T*>(view_.buf); }

 private:
  Py_buffer view_{};
  bool is_open_ = false;
};

// Copies a list, a tuple that is only read, or an array.array of 64 bits.
template <class T>
inline bool from_python(PyObject* object, List<T>& list, bool is_written) {
  bool fits = false;
  if (PyList_CheckExact(object)) {
#if defined(Py_GIL_DISABLED)
    Py_BEGIN_CRITICAL_SECTION(object);
#endif
    fits = items_from(reinterpret_cast<PyListObject*>(object)->ob_item, PyList_GET_SIZE(object), list);
#if defined(Py_GIL_DISABLED)
    Py_END_CRITICAL_SECTION();
#endif
  } else if (PyTuple_CheckExact(object) && !is_written) {
    fits = items_from(reinterpret_cast<PyTupleObject*>(object)->ob_item, PyTuple_GET_SIZE(object), list);
  } else if (is_array(object)) {
    const Buffer<T> buffer(object, is_written);
    fits = buffer.fits();
    if (fits) list.items.assign(buffer.data(), buffer.data() + buffer.size());
  }
  if (fits && is_written) list.touched.assign(list.items.size() + 1, 0);
  return fits;
}

// Copies a list of lists of one length.
template <class T>
inline bool from_python(PyObject* object, Matrix<T>& matrix) {
  if (!PyList_CheckExact(object) && !PyTuple_CheckExact(object)) return false;
  PyObject* rows = PySequence_Tuple(object);
  if (rows == nullptr) { PyErr_Clear(); return false; }
  const Py_ssize_t count = PyTuple_GET_SIZE(rows);
  bool fits = true;
  try {
    for (Py_ssize_t index = 0; fits && index < count; ++index) {
      List<T> row;
      PyObject* given = PyTuple_GET_ITEM(rows, index);
      fits = (PyList_CheckExact(given) || PyTuple_CheckExact(given)) && from_python(given, row, false) && (index == 0 || python::length(row) == matrix.columns);
      matrix.columns = python::length(row);
      matrix.items.insert(matrix.items.end(), row.items.begin(), row.items.end());
    }
  } catch (const std::exception&) {
    fits = false;
  }
  matrix.rows = static_cast<Int>(count);
  Py_DECREF(rows);
  return fits;
}

// Whether a list is one of the rows of another.
inline bool is_row_of(PyObject* list, PyObject* rows) {
  PyObject* all = PySequence_Tuple(rows);
  if (all == nullptr) { PyErr_Clear(); return true; }
  bool is_row = false;
  for (Py_ssize_t index = 0; index < PyTuple_GET_SIZE(all); ++index) is_row = is_row || PyTuple_GET_ITEM(all, index) == list;
  Py_DECREF(all);
  return is_row;
}

// What is to be set in a list of the caller: what the function has set there. Elements that it left
// alone may have become another thread's meanwhile.
using Pending = std::vector<std::pair<Py_ssize_t, PyObject*>>;

// False, with nothing set, where the list has another length by now.
template <class T>
inline bool prepare(PyObject* object, const List<T>& list, Pending& pending) {
  const std::size_t size = list.items.size();
  if (is_array(object)) {
    const Buffer<T> buffer(object, true);
    return buffer.fits() && buffer.size() == size;
  }
  bool fits = PyList_GET_SIZE(object) == static_cast<Py_ssize_t>(size);
  for (std::size_t index = 0; fits && index < size; ++index) {
    if (list.touched[index] == 0) continue;
    PyObject* item = to_python(static_cast<T>(list.items[index]));
    fits = item != nullptr;
    if (fits) pending.emplace_back(static_cast<Py_ssize_t>(index), item);
  }
  return fits;
}

template <class T>
inline void commit(PyObject* object, const List<T>& list, Pending& pending) {
  for (const auto& change : pending) {
    if (PyList_SetItem(object, change.first, change.second) != 0) PyErr_Clear();
  }
  pending.clear();
  if (!is_array(object)) return;
  const Buffer<T> buffer(object, true);
  for (std::size_t index = 0; index < list.items.size(); ++index) {
    if (list.touched[index] != 0 && buffer.fits()) buffer.data()[index] = static_cast<T>(list.items[index]);
  }
}

inline void drop(Pending& pending) {
  for (const auto& change : pending) Py_DECREF(change.second);
}

}  // namespace convert
`;
