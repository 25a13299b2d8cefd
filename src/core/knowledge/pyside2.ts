import type { LibraryKnowledge } from './entry';
import { qtBinding } from './qtBinding';

/** PySide2 and the GIL. */
export const pyside2: LibraryKnowledge = qtBinding({ library: 'PySide2', aliases: { PySide: 'PySide2' }, releasesPictures: true });
