import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../fixtures/rewrites/thread-pool-to-process-pool/', import.meta.url));

/** A program that is rewritten. */
export interface OfferedProgram {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** A program that is refused, and a part of the reason. */
export interface RefusedProgram {
  readonly name: string;
  readonly text: string;
  readonly reason: string;
}

/** The programs of the folder `offers`: NAME.py becomes NAME.after.py. */
export const offeredPrograms: readonly OfferedProgram[] = namesIn('offers').filter((name) => !name.endsWith('.after')).map((name) => ({
  name,
  before: read(`offers/${name}.py`),
  after: read(`offers/${name}.after.py`),
}));

/** The programs of the folder `refusals`, each with its reason in its first line. */
export const refusedPrograms: readonly RefusedProgram[] = namesIn('refusals').map((name) => {
  const text = read(`refusals/${name}.py`);
  return { name, text, reason: /^# refuses: (.*)$/m.exec(text)?.[1] ?? 'a first line that says why' };
});

/** The titles under which the programs of `offers` are offered. */
export const titles = JSON.parse(read('offers/titles.json')) as Readonly<Record<string, string>>; // Written by hand, one text for each program.

function namesIn(kind: string): readonly string[] {
  return readdirSync(folder + kind).filter((file) => file.endsWith('.py')).map((file) => file.slice(0, -3)).sort();
}

function read(path: string): string {
  return readFileSync(folder + path, 'utf8');
}
