import type { LibraryKnowledge } from './entry';
import { describeClient, type ClientFacts } from './clientLibrary';

/** What sends a request for a sheet of gspread. */
const worksheetCalls = [
  'acell', 'append_row', 'append_rows', 'batch_update', 'cell', 'clear', 'col_values', 'delete_rows', 'find', 'get', 'get_all_records', 'get_all_values', 'insert_row', 'range', 'row_values', 'update', 'update_cell',
].map((method) => `Worksheet.${method}`);

/** What asks Deezer's two services. */
const deezerCalls = [
  ...['get_user_data', 'get_track', 'get_tracks', 'get_track_page', 'get_track_lyrics', 'get_track_with_fallback', 'get_album', 'get_album_page', 'get_album_tracks', 'get_artist', 'get_artist_discography', 'get_artist_top_tracks', 'get_playlist', 'get_playlist_page', 'get_playlist_tracks'].map((method) => `Deezer.gw.${method}`),
  ...['get_track', 'get_album', 'get_album_tracks', 'get_artist', 'get_artist_albums', 'get_artist_top', 'get_playlist', 'get_playlist_tracks', 'get_chart', 'get_editorial_releases', 'search', 'search_track', 'search_album', 'search_artist', 'search_playlist'].map((method) => `Deezer.api.${method}`),
  'Deezer.get_track_url', 'Deezer.get_tracks_url',
];

