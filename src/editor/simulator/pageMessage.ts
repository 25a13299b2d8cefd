import type { ExportedFile, ExportFormat, FromSimulator } from '../../protocol/simulatorView';
import { isRecord } from './isRecord';

/** Far more than any picture of the page takes. */
const mostCharacters = 40_000_000;

const formats: readonly ExportFormat[] = ['svg', 'png', 'json', 'md'];

/** Reads a message of the page; `undefined` when it is none that this version knows. */
export function readPageMessage(message: unknown): FromSimulator | undefined {
  if (!isRecord(message)) return undefined;
  switch (message.kind) {
    case 'ready':
    case 'reveal':
    case 'load-times':
    case 'calibrate':
      return { kind: message.kind };
    case 'copy':
      return isText(message.text) ? { kind: 'copy', text: message.text } : undefined;
    case 'save': {
      const file = readFile(message.file);
      return file && { kind: 'save', file };
    }
    default:
      return undefined;
  }
}

function readFile(data: unknown): ExportedFile | undefined {
  if (!isRecord(data) || !isText(data.content)) return undefined;
  const format = formats.find((known) => known === data.format);
  const encoding = (['utf8', 'base64'] as const).find((known) => known === data.encoding);
  return format && encoding && { format, encoding, content: data.content };
}

function isText(data: unknown): data is string {
  return typeof data === 'string' && data.length <= mostCharacters;
}
