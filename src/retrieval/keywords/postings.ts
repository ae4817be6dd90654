import { DatelineError } from '../../dateline-error.ts';
import type { AnalysedText } from '../words/analyse-text.ts';

/** Which texts hold a term, and how often: what a keyword index is made of. Texts have the numbers in which they were added. */
export interface Postings {
  /** Sorted. */
  readonly terms: readonly string[];
  /** Where each term's holders begin in `texts` and `frequencies`; one more than there are terms. */
  readonly starts: Uint32Array;
  /** Text numbers, ascending within a term. */
  readonly texts: Uint32Array;
  /** In `wholeWord`s. */
  readonly frequencies: Uint16Array;
  /** Words per text. */
  readonly lengths: Uint32Array;
}

/** Postings in the making. */
export interface PostingsWriter {
  /** Adds the text with the next number. */
  add(text: AnalysedText): void;
  finish(): Postings;
}

export function createPostings(): PostingsWriter {
  const numbers = new Map<string, number>();
  const counts = growingArray();
  const lengths = growingArray();
  // One entry per term of a text, in the order of the texts: sorted by term only once, at the end.
  const [ofTerm, ofText, frequencies] = [growingArray(), growingArray(), growingArray()];
  return {
    add(text) {
      for (const [term, frequency] of text.frequencies) {
        const number = numbers.get(term) ?? numbers.size;
        if (number === numbers.size) {
          numbers.set(term, number);
          counts.push(0);
        }
        counts.set(number, counts.at(number) + 1);
        ofTerm.push(number);
        ofText.push(lengths.length());
        frequencies.push(Math.min(frequency, mostOften));
      }
      lengths.push(text.length);
    },
    finish() {
      const terms = [...numbers.keys()].sort();
      const starts = new Uint32Array(terms.length + 1);
      const next = new Uint32Array(terms.length);
      for (const [rank, term] of terms.entries()) {
        const number = numbers.get(term) ?? 0;
        const start = starts[rank] ?? 0;
        next[number] = start;
        starts[rank + 1] = start + counts.at(number);
      }
      const size = ofTerm.length();
      const postings = { texts: new Uint32Array(size), frequencies: new Uint16Array(size) };
      for (let i = 0; i < size; i += 1) {
        const number = ofTerm.at(i);
        const at = next[number] ?? 0;
        next[number] = at + 1;
        postings.texts[at] = ofText.at(i);
        postings.frequencies[at] = frequencies.at(i);
      }
      return { terms, starts, ...postings, lengths: lengths.taken() };
    },
  };
}

/** What two bytes hold; no word of a passage stands there a thousandth as often. */
const mostOften = 0xffff;

/** The postings as bytes, for `readPostings`. */
export function writePostings({ terms, starts, texts, frequencies, lengths }: Postings): Uint8Array {
  const names = new TextEncoder().encode(terms.join('\n'));
  const header = Uint32Array.of(
    magic,
    layoutVersion,
    terms.length,
    texts.length,
    lengths.length,
    names.length,
  );
  const parts = [header, starts, texts, lengths, frequencies, names];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Reads what `writePostings` wrote. Throws a `DatelineError` when the bytes are not postings. */
export function readPostings(bytes: Uint8Array): Postings {
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Uint32Array(buffer, byteOffset, Math.min(headerWords, Math.floor(bytes.length / 4)));
  const [magicNumber, version, termCount = 0, postingCount = 0, textCount = 0, nameBytes = 0] = header;
  const wordsLength = 4 * (headerWords + termCount + 1 + postingCount + textCount);
  if (
    magicNumber !== magic ||
    version !== layoutVersion ||
    wordsLength + 2 * postingCount + nameBytes !== bytes.length
  ) {
    throw new DatelineError('The keyword index is not readable. Rebuild it with: npx dateline index --full');
  }
  let at = byteOffset + 4 * headerWords;
  const words = (count: number): Uint32Array => {
    at += 4 * count;
    return new Uint32Array(buffer, at - 4 * count, count);
  };
  const [starts, texts, lengths] = [words(termCount + 1), words(postingCount), words(textCount)];
  const frequencies = new Uint16Array(buffer, at, postingCount);
  const names = new TextDecoder().decode(new Uint8Array(buffer, at + 2 * postingCount, nameBytes));
  return { terms: names === '' ? [] : names.split('\n'), starts, texts, frequencies, lengths };
}

/** `DLKW` in ASCII; the file is little-endian, as every platform that Node runs on today. */
const magic = 0x574b4c44;
const layoutVersion = 3;
const headerWords = 6;

/** Whole numbers in as little memory as they need: an archive has millions of them. */
function growingArray() {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    length: () => length,
    at: (index: number): number => values[index] ?? 0,
    set(index: number, value: number): void {
      values[index] = value;
    },
    push(value: number): void {
      if (length === values.length) {
        const more = new Uint32Array(2 * length);
        more.set(values);
        values = more;
      }
      values[length] = value;
      length += 1;
    },
    taken: (): Uint32Array => values.slice(0, length),
  };
}
