import type { LibraryKnowledge } from './entry';

/** pika and the GIL. */
export const pika: LibraryKnowledge = {
  library: 'pika',
  summary: 'RabbitMQ: the wait for the server releases.',
  entries: [
    { name: 'pika.BlockingConnection', behaviour: 'waits', seconds: 0.05, returns: 'pika.BlockingConnection', evidence: 'pika (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'pika.BlockingConnection.process_data_events', behaviour: 'waits', seconds: 0.1, evidence: 'pika (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'pika.BlockingConnection.channel', behaviour: 'waits', seconds: 2e-3, returns: 'pika.adapters.blocking_connection.BlockingChannel', evidence: 'pika (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'pika.adapters.blocking_connection.BlockingChannel.basic_publish', behaviour: 'waits', seconds: 1e-4, evidence: 'pika (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'pika.adapters.blocking_connection.BlockingChannel.start_consuming', behaviour: 'waits', seconds: 10, condition: 'runs the callbacks', evidence: 'pika (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'pika.adapters.blocking_connection.BlockingChannel.*', behaviour: 'waits', seconds: 1e-3, evidence: 'pika (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'pika.ConnectionParameters', behaviour: 'holds', seconds: 5e-6, returns: 'pika.ConnectionParameters', evidence: 'pika (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'pika.PlainCredentials', behaviour: 'holds', seconds: 5e-6, returns: 'pika.PlainCredentials', evidence: 'pika (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'pika.BasicProperties', behaviour: 'holds', seconds: 5e-6, returns: 'pika.BasicProperties', evidence: 'pika (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
  ],
};
