import type { KnowledgeEntry, LibraryKnowledge } from './entry';

const asks = 'apache/spark@006f4e7 python/pyspark/sql/classic/dataframe.py: asks the JVM; py4j 0.10.9.9 clientserver.py:527, 535 (writes to a socket and reads from it)';

const waits = (type: string, names: readonly string[], seconds: number, returns?: string): readonly KnowledgeEntry[] =>
  names.map((name) => ({ name: `${type}.${name}`, behaviour: 'waits', seconds, ...(returns === undefined ? {} : { returns }), evidence: asks, confidence: 'source' }));

const session = 'pyspark.sql.SparkSession';
const frame = 'pyspark.sql.DataFrame';
const rdd = 'pyspark.RDD';

/** PySpark and the GIL. */
export const pyspark: LibraryKnowledge = {
  library: 'pyspark',
  summary: 'PySpark: the work is done by the JVM and by workers that are processes of their own, while the thread waits on a socket. Describing what is to be done takes milliseconds, doing it seconds.',
  aliases: {
    'pyspark.sql.session.SparkSession': session,
    'pyspark.sql.dataframe.DataFrame': frame,
    'pyspark.context.SparkContext': 'pyspark.SparkContext',
    'pyspark.rdd.RDD': rdd,
  },
  attributes: {
    [`${session}.builder`]: `${session}.Builder`,
    [`${session}.read`]: 'pyspark.sql.DataFrameReader',
    [`${session}.sparkContext`]: 'pyspark.SparkContext',
    [`${frame}.write`]: 'pyspark.sql.DataFrameWriter',
    [`${frame}.rdd`]: rdd,
  },
  entries: [
    ...waits(`${session}.Builder`, ['appName', 'master', 'config', 'remote', 'enableHiveSupport'], 1e-5, `${session}.Builder`),
    ...waits(`${session}.Builder`, ['getOrCreate', 'create'], 3, session),
    ...waits(session, ['sql', 'table', 'range', 'createDataFrame'], 0.05, frame),
    ...waits(session, ['stop'], 1),
    ...waits('pyspark.sql.DataFrameReader', ['format', 'option', 'options', 'schema'], 1e-3, 'pyspark.sql.DataFrameReader'),
    ...waits('pyspark.sql.DataFrameReader', ['load', 'csv', 'json', 'parquet', 'orc', 'text', 'table', 'jdbc'], 0.3, frame),
    ...waits(frame, [
      'select', 'filter', 'where', 'withColumn', 'withColumnRenamed', 'withColumns', 'drop', 'dropDuplicates', 'distinct', 'join', 'union', 'unionByName', 'limit', 'orderBy', 'sort',
      'repartition', 'coalesce', 'cache', 'persist', 'unpersist', 'alias', 'fillna', 'dropna', 'replace', 'sample', 'selectExpr', 'crossJoin', 'hint',
    ], 5e-3, frame),
    ...waits(frame, ['groupBy', 'groupby', 'rollup', 'cube'], 5e-3, 'pyspark.sql.GroupedData'),
    ...waits('pyspark.sql.GroupedData', ['agg', 'count', 'sum', 'avg', 'mean', 'max', 'min', 'applyInPandas'], 5e-3, frame),
    ...waits(frame, ['count', 'collect', 'take', 'tail', 'head', 'first', 'show', 'isEmpty', 'toLocalIterator', 'foreach', 'foreachPartition'], 1),
    ...waits(frame, ['toPandas'], 1, 'pandas.DataFrame'),
    ...waits(frame, ['createOrReplaceTempView', 'printSchema', 'explain'], 0.02),
    ...waits('pyspark.sql.DataFrameWriter', ['format', 'mode', 'option', 'options', 'partitionBy', 'bucketBy', 'sortBy'], 1e-3, 'pyspark.sql.DataFrameWriter'),
    ...waits('pyspark.sql.DataFrameWriter', ['save', 'saveAsTable', 'insertInto', 'csv', 'json', 'parquet', 'orc', 'text', 'jdbc'], 2),
    ...waits('pyspark.SparkContext', ['parallelize', 'textFile', 'wholeTextFiles', 'binaryFiles', 'range', 'union'], 0.05, rdd),
    ...waits('pyspark.SparkContext', ['setLocalProperty', 'setJobGroup', 'cancelJobGroup', 'broadcast', 'accumulator'], 5e-3),
    ...waits(rdd, ['map', 'flatMap', 'filter', 'mapPartitions', 'mapValues', 'reduceByKey', 'groupByKey', 'sortBy', 'sortByKey', 'union', 'distinct', 'cache', 'persist', 'repartition', 'coalesce', 'zipWithIndex', 'keyBy', 'join'], 5e-3, rdd),
    ...waits(rdd, ['collect', 'collectWithJobGroup', 'count', 'take', 'first', 'reduce', 'fold', 'sum', 'foreach', 'foreachPartition', 'saveAsTextFile', 'countByValue', 'countByKey', 'top', 'max', 'min'], 1),
    { name: 'pyspark.*', behaviour: 'waits', seconds: 5e-3, evidence: asks, confidence: 'source' },
  ],
};