const calls: Readonly<Record<string, ClientFacts>> = {
  deezer: { waits: { 'Deezer.login': 0.5, 'Deezer.login_via_arl': 0.3, ...Object.fromEntries(deezerCalls.map((call) => [call, 0.2])) } },
  cpuinfo: { waits: { get_cpu_info: 1, get_cpu_info_json: 1 } },
  // Language models: the answer is written word by word.
  openai: {
    waits: {
      'OpenAI.chat.*': 2, 'OpenAI.completions.*': 2, 'OpenAI.responses.*': 2, 'OpenAI.embeddings.*': 0.3, 'OpenAI.images.*': 10, 'OpenAI.audio.*': 3,
      'OpenAI.moderations.*': 0.3, 'OpenAI.files.*': 0.5, 'OpenAI.beta.*': 1,
    },
    holds: ['types.*', 'lib.*'],
    coroutines: ['AsyncOpenAI.*', 'ChatCompletion.acreate', 'Completion.acreate', 'Embedding.acreate', 'Image.acreate'],
    aliases: { 'AzureOpenAI': 'OpenAI', 'lib.azure.AzureOpenAI': 'OpenAI', 'AsyncAzureOpenAI': 'AsyncOpenAI', 'lib.azure.AsyncAzureOpenAI': 'AsyncOpenAI', 'Client': 'OpenAI', 'AsyncClient': 'AsyncOpenAI' },
  },
  anthropic: { waits: { 'Anthropic.messages.*': 2, 'Anthropic.completions.*': 2, 'Anthropic.beta.*': 2 }, holds: ['types.*'], coroutines: ['AsyncAnthropic.*'] },
  cohere: { waits: { 'Client.chat': 1, 'Client.embed': 0.3, 'Client.generate': 1, 'Client.rerank': 0.3 }, coroutines: ['AsyncClient.*'] },
  groq: { waits: { 'Groq.chat.*': 1, 'Groq.audio.*': 1 }, coroutines: ['AsyncGroq.*'] },
  ollama: { waits: { pull: 10, 'Client.pull': 10 }, coroutines: ['AsyncClient.*'] },
  litellm: { waits: { completion: 2, embedding: 0.3 }, coroutines: ['acompletion', 'aembedding'] },
  replicate: { waits: { run: 5 }, coroutines: ['async_run'] },
  'google.generativeai': {
    waits: { generate_text: 2, embed_content: 0.3 },
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
      'bigquery.Client.query': 0.3, 'bigquery.Client.query_and_wait': 1, 'bigquery.Client.load_table_from_uri': 0.3, 'bigquery.Client.load_table_from_file': 1, 'bigquery.Client.load_table_from_json': 0.5, 'bigquery.Client.load_table_from_dataframe': 1, 'bigquery.QueryJob.exception': 1, 'bigquery.RowIterator.to_dataframe': 1, 'bigquery.RowIterator.to_arrow': 1, 'bigquery.QueryJob.result': 1, 'bigquery.QueryJob.to_dataframe': 1, 'bigquery.Client.insert_rows_json': 0.2,
      'vision.ImageAnnotatorClient.text_detection': 0.5, 'speech.SpeechClient.recognize': 1, 'texttospeech.TextToSpeechClient.synthesize_speech': 0.5,
      'datastore.Client.put': 5e-2, 'datastore.Client.get': 5e-2, 'datastore.Query.fetch': 5e-2, 'firestore.DocumentReference.get': 5e-2, 'firestore.DocumentReference.set': 5e-2,
      'secretmanager.SecretManagerServiceClient.access_secret_version': 0.1, 'storage.Client.list_blobs': 1e-2, 'storage.Bucket.list_blobs': 1e-2, 'storage.BlobIterator.__next__': 1e-3,
      'firestore.Query.get': 0.1, 'firestore.Query.stream': 1e-2, 'firestore.CollectionReference.get': 0.1, 'firestore.CollectionReference.stream': 1e-2, 'firestore.CollectionReference.add': 5e-2,
      'firestore.DocumentReference.update': 5e-2, 'firestore.DocumentReference.delete': 5e-2, 'firestore.WriteBatch.commit': 5e-2, 'datastore.Client.put_multi': 0.1,
      'pubsub_v1.PublishFuture.result': 5e-2, 'pubsub_v1.StreamingPullFuture.result': 30,
    },
    holds: ['datastore.Client.key', 'datastore.Client.transaction', 'tasks_v2.CloudTasksAsyncClient.queue_path', 'tasks_v2.CloudTasksClient.queue_path', 'pubsub_v1.PublisherClient.topic_path', 'pubsub_v1.SubscriberClient.subscription_path', 'pubsub_v1.SubscriberClient.topic_path',
      'firestore.Client.transaction', 'firestore.Client.field_path', 'firestore.WriteBatch.*', 'datastore.Query.add_filter'],
    returns: {
      'storage.Client.bucket': 'storage.Bucket', 'storage.Client.get_bucket': 'storage.Bucket', 'storage.Bucket.blob': 'storage.Blob', 'storage.Bucket.get_blob': 'storage.Blob',
      'storage.Client.list_blobs': 'storage.BlobIterator', 'storage.Bucket.list_blobs': 'storage.BlobIterator', 'storage.BlobIterator.__next__': 'storage.Blob', 'storage.Client.from_service_account_json': 'storage.Client',
      'bigquery.Client.query': 'bigquery.QueryJob', 'bigquery.Client.load_table_from_uri': 'bigquery.QueryJob', 'bigquery.Client.load_table_from_file': 'bigquery.QueryJob',
      'bigquery.Client.load_table_from_json': 'bigquery.QueryJob', 'bigquery.Client.load_table_from_dataframe': 'bigquery.QueryJob', 'bigquery.QueryJob.result': 'bigquery.RowIterator',
      'bigquery.Client.from_service_account_json': 'bigquery.Client',
      'firestore.Client.collection': 'firestore.CollectionReference', 'firestore.Client.document': 'firestore.DocumentReference', 'firestore.Client.batch': 'firestore.WriteBatch', 'firestore.Client.collection_group': 'firestore.Query',
      'firestore.CollectionReference.document': 'firestore.DocumentReference', 'firestore.DocumentReference.collection': 'firestore.CollectionReference',
      ...Object.fromEntries(['CollectionReference', 'Query'].flatMap((owner) => ['where', 'order_by', 'limit', 'select', 'start_after', 'start_at'].map((method) => [`firestore.${owner}.${method}`, 'firestore.Query']))),
      'datastore.Client.query': 'datastore.Query', 'pubsub_v1.PublisherClient.publish': 'pubsub_v1.PublishFuture', 'pubsub_v1.SubscriberClient.subscribe': 'pubsub_v1.StreamingPullFuture',
    },
  },
  stripe: {
    holds: ['Webhook.*', 'error.*'],
    waits: Object.fromEntries(['Customer', 'Subscription', 'PaymentIntent', 'Price', 'Product', 'Invoice', 'Refund', 'Charge', 'checkout.Session', 'billing_portal.Session'].flatMap((resource) =>
      ['create', 'retrieve', 'list', 'modify', 'delete'].map((method) => [`${resource}.${method}`, 0.3]))),
  },
  twilio: { waits: { 'rest.Client.messages.create': 0.3, 'rest.Client.calls.create': 0.3 }, holds: ['twiml.*'] },
  github: {
    waits: {
      'Github.get_repo': 0.2, 'Github.get_user': 0.2, 'Github.get_organization': 0.2, 'Github.search_repositories': 0.5, 'Repository.Repository.*': 0.2, 'NamedUser.NamedUser.*': 0.2, 'Organization.Organization.*': 0.2,
      'Organization.Organization.get_repo': 0.2, 'NamedUser.NamedUser.get_repo': 0.2, 'Issue.Issue.*': 0.2, 'PullRequest.PullRequest.*': 0.2, 'Repository.Repository.get_issue': 0.2, 'Repository.Repository.get_pull': 0.2,
    },
    returns: {
      'Github.get_repo': 'Repository.Repository', 'Github.get_user': 'NamedUser.NamedUser', 'Github.get_organization': 'Organization.Organization', 'Organization.Organization.get_repo': 'Repository.Repository',
      'NamedUser.NamedUser.get_repo': 'Repository.Repository', 'Repository.Repository.get_issue': 'Issue.Issue', 'Repository.Repository.get_pull': 'PullRequest.PullRequest',
    },
  },
  gspread: {
    waits: {
      'Client.open': 0.3, 'Client.open_by_key': 0.3, 'Client.open_by_url': 0.3, 'Client.create': 0.5, 'Spreadsheet.worksheet': 0.3, 'Spreadsheet.get_worksheet': 0.3, 'Spreadsheet.add_worksheet': 0.3,
      ...Object.fromEntries(worksheetCalls.map((call) => [call, 0.3])), 'Worksheet.*': 0.3,
    },
    holds: ['utils.*'],
    returns: {
      service_account: 'Client', service_account_from_dict: 'Client', authorize: 'Client', 'Client.open': 'Spreadsheet', 'Client.open_by_key': 'Spreadsheet', 'Client.open_by_url': 'Spreadsheet', 'Client.create': 'Spreadsheet',
      'Spreadsheet.worksheet': 'Worksheet', 'Spreadsheet.get_worksheet': 'Worksheet', 'Spreadsheet.add_worksheet': 'Worksheet',
    },
    attributes: { 'Spreadsheet.sheet1': 'Worksheet' },
  },
  slack_sdk: { waits: { 'WebClient.chat_postMessage': 0.2, 'WebClient.files_upload_v2': 0.5, 'WebClient.conversations_history': 0.2, 'WebClient.users_info': 0.2 }, holds: ['models.*', 'signature.*'], coroutines: ['web.async_client.AsyncWebClient.*'] },
  // python-telegram-bot from version 20 on; the objects of its updates are there without asking.
  telegram: { coroutines: ['*'] },
  yfinance: { waits: { download: 1, 'Ticker.history': 0.5 } },
  wikipedia: { waits: { page: 0.5, summary: 0.5, search: 0.3 } },
  deep_translator: { waits: { 'GoogleTranslator.translate': 0.3 } },
  spotipy: { waits: Object.fromEntries(['album', 'album_tracks', 'artist', 'current_user_playlists', 'playlist', 'playlist_items', 'playlist_tracks', 'search', 'track'].map((method) => [`Spotify.${method}`, 0.2])) },
  // Every exchange is a class whose name is not capitalised.
  ccxt: {
    waits: { 'Exchange.*': 0.2 },
    coroutines: ['async_support.*', 'pro.*'],
    holds: ['Exchange.set_sandbox_mode', 'Exchange.iso8601', 'Exchange.parse8601', 'Exchange.milliseconds', 'Exchange.price_to_precision', 'Exchange.amount_to_precision', 'Exchange.market'],
    returns: Object.fromEntries(['binance', 'binanceusdm', 'bitfinex', 'bitget', 'bitmex', 'bitstamp', 'bittrex', 'bybit', 'coinbase', 'coinbasepro', 'deribit', 'ftx', 'gateio', 'huobi', 'kraken', 'kucoin', 'mexc', 'okex', 'okx', 'poloniex'].map((exchange) => [exchange, 'Exchange'])),
  },
  // Pages and files from the web.
  yt_dlp: { waits: { 'YoutubeDL.extract_info': 3, 'YoutubeDL.download': 20 }, returns: { 'YoutubeDL.__enter__': 'YoutubeDL' } },
  youtube_dl: { waits: { 'YoutubeDL.extract_info': 3, 'YoutubeDL.download': 20 }, returns: { 'YoutubeDL.__enter__': 'YoutubeDL' } },
  feedparser: { waits: { parse: 0.3 } },
  wget: { waits: { download: 1 } },
  // Child processes.
  ffmpeg: {
    waits: { run: 5, probe: 0.1, 'Stream.run': 5, 'FFmpeg.execute': 5 },
    holds: ['Stream.*', 'FFmpeg.*', 'filter', 'filter_', 'get_args', 'compile', 'Stream.get_args', 'Stream.compile', 'Stream.run_async', 'run_async'],
    returns: { input: 'Stream', output: 'Stream', overwrite_output: 'Stream', concat: 'Stream', merge_outputs: 'Stream', overlay: 'Stream', hflip: 'Stream', filter: 'Stream', filter_: 'Stream', 'Stream.*': 'Stream', 'FFmpeg.*': 'FFmpeg' },
  },
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

