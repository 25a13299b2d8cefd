import type { LibraryKnowledge } from './entry';

/** PyQt5 and the GIL. */
export const pyqt5: LibraryKnowledge = {
  library: 'PyQt5',
  summary: 'Qt: the event loop waits with the GIL released and runs the slots.',
  entries: [
    { name: 'PyQt5.QtWidgets.QApplication.exec_', behaviour: 'waits', seconds: 10, condition: 'runs the slots', evidence: 'PyQt5 (source not read)', confidence: 'memory' },
    { name: 'PyQt5.QtCore.QThread.msleep', behaviour: 'waits', seconds: 0.1, evidence: 'PyQt5 (source not read)', confidence: 'memory' },
    { name: 'PyQt5.QtCore.QThread.sleep', behaviour: 'waits', seconds: 0.1, evidence: 'PyQt5 (source not read)', confidence: 'memory' },
    { name: 'PyQt5.*', behaviour: 'holds', seconds: 5e-6, evidence: 'PyQt5 (not read)', confidence: 'memory' },
  ],
};
