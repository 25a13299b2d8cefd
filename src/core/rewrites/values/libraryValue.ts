/** What a library gives, as far as sending it to another process goes. */
export type LibraryValue =
  /** A number, a text, a truth value. */
  | { readonly kind: 'scalar' }
  /** Something that pickles whatever it was made of. */
  | { readonly kind: 'plain' }
  /** A container of what the arguments hold. */
  | { readonly kind: 'like arguments' }
  | { readonly kind: 'unpicklable'; readonly what: string }
  | { readonly kind: 'unknown' };

/** What calling a library's function or class gives, by its dotted name. */
export function libraryValue(name: string): LibraryValue {
  const exact = values.get(name);
  if (exact) return exact;
  for (let prefix = name; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.')))) {
    const value = modules.get(prefix);
    if (value) return value;
  }
  return /^[A-Z]\w*(Error|Exception|Warning)$/.test(name) ? { kind: 'like arguments' } : { kind: 'unknown' };
}

function entries(value: LibraryValue, names: string): readonly (readonly [string, LibraryValue])[] {
  return names.split(/\s+/).filter((name) => name !== '').map((name) => [name, value] as const);
}

const cannot = (what: string): LibraryValue => ({ kind: 'unpicklable', what });

const values: ReadonlyMap<string, LibraryValue> = new Map([
  ...entries({ kind: 'scalar' }, `int float str bytes bool len abs round pow ord chr hex bin oct repr format ascii hash id isinstance issubclass callable
    hasattr all any complex input print type
    json.dumps re.escape re.sub time.time time.perf_counter time.monotonic time.process_time time.perf_counter_ns time.time_ns time.sleep
    os.getpid os.cpu_count os.getcwd os.getenv base64.b64encode base64.b64decode struct.calcsize struct.pack binascii.hexlify textwrap.dedent
    sys.getsizeof functools.cmp_to_key multiprocessing.cpu_count threading.get_ident threading.get_native_id threading.active_count threading.stack_size`),
  ...entries({ kind: 'plain' }, `multiprocessing.shared_memory.SharedMemory range json.loads json.load re.compile re.findall re.split collections.Counter fractions.Fraction decimal.Decimal
    datetime.datetime datetime.date datetime.timedelta pathlib.Path uuid.UUID array.array bytearray divmod struct.unpack random.Random
    os.listdir os.walk shlex.split numpy.array numpy.zeros numpy.ones numpy.arange numpy.linspace numpy.full numpy.empty numpy.random.default_rng`),
  ...entries({ kind: 'like arguments' }, 'list tuple set frozenset dict sorted sum min max copy.copy copy.deepcopy collections.OrderedDict collections.deque functools.partial slice'),
  ...entries(cannot('an iterator'), 'iter reversed filter map zip enumerate'),
  ...entries(cannot('an open file'), `open io.open io.TextIOWrapper gzip.open bz2.open lzma.open tempfile.TemporaryFile tempfile.NamedTemporaryFile os.scandir
    zipfile.ZipFile tarfile.open mmap.mmap csv.reader csv.writer csv.DictReader csv.DictWriter`),
  ...entries(cannot('a match of a regular expression'), 're.match re.search re.fullmatch re.finditer'),
  ...entries(cannot('a hash in progress'), 'hashlib.md5 hashlib.sha1 hashlib.sha224 hashlib.sha256 hashlib.sha384 hashlib.sha512 hashlib.blake2b hashlib.blake2s hashlib.new hmac.new'),
  ...entries(cannot('a database connection'), 'sqlite3.connect psycopg2.connect pymysql.connect MySQLdb.connect'),
  ...entries(cannot('a compressor'), 'zlib.compressobj zlib.decompressobj bz2.BZ2Compressor lzma.LZMACompressor'),
]);

const modules: ReadonlyMap<string, LibraryValue> = new Map([
  ...entries({ kind: 'scalar' }, 'math cmath statistics random secrets string zlib os.path operator unicodedata'),
  ...entries(cannot('a lock, event or other object of threads'), 'threading _thread'),
  ...entries(cannot('a queue of threads'), 'queue'),
  ...entries(cannot('a pool or a future'), 'concurrent.futures'),
  ...entries(cannot('an object of multiprocessing'), 'multiprocessing'),
  ...entries(cannot('an object of an event loop'), 'asyncio'),
  ...entries(cannot('a socket'), 'socket'),
  ...entries(cannot('a running child process'), 'subprocess.Popen'),
  ...entries(cannot('a weak reference'), 'weakref'),
  ...entries(cannot('a context variable'), 'contextvars'),
]);
