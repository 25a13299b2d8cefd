import type { Behaviour, KnowledgeEntry, LibraryKnowledge } from './entry';

/** Behaviour, seconds of an everyday call on a processor, and the type of what it returns. */
type Call = readonly [behaviour: Behaviour, seconds: number, returns?: string];

/** What diffusers 0.42 exports of its pipelines, the usual ones. */
const diffusionPipelines = [
  'DiffusionPipeline', 'AutoPipelineForText2Image', 'AutoPipelineForImage2Image', 'AutoPipelineForInpainting',
  ...[
    'StableDiffusion', 'StableDiffusionXL', 'StableDiffusion3', 'StableDiffusionImg2Img', 'StableDiffusionInpaint', 'StableDiffusionControlNet', 'StableDiffusionXLImg2Img', 'StableDiffusionXLInpaint', 'StableDiffusionXLControlNet', 'StableDiffusionUpscale',
    'StableDiffusionInstructPix2Pix', 'StableVideoDiffusion', 'StableAudio', 'StableCascadeCombined', 'Flux', 'Flux2', 'FluxImg2Img', 'FluxInpaint', 'FluxFill', 'FluxKontext',
    'AnimateDiff', 'AudioLDM2', 'CogVideoX', 'DDPM', 'HunyuanVideo', 'KandinskyV22', 'LatentConsistencyModel', 'LTX', 'LTXCondition', 'MusicLDM',
    'PixArtAlpha', 'PixArtSigma', 'QwenImage', 'QwenImageEdit', 'QwenImageEditPlus', 'Sana', 'TextToVideoSD', 'Wan', 'WanImageToVideo', 'ZImage',
  ].map((name) => `${name}Pipeline`),
];

/**
 * Libraries that load models and run them, by the names of their calls. The kernels release, the
 * Python between them holds; a model is read in pieces, between which Python builds its layers. The
 * seconds are those of one text, picture or minute of sound, and of a model that fits on a processor.
 */
