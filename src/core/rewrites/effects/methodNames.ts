function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** Methods of built-in and standard types that change the object, whatever its type. */
export const changingMethods = words(`
  append extend insert remove pop popitem clear sort reverse update add discard setdefault
  appendleft popleft extendleft rotate subtract move_to_end
  intersection_update difference_update symmetric_difference_update
  fill resize put itemset setflags
  write writelines truncate seek read readline readlines flush close
  send sendall recv acquire release put_nowait get_nowait task_done notify notify_all
  __setitem__ __delitem__ __setattr__ __iadd__ frombytes fromlist fromfile byteswap
  seed shuffle setstate throw`);

/** Methods that leave the object as it is and give something new. */
export const readingMethods = words(`
  split rsplit strip lstrip rstrip upper lower title capitalize casefold join format format_map startswith endswith replace
  encode decode find rfind isdigit isalpha isalnum isspace isupper islower isnumeric isdecimal isidentifier isprintable
  splitlines zfill center ljust rjust partition rpartition expandtabs translate swapcase removeprefix removesuffix
  hex digest hexdigest bit_length bit_count to_bytes as_integer_ratio conjugate is_integer
  isoformat strftime timestamp total_seconds date time weekday isoweekday toordinal
  group groups groupdict start end span match search fullmatch findall sub subn
  count index issubset issuperset isdisjoint most_common total
  tobytes tolist exists is_file is_dir stat read_text read_bytes write_text write_bytes
  sum mean std var all any argmin argmax min max dot`);

/** Methods that give what the object holds, or another container of it. */
export const accessingMethods = words(`
  get keys values items copy union intersection difference symmetric_difference elements finditer
  astype reshape transpose ravel flatten view __getitem__ with_suffix with_name joinpath resolve iterdir glob rglob`);

/** Methods of a logger. */
export const logMethods = words('debug info warning error exception critical log');
