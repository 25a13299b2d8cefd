import type { LibraryKnowledge } from './entry';
import { qtBinding } from './qtBinding';

/** PyQt6 and the GIL. */
export const pyqt6: LibraryKnowledge = qtBinding({ library: 'PyQt6', releasesPictures: false });
