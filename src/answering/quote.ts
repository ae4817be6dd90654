import type { Article } from '../articles/article.ts';
import { contentHash } from '../articles/content-hash.ts';
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
  if (/^\s|\s$/u.test(body.slice(start, end))) return 'a quote neither begins nor ends in white space';
  if (cutsInHalf(body, start) || cutsInHalf(body, end)) return 'a quote does not cut a word or a number';
  return null;
}

const joins = /^[\p{L}\p{N}\p{M}_]$/u;

/** Whether the boundary before `offset` parts what belongs together: a surrogate pair, a grapheme, a word, or a number such as 1.2. */
function cutsInHalf(body: string, offset: number): boolean {
  if (offset <= 0 || offset >= body.length) return false;
  if (isLowSurrogate(body, offset) && isHighSurrogate(body, offset - 1)) return true;
  const before = characterBefore(body, offset);
  const after = characterAt(body, offset);
  if (before === zeroWidthJoiner || after === zeroWidthJoiner || continuing.test(after)) return true;
  return (joins.test(before) && joins.test(after)) || insideNumber(body, offset);
}

const zeroWidthJoiner = '\u200d';
const continuing = /^[\p{M}\p{Emoji_Modifier}]$/u;

/** `1|.2`, `1.|2`: a digit, one separator and a digit around the boundary. */
function insideNumber(body: string, offset: number): boolean {
  return (
    /\d[.,]\d/.test(body.slice(Math.max(0, offset - 1), offset + 2)) ||
    /\d[.,]\d/.test(body.slice(Math.max(0, offset - 2), offset + 1))
  );
}

function isHighSurrogate(body: string, offset: number): boolean {
  const code = body.charCodeAt(offset);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(body: string, offset: number): boolean {
  const code = body.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff;
}

function characterAt(body: string, offset: number): string {
  return String.fromCodePoint(body.codePointAt(offset) ?? 0);
}

function characterBefore(body: string, offset: number): string {
  const from = isLowSurrogate(body, offset - 1) ? offset - 2 : offset - 1;
  return characterAt(body, Math.max(0, from));
}
