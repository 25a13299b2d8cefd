import type { LibraryKnowledge } from './entry';

/** regex and the GIL. */
export const regex: LibraryKnowledge = {
  library: 'regex',
  summary: 'The regex package: it lets go during a match, so one long search overlaps, and many short ones do worse than one thread.',
  entries: [
    { name: 'regex.match', behaviour: 'holds', seconds: 3e-6, returns: 'regex.Match', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured; measured overlap 1.16 of 2.03 (catastrophic (a|a)+ on str, Python 3.11)', confidence: 'docs' },
    { name: 'regex.search', behaviour: 'holds', seconds: 3e-6, returns: 'regex.Match', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured; measured overlap 1.99 of 1.98 (no match in 1 MiB str, Python 3.11)', confidence: 'docs' },
    { name: 'regex.fullmatch', behaviour: 'holds', seconds: 3e-6, returns: 'regex.Match', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured', confidence: 'docs' },
    { name: 'regex.findall', behaviour: 'holds', seconds: 2e-5, returns: 'list', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured; measured overlap 0.81 of 1.85 (1 MiB str, Python 3.11)', confidence: 'docs' },
    { name: 'regex.finditer', behaviour: 'holds', seconds: 2e-6, condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured', confidence: 'docs' },
    { name: 'regex.sub', behaviour: 'callback', seconds: 1e-5, callback: { position: 1, keyword: 'repl' }, returns: 'str', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured; measured overlap 0.73 of 2.42 (200 KiB str, Python 3.11)', confidence: 'docs' },
    { name: 'regex.split', behaviour: 'holds', seconds: 1e-5, returns: 'list', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured', confidence: 'docs' },
    { name: 'regex.compile', behaviour: 'holds', seconds: 5e-6, returns: 'regex.Pattern', evidence: 'regex 2026.5.9 _regex_core.py (not read)', confidence: 'memory' },
    { name: 'regex.Pattern.match', behaviour: 'holds', seconds: 2e-6, returns: 'regex.Match', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured; measured overlap 1.99 of 1.98 (no match in 1 MiB str, Python 3.11)', confidence: 'docs' },
    { name: 'regex.Pattern.search', behaviour: 'holds', seconds: 2e-6, returns: 'regex.Match', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured; measured overlap 1.99 of 1.98 (no match in 1 MiB str, Python 3.11)', confidence: 'docs' },
    { name: 'regex.Pattern.fullmatch', behaviour: 'holds', seconds: 2e-6, returns: 'regex.Match', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured; measured overlap 1.99 of 1.98 (no match in 1 MiB str, Python 3.11)', confidence: 'docs' },
    { name: 'regex.Pattern.findall', behaviour: 'holds', seconds: 2e-5, returns: 'list', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured; measured overlap 0.81 of 1.85 (1 MiB str, Python 3.11)', confidence: 'docs' },
    { name: 'regex.Pattern.split', behaviour: 'holds', seconds: 2e-5, returns: 'list', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured; measured overlap 0.81 of 1.85 (1 MiB str, Python 3.11)', confidence: 'docs' },
    { name: 'regex.Pattern.sub', behaviour: 'callback', seconds: 1e-5, callback: { position: 0, keyword: 'repl' }, returns: 'str', condition: 'one long search overlaps; many short matches are slower on two threads than on one', evidence: 'regex 2026.5.9 METADATA:43; measured; measured overlap 0.73 of 2.42 (200 KiB str, Python 3.11)', confidence: 'docs' },
    { name: 'regex.Match.*', behaviour: 'holds', seconds: 1e-7, evidence: 'regex documentation', confidence: 'docs' },
  ],
};
