/** Two processes parsed JSON of 0.3, 7 and 380 kB 0.8, 1.2 and 0.6 times as fast as a loop, as what comes of it is pickled on its way back. */
const readsItself = 'To send such objects from process to process takes about as long: a process pool gains where each process reads its own files and sends back little.';

/**
 * What helps instead of threads, by the name of the call; of several prefixes the first that fits.
 * Each ends the sentence "… instead." or stands by itself.
 */
const remedies: readonly (readonly [prefix: string, remedy: string])[] = [
  ['numba.njit', 'Compile it with `nogil=True`, and the same threads run in parallel.'],
  ['numpy.vectorize', '`np.vectorize` is a loop in Python: write the function with array operations, which let go of the GIL, or use a process pool.'],
  ['numpy.frompyfunc', '`np.frompyfunc` calls Python for each element: write the function with array operations, which let go of the GIL, or use a process pool.'],
  ['numpy.ObjectArray', 'NumPy lets go of the GIL for numbers only: give the array a numeric dtype, or use a process pool.'],
  ['numpy.loadtxt', 'Read the file with pandas or PyArrow, whose parsers let go of the GIL, or use a process pool.'],
  ['scipy.linalg.', '`numpy.linalg` has most of these functions and lets go of the GIL; otherwise use a process pool.'],
  ['ctypes.PyDLL', 'Load the library with `ctypes.CDLL`, which lets go of the GIL, unless its functions use the C API of Python.'],
  ['re.', 'A process pool runs it in parallel.'],
  ['regex.', 'With long texts `concurrent=True` lets go of the GIL; otherwise use a process pool.'],
  ['json.', `${readsItself} \`orjson\` is several times faster, but keeps the GIL too.`],
  ['orjson.', readsItself],
  ['ujson.', readsItself],
  ['msgpack.', readsItself],
  ['marshal.', readsItself],
  ['pickle.', 'A process pool would pickle as well: hand over less, or have each process read its own file.'],
  ['sorted', 'A process pool runs it in parallel; numbers are faster in NumPy, whose `np.sort` lets go of the GIL.'],
  ['list.sort', 'A process pool runs it in parallel; numbers are faster in NumPy, whose `np.sort` lets go of the GIL.'],
  ['sum', 'A process pool runs it in parallel; numbers are faster in NumPy, whose `np.sum` lets go of the GIL.'],
  ['min', 'A process pool runs it in parallel; numbers are faster in NumPy, whose `np.min` lets go of the GIL.'],
  ['max', 'A process pool runs it in parallel; numbers are faster in NumPy, whose `np.max` lets go of the GIL.'],
  ['cryptography.', '`hashlib` lets go of the GIL for hashes and key derivation; otherwise use a process pool.'],
  ['binascii.crc32', '`zlib.crc32` is the same function, and lets go of the GIL.'],
  ['gc.', 'Collect once, in one thread.'],
];

const otherwise = 'A process pool runs it in parallel.';

/** What to do about a call that keeps the GIL, in one or two sentences. */
export function remedyFor(name: string): string {
  return remedies.find(([prefix]) => (prefix.endsWith('.') ? name.startsWith(prefix) : name === prefix || name.startsWith(`${prefix}.`)))?.[1] ?? otherwise;
}
