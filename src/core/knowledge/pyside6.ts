import type { LibraryKnowledge } from './entry';
import { qtBinding } from './qtBinding';

/** PySide6 and the GIL. */
export const pyside6: LibraryKnowledge = qtBinding({ library: 'PySide6', version: '6.12.0', releasesPictures: true });
