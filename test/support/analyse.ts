import { neverCancelled } from '../../src/core/domain/cancellation';
import type { FileReport } from '../../src/core/domain/fileReport';
import { createService } from '../../src/core/service/createService';
import type { GilsightService } from '../../src/core/service/service';
import { createMemoryFiles } from './memoryFiles';
import { wasmBytes } from './wasm';

const files = createMemoryFiles();
let service: Promise<GilsightService> | undefined;
let projectCount = 0;

/**
 * What the engine says about each file of a small project.
 *
 * One engine serves all calls of a test file, since loading the parser takes longer than most tests;
 * each project lies in a folder of its own, so that none sees another.
 *
 * @param sources - Texts by path: `{ 'main.py': '…', 'package/module.py': '…' }`.
 * @returns The reports by the same paths; the paths inside them are relative, too.
 */
export async function analyse<Path extends string>(sources: Readonly<Record<Path, string>>): Promise<Readonly<Record<Path, FileReport>>> {
  const folder = `/project-${String(projectCount++)}`;
  const paths = Object.keys(sources) as Path[]; // The keys of a record are of its key type.
  for (const path of paths) files.write(`${folder}/${path}`, sources[path]);
  service ??= createService({ files, log: { warn: (message) => { throw new Error(message); } }, wasm: wasmBytes() });
  const engine = await service;
  const reports: Partial<Record<Path, FileReport>> = {};
  for (const path of paths) {
    const report = await engine.analyse(`${folder}/${path}`, neverCancelled);
    if (!report) throw new Error(`The analysis of ${path} was cancelled, though nobody did.`);
    reports[path] = relativeTo(folder, report);
  }
  return reports as Record<Path, FileReport>; // Each of the paths has had its turn.
}

/** The same value with the folder taken off every path in it. */
function relativeTo<T>(folder: string, value: T): T {
  if (typeof value === 'string') return value.replaceAll(`${folder}/`, '') as T & string; // A string in, a string out.
  if (Array.isArray(value)) return value.map((item: unknown) => relativeTo(folder, item)) as T; // The same items in the same order.
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, relativeTo<unknown>(folder, inner)])) as T; // The same keys.
}
