import type { LibraryKnowledge } from './entry';

/** statsmodels: NumPy inside releases, the Python around it holds. */
export const statsmodels: LibraryKnowledge = {
  library: 'statsmodels',
  entries: [
    { name: 'statsmodels.api.OLS', behaviour: 'holds', seconds: 1e-3, returns: 'statsmodels.api.OLS', condition: 'numpy.linalg.pinv releases', evidence: 'statsmodels (source not read)', confidence: 'memory' },
    { name: 'statsmodels.api.OLS.fit', behaviour: 'holds', seconds: 5e-3, condition: 'numpy.linalg.pinv releases', evidence: 'statsmodels (source not read)', confidence: 'memory' },
    { name: 'statsmodels.tsa.arima.model.ARIMA', behaviour: 'holds', seconds: 0.01, returns: 'statsmodels.tsa.arima.model.ARIMA', condition: 'scipy.optimize over a Cython Kalman filter', evidence: 'statsmodels (source not read)', confidence: 'memory' },
    { name: 'statsmodels.tsa.arima.model.ARIMA.fit', behaviour: 'holds', seconds: 1, condition: 'scipy.optimize over a Cython Kalman filter', evidence: 'statsmodels (source not read)', confidence: 'memory' },
    { name: 'statsmodels.*', behaviour: 'holds', seconds: 1e-3, condition: 'numpy.linalg.pinv releases', evidence: 'statsmodels (source not read)', confidence: 'memory' },
  ],
};
