import { isOutsideName } from '../tree/outsideName';

/** Words that mean something else in C++, and the names that the translation itself uses. */
const reserved: ReadonlySet<string> = new Set(`
  alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class compl concept const consteval
  constexpr constinit const_cast continue co_await co_return co_yield decltype default delete do double dynamic_cast else enum explicit export
  extern false float for friend goto if inline int long mutable namespace new noexcept not not_eq nullptr operator or or_eq private protected
  public register reinterpret_cast requires return short signed sizeof static static_assert static_cast struct switch template this
  thread_local throw true try typedef typeid typename union unsigned using virtual void volatile wchar_t while xor xor_eq
  linux unix errno assert NULL EOF stdin stdout stderr signbit INFINITY NAN HUGE_VAL main python std kernels native failed result sum Int Float Bool List Matrix None depth isnan isinf isfinite`.split(/\s+/));

/** How C++ may call what Python calls so: never two names the same. */
export function identifier(name: string): string {
  const ascii = name.replace(/[^A-Za-z0-9_]/gu, (letter) => `u${(letter.codePointAt(0) ?? 0).toString(16)}_`);
  // Two underscores, or one before a capital, belong to the compiler; one at the end to the translation.
  const isPlain = ascii === name && !reserved.has(name) && !name.includes('__') && !name.startsWith('_') && !name.endsWith('_') && !name.startsWith('py_') && !isOutsideName(name) && !/^[A-Z_0-9]+$/.test(name);
  return isPlain ? name : `py_${ascii.replaceAll('_', 'u_')}`;
}
