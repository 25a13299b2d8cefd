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
#include <type_traits>

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

// Takes the parts over.
inline PyObject* tuple_of(std::initializer_list<PyObject*> parts) {
  PyObject* result = PyTuple_New(static_cast<Py_ssize_t>(parts.size()));
  bool is_whole = result != nullptr;
  for (PyObject* part : parts) is_whole = is_whole && part != nullptr;
  Py_ssize_t index = 0;
  for (PyObject* part : parts) {
    if (is_whole) PyTuple_SET_ITEM(result, index++, part);
    else Py_XDECREF(part);
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

// Whose elements are Python's own numbers, and lie in one stretch of memory.
inline bool is_array(PyObject* object) { return std::strcmp(Py_TYPE(object)->tp_name, "array.array") == 0; }
inline bool is_buffer(PyObject* object) { return PyBytes_CheckExact(object) || PyByteArray_CheckExact(object) || PyMemoryView_Check(object) || is_array(object); }

// The memory of an object, for as long as it is looked at.
class Held {
 public:
  Held() = default;
  ~Held() { if (is_open_) PyBuffer_Release(&view_); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
  bool open(PyObject* object, int flags) {
    is_open_ = PyObject_GetBuffer(object, &view_, flags) == 0;
    if (!is_open_) PyErr_Clear();
    return is_open_;
  }
  const Py_buffer& view() const { return view_; }
  char* data() const { return static_cast<char*>(view_.buf); }

 private:
  Py_buffer view_{};
  bool is_open_ = false;
};

// What one letter of a format stands for, on this machine: calls "use" with a number of that kind.
template <class Use>
inline bool with_kind(char letter, const Use& use) {
  switch (letter) {
    case 'b': return use(static_cast<signed char>(0));
    case 'B': return use(static_cast<unsigned char>(0));
    case 'h': return use(static_cast<short>(0));
    case 'H': return use(static_cast<unsigned short>(0));
    case 'i': return use(0);
    case 'I': return use(0u);
    case 'l': return use(0l);
    case 'L': return use(0ul);
    case 'q': return use(0ll);
    case 'Q': return use(0ull);
    case 'f': return use(0.0f);
    case 'd': return use(0.0);
    default: return false;
  }
}

// The numbers of bytes, of a memoryview or of an array.array; of ints for ints, and of floats for floats.
template <class T, class Use>
inline bool with_numbers(const Held& held, const Use& use) {
  const Py_buffer& view = held.view();
  if (view.ndim != 1 || view.format == nullptr || std::strlen(view.format) != 1) return false;
  return with_kind(view.format[0], [&](auto kind) {
    using Kind = decltype(kind);
    if (view.itemsize != static_cast<Py_ssize_t>(sizeof(Kind)) || std::is_floating_point_v<Kind> != std::is_same_v<T, Float>) return false;
    return use(kind, static_cast<std::size_t>(view.len) / sizeof(Kind));
  });
}

template <class T>
inline bool numbers_from(PyObject* object, List<T>& list, bool is_written) {
  if constexpr (std::is_same_v<T, bool>) {
    return false;
  } else {
    Held held;
    if (!held.open(object, PyBUF_FORMAT | PyBUF_ND | (is_written ? PyBUF_WRITABLE : 0))) return false;
    return with_numbers<T>(held, [&](auto kind, std::size_t size) {
      using Kind = decltype(kind);
      // A float that is kept in 32 bits comes back as another one.
      if (is_written && std::is_same_v<Kind, float>) return false;
      list.items.resize(size);
      bool fits = true;
      for (std::size_t index = 0; index < size; ++index) {
        const Kind value = python::load<Kind>(held.data() + index * sizeof(Kind));
        if constexpr (std::is_unsigned_v<Kind>) fits = fits && static_cast<std::uint64_t>(value) <= static_cast<std::uint64_t>(std::numeric_limits<Int>::max());
        list.items[index] = static_cast<T>(value);
      }
      return fits;
    });
  }
}

// Copies a list, a tuple that is only read, or what holds Python's numbers in one stretch.
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
  } else if (is_buffer(object)) {
    try {
      fits = numbers_from(object, list, is_written);
    } catch (const std::exception&) {
      fits = false;
    }
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

// Whether a number stays what it is in an array that keeps it as another kind.
template <class Kind>
inline bool is_kept_as(Int value, Kind) {
  const auto kept = static_cast<Kind>(value);
  return static_cast<Int>(kept) == value && (kept < Kind{0}) == (value < 0);
}
template <class Kind>
inline bool is_kept_as(Float, Kind) { return true; }

// False, with nothing set, where the list has another length by now, or cannot hold the number.
template <class T>
inline bool prepare(PyObject* object, const List<T>& list, Pending& pending) {
  const std::size_t size = list.items.size();
  if (!PyList_CheckExact(object)) {
    if constexpr (std::is_same_v<T, bool>) {
      return false;
    } else {
      Held held;
      return held.open(object, PyBUF_FORMAT | PyBUF_ND | PyBUF_WRITABLE) && with_numbers<T>(held, [&](auto kind, std::size_t now) {
        bool fits = now == size;
        for (std::size_t index = 0; fits && index < size; ++index) {
          if (list.touched[index] != 0) fits = is_kept_as(list.items[index], kind);
        }
        return fits;
      });
    }
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
  if constexpr (!std::is_same_v<T, bool>) {
    Held held;
    if (PyList_CheckExact(object) || !held.open(object, PyBUF_FORMAT | PyBUF_ND | PyBUF_WRITABLE)) return;
    with_numbers<T>(held, [&](auto kind, std::size_t) {
      using Kind = decltype(kind);
      for (std::size_t index = 0; index < list.items.size(); ++index) {
        if (list.touched[index] == 0) continue;
        const auto value = static_cast<Kind>(list.items[index]);
        std::memcpy(held.data() + index * sizeof(Kind), &value, sizeof(Kind));
      }
      return true;
    });
  }
}

inline void drop(Pending& pending) {
  for (const auto& change : pending) Py_DECREF(change.second);
}

// --- NumPy ---------------------------------------------------------------------------------------

// Subclasses of it may have other ways.
inline bool is_numpy_array(PyObject* object) { return std::strcmp(Py_TYPE(object)->tp_name, "numpy.ndarray") == 0; }

// Opens an array whose numbers are of one kind, in the order of bytes of the machine.
template <class T>
inline bool open_array(PyObject* object, Held& held, int dimensions, bool is_written) {
  if (!is_numpy_array(object) || !held.open(object, PyBUF_FORMAT | PyBUF_STRIDES | (is_written ? PyBUF_WRITABLE : 0))) return false;
  const Py_buffer& view = held.view();
  if (view.ndim != dimensions || view.format == nullptr || std::strlen(view.format) != 1 || view.itemsize != static_cast<Py_ssize_t>(sizeof(T))) return false;
  // NumPy has two kinds of int of 64 bits, whose results are of two types: "int64" is the one of these letters.
  if (std::is_same_v<T, Int> && view.format[0] != (sizeof(long) == sizeof(Int) ? 'l' : 'q')) return false;
  return with_kind(view.format[0], [](auto kind) {
    using Kind = decltype(kind);
    return std::is_floating_point_v<Kind> == std::is_floating_point_v<T> && std::is_signed_v<Kind> == std::is_signed_v<T> && sizeof(Kind) == sizeof(T);
  });
}

inline Py_ssize_t size_of_step(Py_ssize_t step) { return step < 0 ? -step : step; }

template <class T>
inline bool from_python(PyObject* object, python::Array<T>& array, Held& held, bool is_written) {
  if (!open_array<T>(object, held, 1, is_written)) return false;
  const Py_buffer& view = held.view();
  array.data = held.data();
  array.count = view.shape[0];
  array.stride = view.strides[0];
  if (!is_written) return true;
  // Two elements in one place would be two in the copy.
  if (array.count > 1 && size_of_step(view.strides[0]) < view.itemsize) return false;
  try {
    array.own.resize(array.size());
    array.touched.assign(array.size(), 0);
  } catch (const std::exception&) {
    return false;
  }
  for (std::size_t index = 0; index < array.size(); ++index) array.own[index] = array.at(index);
  array.data = reinterpret_cast<const char*>(array.own.data());
  array.stride = sizeof(T);
  return true;
}

template <class T>
inline bool from_python(PyObject* object, python::Grid<T>& grid, Held& held, bool is_written) {
  if (!open_array<T>(object, held, 2, is_written)) return false;
  const Py_buffer& view = held.view();
  grid.data = held.data();
  grid.rows = view.shape[0];
  grid.width = view.shape[1];
  grid.row_stride = view.strides[0];
  grid.stride = view.strides[1];
  if (!is_written) return true;
  const Py_ssize_t down = size_of_step(view.strides[0]), across = size_of_step(view.strides[1]);
  const bool is_apart = grid.rows < 2 || grid.width < 2 ? (grid.rows < 2 || down >= view.itemsize) && (grid.width < 2 || across >= view.itemsize)
    : (across >= view.itemsize && down >= across * grid.width) || (down >= view.itemsize && across >= down * grid.rows);
  if (!is_apart) return false;
  const auto size = static_cast<std::size_t>(grid.rows) * static_cast<std::size_t>(grid.width);
  try {
    grid.own.resize(size);
    grid.touched.assign(size, 0);
  } catch (const std::exception&) {
    return false;
  }
  bool failed = false;
  for (Int row = 0; row < grid.rows; ++row) {
    for (Int column = 0; column < grid.width; ++column) grid.own[static_cast<std::size_t>(row * grid.width + column)] = python::cell(grid, row, column, failed);
  }
  grid.data = reinterpret_cast<const char*>(grid.own.data());
  grid.row_stride = static_cast<std::ptrdiff_t>(grid.width * static_cast<Int>(sizeof(T)));
  grid.stride = sizeof(T);
  return true;
}

// What has changed goes back to where the array lies.
template <class T>
inline void commit(const python::Array<T>& array, const Held& held) {
  for (std::size_t index = 0; index < array.size(); ++index) {
    if (array.touched[index] != 0) std::memcpy(held.data() + static_cast<std::ptrdiff_t>(index) * held.view().strides[0], &array.own[index], sizeof(T));
  }
}

template <class T>
inline void commit(const python::Grid<T>& grid, const Held& held) {
  for (Int row = 0; row < grid.rows; ++row) {
    for (Int column = 0; column < grid.width; ++column) {
      const auto at = static_cast<std::size_t>(row * grid.width + column);
      if (grid.touched[at] != 0) std::memcpy(held.data() + static_cast<std::ptrdiff_t>(row) * held.view().strides[0] + static_cast<std::ptrdiff_t>(column) * held.view().strides[1], &grid.own[at], sizeof(T));
    }
  }
}

// Whether two arguments are the same, or lie in the same memory: a change of one would be seen in the other.
inline bool share_memory(PyObject* one, PyObject* other) {
  if (one == other) return true;
  if (!PyObject_CheckBuffer(one) || !PyObject_CheckBuffer(other)) return false;
  const char* edges[2][2];
  Held held[2];
  PyObject* const objects[2] = {one, other};
  for (int each = 0; each < 2; ++each) {
    if (!held[each].open(objects[each], PyBUF_STRIDES)) return true;
    const Py_buffer& view = held[each].view();
    edges[each][0] = edges[each][1] = held[each].data();
    for (int axis = 0; axis < view.ndim; ++axis) {
      if (view.shape[axis] == 0) return false;
      edges[each][view.strides[axis] < 0 ? 0 : 1] += (view.shape[axis] - 1) * view.strides[axis];
    }
    edges[each][1] += view.itemsize;
  }
  return edges[0][0] < edges[1][1] && edges[1][0] < edges[0][1];
}

// NumPy tells of numbers that become too small only where it was asked to, which is not done here.
inline bool ignores_small_numbers() {
  PyObject* modules = PyImport_GetModuleDict();
  PyObject* module = PyDict_GetItemString(modules, "numpy");
  PyObject* settings = module == nullptr ? nullptr : PyObject_CallMethod(module, "geterr", nullptr);
  PyObject* setting = settings == nullptr ? nullptr : PyMapping_GetItemString(settings, "under");
  const bool does = setting != nullptr && PyUnicode_Check(setting) && PyUnicode_CompareWithASCIIString(setting, "ignore") == 0;
  Py_XDECREF(setting);
  Py_XDECREF(settings);
  PyErr_Clear();
  return does;
}

// A number of NumPy's own type; takes the one of Python's over.
inline PyObject* numpy_number(const char* type, PyObject* number) {
  PyObject* module = number == nullptr ? nullptr : PyImport_ImportModule("numpy");
  PyObject* result = module == nullptr ? nullptr : PyObject_CallMethod(module, type, "O", number);
  Py_XDECREF(module);
  Py_XDECREF(number);
  return result;
}

}  // namespace convert
`;
