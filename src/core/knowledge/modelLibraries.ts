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
  deepface: { 'DeepFace.verify': ['releases', 1], 'DeepFace.analyze': ['releases', 1], 'DeepFace.find': ['releases', 2], 'DeepFace.represent': ['releases', 0.5] },
  diffusers: {
    ...Object.fromEntries(diffusionPipelines.map((name): [string, Call] => [`${name}.from_pretrained`, ['holds', 10, 'diffusers.DiffusionPipeline']])),
    ...Object.fromEntries(diffusionPipelines.map((name): [string, Call] => [`${name}.from_single_file`, ['holds', 10, 'diffusers.DiffusionPipeline']])),
    'DiffusionPipeline.to': ['releases', 1, 'diffusers.DiffusionPipeline'], 'DiffusionPipeline.__call__': ['releases', 20], 'DiffusionPipeline.*': ['holds', 1e-3],
  },
  easyocr: { Reader: ['holds', 5, 'easyocr.Reader'], 'Reader.readtext': ['releases', 2, 'list'] },
  face_recognition: {
    load_image_file: ['releases', 0.1, 'numpy.ndarray'], face_locations: ['releases', 0.3, 'list'], face_encodings: ['holds', 0.3, 'list'], face_landmarks: ['holds', 0.3, 'list'],
    compare_faces: ['holds', 1e-4, 'list'], face_distance: ['holds', 1e-4, 'numpy.ndarray'],
  },
  faster_whisper: { WhisperModel: ['holds', 3, 'faster_whisper.WhisperModel'], 
    // It gives the pieces, which are transcribed as somebody goes through them, and what it found out about the whole.
    'WhisperModel.transcribe': ['releases', 1, 'faster_whisper.Transcription'], 'Transcription.__next__': ['holds', 1e-6, 'faster_whisper.Segments'], 'Segments.__next__': ['releases', 0.3],
  },
  flair: { 'models.SequenceTagger.load': ['holds', 5, 'flair.models.SequenceTagger'], 'models.SequenceTagger.predict': ['releases', 0.1] },
  insightface: { 'app.FaceAnalysis': ['holds', 2, 'insightface.app.FaceAnalysis'], 'app.FaceAnalysis.prepare': ['holds', 0.2], 'app.FaceAnalysis.get': ['releases', 0.3, 'list'] },
  keras: {
    'models.load_model': ['holds', 1, 'keras.Model'], Model: ['holds', 0.01, 'keras.Model'], Sequential: ['holds', 0.01, 'keras.Model'],
    'Model.fit': ['releases', 10], 'Model.predict': ['releases', 0.1, 'numpy.ndarray'], 'Model.evaluate': ['releases', 1], 'Model.save': ['holds', 0.3], 'Model.__call__': ['releases', 0.02],
    'layers.*': ['holds', 1e-3], 'optimizers.*': ['holds', 1e-3],
  },
  llama_cpp: { Llama: ['releases', 5, 'llama_cpp.Llama'], 'Llama.__call__': ['releases', 5, 'dict'], 'Llama.create_completion': ['releases', 5, 'dict'], 'Llama.create_chat_completion': ['releases', 5, 'dict'], 'Llama.embed': ['releases', 0.1, 'list'] },
  catboost: {
    CatBoostClassifier: ['holds', 1e-4, 'catboost.CatBoost'], CatBoostRegressor: ['holds', 1e-4, 'catboost.CatBoost'], CatBoost: ['holds', 1e-4, 'catboost.CatBoost'],
    'CatBoost.fit': ['releases', 5, 'catboost.CatBoost'], 'CatBoost.predict': ['releases', 5e-3, 'numpy.ndarray'], 'CatBoost.predict_proba': ['releases', 5e-3, 'numpy.ndarray'], 'CatBoost.load_model': ['releases', 0.1],
  },
  llama_index: { SimpleDirectoryReader: ['holds', 1e-3, 'llama_index.SimpleDirectoryReader'], 'SimpleDirectoryReader.load_data': ['holds', 1, 'list'] },
  marker: {
    'convert.convert_single_pdf': ['releases', 20], 'models.load_all_models': ['holds', 10], 'models.create_model_dict': ['holds', 10, 'dict'],
    'converters.pdf.PdfConverter': ['holds', 0.1, 'marker.converters.pdf.PdfConverter'], 'converters.pdf.PdfConverter.__call__': ['releases', 20], 'output.text_from_rendered': ['holds', 1e-4],
  },
  noteshrink: { notescan_main: ['holds', 2] },
  open_clip: { create_model_and_transforms: ['holds', 5], create_model: ['holds', 5, 'torch.nn.Module'] },
  paddleocr: { PaddleOCR: ['holds', 3, 'paddleocr.PaddleOCR'], 'PaddleOCR.ocr': ['releases', 1, 'list'] },
  rembg: { remove: ['releases', 1], new_session: ['releases', 1, 'rembg.Session'], 'Session.predict': ['releases', 1, 'list'] },
  sentence_transformers: {
    SentenceTransformer: ['holds', 3, 'sentence_transformers.SentenceTransformer'], 'SentenceTransformer.encode': ['releases', 0.1, 'numpy.ndarray'],
    'SentenceTransformer.fit': ['releases', 60], 'SentenceTransformer.to': ['releases', 0.1, 'sentence_transformers.SentenceTransformer'], 'SentenceTransformer.get_sentence_embedding_dimension': ['holds', 1e-6],
    CrossEncoder: ['holds', 2, 'sentence_transformers.CrossEncoder'], 'CrossEncoder.predict': ['releases', 0.2, 'numpy.ndarray'], 'CrossEncoder.rank': ['releases', 0.2, 'list'], 'util.*': ['releases', 1e-3],
  },
  timm: { create_model: ['holds', 1, 'torch.nn.Module'] },
  torchvision: { 'models.*': ['holds', 0.5, 'torch.nn.Module'], 'transforms.Compose': ['holds', 1e-6, 'torchvision.transforms.Compose'], 'transforms.Compose.__call__': ['releases', 5e-3, 'torch.Tensor'], 'transforms.*': ['holds', 1e-5] },
  ultralytics: { YOLO: ['holds', 0.5, 'ultralytics.YOLO'], 'YOLO.__call__': ['releases', 0.2, 'list'], 'YOLO.predict': ['releases', 0.2, 'list'], 'YOLO.track': ['releases', 0.2, 'list'], 'YOLO.train': ['releases', 60], 'YOLO.export': ['holds', 10] },
  whisper: { load_model: ['holds', 5, 'whisper.Whisper'], load_audio: ['waits', 0.5, 'numpy.ndarray'], 'Whisper.transcribe': ['releases', 10, 'dict'], transcribe: ['releases', 10, 'dict'], ...Object.fromEntries(['cuda', 'to', 'half', 'eval'].map((method): readonly [string, Call] => [`Whisper.${method}`, ['releases', 0.2, 'whisper.Whisper']])), 'Whisper.detect_language': ['releases', 0.3, 'tuple'] },
  whisperx: { load_model: ['holds', 5, 'whisperx.Pipeline'], 'Pipeline.transcribe': ['releases', 5, 'dict'], load_audio: ['waits', 0.5, 'numpy.ndarray'], load_align_model: ['holds', 3, 'tuple'], align: ['releases', 5, 'dict'], assign_word_speakers: ['holds', 0.1, 'dict'] },
  langchain_community: {
    'document_loaders.PyMuPDFLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'], 'document_loaders.PyPDFLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'],
    'document_loaders.PDFMinerLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'], 'document_loaders.UnstructuredFileLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'],
    'document_loaders.Docx2txtLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'], 'document_loaders.UnstructuredMarkdownLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'],
    'document_loaders.CSVLoader': ['holds', 1e-4, 'langchain_community.document_loaders.Loader'], 'document_loaders.Loader.load': ['holds', 0.3, 'list'],
    'document_loaders.Loader.load_and_split': ['holds', 0.3, 'list'], 'document_loaders.Loader.lazy_load': ['holds', 1e-5],
  },
};

/** Other names under which people import the same. */
const aliases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
