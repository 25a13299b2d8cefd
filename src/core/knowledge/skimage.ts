import type { LibraryKnowledge } from './entry';

/** skimage and the GIL. */
export const skimage: LibraryKnowledge = {
  library: 'skimage',
  summary: "scikit-image: SciPy's filters inside release.",
  entries: [
    { name: 'skimage.filters.gaussian', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.measure.label', behaviour: 'holds', seconds: 0.01, returns: 'numpy.ndarray', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.transform.resize', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.segmentation.slic', behaviour: 'holds', seconds: 0.5, returns: 'numpy.ndarray', condition: 'the loop itself may release: not looked up', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.io.imread', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'of other formats than Pillow reads nothing is known', evidence: 'imageio (source not read)', confidence: 'memory' },
  ],
};
