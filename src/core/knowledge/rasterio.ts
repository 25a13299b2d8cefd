import type { LibraryKnowledge } from './entry';

/** rasterio and the GIL. */
export const rasterio: LibraryKnowledge = {
  library: 'rasterio',
  summary: 'Rasters: reading and writing release; a dataset must not be shared by threads.',
  entries: [
    { name: 'rasterio.open', behaviour: 'waits', seconds: 5e-3, returns: 'rasterio.DatasetReader', evidence: '(not read)', confidence: 'memory' },
    { name: 'rasterio.DatasetReader.read', behaviour: 'releases', seconds: 0.02, returns: 'numpy.ndarray', condition: 'threads must not share a dataset', evidence: '(not read)', confidence: 'memory' },
    { name: 'rasterio.DatasetReader.write', behaviour: 'releases', seconds: 0.02, evidence: '(not read)', confidence: 'memory' },
    { name: 'rasterio.DatasetWriter.write', behaviour: 'releases', seconds: 0.02, evidence: '(not read)', confidence: 'memory' },
    { name: 'rasterio.DatasetReader.close', behaviour: 'holds', seconds: 1e-4, evidence: '(not read)', confidence: 'memory' },
    { name: 'rasterio.warp.reproject', behaviour: 'releases', seconds: 0.1, evidence: '(not read)', confidence: 'memory' },
    { name: 'rasterio.features.rasterize', behaviour: 'holds', seconds: 0.02, evidence: '(not read)', confidence: 'memory' },
    { name: 'rasterio.features.shapes', behaviour: 'holds', seconds: 0.02, evidence: '(not read)', confidence: 'memory' },
  ],
};
