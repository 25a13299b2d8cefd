import { addBody, behindParameters, blanked, type NativeSource } from './nativeSource';

const quotesAndComments = /("""|''')[\s\S]*?(?:\1|$)|#[^\n]*|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?/g;

/** `def f(`, `cpdef int f(`, `cdef class C`. */
const header = /^([ \t]*)(?:(?:cdef[ \t]+|cpdef[ \t]+)?class[ \t]+(\w+)|(?:cpdef|cdef|def)\b[^=\n(:]*?\b(\w+)[ \t]*(?=\())/gm;

/** Reads a module in Cython. Methods are known by their name alone, too: what inherits one calls it by another class. */
export function readCython(path: string, text: string): NativeSource {
  const code = blanked(text, quotesAndComments);
  const bodies = new Map<string, string[]>();
  let owner: { readonly name: string; readonly indent: number } | undefined;
  for (const found of code.matchAll(header)) {
    const [whole, { length: indent } = '', className, functionName] = found;
    if (owner && indent <= owner.indent) owner = undefined;
    if (className !== undefined) owner = { name: className, indent };
    if (functionName === undefined) continue;
    const start = behindParameters(code, found.index + whole.length);
    const body = start === undefined ? '' : bodyBelow(code, start, indent);
    addBody(bodies, functionName, body);
    if (owner) addBody(bodies, `${owner.name}.${functionName}`, body);
  }
  const [module = ''] = (path.split('/').at(-1) ?? '').split('.');
  return { path, modules: [module], bodies, exported: new Map(), releases: /\bwith\s+nogil\b|\bnogil\s*=\s*True\b/, loops: /\b(for|while)\b/, brief: /^(len|isinstance|int|float|bool|str|bytes|range|if|elif|while|return|not|and|or|in)$/ };
}

/** The lines below a header that are further in than it. */
function bodyBelow(code: string, start: number, indent: number): string {
  let end = code.indexOf('\n', start);
  while (end >= 0) {
    const next = code.indexOf('\n', end + 1);
    const line = code.slice(end + 1, next < 0 ? undefined : next);
    if (line.trim() !== '' && line.search(/\S/) <= indent) return code.slice(start, end);
    end = next;
  }
  return code.slice(start);
}
