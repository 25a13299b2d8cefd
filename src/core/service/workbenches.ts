import { formatInterpreter, type Interpreter } from '../domain/interpreter';
import type { KnowledgeEntry } from '../knowledge/entry';
import { libraries } from '../knowledge/index';
import { createKnowledge } from '../knowledge/knowledgeBase';
import type { TextChange } from '../program/basis';
import { createEvaluator } from '../program/createEvaluator';
import { createProfiler } from '../program/createProfiler';
import type { Profiler } from '../program/profile';
import type { PythonParser } from '../python/parser';
import { createLoadedProgram, type LoadedProgram } from './loadedProgram';
import type { Log, SourceFiles } from './ports';

/** What is remembered for files that are judged alike: for the same Python, with the same knowledge. */
export interface Workbench {
  readonly loaded: LoadedProgram;
  readonly profiler: Profiler;
}

/** What hangs on the files as they were read. */
export interface Workbenches {
  of(interpreter: Interpreter, ownKnowledge: readonly KnowledgeEntry[]): Workbench;
  /**
   * The text may have changed; the file neither came nor went.
   *
   * @returns What is new in it; `undefined` where nothing is. Where that touches everything, the profiler is another.
   */
  forgetText(path: string): TextChange | undefined;
  /** The file changed, came or went. */
  forgetFile(path: string): void;
  forgetAll(): void;
  /** The analysis failed half-way: what it was in the middle of must not be taken for an answer. */
  startAfresh(): void;
}

interface Dependencies {
  readonly files: SourceFiles;
  readonly log: Log;
  readonly parser: PythonParser;
  /** The editor's unsaved texts, by path. */
  readonly overlays: ReadonlyMap<string, string>;
}

/** None yet. Projects that are judged alike share one. */
export function createWorkbenches({ files, log, parser, overlays }: Dependencies): Workbenches {
  const benches = new Map<string, Bench>();

  interface Bench extends Workbench {
    profiler: Profiler;
  }

  function open(interpreter: Interpreter, ownKnowledge: readonly KnowledgeEntry[]): Bench {
    const knowledge = createKnowledge(libraries, interpreter, ownKnowledge);
    const loaded = createLoadedProgram({ files, log, parser, knowledge, overlays });
    return { loaded, profiler: newProfiler(loaded) };
  }

  /** What the analysis remembers rests on the files as they were read: one that came or went starts it afresh. */
  function newProfiler(loaded: LoadedProgram): Profiler {
    return createProfiler(createEvaluator(loaded.program));
  }

  function forgetTextIn(bench: Bench, path: string): readonly TextChange[] {
    const change = bench.loaded.forgetText(path);
    if (change === 'nothing') return [];
    if (change === 'everything') bench.profiler = newProfiler(bench.loaded);
    else bench.profiler.forget(change);
    return change === 'everything' ? [{ path, words: [] }] : [change];
  }

  function startAfresh(): void {
    for (const bench of benches.values()) bench.profiler = newProfiler(bench.loaded);
  }

  return {
    of(interpreter, ownKnowledge) {
      const key = `${formatInterpreter(interpreter)} ${JSON.stringify(ownKnowledge)}`;
      const bench = benches.get(key) ?? open(interpreter, ownKnowledge);
      benches.set(key, bench);
      return bench;
    },
    forgetText(path) {
      const changes = [...benches.values()].flatMap((bench) => forgetTextIn(bench, path));
      return changes.length === 0 ? undefined : { path, words: changes.flatMap(({ words }) => words) };
    },
    forgetFile(path) {
      for (const { loaded } of benches.values()) loaded.forgetFile(path);
      startAfresh();
    },
    forgetAll() { benches.clear(); },
    startAfresh,
  };
}
