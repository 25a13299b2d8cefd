/** What a call of a library does to the rest of the program. */
export type LibraryEffect =
  /** Nothing; its result is new. */
  | { readonly kind: 'none' }
  /** Nothing; its result is a new container of what the arguments hold. */
  | { readonly kind: 'collects' }
  /** Nothing; its result may be an argument or a part of one. */
  | { readonly kind: 'passes' }
  /** It changes an argument. */
  | { readonly kind: 'changes'; readonly argument: number }
  /** It means something else in another process. */
  | { readonly kind: 'breaks'; readonly why: string }
  | { readonly kind: 'unknown' };

const none: LibraryEffect = { kind: 'none' };
const why = (text: string): LibraryEffect => ({ kind: 'breaks', why: text });
const changes = (argument: number): LibraryEffect => ({ kind: 'changes', argument });

/** Says what a call of a library's function or class does, by its dotted name. */
export function libraryEffect(name: string): LibraryEffect {
  const exact = exactly.get(name);
  if (exact) return exact;
  for (let prefix = name; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.')))) {
    const effect = modules.get(prefix);
    if (effect) return effect;
  }
  return { kind: 'unknown' };
}

function entries(effect: LibraryEffect, names: string): readonly (readonly [string, LibraryEffect])[] {
  return names.split(/\s+/).filter((name) => name !== '').map((name) => [name, effect] as const);
}

const exactly: ReadonlyMap<string, LibraryEffect> = new Map([
  ...entries(none, `int float str bytes bytearray len abs round sum pow divmod ord chr hex bin oct bool repr format ascii isinstance issubclass
    callable all any print range complex type open hasattr object slice super property
    Exception BaseException ValueError TypeError KeyError IndexError RuntimeError ArithmeticError ZeroDivisionError OverflowError LookupError
    StopIteration NotImplementedError AssertionError AttributeError OSError FileNotFoundError PermissionError TimeoutError UnicodeDecodeError
    str.join str.upper str.lower str.strip str.split bytes.fromhex int.from_bytes int.to_bytes dict.fromkeys str.maketrans float.fromhex`),
  ['copy.deepcopy', none],
  ...entries({ kind: 'collects' }, 'list tuple set frozenset dict sorted reversed enumerate zip map filter iter'),
  ...entries({ kind: 'passes' }, 'min max getattr vars memoryview dir random.choice statistics.mode typing.cast types.MappingProxyType'),
  ...entries({ kind: 'collects' }, 'random.choices random.sample dataclasses.replace types.SimpleNamespace'),
  ...entries(changes(0), `next setattr delattr heapq.heappush heapq.heappop heapq.heapify heapq.heapreplace heapq.heappushpop bisect.insort
    bisect.insort_left bisect.insort_right random.shuffle numpy.copyto numpy.put numpy.place numpy.fill_diagonal numpy.putmask
    numpy.random.shuffle operator.setitem operator.delitem operator.iadd operator.iconcat operator.imul operator.ior`),
  ...entries(changes(1), 'struct.pack_into json.dump pickle.dump marshal.dump'),
  ...entries({ kind: 'passes' }, 'csv.writer csv.DictWriter csv.reader csv.DictReader io.TextIOWrapper'),
  ...entries(why('reads from the keyboard, which a worker process cannot'), 'input sys.stdin.read sys.stdin.readline sys.stdin.readlines'),
  ...entries(why('looks at the names of its own module, which are others in each process'), 'globals exec eval'),
  ...entries(why('gives another number in each process'), 'id hash os.getpid os.getppid'),
  ...entries(why('changes its whole process, and a worker process would change only itself'), `os.chdir os.fchdir os.umask os.putenv os.unsetenv os.nice
    os.setuid os.setgid os.dup2 os.close os.closerange os.sched_setaffinity sys.setrecursionlimit sys.settrace sys.setprofile
    sys.setswitchinterval sys.set_int_max_str_digits locale.setlocale socket.setdefaulttimeout time.tzset faulthandler.enable`),
  ...entries(why('acts on its own process, which would be another one'), 'os.fork os.forkpty os._exit os.kill os.killpg os.abort os.execv os.execvp os.execve breakpoint'),
  ...entries(why('looks at the frames of its own process'), 'sys._getframe sys._current_frames sys.getrefcount'),
]);

const modules: ReadonlyMap<string, LibraryEffect> = new Map([
  ...entries(none, `math cmath statistics json re hashlib hmac zlib gzip bz2 lzma string textwrap decimal fractions datetime
    time bisect struct base64 binascii csv unicodedata difflib array random os.path pathlib io html urllib.parse uuid colorsys calendar
    enum dataclasses typing types numbers secrets shlex fnmatch glob ast tokenize keyword pprint traceback xml.etree.ElementTree zipfile tarfile
    tempfile shutil subprocess sqlite3 urllib.request http.client email platform abc warnings sys os zoneinfo ipaddress stat errno string token
    numpy.random.default_rng numpy.random.Generator numpy.random.RandomState numpy.random.SeedSequence`),
  ...entries({ kind: 'collects' }, 'itertools collections heapq'),
  ...entries({ kind: 'passes' }, 'copy numpy functools operator contextlib'),
  ...entries(why('uses threads of its own process'), 'threading _thread'),
  ...entries(why('uses a queue of its own process'), 'queue'),
  ...entries(why('starts workers of its own'), 'concurrent.futures multiprocessing joblib'),
  ...entries(why('uses an event loop of its own process'), 'asyncio'),
  ...entries(why('handles the signals of its own process'), 'signal'),
  ...entries(why('watches objects of its own process'), 'gc weakref tracemalloc'),
  ...entries(why('runs at the end of its own process'), 'atexit'),
  ...entries(why('reads a context that does not travel to another process'), 'contextvars'),
  ...entries(why('works on memory of its own process'), 'ctypes mmap'),
  ...entries(why('draws from one generator, of which every forked process would have the same copy'), 'numpy.random'),
]);
