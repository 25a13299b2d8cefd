import type { Calibration, PassagePoint, PayloadKind } from '../../domain/calibration';

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

/** An object on its way. */
export interface Parcel {
  /** Of its pickle. */
  readonly bytes: number;
  readonly kind: PayloadKind;
}

/** What a pipe holds. A smaller message is left in it; the writer of a larger one waits for its reader. */
export const pipeBytes = 65_536;

/** From one process to another. */
export function passageByPipe(parcel: Parcel, { passages }: Calibration): Passage {
  const { pickleSeconds, transferSeconds, unpickleSeconds } = measuredPassage(parcel, passages[parcel.kind]);
  if (parcel.bytes > pipeBytes) return { pickleSeconds, transferSeconds, unpickleSeconds };
  return { pickleSeconds: pickleSeconds + transferSeconds / 2, transferSeconds: 0, unpickleSeconds: unpickleSeconds + transferSeconds / 2 };
}

/** From one process to another that keeps what it gets, as a list of results is kept: that takes memory which the program did not have before. */
export function keptPassageByPipe(parcel: Parcel, calibration: Calibration): Passage {
  const passage = passageByPipe(parcel, calibration);
  // Lists and dicts are made of small objects, which come out of memory that was there for others.
  const freshBytes = parcel.kind === 'bytes' || parcel.kind === 'array' ? parcel.bytes : 0;
  return { ...passage, unpickleSeconds: passage.unpickleSeconds + freshBytes * (calibration.memory?.freshSecondsPerByte ?? 0) };
}

/**
 * From one interpreter to another in the same process: bytes are shared, everything else is pickled.
 * CPython finds out by trying to share it, and its refusal quotes the object: for a list of numbers
 * that text takes longer to write than the pickle, so the sender's time has to be measured by itself.
 */
export function passageInMemory(parcel: Parcel, { passages, interpreterPassages, interpreterSecondsPerByte = 0 }: Calibration): Passage {
  const copySeconds = parcel.bytes * interpreterSecondsPerByte;
  if (interpreterPassages && (parcel.kind === 'list' || parcel.kind === 'dict')) return measuredPassage(parcel, interpreterPassages[parcel.kind]);
  if (parcel.kind === 'bytes') return { pickleSeconds: copySeconds, transferSeconds: 0, unpickleSeconds: 0 };
  const { pickleSeconds, unpickleSeconds } = measuredPassage(parcel, passages[parcel.kind]);
  return { pickleSeconds: pickleSeconds + copySeconds, transferSeconds: 0, unpickleSeconds };
}

/** Straight between the sizes that were measured; below the smallest and above the largest in proportion. */
function measuredPassage({ bytes, kind }: Parcel, points: readonly PassagePoint[]): Passage {
  const above = points.find((point) => point.bytes >= bytes);
  const below = points.findLast((point) => point.bytes < bytes);
  if (below && above) {
    const part = (bytes - below.bytes) / (above.bytes - below.bytes);
    return mix(below, 1 - part, above, part);
  }
  const nearest = above ?? below;
  if (!nearest) throw new Error(`A calibration holds no passage of a ${kind}.`);
  return mix(nearest, bytes / nearest.bytes, nearest, 0);
}

function mix(one: PassagePoint, oneFactor: number, other: PassagePoint, otherFactor: number): Passage {
  return {
    pickleSeconds: one.pickleSeconds * oneFactor + other.pickleSeconds * otherFactor,
    transferSeconds: one.transferSeconds * oneFactor + other.transferSeconds * otherFactor,
    unpickleSeconds: one.unpickleSeconds * oneFactor + other.unpickleSeconds * otherFactor,
  };
}