const calls: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  argostranslate: { 'translate.translate': ['releases', 1, 'str'], 'package.update_package_index': ['waits', 1], 'package.install_from_path': ['holds', 1] },
  audiocraft: { 'models.MusicGen.get_pretrained': ['holds', 10, 'audiocraft.models.MusicGen'], 'models.MusicGen.generate': ['releases', 20], 'models.MusicGen.generate_with_chroma': ['releases', 20] },
  auto_gptq: { 'AutoGPTQForCausalLM.from_quantized': ['holds', 10, 'torch.nn.Module'], 'AutoGPTQForCausalLM.from_pretrained': ['holds', 10, 'torch.nn.Module'] },
  basicsr: { 'archs.*': ['holds', 0.5, 'torch.nn.Module'] },
  bert_score: { score: ['releases', 2], BERTScorer: ['holds', 3, 'bert_score.BERTScorer'], 'BERTScorer.score': ['releases', 1] },
  bertopic: { BERTopic: ['holds', 1e-3, 'bertopic.BERTopic'], 'BERTopic.fit_transform': ['releases', 30], 'BERTopic.fit': ['releases', 30], 'BERTopic.transform': ['releases', 1] },
  catboost: {
    CatBoostClassifier: ['holds', 1e-4, 'catboost.CatBoost'], CatBoostRegressor: ['holds', 1e-4, 'catboost.CatBoost'], CatBoost: ['holds', 1e-4, 'catboost.CatBoost'],
    'CatBoost.fit': ['releases', 5, 'catboost.CatBoost'], 'CatBoost.predict': ['releases', 5e-3, 'numpy.ndarray'], 'CatBoost.predict_proba': ['releases', 5e-3, 'numpy.ndarray'], 'CatBoost.load_model': ['releases', 0.1],
  },
  ChatTTS: { Chat: ['holds', 1e-3, 'ChatTTS.Chat'], 'Chat.load': ['holds', 10], 'Chat.load_models': ['holds', 10], 'Chat.infer': ['releases', 10, 'list'] },
  controlnet_aux: { '*': ['releases', 0.3] },
  ctransformers: { 'AutoModelForCausalLM.from_pretrained': ['releases', 5, 'ctransformers.LLM'], 'LLM.__call__': ['releases', 10], 'LLM.generate': ['releases', 10] },
  deepface: { 'DeepFace.verify': ['releases', 1], 'DeepFace.analyze': ['releases', 1], 'DeepFace.find': ['releases', 2], 'DeepFace.represent': ['releases', 0.5] },
  demucs: { 'separate.main': ['releases', 30], 'pretrained.get_model': ['holds', 3, 'torch.nn.Module'], 'apply.apply_model': ['releases', 30, 'torch.Tensor'] },
  detectron2: { 'engine.DefaultPredictor': ['holds', 5, 'detectron2.engine.DefaultPredictor'], 'engine.DefaultPredictor.__call__': ['releases', 0.5], 'config.*': ['holds', 1e-4], 'data.*': ['holds', 1e-3], 'utils.visualizer.*': ['holds', 5e-2] },
  diffusers: {
    ...Object.fromEntries(diffusionPipelines.map((name): [string, Call] => [`${name}.from_pretrained`, ['holds', 10, 'diffusers.DiffusionPipeline']])),
    ...Object.fromEntries(diffusionPipelines.map((name): [string, Call] => [`${name}.from_single_file`, ['holds', 10, 'diffusers.DiffusionPipeline']])),
    'DiffusionPipeline.to': ['releases', 1, 'diffusers.DiffusionPipeline'], 'DiffusionPipeline.__call__': ['releases', 20], 'DiffusionPipeline.*': ['holds', 1e-3],
  },
  docling: { 'document_converter.DocumentConverter': ['holds', 1e-2, 'docling.document_converter.DocumentConverter'], 'document_converter.DocumentConverter.convert': ['releases', 10], 'document_converter.DocumentConverter.convert_all': ['releases', 30] },
  doctr: { 'models.ocr_predictor': ['holds', 3, 'doctr.models.OCRPredictor'], 'models.OCRPredictor.__call__': ['releases', 2], 'io.DocumentFile.from_pdf': ['releases', 0.5], 'io.DocumentFile.from_images': ['releases', 5e-2] },
  easyocr: { Reader: ['holds', 5, 'easyocr.Reader'], 'Reader.readtext': ['releases', 2, 'list'] },
  face_recognition: {
    load_image_file: ['releases', 0.1, 'numpy.ndarray'], face_locations: ['releases', 0.3, 'list'], face_encodings: ['holds', 0.3, 'list'], face_landmarks: ['holds', 0.3, 'list'],
    compare_faces: ['holds', 1e-4, 'list'], face_distance: ['holds', 1e-4, 'numpy.ndarray'],
  },
  facenet_pytorch: { MTCNN: ['holds', 0.2, 'facenet_pytorch.MTCNN'], 'MTCNN.__call__': ['releases', 0.3], 'MTCNN.detect': ['releases', 0.3], InceptionResnetV1: ['holds', 1, 'torch.nn.Module'] },
  fastembed: { TextEmbedding: ['holds', 2, 'fastembed.TextEmbedding'], 'TextEmbedding.embed': ['releases', 0.1], 'TextEmbedding.query_embed': ['releases', 2e-2] },
  faster_whisper: { WhisperModel: ['holds', 3, 'faster_whisper.WhisperModel'], 
    // It gives the pieces, which are transcribed as somebody goes through them, and what it found out about the whole.
    'WhisperModel.transcribe': ['releases', 1, 'faster_whisper.Transcription'], 'Transcription.__next__': ['holds', 1e-6, 'faster_whisper.Segments'], 'Segments.__next__': ['releases', 0.3],
    BatchedInferencePipeline: ['holds', 1e-3, 'faster_whisper.BatchedInferencePipeline'], 'BatchedInferencePipeline.transcribe': ['releases', 1, 'faster_whisper.Transcription'],
    // PyAV decodes and resamples frame by frame.
    decode_audio: ['releases', 0.2, 'numpy.ndarray'],
  },
  flair: { 'models.SequenceTagger.load': ['holds', 5, 'flair.models.SequenceTagger'], 'models.SequenceTagger.predict': ['releases', 0.1] },
  funasr: { AutoModel: ['holds', 5, 'funasr.AutoModel'], 'AutoModel.generate': ['releases', 2, 'list'] },
  gfpgan: { GFPGANer: ['holds', 3, 'gfpgan.GFPGANer'], 'GFPGANer.enhance': ['releases', 1] },
  gpt4all: { GPT4All: ['releases', 5, 'gpt4all.GPT4All'], 'GPT4All.generate': ['releases', 10], Embed4All: ['releases', 1, 'gpt4all.Embed4All'], 'Embed4All.embed': ['releases', 0.1] },
  hanlp: { load: ['holds', 5, 'hanlp.Component'], 'Component.__call__': ['releases', 0.3] },
  imgaug: { 'augmenters.*': ['holds', 1e-4] },
  imutils: {
    '*': ['holds', 1e-3], resize: ['releases', 2e-3, 'numpy.ndarray'], rotate: ['releases', 5e-3, 'numpy.ndarray'], rotate_bound: ['releases', 5e-3, 'numpy.ndarray'], 'paths.list_images': ['waits', 1e-2], 'object_detection.non_max_suppression': ['holds', 1e-4, 'numpy.ndarray'], 'face_utils.*': ['holds', 1e-4],
    // A thread of its own reads the camera, and the last picture is handed out.
    'video.VideoStream.read': ['holds', 1e-6, 'numpy.ndarray'], 'video.VideoStream.start': ['holds', 1e-3, 'imutils.video.VideoStream'], 'video.FileVideoStream.read': ['waits', 5e-3, 'numpy.ndarray'], 'video.FPS.*': ['holds', 1e-6],
  },
  insightface: { 'app.FaceAnalysis': ['holds', 2, 'insightface.app.FaceAnalysis'], 'app.FaceAnalysis.prepare': ['holds', 0.2], 'app.FaceAnalysis.get': ['releases', 0.3, 'list'] },
  keras: {
    'models.load_model': ['holds', 1, 'keras.Model'], Model: ['holds', 0.01, 'keras.Model'], Sequential: ['holds', 0.01, 'keras.Model'],
    'Model.fit': ['releases', 10], 'Model.predict': ['releases', 0.1, 'numpy.ndarray'], 'Model.evaluate': ['releases', 1], 'Model.save': ['holds', 0.3], 'Model.__call__': ['releases', 0.02],
    'layers.*': ['holds', 1e-3], 'optimizers.*': ['holds', 1e-3],
  },
  keybert: { KeyBERT: ['holds', 3, 'keybert.KeyBERT'], 'KeyBERT.extract_keywords': ['releases', 0.5, 'list'] },
  kokoro: { KPipeline: ['holds', 3, 'kokoro.KPipeline'], 'KPipeline.__call__': ['releases', 2], 'KPipeline.generate_from_tokens': ['releases', 2] },
  kornia: { '*': ['releases', 1e-3] },
  langchain_community: {
    'document_loaders.PyMuPDFLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'], 'document_loaders.PyPDFLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'],
    'document_loaders.PDFMinerLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'], 'document_loaders.UnstructuredFileLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'],
    'document_loaders.Docx2txtLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'], 'document_loaders.UnstructuredMarkdownLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'],
    'document_loaders.CSVLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'], 'document_loaders.Loader.load': ['holds', 0.3, 'list'],
    'document_loaders.Loader.load_and_split': ['holds', 0.3, 'list'], 'document_loaders.Loader.lazy_load': ['holds', 1e-5],
  },
  lightning: { Trainer: ['holds', 1e-2, 'lightning.Trainer'], 'Trainer.fit': ['releases', 60], 'Trainer.test': ['releases', 10], 'Trainer.predict': ['releases', 10], 'Trainer.validate': ['releases', 10], seed_everything: ['holds', 1e-3] },
  llama_cpp: { Llama: ['releases', 5, 'llama_cpp.Llama'], 'Llama.__call__': ['releases', 5, 'dict'], 'Llama.create_completion': ['releases', 5, 'dict'], 'Llama.create_chat_completion': ['releases', 5, 'dict'], 'Llama.create_chat_completion_openai_v1': ['releases', 5], 'Llama.embed': ['releases', 0.1, 'list'] },
  llama_index: { SimpleDirectoryReader: ['holds', 1e-3, 'llama_index.SimpleDirectoryReader'], 'SimpleDirectoryReader.load_data': ['holds', 1, 'list'] },
  lmdeploy: { pipeline: ['holds', 20, 'lmdeploy.Pipeline'], 'Pipeline.__call__': ['releases', 10] },
  magika: { Magika: ['holds', 0.1, 'magika.Magika'], 'Magika.identify_bytes': ['releases', 5e-3], 'Magika.identify_path': ['releases', 5e-3], 'Magika.identify_paths': ['releases', 5e-2] },
  marker: {
    'convert.convert_single_pdf': ['releases', 20], 'models.load_all_models': ['holds', 10], 'models.create_model_dict': ['holds', 10, 'dict'],
    'converters.pdf.PdfConverter': ['holds', 0.1, 'marker.converters.pdf.PdfConverter'], 'converters.pdf.PdfConverter.__call__': ['releases', 20], 'output.text_from_rendered': ['holds', 1e-4],
  },
  mmdet: { 'apis.init_detector': ['holds', 5, 'torch.nn.Module'], 'apis.inference_detector': ['releases', 0.5] },
  mmengine: { '*': ['holds', 1e-3] },
  modelscope: { 'pipelines.pipeline': ['holds', 5, 'modelscope.pipelines.Pipeline'], 'pipelines.Pipeline.__call__': ['releases', 1, 'dict'], snapshot_download: ['waits', 30], 'hub.snapshot_download.snapshot_download': ['waits', 30] },
  mtcnn: { MTCNN: ['holds', 1, 'mtcnn.MTCNN'], 'MTCNN.detect_faces': ['releases', 0.5, 'list'] },
  mxnet: { '*': ['releases', 1e-3] },
  nemo: { 'collections.*': ['holds', 5, 'torch.nn.Module'] },
  nemo_text_processing: { '*': ['holds', 5e-2] },
  noteshrink: { notescan_main: ['holds', 2] },
  onnx: { load: ['holds', 0.2], save: ['holds', 0.2], 'checker.check_model': ['holds', 0.1], 'shape_inference.infer_shapes': ['holds', 0.1], 'helper.*': ['holds', 1e-5], 'numpy_helper.*': ['holds', 1e-4] },
  open_clip: { create_model_and_transforms: ['holds', 5], create_model: ['holds', 5, 'torch.nn.Module'] },
  openwakeword: { 'model.Model': ['holds', 1, 'openwakeword.model.Model'], 'model.Model.predict': ['releases', 5e-3, 'dict'] },
  optimum: { '*': ['holds', 1e-3] },
  paddle: { '*': ['releases', 1e-3], load: ['releases', 0.5], save: ['releases', 0.5], to_tensor: ['releases', 1e-4] },
  paddleocr: { PaddleOCR: ['holds', 3, 'paddleocr.PaddleOCR'], 'PaddleOCR.ocr': ['releases', 1, 'list'] },
  parler_tts: { 'ParlerTTSForConditionalGeneration.from_pretrained': ['holds', 10, 'torch.nn.Module'] },
  pyannote: { 'audio.Pipeline.from_pretrained': ['holds', 5, 'pyannote.audio.Pipeline'], 'audio.Pipeline.__call__': ['releases', 20], 'audio.Pipeline.to': ['releases', 0.5, 'pyannote.audio.Pipeline'], 'audio.Model.from_pretrained': ['holds', 2, 'torch.nn.Module'], 'audio.Inference': ['holds', 1e-2, 'pyannote.audio.Inference'], 'audio.Inference.__call__': ['releases', 5] },
  pytorch_lightning: { Trainer: ['holds', 1e-2, 'pytorch_lightning.Trainer'], 'Trainer.fit': ['releases', 60], 'Trainer.test': ['releases', 10], 'Trainer.predict': ['releases', 10], 'Trainer.validate': ['releases', 10], seed_everything: ['holds', 1e-3], 'callbacks.*': ['holds', 1e-4] },
  pywhispercpp: { 'model.Model': ['holds', 1, 'pywhispercpp.model.Model'], 'model.Model.transcribe': ['releases', 5, 'list'] },
  rapidocr_onnxruntime: { RapidOCR: ['holds', 1, 'rapidocr_onnxruntime.RapidOCR'], 'RapidOCR.__call__': ['releases', 1] },
  realesrgan: { RealESRGANer: ['holds', 3, 'realesrgan.RealESRGANer'], 'RealESRGANer.enhance': ['releases', 5] },
  rembg: { remove: ['releases', 1], new_session: ['releases', 1, 'rembg.Session'], 'Session.predict': ['releases', 1, 'list'] },
  retinaface: { 'RetinaFace.detect_faces': ['releases', 1, 'dict'], 'RetinaFace.extract_faces': ['releases', 1, 'list'] },
  segment_anything: { SamPredictor: ['holds', 1e-3, 'segment_anything.SamPredictor'], 'SamPredictor.set_image': ['releases', 2], 'SamPredictor.predict': ['releases', 5e-2], 'SamAutomaticMaskGenerator.generate': ['releases', 10] },
  sentence_transformers: {
    SentenceTransformer: ['holds', 3, 'sentence_transformers.SentenceTransformer'], 'SentenceTransformer.encode': ['releases', 0.1, 'numpy.ndarray'],
    'SentenceTransformer.fit': ['releases', 60], 'SentenceTransformer.to': ['releases', 0.1, 'sentence_transformers.SentenceTransformer'], 'SentenceTransformer.get_sentence_embedding_dimension': ['holds', 1e-6],
    CrossEncoder: ['holds', 2, 'sentence_transformers.CrossEncoder'], 'CrossEncoder.predict': ['releases', 0.2, 'numpy.ndarray'], 'CrossEncoder.rank': ['releases', 0.2, 'list'], 'util.*': ['releases', 1e-3],
  },
  silero_vad: { load_silero_vad: ['holds', 0.5, 'torch.nn.Module'], get_speech_timestamps: ['releases', 0.5, 'list'], read_audio: ['releases', 5e-2, 'torch.Tensor'], VADIterator: ['holds', 1e-4, 'silero_vad.VADIterator'], 'VADIterator.__call__': ['releases', 1e-3] },
  simpletransformers: { 'classification.ClassificationModel': ['holds', 5, 'simpletransformers.classification.ClassificationModel'], 'classification.ClassificationModel.train_model': ['releases', 60], 'classification.ClassificationModel.predict': ['releases', 0.5] },
  speechbrain: { 'pretrained.*': ['holds', 3, 'torch.nn.Module'], 'inference.*': ['holds', 3, 'torch.nn.Module'] },
  stable_whisper: { load_model: ['holds', 5, 'stable_whisper.Whisper'], load_faster_whisper: ['holds', 3, 'stable_whisper.Whisper'], 'Whisper.transcribe': ['releases', 10], 'Whisper.align': ['releases', 5] },
  stanza: { Pipeline: ['holds', 3, 'stanza.Pipeline'], 'Pipeline.__call__': ['releases', 0.5], download: ['waits', 20] },
  supervision: { '*': ['holds', 1e-3] },
  tensorrt: { '*': ['releases', 1e-4] },
  timm: { create_model: ['holds', 1, 'torch.nn.Module'] },
  torchcodec: { 'decoders.VideoDecoder': ['releases', 1e-2], 'decoders.VideoDecoder.*': ['releases', 1e-2], 'decoders.AudioDecoder': ['releases', 5e-3], 'decoders.AudioDecoder.*': ['releases', 1e-2], 'encoders.*': ['releases', 1e-2] },
  torchcrepe: { predict: ['releases', 1, 'torch.Tensor'] },
  torchmetrics: { '*': ['holds', 1e-4] },
  trl: { '*': ['holds', 1e-2], 'SFTTrainer.train': ['releases', 60], 'DPOTrainer.train': ['releases', 60], 'PPOTrainer.step': ['releases', 10] },
  TTS: { 'api.TTS': ['holds', 5, 'TTS.api.TTS'], 'api.TTS.tts': ['releases', 3], 'api.TTS.tts_to_file': ['releases', 3], 'api.TTS.to': ['releases', 0.5, 'TTS.api.TTS'] },
  ultralytics: { YOLO: ['holds', 0.5, 'ultralytics.YOLO'], 'YOLO.__call__': ['releases', 0.2, 'list'], 'YOLO.predict': ['releases', 0.2, 'list'], 'YOLO.track': ['releases', 0.2, 'list'], 'YOLO.train': ['releases', 60], 'YOLO.export': ['holds', 10] },
  vllm: { LLM: ['holds', 30, 'vllm.LLM'], 'LLM.generate': ['releases', 10, 'list'], 'LLM.chat': ['releases', 10, 'list'], 'LLM.encode': ['releases', 1, 'list'], SamplingParams: ['holds', 1e-5], 'AsyncLLMEngine.from_engine_args': ['holds', 30] },
  whisper: { load_model: ['holds', 5, 'whisper.Whisper'], 'Whisper.transcribe': ['releases', 10, 'dict'], transcribe: ['releases', 10, 'dict'], ...Object.fromEntries(['cuda', 'to', 'half', 'eval'].map((method): readonly [string, Call] => [`Whisper.${method}`, ['releases', 0.2, 'whisper.Whisper']])), 'Whisper.detect_language': ['releases', 0.3, 'tuple'] },
  whisperx: { load_model: ['holds', 5, 'whisperx.Pipeline'], 'Pipeline.transcribe': ['releases', 5, 'dict'], load_align_model: ['holds', 3, 'tuple'], align: ['releases', 5, 'dict'], assign_word_speakers: ['holds', 0.1, 'dict'] },
};

