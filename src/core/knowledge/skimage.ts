import type { LibraryKnowledge } from './entry';

/** scikit-image: SciPy's filters inside release. */
export const skimage: LibraryKnowledge = {
  library: 'skimage',
  entries: [
    { name: 'skimage.filters.gaussian', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'scipy.ndimage', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.measure.label', behaviour: 'holds', seconds: 0.01, returns: 'numpy.ndarray', condition: 'Cython', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.transform.resize', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'scipy.ndimage.zoom', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.segmentation.slic', behaviour: 'holds', seconds: 0.5, returns: 'numpy.ndarray', condition: 'Cython nogil', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.io.imread', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'Pillow decode releases', evidence: 'imageio (source not read)', confidence: 'memory' },
  ],
};
