import type { LibraryKnowledge } from './entry';

/** xgboost and the GIL. */
export const xgboost: LibraryKnowledge = {
  library: 'xgboost',
  summary: 'XGBoost: training and predicting go through ctypes and release.',
  entries: [
    { name: 'xgboost.train', behaviour: 'releases', seconds: 2, returns: 'xgboost.Booster', evidence: 'xgboost@379b29f python-package/xgboost/_c_api.py:118 (ctypes.cdll, which releases around each call)', confidence: 'source' },
    { name: 'xgboost.Booster.predict', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', evidence: 'xgboost@379b29f python-package/xgboost/_c_api.py:118 (ctypes.cdll, which releases around each call)', confidence: 'source' },
    { name: 'xgboost.DMatrix', behaviour: 'releases', seconds: 0.02, returns: 'xgboost.DMatrix', condition: 'a data iterator is called', evidence: 'xgboost@379b29f python-package/xgboost/_c_api.py:118 (ctypes.cdll, which releases around each call)', confidence: 'source' },
    { name: 'xgboost.XGBClassifier', behaviour: 'holds', seconds: 1e-5, returns: 'xgboost.XGBClassifier', evidence: 'xgboost@379b29f python-package/xgboost/sklearn.py (Python, no release)', confidence: 'source' },
    { name: 'xgboost.XGBRegressor', behaviour: 'holds', seconds: 1e-5, returns: 'xgboost.XGBRegressor', evidence: 'xgboost@379b29f python-package/xgboost/sklearn.py (Python, no release)', confidence: 'source' },
    { name: 'xgboost.XGBClassifier.fit', behaviour: 'releases', seconds: 2, evidence: 'xgboost@379b29f python-package/xgboost/_c_api.py:118 (ctypes.cdll, which releases around each call)', confidence: 'source' },
    { name: 'xgboost.XGBRegressor.fit', behaviour: 'releases', seconds: 2, evidence: 'xgboost@379b29f python-package/xgboost/_c_api.py:118 (ctypes.cdll, which releases around each call)', confidence: 'source' },
    { name: 'xgboost.XGBClassifier.predict', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', evidence: 'xgboost@379b29f python-package/xgboost/_c_api.py:118 (ctypes.cdll, which releases around each call)', confidence: 'source' },
    { name: 'xgboost.XGBRegressor.predict', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', evidence: 'xgboost@379b29f python-package/xgboost/_c_api.py:118 (ctypes.cdll, which releases around each call)', confidence: 'source' },
  ],
};
