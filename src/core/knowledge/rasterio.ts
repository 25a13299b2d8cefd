import type { LibraryKnowledge } from './entry';

/** rasterio and the GIL. */
export const rasterio: LibraryKnowledge = {
  library: 'rasterio',
  summary: 'Rasters: reading and writing release; a dataset must not be shared by threads.',
  entries: [
    { name: 'rasterio.open', behaviour: 'waits', seconds: 5e-3, returns: 'rasterio.DatasetReader', evidence: 'rasterio@9709d1f rasterio/_base.pyx:230 (GDALOpenEx, as 1.3.9:218)', confidence: 'source' },
    { name: 'rasterio.DatasetReader.read', behaviour: 'releases', seconds: 0.02, returns: 'numpy.ndarray', condition: 'threads must not share a dataset', evidence: 'rasterio@9709d1f rasterio/_io.pyx:112, 174', confidence: 'source' },
    { name: 'rasterio.DatasetReader.write', behaviour: 'releases', seconds: 0.02, evidence: 'rasterio@9709d1f rasterio/_io.pyx:174', confidence: 'source' },
    { name: 'rasterio.DatasetWriter.write', behaviour: 'releases', seconds: 0.02, evidence: 'rasterio@9709d1f rasterio/_io.pyx:174', confidence: 'source' },
    { name: 'rasterio.DatasetReader.close', behaviour: 'holds', seconds: 1e-4, condition: 'of a file that was written it writes what is still in the cache, GIL held', evidence: 'rasterio@9709d1f rasterio/_base.pyx:451 (GDALClose, no nogil)', confidence: 'source' },
    { name: 'rasterio.warp.reproject', behaviour: 'releases', seconds: 0.1, evidence: 'rasterio@9709d1f rasterio/_warp.pyx:664', confidence: 'source' },
    { name: 'rasterio.features.rasterize', behaviour: 'holds', isNative: true, seconds: 0.02, evidence: 'rasterio@9709d1f rasterio/_features.pyx (no nogil)', confidence: 'source' },
    { name: 'rasterio.features.shapes', behaviour: 'holds', isNative: true, seconds: 0.02, evidence: 'rasterio@9709d1f rasterio/_features.pyx (no nogil)', confidence: 'source' },
  ],
};
