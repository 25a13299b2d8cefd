import type { LibraryKnowledge } from './entry';

/** PyQt5 and the GIL. */
export const pyqt5: LibraryKnowledge = {
  library: 'PyQt5',
  summary: 'Qt: the event loop waits with the GIL released and runs the slots.',
  // What passes on whichever binding is installed has the same names.
  aliases: { AnyQt: 'PyQt5', qtpy: 'PyQt5', 'pyqtgraph.Qt': 'PyQt5', 'qgis.PyQt': 'PyQt5' },
  entries: [
    { name: 'PyQt5.QtWidgets.QApplication.exec_', behaviour: 'waits', seconds: 10, condition: 'runs the slots', evidence: 'PyQt5 (source not read)', confidence: 'memory' },
    { name: 'PyQt5.QtCore.QThread.msleep', behaviour: 'waits', seconds: 0.1, evidence: 'PyQt5 (source not read)', confidence: 'memory' },
    { name: 'PyQt5.QtCore.QThread.sleep', behaviour: 'waits', seconds: 0.1, evidence: 'PyQt5 (source not read)', confidence: 'memory' },
    // Named, so that they are found among several star imports.
    { name: 'PyQt5.QtCore.QThread', behaviour: 'holds', seconds: 5e-6, returns: 'PyQt5.QtCore.QThread', evidence: 'PyQt5 (not read)', confidence: 'memory' },
    { name: 'PyQt5.QtCore.QRunnable', behaviour: 'holds', seconds: 5e-6, returns: 'PyQt5.QtCore.QRunnable', evidence: 'PyQt5 (not read)', confidence: 'memory' },
    { name: 'PyQt5.QtCore.QThreadPool', behaviour: 'holds', seconds: 5e-6, returns: 'PyQt5.QtCore.QThreadPool', evidence: 'PyQt5 (not read)', confidence: 'memory' },
    { name: 'PyQt5.QtCore.QObject', behaviour: 'holds', seconds: 5e-6, returns: 'PyQt5.QtCore.QObject', evidence: 'PyQt5 (not read)', confidence: 'memory' },
    { name: 'PyQt5.QtCore.QTimer', behaviour: 'holds', seconds: 5e-6, returns: 'PyQt5.QtCore.QTimer', evidence: 'PyQt5 (not read)', confidence: 'memory' },
    { name: 'PyQt5.*', behaviour: 'holds', seconds: 5e-6, evidence: 'PyQt5 (not read)', confidence: 'memory' },
  ],
};
