import type { LibraryKnowledge } from './entry';

/** The calls of a client that was read: each sends a request and returns with the answer, or runs a program and waits for it. */
interface ReadClient {
  readonly evidence: string;
  /** The seconds of an everyday call. */
  readonly waits: Readonly<Record<string, number>>;
  /** The types of results. */
  readonly returns?: Readonly<Record<string, string>>;
}

/**
 * Clients of language models, of speech and of text recognition. They are what an endpoint of today
 * calls most, and a coroutine that does so without awaiting stops its event loop for seconds: so what
 * is said of them has to be sure, and their source was read.
 */
const clients: Readonly<Record<string, ReadClient>> = {
  openai: {
    evidence: 'openai 3.57.0 openai/resources (`SyncAPIResource._post`), openai/_base_client.py (`httpx.Client.send`); openai 0.28.1 openai/api_requestor.py (`requests.Session.request`)',
    waits: {
      'OpenAI.chat.completions.create': 2, 'OpenAI.chat.completions.parse': 2, 'OpenAI.beta.chat.completions.parse': 2, 'OpenAI.completions.create': 2,
      'OpenAI.responses.create': 2, 'OpenAI.responses.parse': 2, 'OpenAI.embeddings.create': 0.3, 'OpenAI.moderations.create': 0.3,
      'OpenAI.images.generate': 10, 'OpenAI.images.edit': 10, 'OpenAI.images.create_variation': 10,
      'OpenAI.audio.transcriptions.create': 3, 'OpenAI.audio.translations.create': 3, 'OpenAI.audio.speech.create': 2,
      'OpenAI.files.create': 0.5, 'OpenAI.models.list': 0.3,
      'OpenAI.beta.threads.create': 0.3, 'OpenAI.beta.threads.messages.create': 0.3, 'OpenAI.beta.threads.runs.create': 0.5, 'OpenAI.beta.threads.runs.retrieve': 0.2,
      'ChatCompletion.create': 2, 'Completion.create': 2, 'Embedding.create': 0.3, 'Image.create': 10,
    },
  },
  anthropic: {
    evidence: 'anthropic 2.14.0 anthropic/resources/messages/messages.py, anthropic/_base_client.py (`httpx.Client.send`)',
    waits: { 'Anthropic.messages.create': 2, 'Anthropic.messages.count_tokens': 0.3 },
  },
  groq: {
    evidence: 'groq 1.7.0 groq/resources/chat/completions.py, groq/_base_client.py (`httpx.Client.send`)',
    waits: { 'Groq.chat.completions.create': 1, 'Groq.audio.transcriptions.create': 1, 'Groq.audio.translations.create': 1 },
  },
  ollama: {
    evidence: 'ollama 0.6.3 ollama/_client.py (`httpx.Client.request`)',
    waits: { chat: 5, generate: 5, embed: 0.2, embeddings: 0.2, 'Client.chat': 5, 'Client.generate': 5, 'Client.embed': 0.2, 'Client.embeddings': 0.2 },
  },
  'google.generativeai': {
    evidence: 'google-generativeai 0.8.6 google/generativeai/generative_models.py (the synchronous client of gRPC)',
    waits: { 'GenerativeModel.generate_content': 2, 'ChatSession.send_message': 2, 'GenerativeModel.count_tokens': 0.3 },
  },
  'google.genai': {
    evidence: 'google-genai 3.6.1 google/genai/models.py (`class Models`, beside `AsyncModels`)',
    waits: { 'Client.models.generate_content': 2, 'Client.models.embed_content': 0.3, 'Client.models.generate_images': 10 },
  },
  pytesseract: {
    evidence: 'pytesseract 0.3.13 pytesseract/pytesseract.py (`subprocess.Popen`, `communicate`)',
    waits: { image_to_string: 1, image_to_data: 1, image_to_osd: 1, image_to_boxes: 1, image_to_pdf_or_hocr: 1, image_to_alto_xml: 1 },
  },
  pdf2image: {
    evidence: 'pdf2image 1.17.0 pdf2image/pdf2image.py (`Popen`, `communicate`)',
    waits: { convert_from_path: 2, convert_from_bytes: 2, pdfinfo_from_path: 2e-2 },
  },
  tavily: {
    evidence: 'tavily-python 0.8.5 tavily/tavily.py:238, 343, 432 (`requests.Session.post`)',
    waits: { 'TavilyClient.search': 1, 'TavilyClient.extract': 2, 'TavilyClient.crawl': 5, 'TavilyClient.qna_search': 1 },
  },
  youtube_transcript_api: {
    evidence: 'youtube-transcript-api 1.2.5 youtube_transcript_api/_api.py:51, 76 (`requests.Session.get`)',
    waits: { 'YouTubeTranscriptApi.fetch': 0.5, 'YouTubeTranscriptApi.list': 0.3, 'YouTubeTranscriptApi.get_transcript': 0.5, 'YouTubeTranscriptApi.list_transcripts': 0.3 },
  },
  whisper: {
    evidence: 'openai-whisper 20250625 whisper/audio.py:58 (`subprocess.run` of ffmpeg)',
    waits: { load_audio: 0.5 },
    returns: { load_audio: 'numpy.ndarray' },
  },
  whisperx: {
    evidence: 'whisperx 3.8.6 whisperx/audio.py:61 (`subprocess.run` of ffmpeg)',
    waits: { load_audio: 0.5 },
    returns: { load_audio: 'numpy.ndarray' },
  },
  gtts: {
    evidence: 'gTTS 2.5.4 gtts/tts.py (`requests.Session.send`)',
    waits: { 'gTTS.save': 1, 'gTTS.write_to_fp': 1 },
  },
};

/** What those clients surely wait for; the rest of them is in `serviceCalls`. */
export const modelServices: readonly LibraryKnowledge[] = Object.entries(clients).map(([library, { evidence, waits, returns = {} }]) => ({
  library,
  entries: Object.entries(waits).map(([call, seconds]) => ({ name: `${library}.${call}`, behaviour: 'waits', seconds, ...(returns[call] === undefined ? {} : { returns: returns[call] }), evidence, confidence: 'source' } as const)),
}));
