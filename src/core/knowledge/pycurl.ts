import type { LibraryKnowledge } from './entry';

/** pycurl and the GIL. */
export const pycurl: LibraryKnowledge = {
  library: 'pycurl',
  summary: 'curl: a transfer waits with the GIL released; callbacks take it back.',
  entries: [
    { name: 'pycurl.Curl', behaviour: 'holds', seconds: 2e-5, returns: 'pycurl.Curl', evidence: 'pycurl src/easyperform.c (excerpt of a public file, repository not named: PYCURL_BEGIN_ALLOW_THREADS curl_easy_perform)', confidence: 'source' },
    { name: 'pycurl.CurlMulti', behaviour: 'holds', seconds: 2e-5, returns: 'pycurl.CurlMulti', evidence: 'pycurl src/easyperform.c (excerpt of a public file, repository not named: PYCURL_BEGIN_ALLOW_THREADS curl_easy_perform)', confidence: 'source' },
    { name: 'pycurl.Curl.perform', behaviour: 'waits', seconds: 0.1, condition: 'callbacks take the GIL', evidence: 'pycurl src/easyperform.c (excerpt of a public file, repository not named: PYCURL_BEGIN_ALLOW_THREADS curl_easy_perform)', confidence: 'source' },
    { name: 'pycurl.Curl.setopt', behaviour: 'holds', seconds: 1e-6, evidence: 'pycurl src/easyperform.c (excerpt of a public file, repository not named: PYCURL_BEGIN_ALLOW_THREADS curl_easy_perform)', confidence: 'source' },
    { name: 'pycurl.Curl.getinfo', behaviour: 'holds', seconds: 1e-6, evidence: 'pycurl src/easyperform.c (excerpt of a public file, repository not named: PYCURL_BEGIN_ALLOW_THREADS curl_easy_perform)', confidence: 'source' },
    { name: 'pycurl.Curl.close', behaviour: 'holds', seconds: 1e-6, evidence: 'pycurl src/easyperform.c (excerpt of a public file, repository not named: PYCURL_BEGIN_ALLOW_THREADS curl_easy_perform)', confidence: 'source' },
    { name: 'pycurl.CurlMulti.perform', behaviour: 'waits', seconds: 1e-3, evidence: 'pycurl (not read)', confidence: 'memory' },
    { name: 'pycurl.CurlMulti.select', behaviour: 'waits', seconds: 0.01, evidence: 'pycurl (not read)', confidence: 'memory' },
  ],
};
