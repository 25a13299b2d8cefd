import type { Calibration } from '../../domain/calibration';

/** The way of a payload or a result from one interpreter to another, in seconds. */
export interface Passage {
  readonly pickleSeconds: number;
  /**
   * Through the pipe, for anything larger than a pipe holds. The reader is busy with it: it copies,
   * and finds room. The writer waits for most of that time, and comes back when all has been read.
   */
  readonly transferSeconds: number;
  readonly unpickleSeconds: number;
}

/** What a pipe holds. A smaller message is left in it; the writer of a larger one waits for its reader. */
const pipeBytes = 65_536;

/**
 * A byte's way through a pipe, whatever it means. Building the message and taking it apart is what
 * depends on the objects: 0.5 ns a byte for `bytes`, 10 ns for a list of numbers.
 */
const pipeSecondsPerByte = 1.1e-9;

/** Of what is not the pipe, the part that falls to the pickling side. Measured 1 : 3 for lists. */
const picklingPart = 0.25;

/** From one process to another. */
export function passageByPipe(bytes: number, { pickleBytesPerSecond }: Calibration): Passage {
  const { pipeSeconds, pickleSeconds, unpickleSeconds } = split(bytes / pickleBytesPerSecond, bytes);
  if (bytes > pipeBytes) return { pickleSeconds, transferSeconds: pipeSeconds, unpickleSeconds };
  return { pickleSeconds: pickleSeconds + pipeSeconds / 2, transferSeconds: 0, unpickleSeconds: unpickleSeconds + pipeSeconds / 2 };
}

/** From one interpreter to another in the same process: there is no pipe to go through. */
export function passageInMemory(bytes: number, { pickleBytesPerSecond }: Calibration): Passage {
  return { ...split(bytes / pickleBytesPerSecond, bytes), transferSeconds: 0 };
}

function split(seconds: number, bytes: number): { readonly pipeSeconds: number; readonly pickleSeconds: number; readonly unpickleSeconds: number } {
  // A pipe faster than the calibrated whole would leave nothing for the pickling itself.
  const pipeSeconds = Math.min(bytes * pipeSecondsPerByte, seconds * 0.7);
  const pickleSeconds = (seconds - pipeSeconds) * picklingPart;
  return { pipeSeconds, pickleSeconds, unpickleSeconds: seconds - pipeSeconds - pickleSeconds };
}
