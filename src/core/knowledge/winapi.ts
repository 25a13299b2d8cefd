import type { LibraryKnowledge } from './entry';

/** _winapi and the GIL. */
export const winapi: LibraryKnowledge = {
  library: '_winapi',
  summary: "Windows' own calls, as the standard library makes them.",
  entries: [
    { name: '_winapi.WaitForSingleObject', behaviour: 'waits', seconds: 0.01, returns: '_winapi.WaitForSingleObject', condition: 'Windows only', evidence: 'cpython 3.13.0 Modules/_winapi.c:2655', confidence: 'source' },
    { name: '_winapi.WaitForMultipleObjects', behaviour: 'waits', seconds: 0.01, returns: '_winapi.WaitForMultipleObjects', condition: 'Windows only', evidence: 'cpython 3.13.0 Modules/_winapi.c:2617', confidence: 'source' },
    { name: '_winapi.ReadFile', behaviour: 'waits', seconds: 0.01, returns: '_winapi.ReadFile', condition: 'Windows only', evidence: 'cpython 3.13.0 Modules/_winapi.c:2040', confidence: 'source' },
    { name: '_winapi.ConnectNamedPipe', behaviour: 'waits', seconds: 0.01, returns: '_winapi.ConnectNamedPipe', condition: 'Windows only', evidence: 'cpython 3.13.0 Modules/_winapi.c:451', confidence: 'source' },
    { name: '_winapi.WaitNamedPipe', behaviour: 'waits', seconds: 0.01, returns: '_winapi.WaitNamedPipe', condition: 'Windows only', evidence: 'cpython 3.13.0 Modules/_winapi.c:2249', confidence: 'source' },
    { name: '_winapi.WriteFile', behaviour: 'waits', seconds: 1e-5, returns: '_winapi.WriteFile', condition: 'Windows only', evidence: 'cpython 3.13.0 Modules/_winapi.c:2700', confidence: 'source' },
    { name: '_winapi.CreateFile', behaviour: 'waits', seconds: 1e-5, returns: '_winapi.CreateFile', condition: 'Windows only', evidence: 'cpython 3.13.0 Modules/_winapi.c:538', confidence: 'source' },
    { name: '_winapi.CloseHandle', behaviour: 'waits', seconds: 1e-5, returns: '_winapi.CloseHandle', condition: 'Windows only', evidence: 'cpython 3.13.0 Modules/_winapi.c:420', confidence: 'source' },
    { name: '_winapi.PeekNamedPipe', behaviour: 'waits', seconds: 1e-5, returns: '_winapi.PeekNamedPipe', condition: 'Windows only', evidence: 'cpython 3.13.0 Modules/_winapi.c:1925', confidence: 'source' },
    { name: '_winapi.OpenProcess', behaviour: 'waits', seconds: 1e-5, returns: '_winapi.OpenProcess', condition: 'Windows only', evidence: 'cpython 3.13.0 Modules/_winapi.c:1889', confidence: 'source' },
    { name: '_winapi.CreateProcess', behaviour: 'waits', seconds: 5e-3, returns: '_winapi.CreateProcess', condition: 'Windows only', evidence: 'cpython 3.13.0 Modules/_winapi.c:1398', confidence: 'source' },
    { name: '_winapi.CopyFile2', behaviour: 'waits', seconds: 1e-3, returns: '_winapi.CopyFile2', condition: 'Windows only', sinceMinor: 12, evidence: 'cpython 3.13.0 Modules/_winapi.c:2933', confidence: 'source' },
  ],
};
