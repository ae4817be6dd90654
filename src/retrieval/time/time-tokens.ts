import type { Phrases } from './time-words.ts';

/** A word, a number or a mark of a question. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 offsets into the question. */
  readonly start: number;
  readonly end: number;
}

/** A question as tokens, to be read from a position; a position is an index into `tokens`. */
export interface TokenText {
  readonly text: string;
  readonly tokens: readonly Token[];
  lower(at: number): string;
  /** The longest phrase of a table that begins here. */
  phrase<Meaning>(
    table: Phrases<Meaning>,
    at: number,
  ): { readonly meaning: Meaning; readonly next: number } | null;
  /** The first position from here on whose word is not one of these. */
  skip(words: ReadonlySet<string>, at: number): number;
}

const tokenPattern =
  /\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)|t\/m(?!\p{L})|\p{N}[\p{L}\p{M}\p{N}]*|\p{L}[\p{L}\p{M}\p{N}]*|[^\s]/giu;

export function tokenText(text: string): TokenText {
  const tokens = [...text.matchAll(tokenPattern)].slice(0, mostTokens).map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const lower = (at: number): string => tokens[at]?.lower ?? '';
  // Many tables are asked at each position.
  const phrases: (readonly string[])[] = [];
  const phrasesAt = (at: number): readonly string[] => {
    const known = phrases[at] ?? phrasesFrom(tokens, at);
    phrases[at] = known;
    return known;
  };
  return {
    text,
    tokens,
    lower,
    phrase(table, at) {
      const found = phrasesAt(at);
      for (let length = found.length; length >= 1; length -= 1) {
        const meaning = table.get(found[length - 1] ?? '');
        if (meaning !== undefined) return { meaning, next: at + length };
      }
      return null;
    },
    skip(words, at) {
      let next = at;
      while (words.has(lower(next))) next += 1;
      return next;
    },
  };
}

/** The words from a position on as tables have them: the first, the first two, and so on. */
function phrasesFrom(tokens: readonly Token[], at: number): readonly string[] {
  const phrases: string[] = [];
  for (const { lower } of tokens.slice(at, at + longestPhrase)) {
    const before = phrases.at(-1);
    phrases.push(before === undefined ? lower : `${before}_${lower}`);
  }
  return phrases;
}

/** "the day before yesterday". */
const longestPhrase = 4;
/** A question has some twenty; what is more is a pasted text, whose times are its own. */
const mostTokens = 120;
