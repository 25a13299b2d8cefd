import type { LibraryKnowledge } from './entry';
import { describeClient, type ClientFacts } from './clientLibrary';

/** Libraries with Python's database interface (PEP 249), and the module in each that has `connect`. */
const connectors: Readonly<Record<string, string>> = {
  'databricks.sql': '', fdb: '', firebirdsql: '', hdbcli: 'dbapi.', ibm_db_dbi: '', impala: 'dbapi.', jaydebeapi: '', mariadb: '', mysql: 'connector.', nzpy: '', pg8000: '', phoenixdb: '', pyathena: '',
  pyhive: 'hive.', redshift_connector: '', teradatasql: '', trino: 'dbapi.', vertica_python: '',
};

const pep249 = { evidence: 'PEP 249 (the source of the library was not read)', confidence: 'memory' } as const;

/** A connection gives cursors, and a cursor sends what it is told to execute. */
function describeConnector(module: string): ClientFacts {
  const waits = {
    connect: 5e-2, 'Connection.commit': 2e-3, 'Connection.rollback': 2e-3, 'Connection.close': 1e-3,
    'Cursor.execute': 5e-3, 'Cursor.executemany': 1e-2, 'Cursor.callproc': 5e-3, 'Cursor.fetchone': 1e-4, 'Cursor.fetchmany': 1e-3, 'Cursor.fetchall': 1e-3,
  };
  const returns = { connect: 'Connection', 'Connection.cursor': 'Cursor', 'Connection.__enter__': 'Connection', 'Cursor.__enter__': 'Cursor' };
  return {
    waits: Object.fromEntries(Object.entries(waits).map(([call, seconds]) => [module + call, seconds])),
    returns: Object.fromEntries(Object.entries(returns).map(([call, type]) => [module + call, module + type])),
  };
}

const queryMethods = ['where', 'join', 'order_by', 'limit', 'offset', 'group_by', 'switch', 'distinct', 'paginate', 'having', 'alias', 'dicts', 'tuples'];

