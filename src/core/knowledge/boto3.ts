import type { LibraryKnowledge } from './entry';

/** boto3 and the GIL. */
export const boto3: LibraryKnowledge = {
  library: 'boto3',
  summary: "Amazon's services: every method of a client is a round trip; signing and taking answers apart are Python.",
  aliases: {
    'boto3.Session': 'boto3.session.Session',
    // What is written in annotations, though boto3 has no such class: a client's is made when it is asked for.
    'boto3.Client': 'botocore.client.BaseClient',
  },
  entries: [
    { name: 'boto3.client', behaviour: 'holds', seconds: 0.05, returns: 'botocore.client.BaseClient', condition: "loads and parses the service's description", evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'boto3.session.Session.client', behaviour: 'holds', seconds: 0.05, returns: 'botocore.client.BaseClient', condition: "loads and parses the service's description", evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'boto3.resource', behaviour: 'holds', seconds: 0.05, returns: 'boto3.resources.base.ServiceResource', condition: "loads and parses the service's description", evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'boto3.session.Session.resource', behaviour: 'holds', seconds: 0.05, returns: 'boto3.resources.base.ServiceResource', condition: "loads and parses the service's description", evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'boto3.session.Session', behaviour: 'holds', seconds: 5e-3, returns: 'boto3.session.Session', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'boto3.resources.base.ServiceResource.Table', behaviour: 'holds', seconds: 5e-5, returns: 'boto3.resources.base.ServiceResource', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'boto3.resources.base.ServiceResource.Bucket', behaviour: 'holds', seconds: 5e-5, returns: 'boto3.resources.base.ServiceResource', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'boto3.resources.base.ServiceResource.Object', behaviour: 'holds', seconds: 5e-5, returns: 'boto3.resources.base.ServiceResource', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'boto3.resources.base.ServiceResource.Queue', behaviour: 'holds', seconds: 5e-5, returns: 'boto3.resources.base.ServiceResource', evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'boto3.resources.base.ServiceResource.*', behaviour: 'waits', seconds: 0.05, evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
    { name: 'boto3.*', behaviour: 'holds', seconds: 1e-5, evidence: 'botocore 1.43.11 httpsession.py:477 (urllib3, then http.client: its socket waits release)', confidence: 'source' },
  ],
};