/** Other names under which people import the same. */
const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  faster_whisper: { 'faster_whisper.audio.decode_audio': 'faster_whisper.decode_audio' },
  insightface: { 'insightface.app.face_analysis.FaceAnalysis': 'insightface.app.FaceAnalysis' },
  keras: { 'keras.saving.load_model': 'keras.models.load_model', 'keras.models.Model': 'keras.Model', 'keras.models.Sequential': 'keras.Sequential' },
  langchain_community: {
    'langchain.document_loaders': 'langchain_community.document_loaders', 'langchain_community.document_loaders.pdf': 'langchain_community.document_loaders',
    'langchain_community.document_loaders.word_document': 'langchain_community.document_loaders', 'langchain_community.document_loaders.csv_loader': 'langchain_community.document_loaders',
  },
  llama_index: { 'llama_index.core.SimpleDirectoryReader': 'llama_index.SimpleDirectoryReader', 'llama_index.core.readers.SimpleDirectoryReader': 'llama_index.SimpleDirectoryReader' },
  rembg: { 'rembg.bg.remove': 'rembg.remove', 'rembg.session_factory.new_session': 'rembg.new_session' },
  sentence_transformers: { 'sentence_transformers.cross_encoder.CrossEncoder': 'sentence_transformers.CrossEncoder' },
};

/** One library each. */
export const modelLibraries: readonly LibraryKnowledge[] = Object.entries(calls).map(([library, byName]) => {
  const entries = Object.entries(byName).map(([call, [behaviour, seconds, returns]]): KnowledgeEntry => ({
    name: `${library}.${call}`, behaviour, seconds, ...(returns === undefined ? {} : { returns }), evidence: `${library} (not read)`, confidence: 'memory',
  }));
  return { library, entries, ...(aliases[library] ? { aliases: aliases[library] } : {}) };
});
