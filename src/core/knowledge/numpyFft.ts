import type { LibraryKnowledge } from './entry';

/** numpy.fft and the GIL. */
export const numpyFft: LibraryKnowledge = {
  library: 'numpy.fft',
  summary: 'Fourier transforms: they release. The seconds are those of 100,000 points.',
  entries: [
    { name: 'numpy.fft.fft', behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', condition: 'numpy 1.17 to 1.26 release whatever the size', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/ufunc_object.c:2183; measured overlap 1.57 of 1.52 (2**19 complex, Python 3.11)', confidence: 'source' },
    { name: 'numpy.fft.ifft', behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', condition: 'numpy 1.17 to 1.26 release whatever the size', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/ufunc_object.c:2183', confidence: 'source' },
    { name: 'numpy.fft.rfft', behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', condition: 'numpy 1.17 to 1.26 release whatever the size', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/ufunc_object.c:2183', confidence: 'source' },
    { name: 'numpy.fft.irfft', behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', condition: 'numpy 1.17 to 1.26 release whatever the size', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/ufunc_object.c:2183', confidence: 'source' },
    { name: 'numpy.fft.fft2', behaviour: 'releases', seconds: 5e-3, returns: 'numpy.ndarray', condition: 'numpy 1.17 to 1.26 release whatever the size', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/ufunc_object.c:2183', confidence: 'source' },
    { name: 'numpy.fft.ifft2', behaviour: 'releases', seconds: 5e-3, returns: 'numpy.ndarray', condition: 'numpy 1.17 to 1.26 release whatever the size', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/ufunc_object.c:2183', confidence: 'source' },
    { name: 'numpy.fft.fftn', behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', condition: 'numpy 1.17 to 1.26 release whatever the size', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/ufunc_object.c:2183', confidence: 'source' },
    { name: 'numpy.fft.ifftn', behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', condition: 'numpy 1.17 to 1.26 release whatever the size', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/ufunc_object.c:2183', confidence: 'source' },
    { name: 'numpy.fft.rfft2', behaviour: 'releases', seconds: 5e-3, returns: 'numpy.ndarray', condition: 'numpy 1.17 to 1.26 release whatever the size', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/ufunc_object.c:2183; measured overlap 1.64 of 1.90 (512x512, Python 3.11)', confidence: 'source' },
    { name: 'numpy.fft.rfftn', behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', condition: 'numpy 1.17 to 1.26 release whatever the size', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/ufunc_object.c:2183', confidence: 'source' },
    { name: 'numpy.fft.hfft', behaviour: 'releases', seconds: 2e-3, returns: 'numpy.ndarray', condition: 'numpy 1.17 to 1.26 release whatever the size', holdsBelowSize: 500, evidence: 'numpy@1f90bbb numpy/_core/src/umath/ufunc_object.c:2183', confidence: 'source' },
    { name: 'numpy.fft.fftshift', behaviour: 'releases', seconds: 1e-4, returns: 'numpy.ndarray', condition: 'object arrays hold', evidence: 'numpy@1f90bbb numpy/_core/src/multiarray/array_assign_array.c:146', confidence: 'source' },
    { name: 'numpy.fft.ifftshift', behaviour: 'releases', seconds: 1e-4, returns: 'numpy.ndarray', condition: 'object arrays hold', evidence: 'numpy@1f90bbb numpy/_core/src/multiarray/array_assign_array.c:146', confidence: 'source' },
    { name: 'numpy.fft.fftfreq', behaviour: 'releases', seconds: 1e-4, returns: 'numpy.ndarray', condition: 'object arrays hold', evidence: 'numpy@1f90bbb numpy/_core/src/multiarray/array_assign_array.c:146', confidence: 'source' },
    { name: 'numpy.fft.rfftfreq', behaviour: 'releases', seconds: 1e-4, returns: 'numpy.ndarray', condition: 'object arrays hold', evidence: 'numpy@1f90bbb numpy/_core/src/multiarray/array_assign_array.c:146', confidence: 'source' },
  ],
};
