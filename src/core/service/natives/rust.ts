import { addBody, behindBracket, blanked, type NativeSource } from './nativeSource';

const comments = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const quotesAndComments = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\\n])'/g;

const moduleNames = /#\[pymodule[^\]]*\]\s*(?:#\[[^\]]*\]\s*)*(?:pub\s+)?(?:fn|mod)\s+(\w+)/g;

/** `#[pyo3(name = "sum")] fn sum_rows(…)`. */
const renamed = /#\[py\w+\([^\]]*\bname\s*=\s*"(\w+)"[^\]]*\]\s*(?:#\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))?\s+)?fn\s+(\w+)/g;

/** Reads a source in Rust that PyO3 makes a module of; nothing where it is about something else. */
export function readRust(path: string, text: string): NativeSource | undefined {
  if (!/\bpyo3\b/.test(text)) return undefined;
  const code = blanked(text, quotesAndComments);
  const bodies = new Map<string, string[]>();
  for (const found of code.matchAll(/\bfn\s+(\w+)[^({;]*\(/g)) {
    const [whole, name = ''] = found;
    const behind = behindBracket(code, found.index + whole.length - 1);
    const [head = ''] = /^[^{;]*/.exec(code.slice(behind)) ?? [];
    if (code[behind + head.length] === '{') addBody(bodies, name, code.slice(behind + head.length, behindBracket(code, behind + head.length)));
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
