import type { FileFacts } from '../../src/core/python/facts';
import { extractFacts } from '../../src/core/python/extractFacts';
import { createParser, type PythonParser } from '../../src/core/python/parser';
import { wasmBytes } from './wasm';

let parser: Promise<PythonParser> | undefined;

/** The facts of one file. One parser serves all calls of a test file. */
export async function readPython(text: string, path = 'main.py'): Promise<FileFacts> {
  const { runtime, python } = wasmBytes();
  parser ??= createParser(runtime, python);
  return extractFacts(await parser, path, text);
}
