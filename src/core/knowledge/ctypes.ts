import type { LibraryKnowledge } from './entry';

/** Functions of Windows that wait, with the GIL released as in every call of a library that `ctypes` opens. */
const waitsInWindows = ['ConnectNamedPipe', 'WaitForSingleObject', 'WaitForSingleObjectEx', 'WaitForMultipleObjects', 'WaitForMultipleObjectsEx', 'MsgWaitForMultipleObjects', 'GetMessageA', 'GetMessageW', 'WaitMessage', 'GetQueuedCompletionStatus', 'ReadDirectoryChangesW', 'WaitForDebugEvent']
  .map((name) => ({ name: `ctypes.WinDLL.${name}`, behaviour: 'waits', seconds: 0.1, evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:934; Win32 documentation: does not return before the event', confidence: 'docs' } as const));

/** `windll.kernel32`: the libraries of Windows that programs use. */
const windowsLibraries = ['kernel32', 'user32', 'advapi32', 'gdi32', 'shell32', 'ntdll', 'psapi', 'ws2_32', 'winmm', 'dwmapi', 'shcore', 'iphlpapi', 'wtsapi32', 'setupapi', 'crypt32', 'netapi32'];

/** ctypes and the GIL. */
export const ctypes: LibraryKnowledge = {
  library: 'ctypes',
  summary: 'C libraries: a function of a CDLL runs with the GIL released whatever it does, one of a PyDLL with it held.',
  aliases: {
    'ctypes.windll.LoadLibrary': 'ctypes.cdll.LoadLibrary',
  },
  attributes: {
    'ctypes.pythonapi': 'ctypes.PyDLL',
    ...Object.fromEntries(windowsLibraries.map((name) => [`ctypes.windll.${name}`, 'ctypes.WinDLL'])),
  },
  entries: [
    { name: 'ctypes.CDLL', behaviour: 'holds', seconds: 5e-5, returns: 'ctypes.CDLL', condition: "opening runs the library's constructors with the GIL held", evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:934; measured overlap 2.00 of 2.00 (usleep(20000), Python 3.13)', confidence: 'source' },
    { name: 'ctypes.WinDLL', behaviour: 'holds', seconds: 5e-5, returns: 'ctypes.WinDLL', evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:934', confidence: 'source' },
    { name: 'ctypes.OleDLL', behaviour: 'holds', seconds: 5e-5, returns: 'ctypes.OleDLL', evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:934', confidence: 'source' },
    { name: 'ctypes.PyDLL', behaviour: 'holds', seconds: 5e-5, returns: 'ctypes.PyDLL', evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:933; measured overlap 1.00 of 1.99 (usleep(20000), Python 3.13)', confidence: 'source' },
    { name: 'ctypes.CDLL.*', behaviour: 'releases', seconds: 1e-5, condition: 'what the function costs nobody knows', evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:934; measured overlap 2.00 of 2.00 (usleep(20000), Python 3.13)', confidence: 'source' },
    ...waitsInWindows,
    { name: 'ctypes.WinDLL.Sleep', behaviour: 'waits', seconds: 0.1, waitsForArgument: 0, secondsOfUnit: 1e-3, evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:934; Win32 documentation: milliseconds', confidence: 'docs' },
    { name: 'ctypes.WinDLL.*', behaviour: 'releases', seconds: 1e-5, condition: 'what the function costs nobody knows', evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:934; measured overlap 2.00 of 2.00 (usleep(20000), Python 3.13)', confidence: 'source' },
    { name: 'ctypes.OleDLL.*', behaviour: 'releases', seconds: 1e-5, condition: 'what the function costs nobody knows', evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:934; measured overlap 2.00 of 2.00 (usleep(20000), Python 3.13)', confidence: 'source' },
    { name: 'ctypes.PyDLL.*', behaviour: 'holds', isNative: true, seconds: 1e-5, condition: 'what the function costs nobody knows', evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:933; measured overlap 1.00 of 1.99 (usleep(20000), Python 3.13)', confidence: 'source' },
    { name: 'ctypes.pythonapi.*', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:933', confidence: 'source' },
    { name: 'ctypes.windll.*', behaviour: 'releases', seconds: 1e-5, condition: 'what the function costs nobody knows', evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:934', confidence: 'source' },
    { name: 'ctypes.cdll.*', behaviour: 'releases', seconds: 1e-5, condition: 'what the function costs nobody knows', evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:934', confidence: 'source' },
    { name: 'ctypes.cdll.LoadLibrary', behaviour: 'holds', seconds: 1e-3, returns: 'ctypes.CDLL', condition: 'on Windows it releases', evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c (py_dl_open: no release around dlopen)', confidence: 'source' },
    { name: 'ctypes.CFUNCTYPE', behaviour: 'holds', seconds: 2e-5, evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:934', confidence: 'source' },
    { name: 'ctypes.PYFUNCTYPE', behaviour: 'holds', seconds: 2e-5, evidence: 'cpython 3.13.0 Modules/_ctypes/callproc.c:933', confidence: 'source' },
    { name: 'ctypes.memset', behaviour: 'releases', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/ctypes/__init__.py:520; measured overlap 1.91 of 1.88 (8 MiB, Python 3.13)', confidence: 'source' },
    { name: 'ctypes.memmove', behaviour: 'releases', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/ctypes/__init__.py:517', confidence: 'source' },
    { name: 'ctypes.string_at', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/ctypes/__init__.py:534', confidence: 'source' },
    { name: 'ctypes.wstring_at', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/ctypes/__init__.py:546', confidence: 'source' },
    { name: 'ctypes.create_string_buffer', behaviour: 'holds', seconds: 1e-6, evidence: 'cpython 3.13.0 Lib/ctypes/__init__.py:49', confidence: 'source' },
    { name: 'ctypes.util.find_library', behaviour: 'waits', seconds: 0.05, returns: 'str', condition: 'runs gcc or ldconfig', evidence: 'cpython 3.13.0 Lib/ctypes/util.py:55', confidence: 'source' },
    { name: 'ctypes.Array.__getitem__', behaviour: 'holds', seconds: 1e-7, evidence: 'cpython 3.13.0 Modules/_ctypes/_ctypes.c (Array_item) (not read); measured: never lets go (Python 3.13)', confidence: 'measured' },
    { name: 'ctypes.*', behaviour: 'holds', seconds: 5e-7, evidence: 'cpython 3.13.0 Modules/_ctypes (not read for this call)', confidence: 'memory' },
  ],
};
