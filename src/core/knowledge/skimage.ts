import type { LibraryKnowledge } from './entry';

/** skimage and the GIL. */
export const skimage: LibraryKnowledge = {
  library: 'skimage',
  summary: "scikit-image: SciPy's filters inside release.",
  entries: [
    { name: 'skimage.metrics.structural_similarity', behaviour: 'releases', seconds: 0.1, returns: 'float', evidence: "scikit-image 0.26.0 skimage/metrics/_structural_similarity.py:247 (SciPy's filters and NumPy over whole pictures); measured: 0.06 to 0.12 s for 1280 × 720 pixels", confidence: 'source' },
    { name: 'skimage.metrics.mean_squared_error', behaviour: 'releases', seconds: 5e-3, returns: 'float', evidence: 'scikit-image 0.26.0 skimage/metrics/simple_metrics.py (NumPy over whole pictures); measured for 1280 × 720 pixels', confidence: 'source' },
    { name: 'skimage.metrics.peak_signal_noise_ratio', behaviour: 'releases', seconds: 5e-3, returns: 'float', evidence: 'scikit-image 0.26.0 skimage/metrics/simple_metrics.py (NumPy over whole pictures); measured for 1280 × 720 pixels', confidence: 'source' },
    { name: 'skimage.filters.gaussian', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.measure.marching_cubes', behaviour: 'holds', seconds: 0.2, returns: 'tuple', isNative: true, evidence: 'scikit-image skimage/measure/_marching_cubes_lewiner_cy.pyx@17c368b (no `nogil` in it; Python objects throughout); a volume of some hundred thousand cells', confidence: 'source' },
    { name: 'skimage.measure.label', behaviour: 'holds', seconds: 0.01, returns: 'numpy.ndarray', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.transform.resize', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.segmentation.slic', behaviour: 'holds', seconds: 0.5, returns: 'numpy.ndarray', condition: 'the loop itself may release: not looked up', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.io.imread', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', condition: 'of other formats than Pillow reads nothing is known', evidence: 'imageio (source not read)', confidence: 'memory' },
    { name: 'skimage.transform.warp', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'a transformation that is a Python function is called with the GIL', evidence: 'scikit-image@0644eb9 skimage/transform/_warps_cy.pyx, _warp_fast (with nogil)', confidence: 'source' },
    { name: 'skimage.transform.rotate', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'a transformation that is a Python function is called with the GIL', evidence: 'scikit-image@0644eb9 skimage/transform/_warps_cy.pyx, _warp_fast (with nogil)', confidence: 'source' },
    { name: 'skimage.transform.rescale', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'a transformation that is a Python function is called with the GIL', evidence: 'scikit-image@0644eb9 skimage/transform/_warps_cy.pyx, _warp_fast (with nogil)', confidence: 'source' },
    { name: 'skimage.transform.warp_polar', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'a transformation that is a Python function is called with the GIL', evidence: 'scikit-image@0644eb9 skimage/transform/_warps_cy.pyx, _warp_fast (with nogil)', confidence: 'source' },
    { name: 'skimage.segmentation.watershed', behaviour: 'releases', seconds: 0.2, returns: 'numpy.ndarray', evidence: 'scikit-image@43a55f5 skimage/segmentation/_watershed_cy.pyx, watershed_raveled (with nogil)', confidence: 'source' },
    { name: 'skimage.feature.blob_log', behaviour: 'releases', seconds: 0.5, returns: 'numpy.ndarray', condition: 'the filters of SciPy in it release', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.feature.blob_dog', behaviour: 'releases', seconds: 0.3, returns: 'numpy.ndarray', condition: 'the filters of SciPy in it release', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.feature.blob_doh', behaviour: 'releases', seconds: 0.2, returns: 'numpy.ndarray', condition: 'the filters of SciPy in it release', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.feature.peak_local_max', behaviour: 'releases', seconds: 0.02, returns: 'numpy.ndarray', condition: 'the filters of SciPy in it release', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.feature.canny', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'the filters of SciPy in it release', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.feature.corner_harris', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'the filters of SciPy in it release', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.filters.median', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'the filters of SciPy in it release', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.filters.sobel', behaviour: 'releases', seconds: 0.02, returns: 'numpy.ndarray', condition: 'the filters of SciPy in it release', evidence: 'scikit-image (source not read)', confidence: 'memory' },
    { name: 'skimage.filters.threshold_local', behaviour: 'releases', seconds: 0.05, returns: 'numpy.ndarray', condition: 'the filters of SciPy in it release', evidence: 'scikit-image (source not read)', confidence: 'memory' },
  ],
};
