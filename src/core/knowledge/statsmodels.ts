import type { LibraryKnowledge } from './entry';

/** statsmodels and the GIL. */
export const statsmodels: LibraryKnowledge = {
  library: 'statsmodels',
  summary: 'statsmodels: NumPy inside releases, the Python around it holds.',
  entries: [
    { name: 'statsmodels.api.OLS', behaviour: 'holds', seconds: 1e-3, returns: 'statsmodels.api.OLS', condition: 'numpy.linalg.pinv inside releases', evidence: 'statsmodels (source not read)', confidence: 'memory' },
    { name: 'statsmodels.api.OLS.fit', behaviour: 'holds', seconds: 5e-3, condition: 'numpy.linalg.pinv inside releases', evidence: 'statsmodels (source not read)', confidence: 'memory' },
    { name: 'statsmodels.tsa.arima.model.ARIMA', behaviour: 'holds', seconds: 0.01, returns: 'statsmodels.tsa.arima.model.ARIMA', evidence: 'statsmodels (source not read)', confidence: 'memory' },
    { name: 'statsmodels.tsa.arima.model.ARIMA.fit', behaviour: 'holds', seconds: 1, evidence: 'statsmodels (source not read)', confidence: 'memory' },
    { name: 'statsmodels.*', behaviour: 'holds', seconds: 1e-3, condition: 'numpy.linalg.pinv inside releases', evidence: 'statsmodels (source not read)', confidence: 'memory' },
  ],
};
