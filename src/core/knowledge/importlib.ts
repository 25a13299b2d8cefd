import type { LibraryKnowledge } from './entry';

/** importlib and the GIL. */
export const importlib: LibraryKnowledge = {
  library: 'importlib',
  summary: "Importing: reading files releases, the module's own code holds.",
  aliases: {
    'importlib.machinery.SourceFileLoader.exec_module': 'importlib.abc.Loader.exec_module',
    'importlib.machinery.SourceFileLoader.load_module': 'importlib.abc.Loader.load_module',
  },
  attributes: {
    'importlib.machinery.ModuleSpec.loader': 'importlib.abc.Loader',
  },
  entries: [
    { name: 'importlib.import_module', behaviour: 'holds', seconds: 2e-6, condition: 'runs the module the first time, which takes milliseconds; others who import it wait', evidence: 'cpython 3.13.0 Lib/importlib/__init__.py:71', confidence: 'source' },
    { name: 'importlib.reload', behaviour: 'holds', seconds: 1e-3, condition: 'runs the module again; a concurrent reload of the same one returns at once', evidence: 'cpython 3.13.0 Lib/importlib/__init__.py:94; measured overlap 1.76 of 1.92 (colorsys (import lock shared), Python 3.13)', confidence: 'source' },
    { name: 'importlib.metadata.version', behaviour: 'waits', seconds: 1e-3, returns: 'str', evidence: 'cpython 3.13.0 Lib/importlib/metadata/__init__.py:980', confidence: 'source' },
    { name: 'importlib.resources.files', behaviour: 'waits', seconds: 5e-5, returns: 'pathlib.Path', evidence: 'cpython 3.13.0 Lib/importlib/resources/_common.py:52', confidence: 'source' },
    { name: 'importlib.util.spec_from_file_location', behaviour: 'holds', seconds: 5e-5, returns: 'importlib.machinery.ModuleSpec', evidence: 'cpython 3.13.0 Lib/importlib/_bootstrap_external.py:829', confidence: 'source' },
    { name: 'importlib.util.find_spec', behaviour: 'holds', seconds: 1e-4, returns: 'importlib.machinery.ModuleSpec', condition: 'looking into folders releases', evidence: 'cpython 3.13.0 Lib/importlib/util.py:70', confidence: 'source' },
    { name: 'importlib.abc.Loader.exec_module', behaviour: 'holds', seconds: 5e-3, condition: 'compiles the file, unless it has been, and runs it; reading it releases', evidence: 'cpython 3.13.0 Lib/importlib/_bootstrap_external.py:1016', confidence: 'source' },
    { name: 'importlib.abc.Loader.load_module', behaviour: 'holds', seconds: 5e-3, condition: 'compiles the file, unless it has been, and runs it; reading it releases', evidence: 'cpython 3.13.0 Lib/importlib/_bootstrap_external.py:1016', confidence: 'source' },
    { name: 'importlib.util.*', behaviour: 'holds', seconds: 5e-5, evidence: 'cpython 3.13.0 Lib/importlib', confidence: 'source' },
    { name: 'importlib.*', behaviour: 'holds', seconds: 5e-5, evidence: 'cpython 3.13.0 Lib/importlib', confidence: 'source' },
  ],
};
