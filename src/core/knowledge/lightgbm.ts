import type { LibraryKnowledge } from './entry';

/** lightgbm and the GIL. */
export const lightgbm: LibraryKnowledge = {
  library: 'lightgbm',
  summary: 'LightGBM: training and predicting release; Python objectives and callbacks take the GIL back.',
  entries: [
    { name: 'lightgbm.train', behaviour: 'releases', seconds: 2, returns: 'lightgbm.Booster', condition: 'Python objectives and callbacks take the GIL', evidence: 'lightgbm basic.py (excerpt of a public file, repository not named: ctypes.cdll.LoadLibrary)', confidence: 'source' },
    { name: 'lightgbm.Booster.predict', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', evidence: 'lightgbm basic.py (excerpt of a public file, repository not named: ctypes.cdll.LoadLibrary)', confidence: 'source' },
    { name: 'lightgbm.Dataset', behaviour: 'holds', seconds: 1e-4, returns: 'lightgbm.Dataset', evidence: 'lightgbm basic.py (excerpt of a public file, repository not named: ctypes.cdll.LoadLibrary)', confidence: 'source' },
    { name: 'lightgbm.Dataset.construct', behaviour: 'releases', seconds: 0.1, evidence: 'lightgbm basic.py (excerpt of a public file, repository not named: ctypes.cdll.LoadLibrary)', confidence: 'source' },
    { name: 'lightgbm.LGBMClassifier', behaviour: 'holds', seconds: 1e-5, returns: 'lightgbm.LGBMClassifier', evidence: 'lightgbm basic.py (excerpt of a public file, repository not named: ctypes.cdll.LoadLibrary)', confidence: 'source' },
    { name: 'lightgbm.LGBMRegressor', behaviour: 'holds', seconds: 1e-5, returns: 'lightgbm.LGBMRegressor', evidence: 'lightgbm basic.py (excerpt of a public file, repository not named: ctypes.cdll.LoadLibrary)', confidence: 'source' },
    { name: 'lightgbm.LGBMClassifier.fit', behaviour: 'releases', seconds: 2, evidence: 'lightgbm basic.py (excerpt of a public file, repository not named: ctypes.cdll.LoadLibrary)', confidence: 'source' },
    { name: 'lightgbm.LGBMRegressor.fit', behaviour: 'releases', seconds: 2, evidence: 'lightgbm basic.py (excerpt of a public file, repository not named: ctypes.cdll.LoadLibrary)', confidence: 'source' },
    { name: 'lightgbm.LGBMClassifier.predict', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', evidence: 'lightgbm basic.py (excerpt of a public file, repository not named: ctypes.cdll.LoadLibrary)', confidence: 'source' },
    { name: 'lightgbm.LGBMRegressor.predict', behaviour: 'releases', seconds: 0.01, returns: 'numpy.ndarray', evidence: 'lightgbm basic.py (excerpt of a public file, repository not named: ctypes.cdll.LoadLibrary)', confidence: 'source' },
  ],
};
