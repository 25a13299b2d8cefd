import { neverCancelled } from '../../src/core/domain/cancellation';
import type { FileReport } from '../../src/core/domain/fileReport';
import { createService } from '../../src/core/service/createService';
import type { GilsightService } from '../../src/core/service/service';
import type { SourceFiles } from '../../src/core/service/ports';
import { createMemoryFiles, type MemoryFiles, type Sources } from './memoryFiles';
import { wasmBytes } from './wasm';

/** An engine of its own over files in memory, for tests of what it remembers. */
export interface OpenService {
  readonly service: GilsightService;
  readonly files: MemoryFiles;
  /** What the engine wrote to its log. */
  readonly warnings: readonly string[];
  readonly report: (path: string) => Promise<FileReport>;
  /** The verdict of each site of a file. */
  readonly verdicts: (path: string) => Promise<readonly string[]>;
}

/**
 * An engine over the given files; paths begin with a slash.
 *
 * @param reach - How the engine gets at them.
 */
export async function openService(sources: Sources, reach: (files: MemoryFiles) => SourceFiles = (files) => files): Promise<OpenService> {
  const files = createMemoryFiles(sources);
  const warnings: string[] = [];
  const service = await createService({ files: reach(files), log: { warn: (message) => { warnings.push(message); } }, wasm: wasmBytes() });
  async function report(path: string): Promise<FileReport> {
    const result = await service.analyse(path, neverCancelled);
    if (!result) throw new Error(`The analysis of ${path} was cancelled, though nobody did.`);
    return result;
  }
  return { service, files, warnings, report, verdicts: async (path) => (await report(path)).sites.map(({ verdict }) => verdict) };
}
