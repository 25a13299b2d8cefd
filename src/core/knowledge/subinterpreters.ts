import type { LibraryKnowledge, SubinterpreterFact } from './entry';

/** What was measured: a fresh sub-interpreter of this Python was told to import the library. */
const measuredOn = 'CPython 3.14.10, x86-64 Linux';

/** Libraries that a sub-interpreter refuses: the version, and the module inside at which the import ends. */
const refused: Readonly<Record<string, readonly [version: string, module: string]>> = {
  ahocorasick: ['2.3.1', 'ahocorasick'],
  argon2: ['25.1.0', '_argon2_cffi_bindings._ffi'],
  astropy: ['8.0.2', 'numpy'],
  av: ['19.0.2', 'av._core'],
  awkward: ['2.14.0', 'numpy'],
  bcrypt: ['5.0.0', '_bcrypt'],
  bitarray: ['3.12.3', '_bitarray'],
  blake3: ['1.0.11', 'blake3.blake3'],
  blosc2: ['4.14.1', 'numpy'],
  bottleneck: ['1.6.0', 'numpy'],
  cbor2: ['6.3.0', 'cbor2._cbor2'],
  cffi: ['2.1.1', '_cffi_backend'],
  charset_normalizer: ['3.5.3', 'charset_normalizer.cd'],
  confluent_kafka: ['2.16.1', 'cimpl'],
  cramjam: ['2.14.0', 'cramjam.cramjam'],
  cryptography: ['50.0.2', 'cryptography.hazmat.bindings._rust'],
  cv2: ['5.0.0', 'numpy'],
  cvxpy: ['1.9.3', 'numpy'],
  duckdb: ['2.0.1', '_duckdb'],
  ephem: ['4.2.1', '_libastro'],
  faiss: ['1.15.1', 'numpy'],
  fitz: ['2.0', 'pymupdf._extra'],
  gevent: ['26.9.0', 'gevent._gevent_c_hub_local'],
  gmpy2: ['2.3.2', 'gmpy2.gmpy2'],
  greenlet: ['3.5.6', '_greenlet'],
  grpc: ['1.85.3', 'grpc._cython.cygrpc'],
  h5py: ['3.16.0', 'h5py._errors'],
  hiredis: ['3.5.0', 'hiredis'],
  httptools: ['0.9.0', 'httptools.parser.parser'],
  hyperscan: ['0.9.1', '_hs_ext'],
  igraph: ['1.0.0', '_igraph'],
  isal: ['1.9.1', '_isal'],
  jax: ['0.12.0', 'jaxlib.cpu_feature_guard'],
  jellyfish: ['1.3.0', 'jellyfish._rustyfish'],
  joblib: ['1.6.0', 'faulthandler'],
  kiwisolver: ['1.5.1', 'kiwisolver._cext'],
  Levenshtein: ['0.27.5', 'Levenshtein.levenshtein_cpp'],
  libcst: ['1.9.0', 'libcst.native'],
  lightgbm: ['4.7.0', 'numpy'],
  lmdb: ['3.0.0', '_cffi_backend'],
  lxml: ['6.1.3', 'lxml.etree'],
  lz4: ['4.4.5', '_version'],
  matplotlib: ['3.11.2', 'numpy'],
  mmh3: ['5.3.1', 'mmh3'],
  msgspec: ['0.22.0', '_core'],
  nacl: ['1.6.2', '_sodium'],
  netCDF4: ['1.7.5.1', 'netCDF4._netCDF4'],
  numba: ['0.68.1', 'numpy'],
  numcodecs: ['0.17.1', 'numpy'],
  numexpr: ['2.14.2', 'numexpr.interpreter'],
  numpy: ['2.5.5', 'numpy._core._multiarray_umath'],
  onnxruntime: ['1.32.0', 'onnxruntime.capi.onnxruntime_pybind11_state'],
  oracledb: ['26.1.0', 'oracledb.base_impl'],
  orjson: ['3.13.0', 'orjson.orjson'],
  'ortools.sat': ['9.15.6755', 'numpy'],
  pandas: ['3.1.1', 'numpy'],
  pikepdf: ['10.18.0', 'pikepdf._core'],
  PIL: ['13.0.0', 'PIL._imaging'],
  polars: ['2.1.0', 'polars._plr'],
  psutil: ['7.2.2', '_psutil_linux'],
  psycopg: ['3.3.9', 'psycopg_binary'],
  psycopg2: ['2.9.13', '_psycopg'],
  pyarrow: ['26.0.1', 'pyarrow.lib'],
  pydantic: ['2.14.4', 'pydantic_core._pydantic_core'],
  pydantic_core: ['2.50.5', 'pydantic_core._pydantic_core'],
  pyfftw: ['0.15.1', 'pyfftw.pyfftw'],
  pymupdf: ['2.0', 'pymupdf._extra'],
  pyproj: ['3.8.0', 'pyproj._context'],
  pywt: ['1.10.0', 'pywt._extensions._pywt'],
  rapidjson: ['1.25', 'rapidjson'],
  rasterio: ['1.5.2', 'rasterio._base'],
  re2: ['1.1.20251105', '_re2'],
  regex: ['2026.11.19', '_regex'],
  rpds: ['2026.9.1', 'rpds.rpds'],
  safetensors: ['0.8.0', 'safetensors._safetensors_rust'],
  scipy: ['1.18.1', 'numpy'],
  selectolax: ['1.0.2', 'selectolax.lexbor'],
  sentencepiece: ['0.2.3', 'sentencepiece._sentencepiece'],
  shapely: ['2.2.0', 'shapely.lib'],
  sklearn: ['1.9.1', 'sklearn.__check_build._check_build'],
  snappy: ['0.7.3', 'cramjam.cramjam'],
  soundfile: ['0.14.0', '_cffi_backend'],
  spacy: ['3.8.18', 'numpy'],
  sqlalchemy: ['2.1.9', 'sqlalchemy.util._collections_cy'],
  statsmodels: ['0.15.0', 'numpy'],
  tables: ['3.11.1', 'tables.utilsextension'],
  tiktoken: ['0.14.0', 'tiktoken._tiktoken'],
  tokenizers: ['0.23.3', 'tokenizers.tokenizers'],
  tree_sitter: ['0.26.1', '_binding'],
  ujson: ['6.1.0', 'ujson'],
  uvloop: ['0.23.0', 'uvloop.loop'],
  watchfiles: ['1.3.0', 'watchfiles._rust_notify'],
  xgboost: ['3.4.1', 'numpy'],
  zmq: ['27.3.0', 'zmq.backend.cython._zmq'],
  zopfli: ['0.4.3', 'zopfli'],
  zstandard: ['0.25.0', 'backend_c'],
};

