import type { Article } from '../../articles/article.ts';
import { contentHash } from '../../articles/content-hash.ts';
import { unspacedLetters } from '../../retrieval/words/words.ts';
import { type Receipt, receiptOf } from './receipt.ts';

/**
 * Words of an article, to the letter. A quote is made by position and its text is read from the article, so there is no way to
 * write one: neither a reader nor a chat model can make a quote whose words are not in the source.
 */
export class Quote {
  readonly #article: Article;
  readonly #start: number;
  readonly #end: number;

  private constructor(article: Article, start: number, end: number) {
    this.#article = article;
    this.#start = start;
    this.#end = end;
  }

  /**
   * Cuts `[start, end)` (UTF-16 offsets) out of an article's body. Throws a `RangeError` when the span is empty, lies outside
   * the body, begins or ends in white space, or cuts a word, a number or a character in half.
   */
  static cut(article: Article, start: number, end: number): Quote {
    const flaw = spanFlaw(article.body, start, end);
    if (flaw !== null) throw new RangeError(`${article.id} [${start}, ${end}): ${flaw}`);
    return new Quote(article, start, end);
  }

  get article(): Article {
    return this.#article;
  }

  get start(): number {
    return this.#start;
  }

  get end(): number {
    return this.#end;
  }

  get text(): string {
    return this.#article.body.slice(this.#start, this.#end);
  }

  get receipt(): Receipt {
    return receiptOf(this.#article.id, contentHash(this.#article), this.#start, this.#end);
  }
}

/** Why a span may not be quoted, or `null` when it may. */
export function spanFlaw(body: string, start: number, end: number): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'offsets are whole numbers';
  if (start < 0 || end > body.length) return `the body has ${body.length} characters`;
  if (start >= end) return 'a quote is not empty';
  if (isSpace(body, start) || isSpace(body, end - 1)) return 'a quote neither begins nor ends in white space';
  if (cutsInHalf(body, start) || cutsInHalf(body, end)) return 'a quote does not cut a word or a number';
  return null;
}

function isSpace(body: string, offset: number): boolean {
  return /\s/.test(body[offset] ?? '');
}

/** Whether the boundary before `offset` parts what belongs together: a surrogate pair, a grapheme, a word, or a number with its signs. */
function cutsInHalf(body: string, offset: number): boolean {
  if (offset <= 0 || offset >= body.length) return false;
  if (isLowSurrogate(body, offset) && isHighSurrogate(body, offset - 1)) return true;
  const before = body.slice(Math.max(0, offset - context), offset);
  const after = body.slice(offset, offset + context);
  return joined.some(([left, right]) => left.test(before) && right.test(after));
}

/** Room for a character of two units and a mark beside it. */
const context = 3;

const letter = `[[\\p{L}\\p{N}\\p{M}_]--${unspacedLetters}]`;
const spacedLetter = `[\\p{L}--${unspacedLetters}]`;
const pattern = (text: string): RegExp => new RegExp(text, 'v');

/** What may not be split, as the end of what comes before the boundary and the beginning of what comes after it. */
const joined: readonly (readonly [RegExp, RegExp])[] = [
  // Graphemes: a mark, a skin colour or a joined emoji goes with what stands before it.
  [/./su, /^(?:[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}]|\u200d)/u],
  [/\u200d$/, /./su],
  [/\p{Regional_Indicator}$/u, /^\p{Regional_Indicator}/u],
  // Words, with the marks inside them: can't, O’Neill, well-known, U.S., e-mail@example.org.
  [pattern(`${letter}$`), pattern(`^${letter}`)],
  [pattern(`${letter}$`), pattern(`^['’‐‑\\-@]${letter}`)],
  [pattern(`${letter}['’‐‑\\-@]$`), pattern(`^${letter}`)],
  [pattern(`${spacedLetter}$`), pattern(`^\\.${letter}`)],
  [pattern(`${spacedLetter}\\.$`), pattern(`^${letter}`)],
  // Numbers: 1.2, 10:30, 1/2, 2014–2015, 10 000 with a space that does not break.
  [/\p{N}$/u, /^[.,:/–\u00a0\u2009\u202f]\p{N}/u],
  [/\p{N}[.,:/–\u00a0\u2009\u202f]$/u, /^\p{N}/u],
  // Their signs: −5, $5, 5 €, 5%.
  [/[\p{Sc}+\-−±]$/u, /^\p{N}/u],
  [/\p{N}$/u, /^[\p{Sc}%‰°]/u],
];

function isHighSurrogate(body: string, offset: number): boolean {
  const code = body.charCodeAt(offset);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(body: string, offset: number): boolean {
  const code = body.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}
