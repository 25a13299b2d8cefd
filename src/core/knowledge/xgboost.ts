import type { LibraryKnowledge } from './entry';

/** xgboost and the GIL. */
export const xgboost: LibraryKnowledge = {
  library: 'xgboost',
  summary: 'XGBoost: training and predicting go through ctypes and release.',
  entries: [
    { name: 'xgboost.train', behaviour: 'releases', seconds: 2, returns: 'xgboost.Booster', evidence: '(not read)', confidence: 'memory' },
    { name: 'xgboost.Booster.predict', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', evidence: '(not read)', confidence: 'memory' },
    { name: 'xgboost.DMatrix', behaviour: 'releases', seconds: 0.02, returns: 'xgboost.DMatrix', condition: 'a data iterator is called', evidence: '(not read)', confidence: 'memory' },
    { name: 'xgboost.XGBClassifier', behaviour: 'holds', seconds: 1e-5, returns: 'xgboost.XGBClassifier', evidence: '(not read)', confidence: 'memory' },
    { name: 'xgboost.XGBRegressor', behaviour: 'holds', seconds: 1e-5, returns: 'xgboost.XGBRegressor', evidence: '(not read)', confidence: 'memory' },
    { name: 'xgboost.XGBClassifier.fit', behaviour: 'releases', seconds: 2, evidence: '(not read)', confidence: 'memory' },
    { name: 'xgboost.XGBRegressor.fit', behaviour: 'releases', seconds: 2, evidence: '(not read)', confidence: 'memory' },
    { name: 'xgboost.XGBClassifier.predict', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', evidence: '(not read)', confidence: 'memory' },
    { name: 'xgboost.XGBRegressor.predict', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', evidence: '(not read)', confidence: 'memory' },
  ],
};
