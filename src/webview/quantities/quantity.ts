import { formatBytes, formatCount, formatSeconds } from './formatQuantity';

/** What kind of number an input holds, which decides how a person writes it. */
export type Quantity = 'count' | 'seconds' | 'bytes' | 'share' | 'ratio';

/** What a person's text means: a number in the quantity's base unit, or what to write instead. */
export type ParsedQuantity =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unclear'; readonly advice: string };

const unitSizes: Readonly<Record<Quantity, Readonly<Record<string, number>>>> = {
  count: { '': 1 },
  ratio: { '': 1 },
  // A bare "30" beside a percent sign means 30 %; nobody means 3,000 % by it.
  share: { '': 0.01, '%': 0.01 },
  seconds: { ns: 1e-9, us: 1e-6, µs: 1e-6, μs: 1e-6, ms: 1e-3, s: 1, sec: 1, min: 60, h: 3600, d: 86_400 },
  bytes: { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, kib: 1024, mib: 1024 ** 2, gib: 1024 ** 3 },
};

const examples: Readonly<Record<Quantity, string>> = {
  count: 'Write a whole number, such as 1,000.',
  ratio: 'Write a number, such as 0.5.',
  share: 'Write a percentage, such as 75 %.',
  seconds: 'Write a time with its unit, such as 2.5 ms (µs, ms, s or min).',
  bytes: 'Write a size with its unit, such as 64 KB (B, KB, MB or GB).',
};

/** The number as it is written in an input field; `parseQuantity` reads it back. */
export function formatQuantity(quantity: Quantity, value: number): string {
  switch (quantity) {
    case 'count': return formatCount(value);
    case 'ratio': return formatCount(value);
    // Not `formatShare`: its ">99 %" is for reading only.
    case 'share': return `${Number((value * 100).toPrecision(3))} %`;
    case 'seconds': return formatSeconds(value);
    case 'bytes': return formatBytes(value);
  }
}

/**
 * Reads what a person wrote. Times and sizes need their unit, since a bare "3" beside "2.5 ms" could
 * be meant either way; only zero means the same in all of them.
 */
export function parseQuantity(quantity: Quantity, text: string): ParsedQuantity {
  const unclear: ParsedQuantity = { kind: 'unclear', advice: examples[quantity] };
  const match = /^([\d.,\s]*\d[\d.,]*(?:e[+-]?\d{1,3})?)\s*([a-zµμ%]*)$/i.exec(text.trim());
  const number = readNumber(match?.[1] ?? '');
  const unit = unitSizes[quantity][(match?.[2] ?? '').toLowerCase()] ?? (number === 0 && match?.[2] === '' ? 1 : undefined);
  if (number === undefined || unit === undefined) return unclear;
  const value = number * unit;
  if (!Number.isFinite(value) || (quantity === 'count' && !Number.isInteger(value))) return unclear;
  return { kind: 'number', value };
}

/** "1,000", "2.5", "2,5" and "1e6"; a comma before exactly three digits parts thousands. */
function readNumber(text: string): number | undefined {
  const compact = text.replace(/\s/g, '');
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact) ? compact.replaceAll(',', '') : compact.replace(/^(\d+),(\d+)$/, '$1.$2');
  const value = Number(plain);
  return compact === '' || Number.isNaN(value) ? undefined : value;
}
