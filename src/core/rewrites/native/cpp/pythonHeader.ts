/**
 * The C++ that every translation rests on: Python's arithmetic on what a machine has.
 *
 * Whatever Python would answer with an error, or with a number that does not fit, sets `failed`; the
 * caller then leaves the whole call to Python, which has seen nothing of it. So no error need be
 * made here, and none of the functions touches Python.
 */
export const pythonHeader = String.raw`// Python's arithmetic for machine numbers. Nothing here touches Python, so it runs without the GIL.
//
// What Python would answer with an error or with a number that does not fit sets "failed": the call is
// then left to Python from the start, which has seen nothing of what happened here.
#pragma once

#include <atomic>
#include <cfloat>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <exception>
#include <initializer_list>
#include <limits>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#if defined(_OPENMP)
#include <omp.h>
#endif

#if !defined(__GNUC__)
#error "GCC or Clang is needed: their checked arithmetic is used."
#endif
#if defined(__FAST_MATH__)
#error "-ffast-math changes results; build without it."
#endif
static_assert(FLT_EVAL_METHOD == 0, "floats must be worked out with the precision that they are kept with");
static_assert(std::numeric_limits<double>::is_iec559, "floats must be those of IEEE 754");

namespace python {

using Int = std::int64_t;
using Float = double;
using Bool = bool;

constexpr Int int_min = std::numeric_limits<Int>::min();
constexpr Float infinity = std::numeric_limits<Float>::infinity();
constexpr Float nan = std::numeric_limits<Float>::quiet_NaN();
// Up to here every int is a float as well.
constexpr Int exact_limit = Int{1} << 53;

// What a translated function gives: its result, or nothing.
template <class T>
struct Result {
  T value{};
  bool failed = true;
  Result() = default;
  Result(const T& given) : value(given), failed(false) {}
  Result(T&& given) : value(std::move(given)), failed(false) {}
};
struct None {};

template <class T>
[[maybe_unused]] inline T take(Result<T>&& result, bool& failed) {
  failed |= result.failed;
  return std::move(result.value);
}

// How deep a function may call itself before Python is asked, whose own limit is what counts.
struct Depth {
  static inline int& depth() { thread_local int now = 0; return now; }
  Depth() { ++depth(); }
  ~Depth() { --depth(); }
  Depth(const Depth&) = delete;
  Depth& operator=(const Depth&) = delete;
  static bool is_too_deep() { return depth() > 400; }
};

// --- whole numbers -------------------------------------------------------------------------------

inline Int add(Int a, Int b, bool& failed) { Int r; failed |= __builtin_add_overflow(a, b, &r); return r; }
inline Int subtract(Int a, Int b, bool& failed) { Int r; failed |= __builtin_sub_overflow(a, b, &r); return r; }
inline Int multiply(Int a, Int b, bool& failed) { Int r; failed |= __builtin_mul_overflow(a, b, &r); return r; }
inline Int negate(Int a, bool& failed) { return subtract(0, a, failed); }
inline Int absolute(Int a, bool& failed) { return a < 0 ? negate(a, failed) : a; }

// Rounds towards minus infinity, as Python does and C++ does not.
inline Int floor_divide(Int a, Int b, bool& failed) {
  if (b == 0 || (a == int_min && b == -1)) { failed = true; return 0; }
  const Int quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

// Has the sign of b.
inline Int modulo(Int a, Int b, bool& failed) {
  if (b == 0) { failed = true; return 0; }
  if (b == -1) return 0;
  const Int rest = a % b;
  return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

// The nearest float to the quotient, for which both must be floats themselves.
inline Float divide(Int a, Int b, bool& failed) {
  if (b == 0 || a > exact_limit || a < -exact_limit || b > exact_limit || b < -exact_limit) { failed = true; return 0; }
  return static_cast<Float>(a) / static_cast<Float>(b);
}

inline Int power(Int base, Int exponent, bool& failed) {
  if (exponent < 0) { failed = true; return 0; }
  Int result = 1;
  while (true) {
    if (exponent & 1) result = multiply(result, base, failed);
    exponent >>= 1;
    if (exponent == 0 || failed) return result;
    base = multiply(base, base, failed);
  }
}

inline Int power(Int base, Int exponent, Int modulus, bool& failed) {
  if (exponent < 0 || modulus == 0) { failed = true; return 0; }
  const __int128 m = modulus;
  const auto reduce = [m](__int128 value) { const __int128 rest = value % m; return rest != 0 && (rest < 0) != (m < 0) ? rest + m : rest; };
  __int128 result = reduce(1);
  for (__int128 factor = reduce(base); exponent > 0; exponent >>= 1) {
    if (exponent & 1) result = reduce(result * factor);
    factor = reduce(factor * factor);
  }
  return static_cast<Int>(result);
}

inline Int shift_left(Int a, Int count, bool& failed) {
  if (a == 0 && count >= 0) return 0;
  if (count < 0 || count > 62) { failed = true; return 0; }
  return multiply(a, Int{1} << count, failed);
}

inline Int shift_right(Int a, Int count, bool& failed) {
  if (count < 0) { failed = true; return 0; }
  return a >> (count > 63 ? 63 : count);
}

inline Int greatest_common_divisor(Int a, Int b, bool& failed) {
  a = absolute(a, failed);
  b = absolute(b, failed);
  while (b != 0 && !failed) { const Int rest = a % b; a = b; b = rest; }
  return a;
}

inline Int integer_square_root(Int a, bool& failed) {
  if (a < 0) { failed = true; return 0; }
  auto root = static_cast<Int>(std::sqrt(static_cast<Float>(a)));
  while (root > 0 && root > a / root) --root;
  while (root + 1 <= a / (root + 1)) ++root;
  return root;
}

// --- floats --------------------------------------------------------------------------------------

inline Float divide(Float a, Float b, bool& failed) {
  if (b == 0) { failed = true; return 0; }
  return a / b;
}

inline Float modulo(Float a, Float b, bool& failed) {
  if (b == 0) { failed = true; return 0; }
  Float rest = std::fmod(a, b);
  if (rest == 0) return std::copysign(0.0, b);
  return (b < 0) != (rest < 0) ? rest + b : rest;
}

// As floatobject.c of CPython has it.
inline Float floor_divide(Float a, Float b, bool& failed) {
  if (b == 0) { failed = true; return 0; }
  const Float rest = std::fmod(a, b);
  Float quotient = (a - rest) / b;
  if (rest != 0 && (b < 0) != (rest < 0)) quotient -= 1.0;
  if (quotient == 0) return std::copysign(0.0, a / b);
  Float whole = std::floor(quotient);
  if (quotient - whole > 0.5) whole += 1.0;
  return whole;
}

// The library's own functions, called through pointers that a compiler cannot see through: it would
// work out constant ones by itself, and more precisely than the library does.
namespace library {
using Of1 = Float (*)(Float);
using Of2 = Float (*)(Float, Float);
#define GILSIGHT_LIBRARY(name, kind) static kind volatile name [[maybe_unused]] = static_cast<kind>(std::name);
GILSIGHT_LIBRARY(exp, Of1)
GILSIGHT_LIBRARY(log, Of1)
GILSIGHT_LIBRARY(log2, Of1)
GILSIGHT_LIBRARY(log10, Of1)
GILSIGHT_LIBRARY(sin, Of1)
GILSIGHT_LIBRARY(cos, Of1)
GILSIGHT_LIBRARY(tan, Of1)
GILSIGHT_LIBRARY(asin, Of1)
GILSIGHT_LIBRARY(acos, Of1)
GILSIGHT_LIBRARY(atan, Of1)
GILSIGHT_LIBRARY(sinh, Of1)
GILSIGHT_LIBRARY(cosh, Of1)
GILSIGHT_LIBRARY(tanh, Of1)
GILSIGHT_LIBRARY(atan2, Of2)
GILSIGHT_LIBRARY(pow, Of2)
#undef GILSIGHT_LIBRARY
}  // namespace library

// Python raises where a number gives none, or an endless one.
inline Float checked(Float result, Float argument, bool& failed) {
  failed |= (std::isnan(result) && !std::isnan(argument)) || (std::isinf(result) && !std::isinf(argument));
  return result;
}

inline Float square_root(Float x, bool& failed) { failed |= x < 0; return x < 0 ? 0 : std::sqrt(x); }
inline Float exp(Float x, bool& failed) { return checked(library::exp(x), x, failed); }
inline Float log(Float x, bool& failed) { return checked(library::log(x), x, failed); }
inline Float log2(Float x, bool& failed) { return checked(library::log2(x), x, failed); }
inline Float log10(Float x, bool& failed) { return checked(library::log10(x), x, failed); }
inline Float sin(Float x, bool& failed) { return checked(library::sin(x), x, failed); }
inline Float cos(Float x, bool& failed) { return checked(library::cos(x), x, failed); }
inline Float tan(Float x, bool& failed) { return checked(library::tan(x), x, failed); }
inline Float asin(Float x, bool& failed) { return checked(library::asin(x), x, failed); }
inline Float acos(Float x, bool& failed) { return checked(library::acos(x), x, failed); }
inline Float atan(Float x, bool& failed) { return checked(library::atan(x), x, failed); }
inline Float sinh(Float x, bool& failed) { return checked(library::sinh(x), x, failed); }
inline Float cosh(Float x, bool& failed) { return checked(library::cosh(x), x, failed); }
inline Float tanh(Float x, bool& failed) { return checked(library::tanh(x), x, failed); }
inline Float radians(Float x) { return x * (3.141592653589793 / 180.0); }
inline Float degrees(Float x) { return x * (180.0 / 3.141592653589793); }

// Python has an atan2 of its own for what is not finite; it gives what C demands.
inline Float atan2(Float y, Float x) { return library::atan2(y, x); }

inline Float remainder_like_c(Float x, Float y, bool& failed) {
  if (!std::isfinite(x) || !std::isfinite(y) || y == 0) { failed = true; return 0; }
  return std::fmod(x, y);
}

// math.pow, for finite numbers; Python is asked for the others.
inline Float math_power(Float x, Float y, bool& failed) {
  if (!std::isfinite(x) || !std::isfinite(y)) { failed = true; return 0; }
  const Float result = library::pow(x, y);
  failed |= !std::isfinite(result);
  return result;
}

// The operator: a negative base with a broken exponent gives a complex number, which only Python has.
inline Float power(Float base, Float exponent, bool& failed) {
  if (exponent == 0) return 1.0;
  if (!std::isfinite(base) || !std::isfinite(exponent)) { failed = true; return 0; }
  if (base == 0) {
    if (exponent < 0) { failed = true; return 0; }
    return std::fmod(std::fabs(exponent), 2.0) == 1.0 ? base : 0.0;
  }
  const bool is_negative = base < 0;
  if (is_negative && exponent != std::floor(exponent)) { failed = true; return 0; }
  const bool is_odd = is_negative && std::fmod(std::fabs(exponent), 2.0) == 1.0;
  const Float size = is_negative ? -base : base;
  const Float result = size == 1.0 ? 1.0 : library::pow(size, exponent);
  failed |= !std::isfinite(result);
  return is_odd ? -result : result;
}

// --- between the two -----------------------------------------------------------------------------

inline Int truncated(Float x, bool& failed) {
  if (!(x >= -9223372036854775808.0 && x < 9223372036854775808.0)) { failed = true; return 0; }
  return static_cast<Int>(x);
}
inline Int floored(Float x, bool& failed) { return truncated(std::floor(x), failed); }
inline Int ceiled(Float x, bool& failed) { return truncated(std::ceil(x), failed); }

// To the nearest, and to the even one of two.
inline Int rounded(Float x, bool& failed) {
  Float result = std::round(x);
  if (std::fabs(x - result) == 0.5) result = 2.0 * std::round(x / 2.0);
  return truncated(result, failed);
}

// Python compares an int with a float as they are, not as two floats. 2: one of them is no number.
inline int order(Int a, Float b) {
  if (std::isnan(b)) return 2;
  if (b >= 9223372036854775808.0) return -1;
  if (b < -9223372036854775808.0) return 1;
  const Float whole = std::floor(b);
  const auto floor_of_b = static_cast<Int>(whole);
  if (a != floor_of_b) return a < floor_of_b ? -1 : 1;
  return whole < b ? -1 : 0;
}
inline bool less(Int a, Float b) { return order(a, b) == -1; }
inline bool less_equal(Int a, Float b) { const int o = order(a, b); return o == -1 || o == 0; }
inline bool greater(Int a, Float b) { return order(a, b) == 1; }
inline bool greater_equal(Int a, Float b) { const int o = order(a, b); return o == 0 || o == 1; }
inline bool equal(Int a, Float b) { return order(a, b) == 0; }
inline bool less(Float a, Int b) { return greater(b, a); }
inline bool less_equal(Float a, Int b) { return greater_equal(b, a); }
inline bool greater(Float a, Int b) { return less(b, a); }
inline bool greater_equal(Float a, Int b) { return less_equal(b, a); }
inline bool equal(Float a, Int b) { return equal(b, a); }

// The first of equals, and of what cannot be compared.
template <class T> inline T smaller(T a, T b) { return b < a ? b : a; }
template <class T> inline T larger(T a, T b) { return b > a ? b : a; }

// A variable that begins as an int and becomes a float, where Python's answer depends on which it is.
inline Float definitely(Float value, bool is_int, bool& failed) { failed |= is_int; return value; }

// A variable that may have no value yet.
template <class T> inline T bound(T value, bool is_bound, bool& failed) { failed |= !is_bound; return value; }

// --- loops ---------------------------------------------------------------------------------------

// How often range(start, stop, step) goes round.
inline Int rounds(Int start, Int stop, Int step, bool& failed) {
  if (step == 0) { failed = true; return 0; }
  if (step > 0 ? start >= stop : start <= stop) return 0;
  const auto span = step > 0 ? static_cast<std::uint64_t>(stop) - static_cast<std::uint64_t>(start) : static_cast<std::uint64_t>(start) - static_cast<std::uint64_t>(stop);
  const auto stride = step > 0 ? static_cast<std::uint64_t>(step) : std::uint64_t{0} - static_cast<std::uint64_t>(step);
  const std::uint64_t count = (span - 1) / stride + 1;
  if (count > static_cast<std::uint64_t>(std::numeric_limits<Int>::max())) { failed = true; return 0; }
  return static_cast<Int>(count);
}

// The value of a round; it lies between start and stop, so it fits.
inline Int at_round(Int start, Int step, Int round) {
  return static_cast<Int>(static_cast<std::uint64_t>(start) + static_cast<std::uint64_t>(step) * static_cast<std::uint64_t>(round));
}

// How many threads share the rounds of a loop.
inline std::atomic<int>& thread_count() { static std::atomic<int> count{1}; return count; }

// Whether they may do so where that changes the order in which floats are added up, and so the sum.
inline std::atomic<bool>& reorders_sums() { static std::atomic<bool> does{false}; return does; }

struct Stretch {
  bool has_loops;
  bool reorders_sums;
};

// What the stretches of a range give, in their order. Few short rounds are not worth the threads. As soon as one
// failed the others are told to stop: Python might have raised in its first round what they would go on without.
template <class Rounds>
inline auto split(Int start, Int stop, Stretch kind, const Rounds& rounds) {
  std::atomic<bool> is_over{false};
  std::vector<decltype(rounds(start, stop, is_over))> parts;
  if (start >= stop) return parts;
  const auto size = static_cast<std::uint64_t>(stop) - static_cast<std::uint64_t>(start);
  const int wanted = kind.reorders_sums && !reorders_sums() ? 1 : thread_count().load();
  const std::uint64_t least = kind.has_loops ? 2 : 20000;
  const std::uint64_t most = size / least;
  const int count = wanted < 2 || most < 2 ? 1 : most < static_cast<std::uint64_t>(wanted) ? static_cast<int>(most) : wanted;
  parts.resize(static_cast<std::size_t>(count));
#if defined(_OPENMP)
#pragma omp parallel for num_threads(count) schedule(static, 1) if (count > 1)
#endif
  for (int part = 0; part < count; ++part) {
    const auto edge = [&](int index) { return static_cast<Int>(static_cast<std::uint64_t>(start) + static_cast<std::uint64_t>((static_cast<unsigned __int128>(size) * static_cast<unsigned>(index)) / static_cast<unsigned>(count))); };
    try {
      parts[static_cast<std::size_t>(part)] = rounds(edge(part), edge(part + 1), is_over);
    } catch (const std::exception&) {
      // Memory ran out: the part stays failed.
    }
    if (parts[static_cast<std::size_t>(part)].failed) is_over.store(true, std::memory_order_relaxed);
  }
  return parts;
}

// --- flat lists ----------------------------------------------------------------------------------

template <class T> struct Stored { using Type = T; };
template <> struct Stored<bool> { using Type = unsigned char; };

template <class T>
struct List {
  using Item = T;
  std::vector<typename Stored<T>::Type> items;
  // For a list of the caller: which elements are to be written back.
  std::vector<unsigned char> touched;
};

template <class T> inline Int length(const List<T>& list) { return static_cast<Int>(list.items.size()); }

// Counts from the end when it is negative.
template <class T>
inline std::size_t place(const List<T>& list, Int index, bool& failed) {
  const Int size = length(list);
  if (index < 0) index += size;
  if (index < 0 || index >= size) { failed = true; return 0; }
  return static_cast<std::size_t>(index);
}

template <class T>
inline T element(const List<T>& list, Int index, bool& failed) {
  const std::size_t at = place(list, index, failed);
  return at < list.items.size() ? static_cast<T>(list.items[at]) : T{};
}

template <class T>
inline void store(List<T>& list, Int index, T value, bool& failed) {
  const std::size_t at = place(list, index, failed);
  if (failed) return;
  list.items[at] = static_cast<typename Stored<T>::Type>(value);
  if (!list.touched.empty()) list.touched[at] = 1;
}

template <class T> inline void append(List<T>& list, T value) { list.items.push_back(static_cast<typename Stored<T>::Type>(value)); }

// --- lists of lists ------------------------------------------------------------------------------

// Rows of one length, one after the other. They are only read.
template <class T>
struct Matrix {
  std::vector<T> items;
  Int rows = 0;
  Int columns = 0;
};

template <class T> inline Int length(const Matrix<T>& matrix) { return matrix.rows; }

inline Int from_start(Int index, Int size, bool& failed) {
  if (index < 0) index += size;
  if (index < 0 || index >= size) { failed = true; return 0; }
  return index;
}

template <class T>
inline T cell(const Matrix<T>& matrix, Int row, Int column, bool& failed) {
  const Int at = from_start(row, matrix.rows, failed) * matrix.columns + from_start(column, matrix.columns, failed);
  return static_cast<std::size_t>(at) < matrix.items.size() ? matrix.items[static_cast<std::size_t>(at)] : T{};
}

template <class T>
inline Int width(const Matrix<T>& matrix, Int row, bool& failed) {
  from_start(row, matrix.rows, failed);
  return matrix.columns;
}

template <class T>
inline List<T> repeat(T value, Int times) {
  List<T> list;
  if (times > 0) list.items.assign(static_cast<std::size_t>(times), static_cast<typename Stored<T>::Type>(value));
  return list;
}

template <class T> inline List<T> list_of(std::initializer_list<T> values) {
  List<T> list;
  for (const T value : values) append(list, value);
  return list;
}

// --- arrays --------------------------------------------------------------------------------------

// What an array holds is read where it is, as it lies there.
template <class T>
inline T load(const char* address) {
  T value;
  std::memcpy(&value, address, sizeof(T));
  return value;
}

// A NumPy array of one dimension. One that is changed is a copy, of which the changes go back at the end: where
// the call is Python's after all, Python finds the array as it was.
template <class T>
struct Array {
  const char* data = nullptr;
  Int count = 0;
  std::ptrdiff_t stride = 0;
  std::vector<T> own;
  std::vector<unsigned char> touched;
  std::size_t size() const { return static_cast<std::size_t>(count); }
  T at(std::size_t index) const { return load<T>(data + static_cast<std::ptrdiff_t>(index) * stride); }
};

// The same of two dimensions.
template <class T>
struct Grid {
  const char* data = nullptr;
  Int rows = 0;
  Int width = 0;
  std::ptrdiff_t row_stride = 0;
  std::ptrdiff_t stride = 0;
  std::vector<T> own;
  std::vector<unsigned char> touched;
};

template <class T> inline Int length(const Array<T>& array) { return array.count; }
template <class T> inline Int length(const Grid<T>& grid) { return grid.rows; }
template <class T> inline Int columns(const Grid<T>& grid) { return grid.width; }

template <class T>
inline T element(const Array<T>& array, Int index, bool& failed) {
  const Int at = from_start(index, array.count, failed);
  return array.count > 0 ? array.at(static_cast<std::size_t>(at)) : T{};
}

template <class T>
inline T cell(const Grid<T>& grid, Int row, Int column, bool& failed) {
  const Int down = from_start(row, grid.rows, failed), across = from_start(column, grid.width, failed);
  if (grid.rows == 0 || grid.width == 0) return T{};
  return load<T>(grid.data + static_cast<std::ptrdiff_t>(down) * grid.row_stride + static_cast<std::ptrdiff_t>(across) * grid.stride);
}

// A number as an array keeps it; what does not fit is Python's to tell of.
template <class T>
inline T kept_as(Int value, bool& failed) {
  if constexpr (std::is_floating_point_v<T>) {
    if (sizeof(T) < sizeof(Float)) failed |= value > exact_limit || value < -exact_limit;
    return static_cast<T>(value);
  } else {
    failed |= value < static_cast<Int>(std::numeric_limits<T>::min()) || value > static_cast<Int>(std::numeric_limits<T>::max());
    return static_cast<T>(value);
  }
}

template <class T>
inline T kept_as(Float value, bool& failed) {
  if constexpr (std::is_floating_point_v<T>) {
    const T kept = static_cast<T>(value);
    failed |= std::isinf(kept) && !std::isinf(value);
    return kept;
  } else {
    return kept_as<T>(truncated(value, failed), failed);
  }
}

template <class V> using Widened = std::conditional_t<std::is_floating_point_v<V>, Float, Int>;

template <class T, class V>
inline void store(Array<T>& array, Int index, V value, bool& failed) {
  const Int at = from_start(index, array.count, failed);
  const T kept = kept_as<T>(static_cast<Widened<V>>(value), failed);
  if (failed) return;
  array.own[static_cast<std::size_t>(at)] = kept;
  array.touched[static_cast<std::size_t>(at)] = 1;
}

template <class T, class V>
inline void store(Grid<T>& grid, Int row, Int column, V value, bool& failed) {
  const Int at = from_start(row, grid.rows, failed) * grid.width + from_start(column, grid.width, failed);
  const T kept = kept_as<T>(static_cast<Widened<V>>(value), failed);
  if (failed) return;
  grid.own[static_cast<std::size_t>(at)] = kept;
  grid.touched[static_cast<std::size_t>(at)] = 1;
}

// --- sums ----------------------------------------------------------------------------------------

// sum() of floats carries what rounding loses since Python 3.12.
struct FloatSum {
  Float total = 0.0;
  Float lost = 0.0;
  bool is_empty = true;
  void add(Float x) {
    is_empty = false;
#if defined(GILSIGHT_SUM_IS_COMPENSATED)
    const Float next = total + x;
    if (std::fabs(total) >= std::fabs(x)) lost += (total - next) + x;
    else lost += (x - next) + total;
    total = next;
#else
    total += x;
#endif
  }
  // Of nothing at all it is the int 0.
  Float result(bool& failed) const {
    failed |= is_empty;
    return lost != 0 && std::isfinite(lost) ? total + lost : total;
  }
};

}  // namespace python

// Arithmetic of NumPy's own numbers, where it differs from Python's. Of a float that becomes none, or endless, NumPy
// warns, which is left to it; so is what goes round at 64 bits.
namespace numpy {

using python::Float;
using python::Int;

// The kind of number that is none, of which every use is told.
inline bool is_signalling(Float x) {
  std::uint64_t bits;
  std::memcpy(&bits, &x, sizeof(bits));
  return std::isnan(x) && (bits & (std::uint64_t{1} << 51)) == 0;
}

inline Float noted(Float result, Float a, Float b, bool& failed) {
  if (std::isfinite(result)) return result;
  if (std::isnan(result)) failed |= is_signalling(a) || is_signalling(b) || !(std::isnan(a) || std::isnan(b));
  else failed |= std::isfinite(a) && std::isfinite(b);
  return result;
}

inline Float add(Float a, Float b, bool& failed) { return noted(a + b, a, b, failed); }
inline Float subtract(Float a, Float b, bool& failed) { return noted(a - b, a, b, failed); }
inline Float multiply(Float a, Float b, bool& failed) { return noted(a * b, a, b, failed); }
inline Float divide(Int a, Int b, bool& failed) { return python::divide(a, b, failed); }
inline Float divide(Float a, Float b, bool& failed) { failed |= b == 0; return b == 0 ? 0.0 : noted(a / b, a, b, failed); }

inline bool are_finite(Float a, Float b) { return std::isfinite(a) && std::isfinite(b); }

inline Float floor_divide(Float a, Float b, bool& failed) {
  failed |= !are_finite(a, b);
  const Float result = failed ? 0.0 : python::floor_divide(a, b, failed);
  failed |= !std::isfinite(result);
  return result;
}

inline Float modulo(Float a, Float b, bool& failed) {
  failed |= !are_finite(a, b);
  return failed ? 0.0 : python::modulo(a, b, failed);
}

inline Float power(Float base, Float exponent, bool& failed) {
  failed |= !are_finite(base, exponent) || (base < 0 && exponent != std::floor(exponent)) || (base == 0 && exponent < 0);
  const Float result = failed ? 0.0 : python::library::pow(base, exponent);
  failed |= !std::isfinite(result);
  return result;
}

inline Int modulo(Int a, Int b, bool& failed) { failed |= a == python::int_min && b == -1; return python::modulo(a, b, failed); }

// An int that a float holds as it is: of others NumPy compares what they are rounded to.
inline Float exact(Int value, bool& failed) {
  failed |= value > python::exact_limit || value < -python::exact_limit;
  return static_cast<Float>(value);
}

// What is handed out as a number of NumPy's, and may still be one of Python's own.
template <class T> inline T surely(T value, bool is_numpy, bool& failed) { failed |= !is_numpy; return value; }

}  // namespace numpy
`;
