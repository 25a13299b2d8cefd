import { readdir } from 'node:fs/promises';

/** Names of virtual environments that are good names for packages, too: the standard library has a `venv`. */
const perhapsEnvironment: ReadonlySet<string> = new Set(['venv', 'env', 'ENV', 'virtualenv']);

/**
 * Whether a folder is the root of a virtual or conda environment.
 *
 * @param names - What is in it.
 */
export async function isEnvironment(folder: string, names: readonly string[]): Promise<boolean> {
  if (names.includes('pyvenv.cfg') || names.includes('conda-meta')) return true;
  // virtualenv before version 20 wrote no pyvenv.cfg.
  if (!perhapsEnvironment.has(folder.slice(folder.lastIndexOf('/') + 1))) return false;
  const binaries = names.find((name) => name === 'bin' || name === 'Scripts');
  return binaries !== undefined && (await hasPython(`${folder}/${binaries}`));
}

async function hasPython(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).some((name) => /^python([0-9.]*|\.exe)$/i.test(name));
  } catch {
    return false;
  }
}
