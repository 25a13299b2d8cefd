import type { LibraryKnowledge } from './entry';

/** geopandas and the GIL. */
export const geopandas: LibraryKnowledge = {
  library: 'geopandas',
  summary: 'GeoPandas: Shapely inside releases, pandas around it holds.',
  bases: {
    'geopandas.GeoDataFrame': 'pandas.DataFrame',
    'geopandas.GeoSeries': 'pandas.Series',
  },
  entries: [
    { name: 'geopandas.read_file', behaviour: 'holds', seconds: 0.2, returns: 'geopandas.GeoDataFrame', evidence: 'geopandas (source not read)', confidence: 'memory' },
    { name: 'geopandas.GeoDataFrame', behaviour: 'holds', seconds: 1e-3, returns: 'geopandas.GeoDataFrame', evidence: 'geopandas (source not read)', confidence: 'memory' },
    { name: 'geopandas.GeoDataFrame.sjoin', behaviour: 'releases', seconds: 0.02, returns: 'geopandas.GeoDataFrame', condition: 'the pandas around it holds', evidence: 'geopandas (source not read)', confidence: 'memory' },
    { name: 'geopandas.sjoin', behaviour: 'releases', seconds: 0.02, returns: 'geopandas.GeoDataFrame', condition: 'the pandas around it holds', evidence: 'geopandas (source not read)', confidence: 'memory' },
  ],
};
