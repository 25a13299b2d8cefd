import type { Calibration, ContentCost, PassagePoint, PayloadKind, ResultPassages } from '../../domain/calibration';
import type { Contents, Scenario } from '../../domain/scenario';
import { assumedCosts } from '../calibrationReport';
import { numbersLike, type ContentCounts } from './contents';
import { isOneBlock } from './freshMemory';

/** The way of a payload or a result from one interpreter to another, in seconds. */
export interface Passage {
  readonly pickleSeconds: number;
  /**
   * Through the pipe, for anything larger than a pipe holds. The two ends take turns, and wait for
   * each other in between. The writer comes back when all has been read.
   */
  readonly transferSeconds: number;
  /** What of it the reader computes: it copies, and finds room. */
  readonly readSeconds: number;
  /** What the writer computes meanwhile. Measured alone both ends are at it at the same time; where there are no processors to spare they take turns. */
  readonly writeSeconds: number;
  readonly unpickleSeconds: number;
}

/** An object on its way. */
export interface Parcel {
  /** Of its pickle. */
  readonly bytes: number;
  readonly kind: PayloadKind;
  /** In a list or a dict; where that is not known, as many as if they were those that were measured. */
  readonly objects?: number | undefined;
  /** What of it is no number; where that is not known, nothing. */
  readonly contents?: ContentCounts | undefined;
}

/** Of an object in what was measured: a float in a list, and a short key with a float in a dict. */
const bytesPerObject: Readonly<Record<PayloadKind, number>> = { bytes: 0, array: 0, list: 9, dict: 11 };

/**
 * What a scenario sends to a worker.
 *
 * @param times - How many tasks travel together.
 */
export function payloadOf({ payloadBytes, payloadKind = 'bytes', payloadObjects, payloadContents }: Scenario, times = 1): Parcel {
  return { bytes: payloadBytes.value * times, kind: payloadKind, objects: payloadObjects && payloadObjects.value * times, contents: countsOf(payloadContents, times) };
}

/** What a worker gives back. */
export function resultOf({ resultBytes, resultKind = 'bytes', resultObjects, resultContents }: Scenario, times = 1): Parcel {
  return { bytes: resultBytes.value * times, kind: resultKind, objects: resultObjects && resultObjects.value * times, contents: countsOf(resultContents, times) };
}

function countsOf(contents: Contents | undefined, times: number): ContentCounts | undefined {
  const count = (field: keyof Contents): number => (contents?.[field]?.value ?? 0) * times;
  return contents && { strings: count('strings'), tuples: count('tuples'), containers: count('containers'), instances: count('instances') };
}

/** What a pipe holds. A smaller message is left in it; the writer of a larger one waits for its reader. */
export const pipeBytes = 65_536;

/** No pipe is between them, or it holds all of it. */
const inOneProcess = { transferSeconds: 0, readSeconds: 0, writeSeconds: 0 } as const;

/** From one process to another. */
export function passageByPipe(parcel: Parcel, calibration: Calibration): Passage {
  const passage = measuredPassage(parcel, calibration, calibration.passages);
  if (parcel.bytes > pipeBytes) return passage;
  const { pickleSeconds, transferSeconds, unpickleSeconds } = passage;
  return { ...inOneProcess, pickleSeconds: pickleSeconds + transferSeconds / 2, unpickleSeconds: unpickleSeconds + transferSeconds / 2 };
}

/**
 * From a worker to a parent that keeps what it gets, as a list of results is kept: that takes memory which the program did not
 * have before. The pool reads results in a thread of its own, where the C library finds memory in another way than in the main
 * thread, in which a worker reads: so large results have to be measured by themselves.
 */
export function keptPassageByPipe(parcel: Parcel, calibration: Calibration): Passage {
  const passage = passageByPipe(parcel, calibration);
  const { resultPassages, memory } = calibration;
  if (resultPassages && parcel.bytes > pipeBytes) return measuredResult(parcel, passage, { ...calibration, resultPassages });
  return inFreshMemory(passage, parcel, memory);
}

/** From a worker's interpreter to a main one that keeps what it gets. */
export function keptPassageInMemory(parcel: Parcel, calibration: Calibration): Passage {
  return inFreshMemory(passageInMemory(parcel, calibration), parcel, calibration.memory);
}

function inFreshMemory(passage: Passage, { bytes, kind }: Parcel, memory: Calibration['memory']): Passage {
  if (!memory || !isOneBlock(kind)) return passage;
  return { ...passage, unpickleSeconds: passage.unpickleSeconds + bytes * memory.freshSecondsPerByte };
}

/** Arrays come as bytes do; dicts cost as much more than on their way to a worker as lists do. */
function measuredResult(parcel: Parcel, payload: Passage, calibration: Calibration & { readonly resultPassages: ResultPassages }): Passage {
  const { bytes, kind } = parcel;
  // Blocks of memory and objects one by one: what is measured of payloads as well.
  const results = { ...calibration.passages, ...calibration.resultPassages };
  const pipe = interpolated(bytes, 'bytes', results.bytes);
  if (kind === 'bytes') return pipe;
  const { transferSeconds, readSeconds, writeSeconds } = pipe;
  const through = { transferSeconds, readSeconds, writeSeconds };
  if (kind === 'array') return { ...payload, ...through };
  const back = measuredPassage(parcel, calibration, results);
  if (kind === 'list') return back;
  if (likeNumbers(parcel, calibration)) return { ...back, ...through };
  const [there, list] = [calibration.passages, results].map((passages) => measuredPassage({ ...parcel, kind: 'list' }, calibration, passages).unpickleSeconds);
  return {
    pickleSeconds: payload.pickleSeconds,
    ...through,
    unpickleSeconds: there && list ? (payload.unpickleSeconds * list) / there : payload.unpickleSeconds,
  };
}

