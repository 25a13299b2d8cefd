import type { LibraryKnowledge } from './entry';

/** osgeo and the GIL. */
export const gdal: LibraryKnowledge = {
  library: 'osgeo',
  summary: 'GDAL: the long calls release.',
  entries: [
    { name: 'osgeo.gdal.Open', behaviour: 'waits', seconds: 5e-3, returns: 'osgeo.gdal.Dataset', evidence: '(not read)', confidence: 'memory' },
    { name: 'osgeo.gdal.Dataset.GetRasterBand', behaviour: 'holds', seconds: 1e-6, returns: 'osgeo.gdal.Band', evidence: '(not read)', confidence: 'memory' },
    { name: 'osgeo.gdal.Band.ReadAsArray', behaviour: 'releases', seconds: 0.02, returns: 'numpy.ndarray', evidence: '(not read)', confidence: 'memory' },
    { name: 'osgeo.gdal.Warp', behaviour: 'releases', seconds: 1, returns: 'osgeo.gdal.Warp', evidence: '(not read)', confidence: 'memory' },
    { name: 'osgeo.gdal.Translate', behaviour: 'releases', seconds: 1, returns: 'osgeo.gdal.Translate', evidence: '(not read)', confidence: 'memory' },
  ],
};
