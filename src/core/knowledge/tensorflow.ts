import type { KnowledgeEntry, LibraryKnowledge } from './entry';

/** What protoc has made of the `.proto` files of TensorFlow: records, not tensors. */
const messages = [
  ...['Example', 'SequenceExample', 'Features', 'Feature', 'FeatureList', 'FeatureLists', 'BytesList', 'FloatList', 'Int64List', 'ClusterDef', 'JobDef', 'ServerDef'].map((name) => `train.${name}`),
  ...['ConfigProto', 'GPUOptions', 'GraphOptions', 'RunOptions', 'RunMetadata', 'GraphDef', 'MetaGraphDef', 'NodeDef', 'Summary', 'SummaryMetadata', 'Event', 'SessionLog'],
];

/** tensorflow and the GIL. */
export const tensorflow: LibraryKnowledge = {
  library: 'tensorflow',
  summary: 'TensorFlow: operators run with the GIL released, the Python between them holds.',
  aliases: {
    'tensorflow.compat.v1': 'tensorflow',
    'tensorflow.InteractiveSession': 'tensorflow.Session',
    'keras': 'tensorflow.keras',
    'tensorflow.keras.models.Model': 'tensorflow.keras.Model',
    'tensorflow.keras.models.Sequential': 'tensorflow.keras.Sequential',
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
    { name: 'tensorflow.Session', behaviour: 'holds', seconds: 1e-2, returns: 'tensorflow.Session', evidence: 'tensorflow documentation, compat.v1.Session', confidence: 'docs' },
    { name: 'tensorflow.Session.run', behaviour: 'releases', seconds: 3e-4, condition: 'a small graph; the Python around each run, which sorts out what is fed and fetched, holds for as long', evidence: 'tensorflow tf_session_helper.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TF_SessionRun)', confidence: 'source' },
    { name: 'tensorflow.Session.make_callable', behaviour: 'holds', seconds: 1e-4, returns: 'tensorflow.Session.Callable', evidence: 'tensorflow documentation, compat.v1.Session.make_callable', confidence: 'docs' },
    { name: 'tensorflow.Session.Callable.__call__', behaviour: 'releases', seconds: 3e-4, condition: 'a small graph', evidence: 'tensorflow tf_session_helper.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... session->RunCallable)', confidence: 'source' },
    { name: 'tensorflow.get_default_session', behaviour: 'holds', seconds: 1e-6, returns: 'tensorflow.Session', evidence: 'tensorflow documentation, compat.v1.get_default_session', confidence: 'docs' },
    { name: 'tensorflow.train.Coordinator', behaviour: 'holds', seconds: 1e-5, returns: 'tensorflow.train.Coordinator', evidence: 'tensorflow documentation, train.Coordinator', confidence: 'docs' },
    { name: 'tensorflow.train.Coordinator.should_stop', behaviour: 'holds', seconds: 5e-7, returns: 'bool', evidence: 'tensorflow documentation, train.Coordinator', confidence: 'docs' },
    { name: 'tensorflow.train.Coordinator.join', behaviour: 'waits', seconds: 1, evidence: 'tensorflow documentation, train.Coordinator', confidence: 'docs' },
    { name: 'tensorflow.constant', behaviour: 'holds', seconds: 1e-5, returns: 'tensorflow.Tensor', evidence: 'tensorflow documentation', confidence: 'docs' },
    { name: 'tensorflow.convert_to_tensor', behaviour: 'holds', seconds: 1e-5, returns: 'tensorflow.Tensor', evidence: 'tensorflow documentation', confidence: 'docs' },
    { name: 'tensorflow.keras.models.load_model', behaviour: 'waits', seconds: 1, returns: 'tensorflow.keras.Model', evidence: 'tensorflow documentation, load_model', confidence: 'docs' },
    { name: 'tensorflow.keras.Model.__call__', behaviour: 'releases', seconds: 0.01, returns: 'tensorflow.Tensor', condition: 'tracing, the first time, is Python', evidence: 'tensorflow (not read)', confidence: 'memory' },
    { name: 'tensorflow.keras.layers.*', behaviour: 'holds', seconds: 1e-3, evidence: 'tensorflow documentation, keras: makes a layer or its like', confidence: 'docs' },
    { name: 'tensorflow.keras.optimizers.*', behaviour: 'holds', seconds: 1e-3, evidence: 'tensorflow documentation, keras: makes a layer or its like', confidence: 'docs' },
    { name: 'tensorflow.keras.callbacks.*', behaviour: 'holds', seconds: 1e-3, evidence: 'tensorflow documentation, keras: makes a layer or its like', confidence: 'docs' },
    { name: 'tensorflow.keras.losses.*', behaviour: 'holds', seconds: 1e-3, evidence: 'tensorflow documentation, keras: makes a layer or its like', confidence: 'docs' },
    { name: 'tensorflow.keras.metrics.*', behaviour: 'holds', seconds: 1e-3, evidence: 'tensorflow documentation, keras: makes a layer or its like', confidence: 'docs' },
    { name: 'tensorflow.keras.models.*', behaviour: 'holds', seconds: 1e-3, evidence: 'tensorflow documentation, keras: makes a layer or its like', confidence: 'docs' },
    { name: 'tensorflow.keras.initializers.*', behaviour: 'holds', seconds: 1e-3, evidence: 'tensorflow documentation, keras: makes a layer or its like', confidence: 'docs' },
    { name: 'tensorflow.keras.utils.*', behaviour: 'holds', seconds: 1e-3, evidence: 'tensorflow documentation, keras: makes a layer or its like', confidence: 'docs' },
    { name: 'tensorflow.keras.Model', behaviour: 'holds', seconds: 0.01, returns: 'tensorflow.keras.Model', evidence: 'tensorflow documentation, keras', confidence: 'docs' },
    { name: 'tensorflow.keras.Sequential', behaviour: 'holds', seconds: 0.01, returns: 'tensorflow.keras.Sequential', evidence: 'tensorflow documentation, keras', confidence: 'docs' },
    { name: 'tensorflow.data.*', behaviour: 'holds', seconds: 1e-3, evidence: 'tensorflow documentation, data: describes a pipeline', confidence: 'docs' },
    ...messages.flatMap((name): readonly KnowledgeEntry[] => [
      { name: `tensorflow.${name}`, behaviour: 'holds', seconds: 1e-5, returns: `tensorflow.${name}`, evidence: 'protobuf documentation, Python generated code: a message, parsed or filled field by field', confidence: 'docs' },
      { name: `tensorflow.${name}.*`, behaviour: 'holds', seconds: 1e-5, returns: `tensorflow.${name}`, evidence: 'protobuf documentation, Python generated code: a message, parsed or filled field by field', confidence: 'docs' },
    ]),
    { name: 'tensorflow.core.*', behaviour: 'holds', seconds: 1e-5, evidence: 'protobuf documentation, Python generated code: tensorflow.core has nothing but messages', confidence: 'docs' },
    { name: 'tensorflow.logging.*', behaviour: 'holds', seconds: 1e-5, evidence: "tensorflow documentation, compat.v1.logging: Python's own logging", confidence: 'docs' },
    { name: 'tensorflow.errors.*', behaviour: 'holds', seconds: 1e-6, evidence: 'tensorflow documentation, errors: exceptions', confidence: 'docs' },
    ...['flags', 'app.flags'].map((name): KnowledgeEntry => (
      { name: `tensorflow.${name}.*`, behaviour: 'holds', seconds: 1e-6, evidence: 'tensorflow documentation, compat.v1.flags: options of the command line', confidence: 'docs' })),
    ...['gfile', 'io.gfile'].map((name): KnowledgeEntry => (
      { name: `tensorflow.${name}.*`, behaviour: 'waits', seconds: 1e-4, evidence: 'tensorflow documentation, io.gfile: files, here or in a store', confidence: 'docs' })),
    { name: 'tensorflow.*', behaviour: 'releases', seconds: 2e-4, evidence: 'tensorflow pywrap_tfe_src.cc (excerpt of a public file, repository not named: Py_BEGIN_ALLOW_THREADS ... TFE_Execute)', confidence: 'source' },
  ],
};
