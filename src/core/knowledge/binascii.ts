import type { LibraryKnowledge } from './entry';

/** binascii and the GIL. */
export const binascii: LibraryKnowledge = {
  library: 'binascii',
  summary: 'Binary to text and back: one C call that holds.',
  entries: [
    { name: 'binascii.hexlify', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/binascii.c:863 (no release in binascii_hexlify_impl); measured overlap 0.96 of 1.40 (1 MiB, Python 3.13)', confidence: 'source' },
    { name: 'binascii.b2a_hex', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/binascii.c:845 (no release in binascii_b2a_hex_impl)', confidence: 'source' },
    { name: 'binascii.unhexlify', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/binascii.c:947 (no release in binascii_unhexlify_impl)', confidence: 'source' },
    { name: 'binascii.a2b_hex', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/binascii.c:884 (no release in binascii_a2b_hex_impl)', confidence: 'source' },
    { name: 'binascii.b2a_base64', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/binascii.c:527 (no release in binascii_b2a_base64_impl); measured overlap 0.97 of 1.95 (1 MiB, Python 3.13)', confidence: 'source' },
    { name: 'binascii.a2b_base64', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/binascii.c:378 (no release in binascii_a2b_base64_impl)', confidence: 'source' },
    { name: 'binascii.b2a_uu', behaviour: 'holds', isNative: true, seconds: 3e-7, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/binascii.c:302 (no release in binascii_b2a_uu_impl)', confidence: 'source' },
    { name: 'binascii.a2b_uu', behaviour: 'holds', isNative: true, seconds: 3e-7, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/binascii.c:204 (no release in binascii_a2b_uu_impl)', confidence: 'source' },
    { name: 'binascii.b2a_qp', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/binascii.c:1068 (no release in binascii_b2a_qp_impl)', confidence: 'source' },
    { name: 'binascii.a2b_qp', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'bytes', evidence: 'cpython 3.13.0 Modules/binascii.c:966 (no release in binascii_a2b_qp_impl)', confidence: 'source' },
    { name: 'binascii.crc32', behaviour: 'releases', seconds: 1e-5, returns: 'int', holdsBelowSize: 5120, sinceMinor: 11, evidence: 'cpython 3.13.0 Modules/binascii.c:778; measured overlap 1.97 of 1.36 (10 MiB, Python 3.13)', confidence: 'source' },
    { name: 'binascii.crc32', behaviour: 'holds', isNative: true, seconds: 1e-5, returns: 'int', untilMinor: 10, evidence: 'cpython 3.13.0 Modules/binascii.c:778; measured overlap 1.97 of 1.36 (10 MiB, Python 3.13)', confidence: 'source' },
    { name: 'binascii.crc_hqx', behaviour: 'holds', isNative: true, seconds: 1e-6, returns: 'int', evidence: 'cpython 3.13.0 Modules/binascii.c:602 (no release in binascii_crc_hqx_impl); measured overlap 0.96 of 1.90 (1 MiB, Python 3.13)', confidence: 'source' },
  ],
};