/**
 * From one interpreter to another in the same process: bytes are shared, everything else is pickled.
 * CPython finds out by trying to share it, and its refusal quotes the object: for a list of numbers
 * that text takes longer to write than the pickle, so the sender's time has to be measured by itself. A text
 * goes by its length: integers are short in both, so that what they take is in proportion to their bytes.
 */
export function passageInMemory(parcel: Parcel, calibration: Calibration): Passage {
  const { passages, interpreterPassages, interpreterSecondsPerByte = 0 } = calibration;
  const copySeconds = parcel.bytes * interpreterSecondsPerByte;
  if (interpreterPassages && (parcel.kind === 'list' || parcel.kind === 'dict')) return interpolated(parcel.bytes, parcel.kind, interpreterPassages[parcel.kind]);
  if (parcel.kind === 'bytes') return { ...inOneProcess, pickleSeconds: copySeconds, unpickleSeconds: 0 };
  const { pickleSeconds, unpickleSeconds } = measuredPassage(parcel, calibration, passages);
  return { ...inOneProcess, pickleSeconds: pickleSeconds + copySeconds, unpickleSeconds };
}

/** Objects that are shorter than those that were measured take as long as they. */
function measuredPassage(parcel: Parcel, calibration: Calibration, passages: Calibration['passages']): Passage {
  const { bytes, kind, objects = 0 } = parcel;
  const points = passages[kind];
  const { transferSeconds, readSeconds, writeSeconds } = interpolated(bytes, kind, points);
  const through = { transferSeconds, readSeconds, writeSeconds };
  const alike = likeNumbers(parcel, calibration);
  if (!alike) return { ...interpolated(Math.max(bytes, objects * bytesPerObject[kind]), kind, points), ...through };
  // Texts that are longer than what they take are copied as bytes are.
  const copied = (numberBytes: number): Passage => interpolated(Math.max(0, bytes - numberBytes), 'bytes', passages.bytes);
  const [pickled, unpickled] = [alike.pickle * bytesPerObject.list, alike.unpickle * bytesPerObject.list];
  return {
    pickleSeconds: interpolated(pickled, 'list', passages.list).pickleSeconds + copied(pickled).pickleSeconds,
    ...through,
    unpickleSeconds: interpolated(unpickled, 'list', passages.list).unpickleSeconds + copied(unpickled).unpickleSeconds,
  };
}

/** The contents of a list or a dict in numbers; `undefined` where they are not known, or it is one block. */
function likeNumbers({ kind, objects = 0, contents }: Parcel, calibration: Calibration): ContentCost | undefined {
  if (!contents || isOneBlock(kind)) return undefined;
  return numbersLike(objects, contents, kind === 'dict' ? 'dict' : 'list', calibration.contents ?? assumedCosts.contents);
}

/** Straight between the sizes that were measured; below the smallest and above the largest in proportion. */
function interpolated(bytes: number, kind: PayloadKind, points: readonly PassagePoint[]): Passage {
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
    readSeconds: readingOf(one) * oneFactor + readingOf(other) * otherFactor,
    writeSeconds: (one.writeSeconds ?? 0) * oneFactor + (other.writeSeconds ?? 0) * otherFactor,
    unpickleSeconds: one.unpickleSeconds * oneFactor + other.unpickleSeconds * otherFactor,
  };
}

/** Where it was not measured, the reader is taken to be busy for all of the time. */
function readingOf({ readSeconds, transferSeconds }: PassagePoint): number {
  return Math.min(readSeconds ?? transferSeconds, transferSeconds);
}

/** What is lost on the way while all cores are busy. */
export interface Crowd {
  /** Of the time for pickling at both ends, in the time of the world. */
  readonly lostShare: number;
  /** With each message that the pipe does not hold. */
  readonly lostSeconds: number;
  /** Cores that stand idle meanwhile. */
  readonly cores: number;
}

/**
 * To a worker or from it while all cores are busy: whoever is woken waits for the other end, which goes on computing, and so the longer
 * the longer that pickles or unpickles. The writer of a large message waits for its reader, and so for all that is lost. A small one is left in
 * the pipe, and the writer goes on: then it is the time of the cores that is lost.
 *
 * @param worker - Which end of the way the worker is.
 */
export function inCrowd(passage: Passage, { lostShare, lostSeconds, cores }: Crowd, worker: 'reads' | 'writes'): Passage {
  const { pickleSeconds, transferSeconds, unpickleSeconds } = passage;
  const lostWithObjects = lostShare * (pickleSeconds + unpickleSeconds);
  if (transferSeconds === 0) return inWorker(passage, lostWithObjects * cores, worker);
  // One core is lost while both ends wait for the pipe, and what is lost of the others keeps a worker from its next task.
  return inWorker({ ...passage, transferSeconds: transferSeconds + lostWithObjects + lostSeconds }, lostSeconds * (cores - 1), worker);
}

function inWorker(passage: Passage, seconds: number, worker: 'reads' | 'writes'): Passage {
  return worker === 'reads' ? { ...passage, unpickleSeconds: passage.unpickleSeconds + seconds } : { ...passage, pickleSeconds: passage.pickleSeconds + seconds };
}

/** A passage that takes so many times as long. */
export function scalePassage(point: PassagePoint, factor: number): PassagePoint {
  return { bytes: point.bytes, ...mix(point, factor, point, 0) };
}