const databases: Readonly<Record<string, ClientFacts>> = {
  // The program's models are its heirs, so that what they inherit is named one by one.
  peewee: {
    waits: {
      'Model.create': 1e-3, 'Model.get': 1e-3, 'Model.get_or_none': 1e-3, 'Model.get_or_create': 1e-3, 'Model.get_by_id': 1e-3, 'Model.save': 1e-3, 'Model.delete_instance': 1e-3, 'Model.bulk_create': 5e-3, 'Model.create_table': 5e-3,
      'ModelSelect.execute': 1e-3, 'ModelSelect.count': 1e-3, 'ModelSelect.get': 1e-3, 'ModelSelect.get_or_none': 1e-3, 'ModelSelect.first': 1e-3, 'ModelSelect.exists': 1e-3, 'ModelSelect.scalar': 1e-3, 'ModelSelect.__next__': 5e-5, 'ModelWrite.execute': 1e-3,
    },
    returns: {
      'Model.select': 'ModelSelect', ...Object.fromEntries(['insert', 'insert_many', 'update', 'delete', 'replace', 'replace_many'].map((method) => [`Model.${method}`, 'ModelWrite'])),
      ...Object.fromEntries(queryMethods.map((method) => [`ModelSelect.${method}`, 'ModelSelect'])), ...Object.fromEntries(['where', 'on_conflict', 'on_conflict_ignore', 'returning'].map((method) => [`ModelWrite.${method}`, 'ModelWrite'])),
    },
  },
  mongoengine: {
    waits: {
      'Document.save': 2e-3, 'Document.delete': 2e-3, 'Document.update': 2e-3, 'Document.reload': 2e-3, 'Document.modify': 2e-3, 'Document.drop_collection': 1e-2, 'QuerySet.first': 2e-3, 'QuerySet.get': 2e-3, 'QuerySet.count': 2e-3,
      'QuerySet.update': 2e-3, 'QuerySet.update_one': 2e-3, 'QuerySet.delete': 2e-3, 'QuerySet.insert': 5e-3, 'QuerySet.modify': 2e-3, 'QuerySet.aggregate': 1e-2, 'QuerySet.distinct': 5e-3, 'QuerySet.__next__': 1e-4,
    },
    returns: { 'Document.objects': 'QuerySet', ...Object.fromEntries(['filter', 'order_by', 'limit', 'skip', 'only', 'exclude', 'all', 'no_cache', '__call__'].map((method) => [`QuerySet.${method}`, 'QuerySet'])) },
    attributes: { 'Document.objects': 'QuerySet' },
  },
  neo4j: {
    waits: { 'Session.run': 5e-3, 'Transaction.run': 5e-3, 'Result.__next__': 1e-4 },
    returns: {
      'GraphDatabase.driver': 'Driver', 'Driver.session': 'Session', 'Session.__enter__': 'Session', 'Session.begin_transaction': 'Transaction', 'Transaction.__enter__': 'Transaction', 'Session.run': 'Result', 'Transaction.run': 'Result',
      'AsyncGraphDatabase.driver': 'AsyncDriver', 'AsyncDriver.session': 'AsyncSession',
    },
    coroutines: ['AsyncSession.*', 'AsyncDriver.execute_query', 'AsyncDriver.close'],
  },
  influxdb_client: {
    waits: { 'WriteApi.write': 1e-2, 'QueryApi.*': 5e-2, 'DeleteApi.delete': 5e-2 },
    holds: ['Point.*'],
    returns: { 'InfluxDBClient.write_api': 'WriteApi', 'InfluxDBClient.query_api': 'QueryApi', 'InfluxDBClient.delete_api': 'DeleteApi', 'InfluxDBClient.__enter__': 'InfluxDBClient', 'WriteApi.__enter__': 'WriteApi', 'Point.*': 'Point' },
  },
  psycopg_pool: {
    waits: { 'ConnectionPool.wait': 5e-2, 'ConnectionPool.getconn': 1e-4 },
    returns: { 'ConnectionPool.connection': 'PooledConnection', 'ConnectionPool.getconn': 'PooledConnection', 'PooledConnection.__enter__': 'PooledConnection', 'ConnectionPool.__enter__': 'ConnectionPool' },
    bases: { PooledConnection: 'psycopg.Connection' },
  },
  cx_Oracle: { waits: { connect: 5e-2, 'SessionPool.acquire': 1e-2 }, returns: { connect: 'Connection', 'SessionPool.acquire': 'Connection' }, bases: { Connection: 'oracledb.Connection' } },
  happybase: { waits: { 'Table.*': 5e-3, 'Batch.send': 1e-2, 'Connection.*': 1e-2 }, holds: ['Batch.*'], returns: { 'Connection.table': 'Table', 'Table.batch': 'Batch', 'Batch.__enter__': 'Batch' } },
  etcd3: { waits: { 'Etcd3Client.*': 5e-3 }, returns: { client: 'Etcd3Client' } },
  // Vector databases that are always servers; those that can live in the program are told apart.
  opensearchpy: { waits: { 'helpers.*': 0.1, 'OpenSearch.*': 1e-2 }, coroutines: ['AsyncOpenSearch.*'], holds: ['helpers.Search.*'] },
  weaviate: {
    waits: { connect_to_local: 0.1, connect_to_weaviate_cloud: 0.3, connect_to_wcs: 0.3, connect_to_custom: 0.2, 'collections.Collection.*': 2e-2, 'gql.Query.do': 2e-2, 'Client.data_object.*': 1e-2, 'Client.schema.*': 1e-2, 'Client.batch.*': 1e-3 },
    holds: ['classes.*'],
    returns: {
      connect_to_local: 'WeaviateClient', connect_to_weaviate_cloud: 'WeaviateClient', connect_to_wcs: 'WeaviateClient', connect_to_custom: 'WeaviateClient', 'WeaviateClient.collections.get': 'collections.Collection', 'WeaviateClient.collections.use': 'collections.Collection',
      'Client.query.*': 'gql.Query', 'gql.Query.*': 'gql.Query', 'WeaviateClient.__enter__': 'WeaviateClient',
    },
  },
  chromadb: {
    waits: { 'HttpClient.*': 1e-2, 'HttpClient.get_collection': 1e-2, 'HttpClient.create_collection': 1e-2, 'HttpClient.get_or_create_collection': 1e-2, 'HttpCollection.*': 2e-2 },
    returns: { 'HttpClient.get_collection': 'HttpCollection', 'HttpClient.create_collection': 'HttpCollection', 'HttpClient.get_or_create_collection': 'HttpCollection' },
  },
  // Queues of tasks.
  rq: { waits: { 'Queue.enqueue': 1e-3, 'Queue.enqueue_call': 1e-3, 'Queue.fetch_job': 1e-3, 'job.Job.fetch': 1e-3, 'job.Job.refresh': 1e-3 }, returns: { 'job.Job.fetch': 'job.Job', 'Queue.enqueue': 'job.Job', 'Queue.fetch_job': 'job.Job' } },
};

/** Qdrant, which is a server unless the client is told to keep everything in the program. */
const qdrant: LibraryKnowledge = {
  library: 'qdrant_client',
  entries: [
    { name: 'qdrant_client.QdrantClient', behaviour: 'holds', seconds: 1e-4, returns: 'qdrant_client.QdrantClient', returnsIf: { position: 0, keyword: 'location', contains: ':memory:', type: 'qdrant_client.local.QdrantLocal' }, evidence: 'qdrant-client release notes 1.1.1 (local mode is Python)', confidence: 'docs' },
    { name: 'qdrant_client.QdrantClient.*', behaviour: 'waits', seconds: 1e-2, condition: 'with `path` or ":memory:" it computes in the program', evidence: 'qdrant-client release notes 1.1.1 (local mode is Python)', confidence: 'docs' },
    { name: 'qdrant_client.local.QdrantLocal.*', behaviour: 'holds', seconds: 1e-2, evidence: 'qdrant-client release notes 1.1.1 (local mode is Python)', confidence: 'docs' },
    { name: 'qdrant_client.AsyncQdrantClient.*', behaviour: 'waits', seconds: 1e-2, isAwaited: true, evidence: 'qdrant-client documentation', confidence: 'docs' },
    { name: 'qdrant_client.models.*', behaviour: 'holds', seconds: 1e-5, evidence: 'qdrant-client documentation', confidence: 'docs' },
    { name: 'qdrant_client.http.models.*', behaviour: 'holds', seconds: 1e-5, evidence: 'qdrant-client documentation', confidence: 'docs' },
  ],
};

/** One library each. */
export const databaseClients: readonly LibraryKnowledge[] = [
  ...Object.entries(connectors).map(([library, module]) => describeClient(library, describeConnector(module), pep249)),
  ...Object.entries(databases).map(([library, facts]) => describeClient(library, facts, { evidence: `${library} documentation (remembered)`, confidence: 'memory' })),
  qdrant,
];
