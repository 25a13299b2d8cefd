import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { formatInterpreter, type Interpreter } from '../core/domain/interpreter';

/** Calibrations of this user on this machine, one per interpreter. */
export interface CalibrationStore {
  /** @param executable - The interpreter's own path, which tells two of one version apart. */
  write(text: string, interpreter: Interpreter, executable: string): Promise<string>;
  /** The text of the newest calibration of a version; `undefined` when there is none. */
  newest(interpreter: Interpreter): Promise<string | undefined>;
}

/** Keeps calibrations in a folder, which is made when there is something to keep. */
export function createCalibrationStore(folder: string): CalibrationStore {
  return {
    async write(text, interpreter, executable) {
      const mark = createHash('sha256').update(executable).digest('hex').slice(0, 12);
      const path = join(folder, `${prefixOf(interpreter)}${mark}.json`);
      await mkdir(folder, { recursive: true });
      await writeFile(path, text);
      return path;
    },
    async newest(interpreter) {
      const names = await readdir(folder).catch(() => []);
      const files = await Promise.all(names.filter((name) => name.startsWith(prefixOf(interpreter)) && name.endsWith('.json')).map(async (name) => {
        const path = join(folder, name);
        return { path, changed: (await stat(path)).mtimeMs };
      }));
      const newest = files.sort((a, b) => b.changed - a.changed)[0];
      return newest && readFile(newest.path, 'utf8');
    },
  };
}

/**
 * Where a user's programs keep what can be made again.
 *
 * @param environment - As `process.env`.
 */
export function calibrationFolder(environment: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'gilsight', 'calibrations');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'gilsight', 'calibrations');
  const { XDG_CACHE_HOME: cache } = environment;
  return join(cache === undefined || cache === '' ? join(homedir(), '.cache') : cache, 'gilsight', 'calibrations');
}

function prefixOf(interpreter: Interpreter): string {
  return `cpython-${formatInterpreter(interpreter)}-`;
}
