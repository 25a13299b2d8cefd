import type { LibraryKnowledge } from './entry';

/** kafka and the GIL. */
export const kafka: LibraryKnowledge = {
  library: 'kafka',
  summary: 'Kafka in pure Python: polling waits, the protocol holds.',
  entries: [
    { name: 'kafka.KafkaProducer', behaviour: 'waits', seconds: 0.05, returns: 'kafka.KafkaProducer', evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'kafka.KafkaConsumer', behaviour: 'waits', seconds: 0.05, returns: 'kafka.KafkaConsumer', evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'kafka.KafkaProducer.send', behaviour: 'holds', seconds: 5e-5, evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'kafka.KafkaProducer.flush', behaviour: 'waits', seconds: 0.01, evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'kafka.KafkaConsumer.poll', behaviour: 'waits', seconds: 0.1, evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'kafka.KafkaConsumer.__next__', behaviour: 'waits', seconds: 0.01, evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
  ],
};
