import { blanked, functionsIn, type FunctionForm, type NativeSource } from './nativeSource';

const comments = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
const quotesAndComments = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\\n])'/g;

const moduleNames = /#\[pymodule[^\]]{0,200}\]\s*(?:#\[[^\]]{0,200}\]\s*)*(?:pub\s+)?(?:fn|mod)\s+(\w+)/g;

/** `#[pyo3(name = "sum")] fn sum_rows(…)`. */
const renamed = /#\[py\w+\([^\]]{0,200}\bname\s*=\s*"(\w+)"[^\]]{0,200}\]\s*(?:#\[[^\]]{0,200}\]\s*)*(?:pub(?:\([^)]{0,40}\))?\s+)?fn\s+(\w+)/g;

/** Behind the parameters may stand `-> PyResult<…> where …`. */
const functionForm: FunctionForm = { head: /\bfn\s+(\w+)[^({;]{0,500}\(/g, between: /^[^{;]*/, longestBetween: 1000 };

/** Reads a source in Rust. PyO3 makes modules of some; the others may hold the functions that these call. */
export function readRust(path: string, text: string): NativeSource {
  const code = blanked(text, quotesAndComments);
  const bodies = functionsIn(code, functionForm);
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
