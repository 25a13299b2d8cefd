/** A stream of the terminal, as far as the command line needs it; `process.stdout` is one. */
export interface TextStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** The terminal in which a command runs. */
export interface Terminal {
  /** Absolute. */
  readonly currentFolder: string;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What the process tells its caller. */
export const exitStatus = { nothingFound: 0, found: 1, couldNotRun: 2 } as const;

/** One of the values of `exitStatus`. */
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
