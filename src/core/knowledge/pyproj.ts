import type { LibraryKnowledge } from './entry';

/** pyproj and the GIL. */
export const pyproj: LibraryKnowledge = {
  library: 'pyproj',
  summary: 'Projections: transforming arrays releases, building transformers holds.',
  entries: [
    { name: 'pyproj.Transformer.transform', behaviour: 'releases', seconds: 1e-4, condition: 'in old versions threads must not share one', evidence: 'pyproj _transformer.pyx / _geod.pyx (find_string ids 1241884568, 1603048513: with nogil)', confidence: 'source' },
    { name: 'pyproj.Transformer.itransform', behaviour: 'releases', seconds: 1e-4, evidence: 'pyproj _transformer.pyx / _geod.pyx (find_string ids 1241884568, 1603048513: with nogil)', confidence: 'source' },
    { name: 'pyproj.Geod', behaviour: 'holds', seconds: 1e-5, returns: 'pyproj.Geod', evidence: 'pyproj@a11a0f3 pyproj/_geod.pyx (no nogil while it is made)', confidence: 'source' },
    { name: 'pyproj.Geod.fwd', behaviour: 'releases', seconds: 1e-5, evidence: 'pyproj _transformer.pyx / _geod.pyx (find_string ids 1241884568, 1603048513: with nogil)', confidence: 'source' },
    { name: 'pyproj.Geod.inv', behaviour: 'releases', seconds: 1e-5, evidence: 'pyproj _transformer.pyx / _geod.pyx (find_string ids 1241884568, 1603048513: with nogil)', confidence: 'source' },
    { name: 'pyproj.Proj', behaviour: 'holds', seconds: 1e-4, returns: 'pyproj.Proj', evidence: 'pyproj@a11a0f3 pyproj/_crs.pyx (no nogil)', confidence: 'source' },
    { name: 'pyproj.Proj.__call__', behaviour: 'releases', seconds: 1e-5, evidence: 'pyproj _transformer.pyx / _geod.pyx (find_string ids 1241884568, 1603048513: with nogil)', confidence: 'source' },
    { name: 'pyproj.CRS', behaviour: 'holds', seconds: 5e-4, returns: 'pyproj.CRS', evidence: 'pyproj@a11a0f3 pyproj/_crs.pyx (no nogil)', confidence: 'source' },
    { name: 'pyproj.Transformer.from_crs', behaviour: 'releases', seconds: 0.01, returns: 'pyproj.Transformer', condition: 'holds before 3.7', evidence: 'pyproj@a11a0f3 pyproj/_transformer.pyx:431 (as 3.7.2:315; 3.6.1:334 has no nogil)', confidence: 'source' },
  ],
};
