import type { LibraryKnowledge } from './entry';
import { qtBinding } from './qtBinding';

/** PyQt5 and the GIL, and what passes on whichever binding is installed: it has the same names. */
export const pyqt5: LibraryKnowledge = qtBinding({
  library: 'PyQt5',
  version: '5.15.11',
  aliases: { AnyQt: 'PyQt5', qtpy: 'PyQt5', 'pyqtgraph.Qt': 'PyQt5', 'qgis.PyQt': 'PyQt5', PyQt4: 'PyQt5' },
  releasesPictures: false,
});
