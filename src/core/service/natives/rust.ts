import { addBody, behindBracket, behindParameters, blanked, type NativeSource } from './nativeSource';

const comments = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
const quotesAndComments = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\\n])'/g;

const moduleNames = /#\[pymodule[^\]]{0,200}\]\s*(?:#\[[^\]]{0,200}\]\s*)*(?:pub\s+)?(?:fn|mod)\s+(\w+)/g;

/** `#[pyo3(name = "sum")] fn sum_rows(…)`. */
const renamed = /#\[py\w+\([^\]]{0,200}\bname\s*=\s*"(\w+)"[^\]]{0,200}\]\s*(?:#\[[^\]]{0,200}\]\s*)*(?:pub(?:\([^)]{0,40}\))?\s+)?fn\s+(\w+)/g;

/** Between the parameters of a function and its body: `-> PyResult<…> where …`. */
const longestResult = 1000;

/** Reads a source in Rust that PyO3 makes a module of; nothing where it is about something else. */
export function readRust(path: string, text: string): NativeSource | undefined {
  if (!/\bpyo3\b/.test(text)) return undefined;
  const code = blanked(text, quotesAndComments);
  const bodies = new Map<string, string[]>();
  const heads = /\bfn\s+(\w+)[^({;]{0,500}\(/g;
  for (let found = heads.exec(code); found; found = heads.exec(code)) {
    const [, name = ''] = found;
    const behind = behindParameters(code, heads.lastIndex - 1);
    if (behind === undefined) continue;
    const [head = ''] = /^[^{;]*/.exec(code.slice(behind, behind + longestResult)) ?? [];
    const start = behind + head.length;
    if (code[start] !== '{') continue;
    const end = behindBracket(code, start) ?? code.length;
    addBody(bodies, name, code.slice(start, end));
    heads.lastIndex = end;
  }
  const quoted = blanked(text, comments);
  return {
    path,
    modules: [...quoted.matchAll(moduleNames)].map(([, name = '']) => name),
    bodies,
    exported: new Map([...quoted.matchAll(renamed)].map(([, name = '', implementation = '']) => [name, implementation] as const)),
    releases: /\.\s*(allow_threads|detach)\s*\(|\bPython::(allow_threads|detach)\b/,
    loops: /\b(for|while|loop)\b|\.(into_)?iter(_mut)?\s*\(/,
    brief: /^(Ok|Err|Some|len|is_empty|clone|into|unwrap|if|match|while|return)$/,
  };
}
