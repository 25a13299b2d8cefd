import type { LibraryKnowledge } from './entry';

/** PyQt6 and the GIL. */
export const pyqt6: LibraryKnowledge = {
  library: 'PyQt6',
  summary: 'Qt: the event loop waits with the GIL released and runs the slots.',
  entries: [
    { name: 'PyQt6.QtWidgets.QApplication.exec', behaviour: 'waits', seconds: 10, condition: 'runs the slots', evidence: 'PyQt6 (not read)', confidence: 'memory' },
    { name: 'PyQt6.QtCore.QThread.msleep', behaviour: 'waits', seconds: 0.1, evidence: 'PyQt6 (not read)', confidence: 'memory' },
    { name: 'PyQt6.QtCore.QThread.sleep', behaviour: 'waits', seconds: 0.1, evidence: 'PyQt6 (not read)', confidence: 'memory' },
    // Named, so that they are found among several star imports.
    { name: 'PyQt6.QtCore.QThread', behaviour: 'holds', seconds: 5e-6, returns: 'PyQt6.QtCore.QThread', evidence: 'PyQt6 (not read)', confidence: 'memory' },
    { name: 'PyQt6.QtCore.QRunnable', behaviour: 'holds', seconds: 5e-6, returns: 'PyQt6.QtCore.QRunnable', evidence: 'PyQt6 (not read)', confidence: 'memory' },
    { name: 'PyQt6.QtCore.QThreadPool', behaviour: 'holds', seconds: 5e-6, returns: 'PyQt6.QtCore.QThreadPool', evidence: 'PyQt6 (not read)', confidence: 'memory' },
    { name: 'PyQt6.QtCore.QObject', behaviour: 'holds', seconds: 5e-6, returns: 'PyQt6.QtCore.QObject', evidence: 'PyQt6 (not read)', confidence: 'memory' },
    { name: 'PyQt6.QtCore.QTimer', behaviour: 'holds', seconds: 5e-6, returns: 'PyQt6.QtCore.QTimer', evidence: 'PyQt6 (not read)', confidence: 'memory' },
    { name: 'PyQt6.*', behaviour: 'holds', seconds: 5e-6, evidence: 'PyQt6 (not read)', confidence: 'memory' },
  ],
};
