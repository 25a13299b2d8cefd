import type { LibraryKnowledge } from './entry';

/** confluent_kafka and the GIL. */
export const confluentKafka: LibraryKnowledge = {
  library: 'confluent_kafka',
  summary: 'Kafka by librdkafka: polling waits with the GIL released.',
  entries: [
    { name: 'confluent_kafka.Producer', behaviour: 'holds', seconds: 5e-3, returns: 'confluent_kafka.Producer', evidence: 'confluent-kafka-python@8b1c7a6 src/confluent_kafka/src/Producer.c:1453 (no release)', confidence: 'source' },
    { name: 'confluent_kafka.Consumer', behaviour: 'holds', seconds: 5e-3, returns: 'confluent_kafka.Consumer', evidence: 'confluent-kafka-python@8b1c7a6 src/confluent_kafka/src/Consumer.c:1803 (no release)', confidence: 'source' },
    { name: 'confluent_kafka.Producer.flush', behaviour: 'waits', seconds: 0.01, condition: 'delivery callbacks take the GIL', evidence: 'confluent_kafka.c (excerpt of a public file, repository not named: CallState_begin = PyEval_SaveThread)', confidence: 'source' },
    { name: 'confluent_kafka.Producer.poll', behaviour: 'waits', seconds: 1e-4, evidence: 'confluent_kafka.c (excerpt of a public file, repository not named: CallState_begin = PyEval_SaveThread)', confidence: 'source' },
    { name: 'confluent_kafka.Producer.produce', behaviour: 'holds', seconds: 5e-6, evidence: 'confluent-kafka-python@8b1c7a6 src/confluent_kafka/src/Producer.c:202 (no release)', confidence: 'source' },
    { name: 'confluent_kafka.Consumer.poll', behaviour: 'waits', seconds: 0.1, evidence: 'confluent_kafka.c (excerpt of a public file, repository not named: CallState_begin = PyEval_SaveThread)', confidence: 'source' },
    { name: 'confluent_kafka.Consumer.consume', behaviour: 'waits', seconds: 0.1, evidence: 'confluent_kafka.c (excerpt of a public file, repository not named: CallState_begin = PyEval_SaveThread)', confidence: 'source' },
    { name: 'confluent_kafka.Consumer.commit', behaviour: 'waits', seconds: 5e-3, evidence: 'confluent_kafka.c (excerpt of a public file, repository not named: CallState_begin = PyEval_SaveThread)', confidence: 'source' },
    { name: 'confluent_kafka.Consumer.subscribe', behaviour: 'holds', seconds: 1e-4, evidence: 'confluent-kafka-python@8b1c7a6 src/confluent_kafka/src/Consumer.c:165 (no release)', confidence: 'source' },
    { name: 'confluent_kafka.Consumer.close', behaviour: 'waits', seconds: 1e-4, condition: 'callbacks take the GIL', evidence: 'confluent-kafka-python@8b1c7a6 src/confluent_kafka/src/Consumer.c:1247', confidence: 'source' },
  ],
};
