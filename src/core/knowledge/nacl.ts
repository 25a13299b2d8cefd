import type { LibraryKnowledge } from './entry';

/** nacl and the GIL. */
export const nacl: LibraryKnowledge = {
  library: 'nacl',
  summary: 'PyNaCl: its C is called through cffi and releases.',
  entries: [
    { name: 'nacl.secret.SecretBox', behaviour: 'holds', seconds: 5e-5, returns: 'nacl.secret.SecretBox', evidence: 'pynacl documentation', confidence: 'docs' },
    { name: 'nacl.signing.SigningKey', behaviour: 'holds', seconds: 5e-5, returns: 'nacl.signing.SigningKey', evidence: 'pynacl documentation', confidence: 'docs' },
    { name: 'nacl.public.Box', behaviour: 'holds', seconds: 5e-5, returns: 'nacl.public.Box', evidence: 'pynacl documentation', confidence: 'docs' },
    { name: 'nacl.secret.SecretBox.encrypt', behaviour: 'releases', seconds: 2e-5, evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
    { name: 'nacl.public.Box.encrypt', behaviour: 'releases', seconds: 2e-5, evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
    { name: 'nacl.secret.SecretBox.decrypt', behaviour: 'releases', seconds: 2e-5, evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
    { name: 'nacl.public.Box.decrypt', behaviour: 'releases', seconds: 2e-5, evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
    { name: 'nacl.signing.SigningKey.sign', behaviour: 'releases', seconds: 5e-5, evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
    { name: 'nacl.pwhash.argon2id.kdf', behaviour: 'releases', seconds: 0.1, isSteady: true, returns: 'bytes', evidence: 'cffi 2.0.0 recompiler.py:751 (generated code: Py_BEGIN_ALLOW_THREADS around every call)', confidence: 'source' },
  ],
};