/** Calls of which the source was read: each sends a request, or runs a program, and returns when that is done. A coroutine that makes one without handing it over stops its event loop. */
const read: Readonly<Record<string, { readonly evidence: string; readonly calls: readonly string[] }>> = {
  deezer: { evidence: 'deezer-py 1.3.7 deezer/gw.py:42 and api.py:34 (`requests.Session`)', calls: deezerCalls },
  cpuinfo: { evidence: 'py-cpuinfo 9.0.0 cpuinfo/cpuinfo.py:2741 (`Popen` of a Python that asks further programs, and `communicate`)', calls: ['get_cpu_info', 'get_cpu_info_json'] },
  yt_dlp: { evidence: 'yt-dlp 2026.10.26 yt_dlp/YoutubeDL.py:1673 (extract_info), 3699 (download), 4279 (urlopen)', calls: ['YoutubeDL.extract_info', 'YoutubeDL.download'] },
  gspread: {
    evidence: 'gspread 6.2.1 gspread/http_client.py:114 (`requests.Session.request`), client.py, spreadsheet.py and worksheet.py',
    calls: ['Client.open', 'Client.open_by_key', 'Client.create', 'Spreadsheet.worksheet', 'Spreadsheet.get_worksheet', 'Spreadsheet.add_worksheet', ...worksheetCalls],
  },
  huggingface_hub: {
    evidence: 'huggingface_hub 2.4.0 huggingface_hub/inference/_client.py:260 (`httpx.Client.stream`)',
    calls: ['InferenceClient.chat_completion', 'InferenceClient.text_generation', 'InferenceClient.feature_extraction'],
  },
  replicate: { evidence: 'replicate 1.0.7 replicate/run.py:27 (`def run`, beside `async_run`)', calls: ['run'] },
  wikipedia: { evidence: 'wikipedia 1.4.0 wikipedia/wikipedia.py:737 (`requests.get`)', calls: ['page', 'summary', 'search'] },
  deep_translator: { evidence: 'deep-translator 1.11.4 deep_translator/google.py:67 (`requests.get`)', calls: ['GoogleTranslator.translate'] },
  spotipy: { evidence: 'spotipy 2.26.0 spotipy/client.py:266 (`requests.Session.request`)', calls: Object.keys(calls['spotipy']?.waits ?? {}) },
  speech_recognition: { evidence: 'SpeechRecognition 3.17.0 speech_recognition/recognizers/google.py:216 (`urlopen`)', calls: ['Recognizer.recognize_google'] },
  stripe: { evidence: 'stripe 16.1.0 stripe/_http_client.py:508 (`requests.Session.request`)', calls: Object.keys(calls['stripe']?.waits ?? {}) },
  ffmpeg: { evidence: 'ffmpeg-python 0.2.0 ffmpeg/_run.py:322 (`communicate`)', calls: ['run', 'Stream.run'] },
  moviepy: { evidence: 'moviepy 2.2.1 moviepy/video/io/ffmpeg_writer.py:164, 169 (`Popen`, and a write of each frame)', calls: ['editor.VideoFileClip.write_videofile', 'VideoFileClip.write_videofile'] },
};

/** What is surely known of the libraries of `serviceClients`, and of some that are not there. */
export const serviceCalls: readonly LibraryKnowledge[] = Object.entries(calls).map(([library, facts]) => {
  const described = describeClient(library, facts, { evidence: `${library} documentation, as remembered (its source was not read)`, confidence: 'memory' });
  const known = read[library];
  const names = new Set(known?.calls.map((call) => `${library}.${call}`));
  return known ? { ...described, entries: described.entries.map((entry) => (names.has(entry.name) ? { ...entry, evidence: known.evidence, confidence: 'source' } : entry)) } : described;
});
