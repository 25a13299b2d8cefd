import { satisfies } from '@renovatebot/pep440';
import { defaultInterpreter, knownMinors, type Interpreter } from '../../domain/interpreter';

/** More patch releases no minor version ever had. */
const mostPatches = 40;

/**
 * The Python to judge for when a project allows a range of them: `requires-python = ">=3.9"`.
 *
 * That is the default where the range allows it, else the version nearest to it: a range says what
 * the project can run on, not what it does run on, so it only corrects the default. `>=3.14` gives
 * 3.14, `<3.12` gives 3.11. Of two that are as near, the older one, as it can do less.
 *
 * @param range - As PEP 440 writes it, or Poetry (`^3.9`, `~3.10 || 3.12.*`).
 * @returns `undefined` when it is no such range, or allows no version that Gilsight knows.
 */
export function interpreterOfRange(range: string): Interpreter | undefined {
  if (range.trim() === '') return undefined;
  const alternatives = range.split(/\|\|?/).map(toSpecifier);
  if (alternatives.includes(undefined)) return undefined;
  const minor = [...knownMinors].sort(byDistance).find((each) => alternatives.some((specifier) => specifier !== undefined && allows(specifier, each)));
  return minor === undefined ? undefined : { minor, isFreeThreaded: false };
}

function byDistance(a: number, b: number): number {
  const distance = (minor: number) => Math.abs(minor - defaultInterpreter.minor);
  return distance(a) - distance(b) || a - b;
}

/** Whether any release of a minor version is allowed: `>=3.9.2` allows 3.9. */
function allows(specifier: string, minor: number): boolean {
  if (specifier === '') return true;
  for (let patch = 0; patch <= mostPatches; patch++) if (satisfies(`3.${String(minor)}.${String(patch)}`, specifier)) return true;
  return false;
}

/** One alternative in the words of PEP 440; empty for any version, `undefined` for what is no range. */
function toSpecifier(alternative: string): string | undefined {
  const clauses = alternative.replace(/([<>=!~^])\s+/g, '$1').split(/[,\s]+/).filter((clause) => clause !== '' && clause !== '*');
  const translated = clauses.map(toClause);
  return translated.includes(undefined) ? undefined : translated.join(',');
}

function toClause(clause: string): string | undefined {
  const match = /^(===|[<>=!~]=|[<>^~=]|)(\d+(?:\.\d+)*(?:\.\*)?(?:(?:a|b|rc)\d+)?)$/.exec(clause);
  if (!match) return undefined;
  const [, operator = '', version = ''] = match;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  switch (operator) {
    // Poetry's own: up to the next major version, or the next minor one.
    case '^': return `>=${version},<${String(major + 1)}`;
    case '~': return version.includes('.') ? `>=${version},<${String(major)}.${String(minor + 1)}` : `>=${version},<${String(major + 1)}`;
    // A bare version is taken at its word, with all of its patch releases.
    case '': case '=': return /^\d+(\.\d+)?$/.test(version) ? `==${version}.*` : `==${version}`;
    default: return operator + version;
  }
}
