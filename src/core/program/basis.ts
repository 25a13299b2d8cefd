/**
 * What an answer rests on: the files that were read for it, and the words that were looked for in all of them. Equal ones are one object.
 */
export interface Basis {
  /** A bit for each file, after those of the words. */
  readonly bits: Int32Array;
}

/** What is new in a file: that it reads differently, and the words that came or went. */
export interface TextChange {
  readonly path: string;
  readonly words: readonly string[];
}

/** Notes what answers rest on while they are worked out, so that a change forgets no more than it has to. */
export interface BasisNotes {
  noteFile(path: string): void;
  noteWord(word: string): void;
  /** What a remembered answer rests on, its user rests on as well. */
  note(basis: Basis): void;
  /** An answer is begun; inside of the one that is under way, which will rest on all that this one does. */
  begin(): void;
  /** The answer is there: what it rests on. */
  end(): Basis;
  /** Tells of each answer whether it rests on what has changed. */
  touchedBy(change: TextChange): (basis: Basis) => boolean;
}

/** Words share so many bits: two words of one bit are forgotten together, which costs time and nothing else. */
const wordBits = 256;

/** Of an integer in the array. */
const bitsEach = 32;

/** Nothing is noted yet. */
export function createBasisNotes(): BasisNotes {
  const fileBits = new Map<string, number>();
  const known = new Map<number, Basis[]>();
  /** A set of bits for each answer under way, and for those that will be: they are used again. */
  const scopes: Int32Array[] = [];
  let depth = 0;
  let width = 16;

  return {
    noteFile(path) {
      if (depth > 0) set(bitOfFile(path));
    },
    noteWord(word) {
      if (depth > 0) set(bitOfWord(word));
    },
    note({ bits }) {
      const own = scopes[depth - 1];
      if (depth > 0 && own) merge(own, bits);
    },
    begin() {
      const scope = scopes[depth];
      if (scope) scope.fill(0);
      else scopes.push(new Int32Array(width));
      depth++;
    },
    end() {
      depth--;
      const scope = scopes[depth] ?? new Int32Array(0);
      const outer = depth > 0 ? scopes[depth - 1] : undefined;
      if (outer) merge(outer, scope);
      return sameBasis(scope);
    },
    touchedBy({ path, words }) {
      const changed = [...words.map(bitOfWord), bitOfFile(path)];
      const rests = ({ bits }: Basis) => changed.some((bit) => ((bits[bit >>> 5] ?? 0) & (1 << (bit % bitsEach))) !== 0);
      // There are many answers for each basis, and some that are noted only while it is asked.
      const told = new Map<Basis, boolean>();
      return (basis) => {
        const answer = told.get(basis) ?? rests(basis);
        told.set(basis, answer);
        return answer;
      };
    },
  };

  function bitOfFile(path: string): number {
    const bit = fileBits.get(path) ?? wordBits + fileBits.size;
    fileBits.set(path, bit);
    return bit;
  }

  function set(bit: number): void {
    if (bit >= width * bitsEach) widen();
    const own = scopes[depth - 1];
    const place = bit >>> 5;
    if (own) own[place] = (own[place] ?? 0) | (1 << (bit % bitsEach));
  }

  function widen(): void {
    width *= 2;
    for (const [place, scope] of scopes.entries()) {
      const wider = new Int32Array(width);
      wider.set(scope);
      scopes[place] = wider;
    }
  }

  function sameBasis(scope: Int32Array): Basis {
    let length = scope.length;
    while (length > 0 && scope[length - 1] === 0) length--;
    const hash = hashOf(scope, length);
    const alike = known.get(hash) ?? [];
    const found = alike.find(({ bits }) => bits.length === length && bits.every((word, place) => word === scope[place]));
    if (found) return found;
    const basis = { bits: scope.slice(0, length) };
    known.set(hash, [...alike, basis]);
    return basis;
  }
}

function merge(into: Int32Array, bits: Int32Array): void {
  for (let place = 0; place < bits.length; place++) into[place] = (into[place] ?? 0) | (bits[place] ?? 0);
}

/** FNV-1a over words instead of bytes. */
function hashOf(bits: Int32Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < length; place++) hash = Math.imul(hash ^ (bits[place] ?? 0), 0x01000193);
  return hash;
}

function bitOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < word.length; place++) hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
  return (hash >>> 0) % wordBits;
}
