import type { KnowledgeEntry } from '../knowledge/entry';
import { positionalArguments } from '../python/callArguments';
import { addCosts, costOf, type Cost } from './cost';
import { limitOf } from './entrySeconds';
import type { Evaluator } from './evaluator';
import { writtenName } from './writtenName';
import { knownNumber } from './knownNumbers';
import type { CallInFrame, ExternalMeaning } from './meaning';

/** As much is read at once into the buffer of a file (`io.DEFAULT_BUFFER_SIZE`). */
const bufferSize = 8192;

/** Reading that much out of the page cache. */
const refillSeconds = 10e-6;

/** Taking a few bytes out of the buffer. */
const takeSeconds = 150e-9;

/**
 * A read of a few bytes, `file.read(4)`: what is in the buffer already is copied with the GIL held,
 * and the next buffer is waited for once in many such calls. What nobody sees opened may be the
 * keyboard, or the end of a pipe.
 */
export function bufferedRead(evaluator: Evaluator, entry: KnowledgeEntry, { self }: ExternalMeaning, call: CallInFrame): Cost | undefined {
  if (!entry.isBuffered || self?.kind !== 'external-instance' || !self.madeBy) return undefined;
  return outOfBuffer(limitOf(evaluator, entry, call) ?? (isRecordLength(call) ? bytesOfRecord : undefined));
}

/** What a file says that the next piece of it has: a few lines of text, a header. */
const bytesOfRecord = 500;

/** Whether a read is told how much by what the file said before: `file.read(name_length)`, and no chunk as large as the program wants it. */
function isRecordLength({ call }: CallInFrame): boolean {
  const [argument] = positionalArguments(call);
  const name = argument ? writtenName(argument.value) : '';
  return recordLengths.test(name) && !/chunk|block|buf|batch|max|file/i.test(name);
}

const recordLengths = /(^|[._])(\w*_?len(gth)?|(header|name|record|key|str|string|text|msg|message|entry|field|label|item|value|token)_?(size|bytes))$/i;

/** The same of an object of which only the name is known, that being none of a line, a socket or another process. */
export function likelyBufferedRead(evaluator: Evaluator, name: string, receiver: string, { call, frame }: CallInFrame): Cost | undefined {
  if (name !== 'read' || lines.test(receiver)) return undefined;
  const [argument, ...others] = positionalArguments(call);
  return argument && others.length === 0 && call.arguments.length === 1 ? outOfBuffer(knownNumber(evaluator, argument.value, frame)) : undefined;
}

/** What has something at its other end that takes its time. */
const lines = /(ser|serial|port|uart|usb|bus|i2c|spi|tty|device|dev|endpoint|sock|socket|conn|connection|client|server|pipe|proc|process|stream|std(in|out|err)|transport|remote|response|resp|res|http|url\w*|request|channel|reader)\d*$/i;

function outOfBuffer(bytes: number | undefined): Cost | undefined {
  if (bytes === undefined || bytes <= 0 || bytes >= bufferSize) return undefined;
  return addCosts([costOf('held', takeSeconds), costOf('waiting', refillSeconds * bytes / bufferSize)]);
}
