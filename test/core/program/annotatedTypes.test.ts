import { describe, test } from 'vitest';
import { expectSites } from '../../support/expectSites';

/** A program whose pool calls a method of what an annotation describes. */
function asking(imports: string, annotation: string, call: string, comment: string): Promise<void> {
  return expectSites(`
from concurrent.futures import ThreadPoolExecutor
${imports}

class Store:
    def __init__(self, client: ${annotation}):
        self.client = client

    def ask(self, key):
        return self.client.${call}

    def ask_all(self, keys):
        with ThreadPoolExecutor() as pool:
            return list(pool.map(self.ask, keys))  #> ThreadPoolExecutor.map: Store.ask, ${comment}
`);
}

describe('an annotation', () => {
  test('that names the function which makes such an object stands for what that gives', () =>
    asking('import boto3', 'boto3.client', 'get_object(Bucket="b", Key=key)', 'io, many, throughput, high'));

  test('that names a class of boto3 as people call it stands for a client', () =>
    asking('import boto3', '"boto3.Client"', 'get_object(Bucket="b", Key=key)', 'io, many, throughput, high'));

  test('that names numpy.array means an array', () =>
    asking('import numpy as np', 'np.array', 'dot(key)', 'parallel, many, throughput, high'));

  test('that leaves everything open does so under the name of typing_extensions as well', () =>
    asking('from typing_extensions import Any', 'Any', 'get_object(key)', 'io, many, throughput, high'));
});
