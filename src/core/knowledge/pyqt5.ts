import type { LibraryKnowledge } from './entry';
import { qtBinding } from './qtBinding';

/** What several modules of Qt have in one, for programs that take whatever binding there is: `from aqt.qt import QRunnable`. */
const flat = ['aqt.qt', 'silx.gui.qt'].flatMap((module) => ['QThread', 'QRunnable', 'QThreadPool', 'QObject', 'QTimer'].map((name) => [`${module}.${name}`, `PyQt5.QtCore.${name}`] as const));

/** PyQt5 and the GIL, and what passes on whichever binding is installed: it has the same names. */
export const pyqt5: LibraryKnowledge = qtBinding({
  library: 'PyQt5',
  version: '5.15.11',
  aliases: { AnyQt: 'PyQt5', qtpy: 'PyQt5', 'pyqtgraph.Qt': 'PyQt5', 'qgis.PyQt': 'PyQt5', PyQt4: 'PyQt5', 'pyqtgraph.QtCore': 'PyQt5.QtCore', 'Qt.QtCore': 'PyQt5.QtCore', 'matplotlib.backends.qt_compat': 'PyQt5', ...Object.fromEntries(flat) },
  releasesPictures: false,
});
