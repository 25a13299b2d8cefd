import type { LibraryKnowledge } from './entry';

/** botocore and the GIL. */
export const botocore: LibraryKnowledge = {
  library: 'botocore',
  summary: 'The client beneath boto3.',
  entries: [
    { name: 'botocore.client.BaseClient._make_api_call', behaviour: 'waits', seconds: 0.05, condition: 'signing and taking the answer apart are Python', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.client.BaseClient.upload_file', behaviour: 'waits', seconds: 0.5, condition: 's3transfer uses threads of its own', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.client.BaseClient.download_file', behaviour: 'waits', seconds: 0.5, condition: 's3transfer uses threads of its own', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.client.BaseClient.upload_fileobj', behaviour: 'waits', seconds: 0.5, condition: 's3transfer uses threads of its own', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.client.BaseClient.download_fileobj', behaviour: 'waits', seconds: 0.5, condition: 's3transfer uses threads of its own', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.client.BaseClient.get_paginator', behaviour: 'holds', seconds: 1e-4, returns: 'botocore.paginate.Paginator', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.client.BaseClient.generate_presigned_url', behaviour: 'holds', seconds: 5e-4, returns: 'str', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.client.BaseClient.get_waiter', behaviour: 'holds', seconds: 1e-4, returns: 'botocore.waiter.Waiter', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.client.BaseClient.*', behaviour: 'waits', seconds: 0.05, evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.paginate.Paginator.paginate', behaviour: 'holds', seconds: 1e-5, returns: 'botocore.paginate.PageIterator', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.paginate.PageIterator.__next__', behaviour: 'waits', seconds: 0.05, returns: 'dict', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.waiter.Waiter.wait', behaviour: 'waits', seconds: 5, evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.config.Config', behaviour: 'holds', seconds: 1e-5, returns: 'botocore.config.Config', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.response.StreamingBody.read', behaviour: 'waits', seconds: 0.01, returns: 'bytes', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'botocore.*', behaviour: 'holds', seconds: 1e-5, evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
  ],
};
