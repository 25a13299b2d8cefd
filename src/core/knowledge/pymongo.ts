import type { LibraryKnowledge } from './entry';

/** pymongo and the GIL. */
export const pymongo: LibraryKnowledge = {
  library: 'pymongo',
  summary: 'MongoDB: the wait for the server releases; coding and decoding BSON hold.',
  aliases: {
    'pymongo.mongo_client.MongoClient': 'pymongo.MongoClient',
    'pymongo.synchronous.collection.Collection': 'pymongo.collection.Collection',
    'pymongo.synchronous.mongo_client.MongoClient': 'pymongo.MongoClient',
  },
  entries: [
    { name: 'pymongo.MongoClient', behaviour: 'holds', seconds: 1e-3, returns: 'pymongo.MongoClient', condition: 'starts threads that watch the servers', evidence: 'pymongo (not read)', confidence: 'memory' },
    { name: 'pymongo.MongoClient.__getitem__', behaviour: 'holds', seconds: 2e-6, returns: 'pymongo.database.Database', evidence: 'pymongo documentation', confidence: 'docs' },
    { name: 'pymongo.MongoClient.get_database', behaviour: 'holds', seconds: 2e-6, returns: 'pymongo.database.Database', evidence: 'pymongo documentation', confidence: 'docs' },
    { name: 'pymongo.MongoClient.get_default_database', behaviour: 'holds', seconds: 2e-6, returns: 'pymongo.database.Database', evidence: 'pymongo documentation', confidence: 'docs' },
    { name: 'pymongo.MongoClient.close', behaviour: 'waits', seconds: 1e-4, evidence: 'pymongo documentation', confidence: 'docs' },
    { name: 'pymongo.database.Database.__getitem__', behaviour: 'holds', seconds: 2e-6, returns: 'pymongo.collection.Collection', evidence: 'pymongo documentation', confidence: 'docs' },
    { name: 'pymongo.database.Database.get_collection', behaviour: 'holds', seconds: 2e-6, returns: 'pymongo.collection.Collection', evidence: 'pymongo documentation', confidence: 'docs' },
    { name: 'pymongo.database.Database.command', behaviour: 'waits', seconds: 1e-3, evidence: 'pymongo documentation', confidence: 'docs' },
    { name: 'pymongo.collection.Collection.find_one', behaviour: 'waits', seconds: 1e-3, condition: 'decoding BSON holds', evidence: 'pymongo (not read)', confidence: 'memory' },
    { name: 'pymongo.collection.Collection.insert_many', behaviour: 'waits', seconds: 0.01, condition: 'coding BSON holds', evidence: 'pymongo (not read)', confidence: 'memory' },
    { name: 'pymongo.collection.Collection.find', behaviour: 'holds', seconds: 1e-5, returns: 'pymongo.cursor.Cursor', evidence: 'pymongo documentation', confidence: 'docs' },
    { name: 'pymongo.collection.Collection.aggregate', behaviour: 'holds', seconds: 1e-5, returns: 'pymongo.cursor.Cursor', evidence: 'pymongo documentation', confidence: 'docs' },
    { name: 'pymongo.collection.Collection.*', behaviour: 'waits', seconds: 1e-3, condition: 'decoding BSON holds', evidence: 'pymongo (not read)', confidence: 'memory' },
    { name: 'pymongo.cursor.Cursor.__next__', behaviour: 'waits', seconds: 2e-5, returns: 'dict', condition: 'a batch is fetched, then decoded with the GIL held', evidence: 'pymongo (not read)', confidence: 'memory' },
    { name: 'pymongo.cursor.Cursor.*', behaviour: 'holds', seconds: 2e-6, returns: 'pymongo.cursor.Cursor', evidence: 'pymongo documentation', confidence: 'docs' },
  ],
};
