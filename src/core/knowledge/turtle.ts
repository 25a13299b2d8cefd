import type { LibraryKnowledge } from './entry';
import { describePurePython, type Call } from './pureLibrary';

/** The window's loop lasts as long as the window. */
const lives: Call = { behaviour: 'waits', seconds: 10 };

/** turtle and the GIL: what it draws it works out in Python, and shows with tkinter. */
export const turtle: LibraryKnowledge = describePurePython(
  'turtle',
  { '*': 1e-3, mainloop: lives, done: lives, exitonclick: lives, bye: 1e-2, Screen: 5e-2, Turtle: 5e-3, 'Screen.mainloop': lives, 'Screen.exitonclick': lives, 'Screen.textinput': lives, 'Screen.numinput': lives, textinput: lives, numinput: lives },
  { evidence: 'cpython 3.13.0 Lib/turtle.py:789, 1981 (Python source)', confidence: 'source' },
);
