import type { LibraryKnowledge } from './entry';
import { describeClient, type ClientFacts } from './clientLibrary';

const calls: Readonly<Record<string, ClientFacts>> = {
  // Language models: the answer is written word by word.
  openai: {
    waits: {
      'OpenAI.chat.*': 2, 'OpenAI.completions.*': 2, 'OpenAI.responses.*': 2, 'OpenAI.embeddings.*': 0.3, 'OpenAI.images.*': 10, 'OpenAI.audio.*': 3,
      'OpenAI.moderations.*': 0.3, 'OpenAI.files.*': 0.5, 'OpenAI.beta.*': 1, 'ChatCompletion.create': 2, 'Completion.create': 2, 'Embedding.create': 0.3, 'Image.create': 10,
    },
    holds: ['types.*', 'lib.*'],
    coroutines: ['AsyncOpenAI.*', 'ChatCompletion.acreate', 'Completion.acreate', 'Embedding.acreate', 'Image.acreate'],
    aliases: { 'AzureOpenAI': 'OpenAI', 'lib.azure.AzureOpenAI': 'OpenAI', 'AsyncAzureOpenAI': 'AsyncOpenAI', 'lib.azure.AsyncAzureOpenAI': 'AsyncOpenAI', 'Client': 'OpenAI', 'AsyncClient': 'AsyncOpenAI' },
  },
  anthropic: { waits: { 'Anthropic.messages.*': 2, 'Anthropic.completions.*': 2, 'Anthropic.beta.*': 2 }, holds: ['types.*'], coroutines: ['AsyncAnthropic.*'] },
  cohere: { waits: { 'Client.chat': 1, 'Client.embed': 0.3, 'Client.generate': 1, 'Client.rerank': 0.3 }, coroutines: ['AsyncClient.*'] },
  groq: { waits: { 'Groq.chat.*': 1, 'Groq.audio.*': 1 }, coroutines: ['AsyncGroq.*'] },
  ollama: { waits: { chat: 5, generate: 5, embeddings: 0.2, embed: 0.2, pull: 10, 'Client.chat': 5, 'Client.generate': 5, 'Client.embeddings': 0.2 }, coroutines: ['AsyncClient.*'] },
  litellm: { waits: { completion: 2, embedding: 0.3 }, coroutines: ['acompletion', 'aembedding'] },
  replicate: { waits: { run: 5 }, coroutines: ['async_run'] },
  'google.generativeai': {
    waits: { 'GenerativeModel.generate_content': 2, 'ChatSession.send_message': 2, generate_text: 2, embed_content: 0.3 },
    coroutines: ['GenerativeModel.generate_content_async', 'ChatSession.send_message_async', 'embed_content_async'],
    returns: { 'GenerativeModel.start_chat': 'ChatSession' },
  },
  'google.genai': { waits: { 'Client.models.*': 2 }, coroutines: ['Client.aio.*'] },
  huggingface_hub: {
    waits: { hf_hub_download: 1, snapshot_download: 10, 'InferenceClient.chat_completion': 2, 'InferenceClient.text_generation': 2, 'InferenceClient.feature_extraction': 0.3, upload_file: 1, upload_folder: 5 },
    coroutines: ['AsyncInferenceClient.*'],
  },
  // Clouds and their shops.
  'google.cloud': {
    waits: {
      'storage.Client.get_bucket': 0.1, 'storage.Bucket.get_blob': 0.1, 'storage.Blob.upload_from_filename': 0.3, 'storage.Blob.upload_from_string': 0.2, 'storage.Blob.upload_from_file': 0.3,
      'storage.Blob.download_to_filename': 0.3, 'storage.Blob.download_as_bytes': 0.2, 'storage.Blob.download_as_text': 0.2, 'storage.Blob.download_as_string': 0.2,
      'bigquery.Client.query_and_wait': 1, 'bigquery.QueryJob.result': 1, 'bigquery.QueryJob.to_dataframe': 1, 'bigquery.Client.insert_rows_json': 0.2,
      'vision.ImageAnnotatorClient.text_detection': 0.5, 'speech.SpeechClient.recognize': 1, 'texttospeech.TextToSpeechClient.synthesize_speech': 0.5,
      'datastore.Client.put': 5e-2, 'datastore.Client.get': 5e-2, 'datastore.Query.fetch': 5e-2, 'firestore.DocumentReference.get': 5e-2, 'firestore.DocumentReference.set': 5e-2,
      'secretmanager.SecretManagerServiceClient.access_secret_version': 0.1,
    },
    holds: ['datastore.Client.key', 'datastore.Client.transaction', 'tasks_v2.CloudTasksAsyncClient.queue_path'],
    returns: { 'storage.Client.bucket': 'storage.Bucket', 'storage.Bucket.blob': 'storage.Blob', 'bigquery.Client.query': 'bigquery.QueryJob' },
  },
  stripe: {
    waits: Object.fromEntries(['Customer', 'Subscription', 'PaymentIntent', 'Price', 'Product', 'Invoice', 'Refund', 'Charge', 'checkout.Session', 'billing_portal.Session'].flatMap((resource) =>
      ['create', 'retrieve', 'list', 'modify', 'delete'].map((method) => [`${resource}.${method}`, 0.3]))),
  },
  twilio: { waits: { 'rest.Client.messages.create': 0.3, 'rest.Client.calls.create': 0.3 } },
  github: { waits: { 'Github.get_repo': 0.2, 'Github.get_user': 0.2, 'Github.get_organization': 0.2, 'Github.search_repositories': 0.5 } },
  gspread: { waits: { 'Client.open': 0.3, 'Client.open_by_key': 0.3, 'Client.open_by_url': 0.3 } },
  slack_sdk: { waits: { 'WebClient.chat_postMessage': 0.2, 'WebClient.files_upload_v2': 0.5, 'WebClient.conversations_history': 0.2, 'WebClient.users_info': 0.2 }, coroutines: ['web.async_client.AsyncWebClient.*'] },
  // python-telegram-bot from version 20 on; the objects of its updates are there without asking.
  telegram: { coroutines: ['*'] },
  yfinance: { waits: { download: 1, 'Ticker.history': 0.5 } },
  wikipedia: { waits: { page: 0.5, summary: 0.5, search: 0.3 } },
  ccxt: { coroutines: ['async_support.*', 'pro.*'] },
  gtts: { waits: { 'gTTS.save': 1, 'gTTS.write_to_fp': 1 } },
  // Pages and files from the web.
  yt_dlp: { waits: { 'YoutubeDL.extract_info': 3, 'YoutubeDL.download': 20 }, returns: { 'YoutubeDL.__enter__': 'YoutubeDL' } },
  youtube_dl: { waits: { 'YoutubeDL.extract_info': 3, 'YoutubeDL.download': 20 }, returns: { 'YoutubeDL.__enter__': 'YoutubeDL' } },
  feedparser: { waits: { parse: 0.3 } },
  wget: { waits: { download: 1 } },
  // Child processes.
  pdf2image: { waits: { convert_from_path: 2, convert_from_bytes: 2, pdfinfo_from_path: 2e-2 } },
  pytesseract: { waits: { image_to_string: 1, image_to_data: 1, image_to_osd: 1, image_to_boxes: 1, image_to_pdf_or_hocr: 1 } },
  ffmpeg: { waits: { run: 5, probe: 0.1 } },
  ocrmypdf: { waits: { ocr: 10 } },
  // Other machines, devices and people.
  whois: { waits: { whois: 0.5 } },
  speech_recognition: { waits: { 'Recognizer.recognize_google': 1, 'Recognizer.listen': 3, 'Recognizer.record': 1 } },
  stockfish: { waits: { 'Stockfish.get_best_move': 0.5, 'Stockfish.get_best_move_time': 1, 'Stockfish.get_evaluation': 0.5, 'Stockfish.get_top_moves': 1 } },
  // A browser draws the picture.
  plotly: { waits: { 'graph_objects.Figure.to_image': 1, 'graph_objects.Figure.write_image': 1, 'io.to_image': 1, 'io.write_image': 1 } },
  moviepy: { waits: { 'editor.VideoFileClip': 0.2, 'editor.VideoFileClip.write_videofile': 30, 'editor.AudioFileClip': 0.2, 'editor.AudioFileClip.write_audiofile': 5, VideoFileClip: 0.2, 'VideoFileClip.write_videofile': 30 } },
  playsound: { waits: { playsound: 2 } },
};

/** What is surely known of the libraries of `serviceClients`, and of some that are not there. */
export const serviceCalls: readonly LibraryKnowledge[] = Object.entries(calls).map(([library, facts]) =>
  describeClient(library, facts, { evidence: `${library} documentation (its source was not read)`, confidence: 'docs' }),
);
