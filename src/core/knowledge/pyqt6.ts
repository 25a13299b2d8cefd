import type { LibraryKnowledge } from './entry';

/** PyQt6 and the GIL. */
export const pyqt6: LibraryKnowledge = {
  library: 'PyQt6',
  summary: 'Qt: the event loop waits with the GIL released and runs the slots.',
  entries: [
    { name: 'PyQt6.QtWidgets.QApplication.exec', behaviour: 'waits', seconds: 10, condition: 'runs the slots', evidence: 'PyQt6 (not read)', confidence: 'memory' },
    { name: 'PyQt6.QtCore.QThread.msleep', behaviour: 'waits', seconds: 0.1, evidence: 'PyQt6 (not read)', confidence: 'memory' },
    { name: 'PyQt6.QtCore.QThread.sleep', behaviour: 'waits', seconds: 0.1, evidence: 'PyQt6 (not read)', confidence: 'memory' },
    { name: 'PyQt6.*', behaviour: 'holds', seconds: 5e-6, evidence: 'PyQt6 (not read)', confidence: 'memory' },
  ],
};
