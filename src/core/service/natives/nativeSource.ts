import type { NativeGil } from '../../program/evaluator';

/** A source in another language from which a module for Python is compiled, as far as it matters to the GIL. */
export interface NativeSource {
  readonly path: string;
  /** The modules that it makes, by the last part of their names. */
  readonly modules: readonly string[];
  /** The code of its functions, without comments and texts, by name; of several of one name (`#ifdef`, overloads) all. */
  readonly bodies: ReadonlyMap<string, readonly string[]>;
  /** The function behind a name that Python calls, where that is another. */
  readonly exported: ReadonlyMap<string, string>;
  /** What gives the GIL back in this language. */
  readonly releases: RegExp;
  /** What runs a part of a function several times. */
  readonly loops: RegExp;
  /** What is over in a moment when it is called. */
  readonly brief: RegExp;
}

/** More functions are not followed from one to the next. */
const maximumReach = 60;

/**
 * What a function does with the GIL that Python calls by a name, with the functions that it calls of its file.
 *
 * @param others - Sources that are compiled with it: of these a function is followed that only one of them has, where it is no method.
 */
export function gilIn(source: NativeSource, name: string, others: readonly NativeSource[] = []): NativeGil | undefined {
  const reached = reachedFrom(source, source.exported.get(name) ?? name, others);
  if (reached.length === 0) return undefined;
  if (reached.some((body) => source.releases.test(body))) return 'releases';
  if (reached.some((body) => source.loops.test(body))) return 'holds';
  return reached.every((body) => isBrief(source, body)) ? 'brief' : 'calls';
}

/** The bodies of a function and of those that it calls, each once. */
function reachedFrom({ bodies }: NativeSource, name: string, others: readonly NativeSource[]): readonly string[] {
  const names = new Set([name]);
  const found: string[] = [];
  for (const each of names) {
    for (const body of bodies.get(each) ?? []) {
      found.push(body);
      for (const called of calledIn(body)) if (names.size < maximumReach && bodies.has(called)) names.add(called);
    }
  }
  return [...found, ...found.flatMap((body) => freeCallsIn(body)).flatMap((called) => (bodies.has(called) ? [] : reachedElsewhere(called, others)))];
}

/** The same where only one of the other sources has such a function. */
function reachedElsewhere(name: string, others: readonly NativeSource[]): readonly string[] {
  const [source, ...namesakes] = others.filter(({ bodies }) => bodies.has(name));
  return source && namesakes.length === 0 ? reachedFrom(source, name, []) : [];
}

/** What is called as a function, with or without its module: `fill(…)`, `floods::fill::<u8>(…)`, no `image.fill(…)` and no `Image::fill(…)`. */
function freeCallsIn(body: string): readonly string[] {
  return [...body.matchAll(/(?<![.\w:])(?:[a-z_]\w*::)*([a-z_]\w*)\s*(?:::\s*<[^()]{0,100}>\s*)?\(/g)].map(([, called = '']) => called);
}

/** The names of what is called, and of functions that are handed on: `m.def("sum", &sum)`. */
function calledIn(body: string): readonly string[] {
  return [...body.matchAll(/\b([A-Za-z_]\w*)\s*[<(]|&\s*(?:\w+::)*(\w+)/g)].flatMap(([, called, given]) => called ?? given ?? []);
}

function isBrief({ bodies, brief }: NativeSource, body: string): boolean {
  return calledIn(body).every((called) => bodies.has(called) || brief.test(called));
}

/** The text with comments and the insides of quotes blanked out, so that what is left is code and stands where it stood. */
export function blanked(text: string, quotesAndComments: RegExp): string {
  return text.replace(quotesAndComments, (found) => found.replace(/[^\n]/g, ' '));
}

/** Longer lists of parameters are none. */
const longestParameters = 2000;

/** The place behind the parameters that begin at `start`; nothing where they do not end. */
export function behindParameters(code: string, start: number): number | undefined {
  return behindBracket(code, start, Math.min(code.length, start + longestParameters));
}

/** The place behind the bracket that closes the one at `start`; nothing where none does. */
export function behindBracket(code: string, start: number, end = code.length): number | undefined {
  const open = code[start];
  const close = open === '(' ? ')' : '}';
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (code[at] === open) depth++;
    else if (code[at] === close && --depth === 0) return at + 1;
  }
  return undefined;
}

/** How functions are written in a language with brackets. */
export interface FunctionForm {
  /** Up to the bracket before its parameters, global; the first group is the name. */
  readonly head: RegExp;
  /** Of so many characters behind the parameters, what stands before the body. */
  readonly between: RegExp;
  readonly longestBetween: number;
  /** What looks like a function by its name, and is none. */
  readonly notFunctions?: ReadonlySet<string>;
}

/** The bodies of all functions, by name; those inside of others are a part of them. */
export function functionsIn(code: string, { head, between, longestBetween, notFunctions }: FunctionForm): Map<string, string[]> {
  const bodies = new Map<string, string[]>();
  const heads = new RegExp(head);
  for (let found = heads.exec(code); found; found = heads.exec(code)) {
    const [, name = ''] = found;
    const behind = notFunctions?.has(name) ? undefined : behindParameters(code, heads.lastIndex - 1);
    if (behind === undefined) continue;
    const [before = ''] = between.exec(code.slice(behind, behind + longestBetween)) ?? [];
    const start = behind + before.length;
    if (code[start] !== '{') continue;
    const end = behindBracket(code, start) ?? code.length;
    addBody(bodies, name, code.slice(start, end));
    heads.lastIndex = end;
  }
  return bodies;
}

/** Adds to the values of a key. */
export function addBody(bodies: Map<string, string[]>, name: string, body: string): void {
  const known = bodies.get(name);
  if (known) known.push(body);
  else bodies.set(name, [body]);
}
