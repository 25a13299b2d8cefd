import type { LibraryKnowledge } from './entry';

/** Kafka in pure Python: polling waits, the protocol holds. */
export const kafka: LibraryKnowledge = {
  library: 'kafka',
  entries: [
    { name: 'kafka.KafkaProducer', behaviour: 'waits', seconds: 0.05, returns: 'kafka.KafkaProducer', condition: 'waits; pure Python protocol', evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'kafka.KafkaConsumer', behaviour: 'waits', seconds: 0.05, returns: 'kafka.KafkaConsumer', condition: 'waits; pure Python protocol', evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'kafka.KafkaProducer.send', behaviour: 'holds', seconds: 5e-5, condition: 'no I/O', evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'kafka.KafkaProducer.flush', behaviour: 'waits', seconds: 0.01, condition: 'waits; pure Python protocol', evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'kafka.KafkaConsumer.poll', behaviour: 'waits', seconds: 0.1, condition: 'waits; pure Python protocol', evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
    { name: 'kafka.KafkaConsumer.__next__', behaviour: 'waits', seconds: 0.01, condition: 'waits; pure Python protocol', evidence: 'kafka-python (not read; Python over stdlib sockets/ssl)', confidence: 'memory' },
  ],
};
