import { describe, expect, test } from 'vitest';
import type { LogOutputChannel } from 'vscode';
import type { KnownFile } from '../../src/editor/analysis/knownFile';
import type { ReportStore } from '../../src/editor/analysis/reportStore';
import { tellSkippedFiles } from '../../src/editor/skippedFiles';
import { sampleReport } from './sampleSite';

/** What is logged when files become known one after another, each with why it was skipped. */
function logOf(...known: readonly (readonly [path: string, skipped: string | undefined])[]): readonly string[] {
  const lines: string[] = [];
  const files = new Map<string, KnownFile>();
  let listener: (path: string) => void = () => undefined;
  // Only what is asked of them.
  const store = {
    get: (path: string) => files.get(path),
    onDidChange: (listen: (path: string) => void) => {
      listener = listen;
      return { dispose: () => undefined };
    },
  } as unknown as ReportStore;
  const log = { warn: (line: string) => { lines.push(line); } } as unknown as LogOutputChannel;
  tellSkippedFiles(store, log);
  for (const [path, skipped] of known) {
    files.set(path, { report: sampleReport({ path, skipped }), expectations: new Map() });
    listener(path);
  }
  return lines;
}

describe('a file that is skipped', () => {
  test('is told of in one line', () => {
    expect(logOf(['/a.py', 'not UTF-8'])).toEqual(['/a.py: skipped, not UTF-8']);
  });

  test('is told of once, unless the reason changes or it was analysed in between', () => {
    expect(logOf(['/a.py', 'over 5 MB'], ['/a.py', 'over 5 MB'])).toHaveLength(1);
    expect(logOf(['/a.py', 'over 5 MB'], ['/a.py', 'not UTF-8'])).toHaveLength(2);
    expect(logOf(['/a.py', 'over 5 MB'], ['/a.py', undefined], ['/a.py', 'over 5 MB'])).toHaveLength(2);
  });

  test('keeps to its line whatever its name', () => {
    expect(logOf(['/a\n2026 [error] b.py', 'not UTF-8'])).toEqual(['/a 2026 [error] b.py: skipped, not UTF-8']);
  });
});
