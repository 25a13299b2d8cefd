import type { LibraryKnowledge } from './entry';

/** tensorflow and the GIL. */
export const tensorflow: LibraryKnowledge = {
  library: 'tensorflow',
  summary: 'TensorFlow: operators run with the GIL released, the Python between them holds.',
  aliases: {
    'keras.Model': 'tensorflow.keras.Model',
    'tensorflow.python.keras': 'tensorflow.keras',
  },
  bases: {
    'tensorflow.keras.Sequential': 'tensorflow.keras.Model',
    'tensorflow.Variable': 'tensorflow.Tensor',
  },
  entries: [
    { name: 'tensorflow.add', behaviour: 'releases', seconds: 2e-4, returns: 'tensorflow.Tensor', condition: 'the Python around each call holds: many small tensors do not overlap', evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
    { name: 'tensorflow.matmul', behaviour: 'releases', seconds: 2e-3, returns: 'tensorflow.Tensor', condition: 'the Python around each call holds: many small tensors do not overlap', evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
    { name: 'tensorflow.reduce_sum', behaviour: 'releases', seconds: 2e-4, returns: 'tensorflow.Tensor', condition: 'the Python around each call holds: many small tensors do not overlap', evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
    { name: 'tensorflow.nn.conv2d', behaviour: 'releases', seconds: 0.01, returns: 'tensorflow.Tensor', condition: 'the Python around each call holds: many small tensors do not overlap', evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
    { name: 'tensorflow.nn.softmax', behaviour: 'releases', seconds: 2e-4, returns: 'tensorflow.Tensor', condition: 'the Python around each call holds: many small tensors do not overlap', evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
    { name: 'tensorflow.concat', behaviour: 'releases', seconds: 2e-4, returns: 'tensorflow.Tensor', condition: 'the Python around each call holds: many small tensors do not overlap', evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
    { name: 'tensorflow.sort', behaviour: 'releases', seconds: 2e-4, returns: 'tensorflow.Tensor', condition: 'the Python around each call holds: many small tensors do not overlap', evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
    { name: 'tensorflow.image.resize', behaviour: 'releases', seconds: 2e-3, returns: 'tensorflow.Tensor', condition: 'the Python around each call holds: many small tensors do not overlap', evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
    { name: 'tensorflow.linalg.svd', behaviour: 'releases', seconds: 0.02, returns: 'tensorflow.Tensor', condition: 'the Python around each call holds: many small tensors do not overlap', evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
    { name: 'tensorflow.io.read_file', behaviour: 'releases', seconds: 2e-4, returns: 'tensorflow.Tensor', condition: 'the Python around each call holds: many small tensors do not overlap', evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
    { name: 'tensorflow.function.__call__', behaviour: 'releases', seconds: 1e-3, condition: 'tracing, the first time, is Python', evidence: 'tensorflow (not read)', confidence: 'memory' },
    { name: 'tensorflow.keras.Model.fit', behaviour: 'releases', seconds: 10, condition: 'a Python loop over steps that release', evidence: 'tensorflow (not read)', confidence: 'memory' },
    { name: 'tensorflow.keras.Model.predict', behaviour: 'releases', seconds: 0.1, condition: 'a Python loop over steps that release', evidence: 'tensorflow (not read)', confidence: 'memory' },
    { name: 'tensorflow.data.Dataset.map', behaviour: 'holds', seconds: 0.01, condition: 'traced once; tf.py_function takes the GIL for each element', evidence: 'tensorflow (not read)', confidence: 'memory' },
    { name: 'tensorflow.py_function', behaviour: 'callback', seconds: 1e-4, callback: { position: 0, keyword: 'func' }, evidence: 'tensorflow (not read)', confidence: 'memory' },
    { name: 'tensorflow.Tensor.numpy', behaviour: 'holds', seconds: 1e-5, returns: 'numpy.ndarray', condition: 'waits for the device', evidence: 'tensorflow (not read)', confidence: 'memory' },
    { name: 'tensorflow.Tensor.*', behaviour: 'releases', seconds: 2e-4, returns: 'tensorflow.Tensor', evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
    { name: 'tensorflow.constant', behaviour: 'holds', seconds: 1e-5, returns: 'tensorflow.Tensor', evidence: 'tensorflow documentation', confidence: 'docs' },
    { name: 'tensorflow.convert_to_tensor', behaviour: 'holds', seconds: 1e-5, returns: 'tensorflow.Tensor', evidence: 'tensorflow documentation', confidence: 'docs' },
    { name: 'tensorflow.keras.models.load_model', behaviour: 'waits', seconds: 1, returns: 'tensorflow.keras.Model', evidence: 'tensorflow documentation, load_model', confidence: 'docs' },
    { name: 'tensorflow.keras.Model.__call__', behaviour: 'releases', seconds: 0.01, returns: 'tensorflow.Tensor', condition: 'tracing, the first time, is Python', evidence: 'tensorflow (not read)', confidence: 'memory' },
  ],
};
