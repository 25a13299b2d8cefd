// Where things are in this repository, for every script.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, which is also the folder VS Code loads the extension from. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Git-ignored: tools that are too big to be dependencies, and what the tests are bundled into. */
export const cacheFolder = join(projectFolder, '.cache');

/** The Python project that `npm start` opens and the tests read. */
export const sampleFolder = join(projectFolder, 'test', 'projects', 'sample');

/** The file of the sample project to begin with. */
export const sampleFile = join(sampleFolder, 'score_reviews.py');
