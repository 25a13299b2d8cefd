import type { Unreadable } from '../core/service/ports';

/** The most bytes that a source file may have; larger ones are generated data, not code to review. */
export const maxSourceBytes = 5 * 1024 * 1024;

/** Said of a file with more than `maxSourceBytes`. */
export const tooLarge: Unreadable = { reason: 'over 5 MB' };

/**
 * Decodes a Python file as strictly as Python itself does, in the encoding that it declares if the
 * platform knows that one.
 *
 * A byte order mark is taken off: neither Python nor the editor counts it as a column.
 *
 * @returns The text, or why these bytes are not analysed.
 */
export function decodeSource(bytes: Uint8Array): string | Unreadable {
  if (bytes.byteLength > maxSourceBytes) return tooLarge;
  const text = decodeUtf8(bytes);
  const encoding = declaredEncoding(text ?? decodeHead(bytes));
  if (encoding !== undefined && !utf8Names.test(encoding)) {
    // Nothing but ASCII reads the same in all of these, and old files often declare one for no reason.
    const isSame = text !== undefined && text.length === bytes.byteLength && asciiSupersets.test(encoding);
    const declared = isSame ? text : decodeAs(labelOf(encoding), bytes);
    return declared === undefined ? { reason: `not UTF-8 (its encoding line says ${encoding})` } : withoutNulls(declared);
  }
  return text === undefined ? { reason: 'not UTF-8' } : withoutNulls(text);
}

function withoutNulls(text: string): string | Unreadable {
  return text.includes('\0') ? { reason: 'not Python source (it has null bytes)' } : text;
}

/** The names that CPython's tokenizer and codec registry take for UTF-8, after `declaredEncoding`. */
const utf8Names = /^(utf-?8(-.*)?|u8|utf|cp65001)$/;

/** Python's encodings in which the bytes 0 to 127 are ASCII. UTF-7, UTF-16, rot13 and custom codecs are not. */
const asciiSupersets =
  /^((us-)?ascii|646|latin-?[0-9]*|l[0-9]|iso-?8859(-[0-9]+(-.*)?)?|8859|(cp|windows-|ibm)?[0-9]{3,4}|koi8-.|mac-.*|euc-.*|gbk|gb2312|gb18030|big5.*|shift-?jis|sjis)$/;

/** Python's names for what goes by another name on the web; all others are tried as they are. */
const labels: Readonly<Record<string, string>> = {
  'latin-1': 'iso-8859-1', 'iso8859': 'iso-8859-1', '8859': 'iso-8859-1', 'cp932': 'shift_jis', 'ms932': 'shift_jis', 'shift-jis': 'shift_jis',
  'cp936': 'gbk', 'cp949': 'euc-kr', 'cp950': 'big5', 'euckr': 'euc-kr', 'eucjp': 'euc-jp', 'mac-roman': 'macintosh', 'macroman': 'macintosh',
};

/**
 * What the platform calls one of the encodings in which ASCII is ASCII; of all others, which no
 * source is written in, some mean another thing there.
 */
function labelOf(encoding: string): string | undefined {
  return asciiSupersets.test(encoding) && !/^(us-)?ascii$|^646$/.test(encoding) ? labels[encoding] ?? encoding : undefined;
}

/** @returns `undefined` when there is no such encoding, or the bytes are not of it. */
function decodeAs(label: string | undefined, bytes: Uint8Array): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  return decodeAs('utf-8', bytes);
}

/** The first lines of a file in whatever encoding: its encoding line, if any, is ASCII. */
function decodeHead(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes.subarray(0, 400));
}

/**
 * The encoding that a PEP 263 comment declares, in lower case with dashes.
 *
 * It stands in the first line, or in the second when the first holds nothing but a comment.
 */
function declaredEncoding(text: string): string | undefined {
  const [first = '', second = ''] = text.slice(0, 1000).split(/\r\n|\r|\n/, 2);
  const declared = encodingLine.exec(first) ?? (/^[ \t\f]*(#|$)/.test(first) ? encodingLine.exec(second) : null);
  return declared?.[1]?.toLowerCase().replaceAll('_', '-');
}

const encodingLine = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
