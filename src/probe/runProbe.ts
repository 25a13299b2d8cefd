import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';

/** What to measure, and who is told of it. */
export interface ProbeRun {
  /** The interpreter: an absolute path, or a name that the system finds. */
  readonly python: string;
  /** The absolute path of calibrate.py. */
  readonly script: string;
  readonly onProgress: (step: ProbeStep) => void;
  readonly signal?: AbortSignal;
}

/** How far a calibration has come. */
export interface ProbeStep {
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  /** What is being measured: "threads". */
  readonly about: string;
}

/** What came of it. */
export type ProbeOutcome =
  | { readonly kind: 'report'; readonly text: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * The interpreter that is measured when nobody names one: the one that the system finds under its usual name.
 *
 * @param platform - As `process.platform` says it.
 */
export function usualPython(platform: string): string {
  return platform === 'win32' ? 'python' : 'python3';
}

/** Several times what the slowest machine takes: beyond it something hangs. */
const patienceSeconds = 180;
const mostErrorCharacters = 400;

/**
 * Runs the probe with an interpreter.
 *
 * Isolated (`-I`) and in the system's temporary folder: neither the environment nor the current
 * folder can put modules of the user's in front of the standard library. Never rejects.
 */
export function runProbe({ python, script, onProgress, signal }: ProbeRun): Promise<ProbeOutcome> {
  return new Promise((resolve) => {
    const child = spawn(python, ['-I', script], {
      cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'], ...(signal && { signal }),
    });
    const patience = setTimeout(() => { child.kill(); }, patienceSeconds * 1000);
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
      for (const line of text.split('\n')) tellStep(line, onProgress);
    });
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(patience);
      if (signal?.aborted === true) resolve({ kind: 'cancelled' });
      else resolve({ kind: 'failed', reason: error.code === 'ENOENT' ? 'there is no such program' : error.message });
    });
    child.on('close', (code) => {
      clearTimeout(patience);
      if (signal?.aborted === true) resolve({ kind: 'cancelled' });
      else if (code === 0) resolve({ kind: 'report', text: output });
      else resolve({ kind: 'failed', reason: lastWords(errors) || (code === null ? `it took longer than ${patienceSeconds} s` : `it ended with status ${code}`) });
    });
  });
}

function tellStep(line: string, onProgress: ProbeRun['onProgress']): void {
  const match = /^step (\d+) of (\d+): (.*)$/.exec(line);
  if (match) onProgress({ step: Number(match[1]), steps: Number(match[2]), about: match[3] ?? '' });
}

function lastWords(errors: string): string {
  return (errors.trim().split('\n').filter((line) => !line.startsWith('step ')).at(-1) ?? '').slice(0, mostErrorCharacters);
}
