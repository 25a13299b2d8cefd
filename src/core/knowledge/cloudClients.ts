import type { LibraryKnowledge } from './entry';
import { describeClient, type ClientFacts } from './clientLibrary';

/** What a subreddit lists; the first page is fetched by whoever asks for the first element. */
const listings = ['hot', 'new', 'top', 'rising', 'controversial', 'search', 'comments'];

/** Clouds and services in which a request is put together by many calls, and sent by the last. */
const clouds: Readonly<Record<string, ClientFacts>> = {
  googleapiclient: {
    waits: { 'discovery.Resource.execute': 0.3, 'discovery.Resource.next_chunk': 0.3, 'http.BatchHttpRequest.execute': 0.5, 'http.MediaIoBaseDownload.next_chunk': 0.3 },
    holds: ['http.*', 'errors.*', 'discovery.Resource.close'],
    computes: { 'discovery.build': 2e-2, 'discovery.build_from_document': 2e-2 },
    returns: { 'discovery.build': 'discovery.Resource', 'discovery.build_from_document': 'discovery.Resource', 'discovery.Resource.*': 'discovery.Resource', 'discovery.Resource.new_batch_http_request': 'http.BatchHttpRequest', 'discovery.Resource.__enter__': 'discovery.Resource' },
  },
  azure: {
    waits: {
      'storage.blob.BlobClient.*': 0.1, 'storage.blob.BlobClient.download_blob': 0.1, 'storage.blob.ContainerClient.*': 0.1, 'storage.blob.ContainerClient.download_blob': 0.1, 'storage.blob.StorageStreamDownloader.*': 0.1, 'storage.blob.ContainerClient.upload_blob': 0.1,
      'storage.queue.QueueClient.*': 5e-2, 'data.tables.TableClient.*': 2e-2, 'servicebus.ServiceBusSender.*': 5e-2, 'servicebus.ServiceBusReceiver.*': 0.5, 'eventhub.EventHubProducerClient.send_batch': 5e-2,
      'cosmos.ContainerProxy.*': 2e-2, 'cosmos.DatabaseProxy.*': 2e-2, 'cosmos.ContainerProxy.query_items': 2e-2, 'cosmos.ContainerProxy.read_all_items': 2e-2, 'cosmos.ItemPaged.__next__': 1e-3,
      'ai.documentintelligence.DocumentIntelligenceClient.begin_analyze_document': 0.3, 'ai.formrecognizer.DocumentAnalysisClient.begin_analyze_document': 0.3, 'core.polling.LROPoller.result': 5, 'core.polling.LROPoller.wait': 5,
    },
    holds: ['functions.*', 'core.*', 'storage.blob.generate_blob_sas', 'storage.blob.generate_container_sas'],
    returns: {
      'ai.documentintelligence.DocumentIntelligenceClient.begin_analyze_document': 'core.polling.LROPoller', 'ai.formrecognizer.DocumentAnalysisClient.begin_analyze_document': 'core.polling.LROPoller',
      'storage.blob.BlobServiceClient.from_connection_string': 'storage.blob.BlobServiceClient', 'storage.blob.ContainerClient.from_connection_string': 'storage.blob.ContainerClient', 'storage.blob.ContainerClient.from_container_url': 'storage.blob.ContainerClient',
      'storage.blob.BlobClient.from_connection_string': 'storage.blob.BlobClient', 'storage.blob.BlobClient.from_blob_url': 'storage.blob.BlobClient', 'storage.blob.BlobServiceClient.get_container_client': 'storage.blob.ContainerClient',
      'storage.blob.BlobServiceClient.get_blob_client': 'storage.blob.BlobClient', 'storage.blob.ContainerClient.get_blob_client': 'storage.blob.BlobClient', 'storage.blob.ContainerClient.upload_blob': 'storage.blob.BlobClient',
      'storage.blob.BlobClient.download_blob': 'storage.blob.StorageStreamDownloader', 'storage.blob.ContainerClient.download_blob': 'storage.blob.StorageStreamDownloader',
      'storage.queue.QueueClient.from_connection_string': 'storage.queue.QueueClient', 'storage.queue.QueueServiceClient.from_connection_string': 'storage.queue.QueueServiceClient', 'storage.queue.QueueServiceClient.get_queue_client': 'storage.queue.QueueClient',
      'data.tables.TableServiceClient.from_connection_string': 'data.tables.TableServiceClient', 'data.tables.TableServiceClient.get_table_client': 'data.tables.TableClient', 'data.tables.TableClient.from_connection_string': 'data.tables.TableClient',
      'servicebus.ServiceBusClient.from_connection_string': 'servicebus.ServiceBusClient', 'servicebus.ServiceBusClient.get_queue_sender': 'servicebus.ServiceBusSender', 'servicebus.ServiceBusClient.get_topic_sender': 'servicebus.ServiceBusSender',
      'servicebus.ServiceBusClient.get_queue_receiver': 'servicebus.ServiceBusReceiver', 'servicebus.ServiceBusClient.get_subscription_receiver': 'servicebus.ServiceBusReceiver', 'eventhub.EventHubProducerClient.from_connection_string': 'eventhub.EventHubProducerClient',
      'cosmos.CosmosClient.from_connection_string': 'cosmos.CosmosClient', 'cosmos.CosmosClient.get_database_client': 'cosmos.DatabaseProxy', 'cosmos.DatabaseProxy.get_container_client': 'cosmos.ContainerProxy',
      'cosmos.ContainerProxy.query_items': 'cosmos.ItemPaged', 'cosmos.ContainerProxy.read_all_items': 'cosmos.ItemPaged',
      ...Object.fromEntries(['storage.blob.BlobServiceClient', 'storage.blob.ContainerClient', 'storage.blob.BlobClient', 'servicebus.ServiceBusClient', 'servicebus.ServiceBusSender', 'servicebus.ServiceBusReceiver'].map((type) => [`${type}.__enter__`, type])),
    },
  },
  kubernetes: {
    waits: { 'watch.EventIterator.__next__': 1 },
    computes: { 'config.load_kube_config': 1e-2, 'config.load_incluster_config': 1e-3, 'config.load_config': 1e-2 },
    returns: { 'watch.Watch.stream': 'watch.EventIterator' },
  },
  boto: {
    waits: { 's3.connection.S3Connection.get_bucket': 5e-2, 's3.connection.S3Connection.create_bucket': 0.1, 's3.connection.S3Connection.lookup': 5e-2, 's3.bucket.Bucket.get_key': 5e-2, 's3.bucket.Bucket.lookup': 5e-2, 's3.bucket.Bucket.*': 5e-2, 's3.key.Key.*': 0.1 },
    returns: {
      connect_s3: 's3.connection.S3Connection', 's3.connect_to_region': 's3.connection.S3Connection', 's3.connection.S3Connection.get_bucket': 's3.bucket.Bucket', 's3.connection.S3Connection.create_bucket': 's3.bucket.Bucket',
      's3.connection.S3Connection.lookup': 's3.bucket.Bucket', 's3.bucket.Bucket.get_key': 's3.key.Key', 's3.bucket.Bucket.lookup': 's3.key.Key', 's3.bucket.Bucket.new_key': 's3.key.Key',
    },
  },
  minio: { waits: { 'Minio.get_object': 5e-2, 'datatypes.Response.*': 1e-2 }, returns: { 'Minio.get_object': 'datatypes.Response' } },
  gitlab: { waits: { 'Gitlab.projects.get': 0.2, 'Gitlab.groups.get': 0.2, 'v4.objects.Project.*': 0.2, 'v4.objects.Group.*': 0.2 }, returns: { 'Gitlab.projects.get': 'v4.objects.Project', 'Gitlab.groups.get': 'v4.objects.Group' } },
  firebase_admin: {
    waits: { 'db.Reference.get': 0.1, 'db.Reference.set': 0.1, 'db.Reference.update': 0.1, 'db.Reference.push': 0.1, 'db.Reference.delete': 0.1, 'db.Reference.transaction': 0.2, 'messaging.*': 0.2, 'auth.*': 0.2 },
    holds: ['initialize_app', 'get_app', 'credentials.*', 'db.Reference.*'],
    computes: { 'auth.verify_id_token': 1e-3, 'auth.create_custom_token': 2e-3 },
    returns: { 'db.reference': 'db.Reference', 'db.Reference.*': 'db.Reference', 'firestore.client': 'firestore.Client', 'storage.bucket': 'storage.Bucket' },
    bases: { 'firestore.Client': 'google.cloud.firestore.Client', 'storage.Bucket': 'google.cloud.storage.Bucket' },
  },
  pyrebase: {
    waits: { 'Database.get': 0.1, 'Database.set': 0.1, 'Database.push': 0.1, 'Database.update': 0.1, 'Database.remove': 0.1, 'Storage.put': 0.3, 'Storage.download': 0.3, 'Auth.*': 0.2 },
    holds: ['Database.*', 'Storage.*'],
    returns: { initialize_app: 'Firebase', 'Firebase.database': 'Database', 'Firebase.storage': 'Storage', 'Firebase.auth': 'Auth', 'Database.*': 'Database', 'Storage.*': 'Storage' },
  },
  supabase: {
    waits: { 'QueryBuilder.execute': 0.1, 'StorageBucket.*': 0.3, 'Client.auth.*': 0.2, 'Client.functions.*': 0.3 },
    coroutines: ['create_async_client', 'acreate_client', 'AsyncQueryBuilder.execute', 'AsyncClient.auth.*'],
    holds: ['StorageBucket.get_public_url'],
    returns: {
      create_client: 'Client', create_async_client: 'AsyncClient', acreate_client: 'AsyncClient', 'Client.storage.from_': 'StorageBucket', 'QueryBuilder.*': 'QueryBuilder', 'AsyncQueryBuilder.*': 'AsyncQueryBuilder',
      ...Object.fromEntries(['table', 'from_', 'rpc', 'schema'].flatMap((method) => [[`Client.${method}`, 'QueryBuilder'], [`AsyncClient.${method}`, 'AsyncQueryBuilder']])),
    },
  },
  sendgrid: { waits: { 'SendGridAPIClient.send': 0.3, 'SendGridAPIClient.client.*': 0.3 }, holds: ['helpers.*'] },
  discord_webhook: { waits: { 'DiscordWebhook.execute': 0.2, 'DiscordWebhook.edit': 0.2, 'DiscordWebhook.delete': 0.2 }, holds: ['*'] },
  sentry_sdk: { waits: { flush: 0.5 }, holds: ['*'] },
  tweepy: { waits: { 'Cursor.items': 0.2, 'Cursor.pages': 0.2, 'ItemIterator.__next__': 2e-3, 'Stream.filter': 30 }, holds: ['OAuthHandler.*', 'OAuth1UserHandler.*', 'Cursor.*'], returns: { 'Cursor.items': 'ItemIterator', 'Cursor.pages': 'ItemIterator' } },
  praw: {
    waits: { 'models.ListingGenerator.__next__': 2e-3, ...Object.fromEntries(listings.map((method) => [`models.Subreddit.${method}`, 0.2])), 'models.Subreddit.submit': 0.3, 'models.Submission.*': 0.2, 'models.Redditor.*': 0.2 },
    returns: {
      'Reddit.subreddit': 'models.Subreddit', 'Reddit.redditor': 'models.Redditor', 'Reddit.submission': 'models.Submission', 'models.ListingGenerator.__next__': 'models.Submission',
      ...Object.fromEntries(listings.map((method) => [`models.Subreddit.${method}`, 'models.ListingGenerator'])),
    },
  },
  telebot: { waits: { 'TeleBot.polling': 30, 'TeleBot.infinity_polling': 30 }, holds: ['types.*', 'util.*', 'TeleBot.message_handler', 'TeleBot.callback_query_handler', 'TeleBot.register_next_step_handler', 'TeleBot.add_custom_filter'] },
};

/** One library each. */
export const cloudClients: readonly LibraryKnowledge[] = Object.entries(clouds).map(([library, facts]) =>
  describeClient(library, facts, { evidence: `${library} documentation (remembered)`, confidence: 'memory' }),
);
