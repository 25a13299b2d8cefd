import type { LibraryKnowledge } from './entry';

/** osgeo and the GIL. */
export const gdal: LibraryKnowledge = {
  library: 'osgeo',
  summary: 'GDAL: SWIG releases around every call; only the long ones gain by it.',
  entries: [
    { name: 'osgeo.gdal.Open', behaviour: 'waits', seconds: 5e-3, returns: 'osgeo.gdal.Dataset', evidence: 'GDAL@000da6e swig/python/CMakeLists.txt (SWIG with -threads)', confidence: 'source' },
    { name: 'osgeo.gdal.Dataset.GetRasterBand', behaviour: 'holds', seconds: 1e-6, returns: 'osgeo.gdal.Band', evidence: 'GDAL@000da6e swig/python/CMakeLists.txt (SWIG with -threads): over in a moment', confidence: 'source' },
    { name: 'osgeo.gdal.Band.ReadAsArray', behaviour: 'releases', seconds: 0.02, returns: 'numpy.ndarray', evidence: 'GDAL@000da6e swig/python/CMakeLists.txt (SWIG with -threads)', confidence: 'source' },
    { name: 'osgeo.gdal.Dataset.ReadAsArray', behaviour: 'releases', seconds: 0.02, returns: 'numpy.ndarray', evidence: 'GDAL@000da6e swig/python/CMakeLists.txt (SWIG with -threads)', confidence: 'source' },
    { name: 'osgeo.gdal.Warp', behaviour: 'releases', seconds: 1, returns: 'osgeo.gdal.Warp', evidence: 'GDAL@000da6e swig/python/CMakeLists.txt (SWIG with -threads)', confidence: 'source' },
    { name: 'osgeo.gdal.Translate', behaviour: 'releases', seconds: 1, returns: 'osgeo.gdal.Translate', evidence: 'GDAL@000da6e swig/python/CMakeLists.txt (SWIG with -threads)', confidence: 'source' },
  ],
};
