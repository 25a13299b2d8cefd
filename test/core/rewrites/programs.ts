import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rewrite } from '../../../src/core/rewrites/rewrite';

const folder = fileURLToPath(new URL('../../fixtures/rewrites/', import.meta.url));

/** A program that is rewritten. */
export interface OfferedProgram {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** What it needs beyond any Python, as its line `# needs: …` says: packages, or `Python 3.9`. */
  readonly needs: readonly string[];
  readonly title: string;
  /** What it prints afterwards, where it fails before. */
  readonly prints: string | undefined;
}

/** A program that is refused, and a part of the reason. */
export interface RefusedProgram {
  readonly name: string;
  readonly text: string;
  readonly reason: string;
}

/** The rewrite's examples, and the programs of its folder `offers`: NAME.py becomes NAME.after.py. */
export function offeredPrograms({ id, examples }: Rewrite): readonly OfferedProgram[] {
  const titles = titlesOf(id);
  const files = namesIn(`${id}/offers`).filter((name) => !name.endsWith('.after')).map((name) => ({
    name,
    before: read(`${id}/offers/${name}.py`),
    after: read(`${id}/offers/${name}.after.py`),
    prints: undefined,
  }));
  return [...files, ...examples.map(({ title, before, after, prints }) => ({ name: title, before, after, prints }))]
    .map((program) => ({ ...program, needs: needsOf(program.before), title: titles[program.name] ?? titles['*'] ?? 'no title' }));
}

/** The rewrite's refusals, and the programs of its folder `refusals`, each with its reason in its first line. */
export function refusedPrograms({ id, refusals }: Rewrite): readonly RefusedProgram[] {
  const files = namesIn(`${id}/refusals`).map((name) => {
    const text = read(`${id}/refusals/${name}.py`);
    return { name, text, reason: /^# refuses: (.*)$/m.exec(text)?.[1] ?? 'a first line that says why' };
  });
  return [...files, ...refusals.map(({ title, code, reason }) => ({ name: title, text: code, reason }))];
}

/** The titles under which the programs of `offers` are offered; `*` is that of all others. */
function titlesOf(id: string): Readonly<Record<string, string>> {
  return JSON.parse(read(`${id}/offers/titles.json`)) as Readonly<Record<string, string>>; // Written by hand, one text for each program.
}

function needsOf(text: string): readonly string[] {
  return /^# needs: (.*)$/m.exec(text)?.[1]?.split(/,\s*/) ?? [];
}

function namesIn(path: string): readonly string[] {
  return existsSync(folder + path) ? readdirSync(folder + path).filter((file) => file.endsWith('.py')).map((file) => file.slice(0, -3)).sort() : [];
}

function read(path: string): string {
  return readFileSync(folder + path, 'utf8');
}