/** Libraries that a sub-interpreter imported, and with which it did a first piece of work. */
const loaded: Readonly<Record<string, string>> = {
  aiohttp: '3.14.5', asyncpg: '0.32.0', attr: '26.1.0', attrs: '26.1.0', boto3: '1.44.8', botocore: '1.44.8', brotli: '1.2.1', bs4: '4.15.0', bson: '4.20.1', click: '8.5.1',
  cloudpickle: '3.1.3', crc32c: '2.9', Crypto: '4.4.0', dateutil: '2.9.0', django: '6.1.3', fastavro: '1.13.1', flask: '3.1.3', frozenlist: '1.8.0', 'google.protobuf': '6.33.6',
  jinja2: '3.1.6', llvmlite: '0.50.0', loguru: '0.7.3', markupsafe: '3.0.4', msgpack: '1.2.4', multidict: '7.2.1', networkx: '3.7', packaging: '26.4', pybase64: '1.5.1', pymongo: '4.20.1',
  pytz: '2026.6', rapidfuzz: '3.14.6', redis: '8.1.0', requests: '2.34.2', rich: '15.0.0', rtree: '1.4.1', setproctitle: '1.3.8', simplejson: '4.3.0', sympy: '1.14.0', tornado: '6.6.1',
  tqdm: '4.70.1', urllib3: '2.8.0', wrapt: '2.5.2', xxhash: '4.1.0', yaml: '6.0.4', yarl: '1.25.1',
};

/** Of the standard library, what a sub-interpreter refuses, and the module inside at which the import ends. */
const refusedOfStandard: Readonly<Record<string, string>> = { curses: '_curses', faulthandler: 'faulthandler', readline: 'readline', tracemalloc: '_tracemalloc' };

/** And what it imports, in 3.14 and in 3.15. */
const loadedOfStandard = `abc annotationlib argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop
  collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg csv ctypes dataclasses datetime dbm decimal
  difflib dis doctest email encodings enum errno fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob
  graphlib grp gzip hashlib heapq hmac html http imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox
  marshal math mimetypes mmap modulefinder multiprocessing netrc ntpath numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil
  platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pyexpat queue quopri random re reprlib resource
  rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string
  stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap threading time timeit token tokenize tomllib
  trace traceback tty types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc zipapp zipfile zipimport
  zlib zoneinfo`.split(/\s+/);

/** What the source of a library says: a module that is initialised in one phase is refused. */
const fromSource: Readonly<Record<string, string>> = {
  tensorflow: 'it imports numpy, which is refused',
  tkinter: 'cpython 3.14 Modules/_tkinter.c: PyModule_Create in PyInit__tkinter',
  torch: 'pytorch@0595eaa torch/csrc/stub.c:12, torch/csrc/Module.cpp: PyModule_Create(&torchmodule)',
};

/**
 * What sub-interpreters can load. One that has a GIL of its own refuses every extension module that
 * does not say that it can be loaded several times.
 */
export const subinterpreters: readonly LibraryKnowledge[] = [
  ...facts(refused, ([version, module]) => ({ loads: false, evidence: `measured: the import of ${version} ends at ${module} (${measuredOn})` })),
  ...facts(loaded, (version) => ({ loads: true, evidence: `measured: ${version} is imported and works (${measuredOn})` })),
  ...facts(refusedOfStandard, (module) => ({ loads: false, evidence: `measured: the import ends at ${module} (${measuredOn}, and 3.15.2)` })),
  ...loadedOfStandard.map((library): LibraryKnowledge => ({ library, entries: [], subinterpreters: { loads: true, evidence: `measured: it is imported (${measuredOn}, and 3.15.2)` } })),
  ...facts(fromSource, (evidence) => ({ loads: false, evidence })),
];

function facts<Told>(table: Readonly<Record<string, Told>>, factOf: (told: Told) => SubinterpreterFact): readonly LibraryKnowledge[] {
  return Object.entries(table).map(([library, told]) => ({ library, entries: [], subinterpreters: factOf(told) }));
}
