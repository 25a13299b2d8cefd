import type { LibraryKnowledge } from './entry';

/** numpy and the GIL. */
export const numpyStrings: LibraryKnowledge = {
  library: 'numpy',
  summary: 'Arrays of texts.',
  entries: [
    { name: 'numpy.char.upper', behaviour: 'holds', isNative: true, seconds: 0.01, returns: 'numpy.ndarray', condition: 'calls the Python method for each element', evidence: 'numpy@v2.4.6 numpy/_core/strings.py:1119 (_vec_string); measured overlap 0.94 of 1.65 (100000, Python 3.11)', confidence: 'source' },
    { name: 'numpy.char.lower', behaviour: 'holds', isNative: true, seconds: 0.01, returns: 'numpy.ndarray', condition: 'calls the Python method for each element', evidence: 'numpy@v2.4.6 numpy/_core/strings.py:1119 (_vec_string)', confidence: 'source' },
    { name: 'numpy.char.title', behaviour: 'holds', isNative: true, seconds: 0.01, returns: 'numpy.ndarray', condition: 'calls the Python method for each element', evidence: 'numpy@v2.4.6 numpy/_core/strings.py:1119 (_vec_string)', confidence: 'source' },
    { name: 'numpy.char.capitalize', behaviour: 'holds', isNative: true, seconds: 0.01, returns: 'numpy.ndarray', condition: 'calls the Python method for each element', evidence: 'numpy@v2.4.6 numpy/_core/strings.py:1119 (_vec_string)', confidence: 'source' },
    { name: 'numpy.char.swapcase', behaviour: 'holds', isNative: true, seconds: 0.01, returns: 'numpy.ndarray', condition: 'calls the Python method for each element', evidence: 'numpy@v2.4.6 numpy/_core/strings.py:1119 (_vec_string)', confidence: 'source' },
    { name: 'numpy.char.encode', behaviour: 'holds', isNative: true, seconds: 0.01, returns: 'numpy.ndarray', condition: 'calls the Python method for each element', evidence: 'numpy@v2.4.6 numpy/_core/strings.py:1119 (_vec_string)', confidence: 'source' },
    { name: 'numpy.char.decode', behaviour: 'holds', isNative: true, seconds: 0.01, returns: 'numpy.ndarray', condition: 'calls the Python method for each element', evidence: 'numpy@v2.4.6 numpy/_core/strings.py:1119 (_vec_string)', confidence: 'source' },
    { name: 'numpy.char.split', behaviour: 'holds', isNative: true, seconds: 0.01, returns: 'numpy.ndarray', condition: 'calls the Python method for each element', evidence: 'numpy@v2.4.6 numpy/_core/strings.py:1119 (_vec_string)', confidence: 'source' },
    { name: 'numpy.char.join', behaviour: 'holds', isNative: true, seconds: 0.01, returns: 'numpy.ndarray', condition: 'calls the Python method for each element', evidence: 'numpy@v2.4.6 numpy/_core/strings.py:1119 (_vec_string)', confidence: 'source' },
    { name: 'numpy.char.*', behaviour: 'holds', seconds: 0.01, condition: 'calls the Python method for each element', evidence: 'numpy@v2.4.6 numpy/_core/strings.py:1119 (_vec_string); measured overlap 0.94 of 1.65 (100000, Python 3.11)', confidence: 'source' },
    { name: 'numpy.strings.find', behaviour: 'releases', seconds: 5e-3, returns: 'numpy.ndarray', condition: 'numpy 2 and fixed-width texts; numpy 1 calls the Python method for each element, which holds', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/string_ufuncs.cpp:2054', confidence: 'source' },
    { name: 'numpy.strings.replace', behaviour: 'releases', seconds: 5e-3, returns: 'numpy.ndarray', condition: 'numpy 2 and fixed-width texts; numpy 1 calls the Python method for each element, which holds', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/string_ufuncs.cpp:2054', confidence: 'source' },
    { name: 'numpy.strings.add', behaviour: 'releases', seconds: 5e-3, returns: 'numpy.ndarray', condition: 'numpy 2 and fixed-width texts; numpy 1 calls the Python method for each element, which holds', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/string_ufuncs.cpp:2054', confidence: 'source' },
    { name: 'numpy.strings.startswith', behaviour: 'releases', seconds: 5e-3, returns: 'numpy.ndarray', condition: 'numpy 2 and fixed-width texts; numpy 1 calls the Python method for each element, which holds', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/string_ufuncs.cpp:2054', confidence: 'source' },
    { name: 'numpy.strings.strip', behaviour: 'releases', seconds: 5e-3, returns: 'numpy.ndarray', condition: 'numpy 2 and fixed-width texts; numpy 1 calls the Python method for each element, which holds', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/string_ufuncs.cpp:2054', confidence: 'source' },
    { name: 'numpy.strings.isalpha', behaviour: 'releases', seconds: 5e-3, returns: 'numpy.ndarray', condition: 'numpy 2 and fixed-width texts; numpy 1 calls the Python method for each element, which holds', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/string_ufuncs.cpp:2054', confidence: 'source' },
  ],
};
