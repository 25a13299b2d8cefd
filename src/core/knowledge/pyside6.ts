import type { LibraryKnowledge } from './entry';

/** PySide6 and the GIL. */
export const pyside6: LibraryKnowledge = {
  library: 'PySide6',
  summary: 'Qt: the event loop waits with the GIL released and runs the slots.',
  entries: [
    { name: 'PySide6.QtWidgets.QApplication.exec', behaviour: 'waits', seconds: 10, condition: 'runs the slots', evidence: 'PySide6 (source not read)', confidence: 'memory' },
    { name: 'PySide6.QtCore.QThread.msleep', behaviour: 'waits', seconds: 0.1, evidence: 'PySide6 (source not read)', confidence: 'memory' },
    { name: 'PySide6.QtCore.QThread.sleep', behaviour: 'waits', seconds: 0.1, evidence: 'PySide6 (source not read)', confidence: 'memory' },
    // Named, so that they are found among several star imports.
    { name: 'PySide6.QtCore.QThread', behaviour: 'holds', seconds: 5e-6, returns: 'PySide6.QtCore.QThread', evidence: 'PySide6 (not read)', confidence: 'memory' },
    { name: 'PySide6.QtCore.QRunnable', behaviour: 'holds', seconds: 5e-6, returns: 'PySide6.QtCore.QRunnable', evidence: 'PySide6 (not read)', confidence: 'memory' },
    { name: 'PySide6.QtCore.QThreadPool', behaviour: 'holds', seconds: 5e-6, returns: 'PySide6.QtCore.QThreadPool', evidence: 'PySide6 (not read)', confidence: 'memory' },
    { name: 'PySide6.QtCore.QObject', behaviour: 'holds', seconds: 5e-6, returns: 'PySide6.QtCore.QObject', evidence: 'PySide6 (not read)', confidence: 'memory' },
    { name: 'PySide6.QtCore.QTimer', behaviour: 'holds', seconds: 5e-6, returns: 'PySide6.QtCore.QTimer', evidence: 'PySide6 (not read)', confidence: 'memory' },
    { name: 'PySide6.*', behaviour: 'holds', seconds: 5e-6, evidence: 'PySide6 (not read)', confidence: 'memory' },
  ],
};
