import type { FileReport } from '../../src/core/domain/fileReport';
import type { RuleDescription } from '../../src/core/service/describeRules';
import type { SourceFiles } from '../../src/core/service/ports';
import type { GilsightService, Settings } from '../../src/core/service/service';
import { analyseHere } from '../../src/cli/analysis';
import { type CommandLinePorts, runCommandLine } from '../../src/cli/commandLine';
import { createCalibrationStore } from '../../src/probe/calibrationStore';
import { createNodeFiles } from '../../src/worker/nodeFiles';

/** What a run left on the terminal. */
export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the engine was told. */
  readonly settings: readonly Settings[];
}

/** Where a command runs: the folder, and what differs from a pipe in an empty environment. */
export interface Stage {
  readonly folder: string;
  readonly reports?: readonly FileReport[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** Stands in for the program that measures. */
  readonly probe?: CommandLinePorts['probe'];
  /** Stands in for the engine's own `analyse`. */
  readonly analyse?: GilsightService['analyse'];
}

/** The rules that the sample reports speak of. */
export const sampleRules: readonly RuleDescription[] = [
  { id: 'other-rule', summary: 'Another rule', explanation: 'Text.', page: 'https://example.org/other-rule' },
  { id: 'serialised-pool', summary: 'Thread pool whose tasks hold the GIL', explanation: 'Use **processes**.', page: 'https://example.org/serialised-pool' },
];

/** Runs `gilsight WORDS` with an engine that knows only the given reports, over real files. */
export async function runGilsight(words: readonly string[], stage: Stage): Promise<Run> {
  const stdout = createStream(stage.isTerminal);
  const stderr = createStream(stage.isTerminal);
  const settings: Settings[] = [];
  const files = createNodeFiles();
  const status = await runCommandLine(words, {
    startService: () => Promise.resolve(createDouble(stage, files, settings)),
    analyse: analyseHere(() => Promise.resolve(createDouble(stage, files, settings))),
    files,
    terminal: { currentFolder: stage.folder, stdout, stderr, environment: stage.environment ?? {} },
    rules: sampleRules,
    version: '1.2.3',
    cores: 4,
    calibrations: createCalibrationStore(`${stage.folder}/cache`),
    probe: stage.probe ?? (() => Promise.resolve({ kind: 'failed', reason: 'there is no such program' })),
  });
  return { status, stdout: stdout.text(), stderr: stderr.text(), settings };
}

/** As the engine does, it tells why it skipped a file; and it says nothing of files that it does not know. */
function createDouble({ reports = [], analyse }: Stage, files: SourceFiles, settings: Settings[]): GilsightService {
  return {
    setText: () => undefined,
    fileChanged: () => undefined,
    setSettings: (chosen) => settings.push(chosen),
    analyse: analyse ?? (async (path) => {
      const source = await files.read(path);
      const skipped = typeof source === 'object' ? source.reason : undefined;
      return reports.find((report) => report.path === path) ?? { path, findings: [], sites: [], heat: [], skipped };
    }),
    proposeRewrites: () => Promise.resolve([]),
    dependents: () => [],
    isExcluded: () => Promise.resolve(false),
    dispose: () => undefined,
  };
}

function createStream(isTTY = false) {
  const chunks: string[] = [];
  return { isTTY, write: (chunk: string) => chunks.push(chunk), text: () => chunks.join('') };
}
