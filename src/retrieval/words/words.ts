/** A word of a text as it is matched: lower case, compatibility forms folded, numbers in one spelling. */
export interface Word {
  readonly text: string;
  /** UTF-16 offset of its first character in the text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Begins with a capital or holds a digit: likely a name or a figure. */
  readonly distinctive: boolean;
}

/** Letters and marks of the scripts that put no space between words, as a set for a regular expression with the flag `v`. */
export const unspacedLetters = `[[\\p{L}\\p{M}]&&[${[
  'Han',
  'Hiragana',
  'Katakana',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
]
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('')}]]`;

const letter = `[\\p{L}--${unspacedLetters}]`;
/** What goes on with a word: soft hyphens and joiners cannot be seen. */
const inWord = `[[\\p{L}\\p{M}\\p{N}\\u00ad\\u200c\\u200d\\u2060]--${unspacedLetters}]`;
const thousandsBySpaces = '\\p{N}{1,3}(?:[\\u00a0\\u2009\\u202f]\\p{N}{3})+(?!\\p{N})(?:[.,]\\p{N}+)?';
const wordPattern = new RegExp(
  `(?<unspaced>(?=\\p{L})${unspacedLetters}+)|(?:${thousandsBySpaces}|\\p{N}+(?:[.,'’]\\p{N}+)*)(?:${letter}${inWord}*)?|${letter}${inWord}*(?:\\.${letter}(?=\\.))*`,
  'gv',
);

/** The words of a text in order. Scripts that put no space between words give overlapping pairs of characters. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const plainEnd = endOfPlainWord(text, at);
    if (plainEnd > at) {
      const found = text.slice(at, plainEnd);
      if (!isPossessiveS(text, found, at)) words.push(plainWord(found, at));
      at = plainEnd;
    } else if (isPlainGap(text.charCodeAt(at))) {
      at += 1;
    } else {
      wordPattern.lastIndex = at;
      const match = wordPattern.exec(text);
      if (match === null) break;
      for (const word of wordsOfMatch(text, match)) words.push(word);
      at = match.index + match[0].length;
    }
  }
  return words;
}

/**
 * Where a word of nothing but ASCII letters ends that begins here, and what follows is ASCII too but goes on with no word; else `at`. Most words are
 * of this kind, and the pattern takes five times as long over them.
 */
function endOfPlainWord(text: string, at: number): number {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  return end === text.length || isPlainGap(text.charCodeAt(end)) ? end : at;
}

function isPlainLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** ASCII that is neither letter nor digit; a full stop may go on with an abbreviation. */
function isPlainGap(code: number): boolean {
  return code < 0x80 && code !== 0x2e && !isPlainLetter(code) && !(code >= 0x30 && code <= 0x39);
}

function plainWord(found: string, start: number): Word {
  const distinctive = found.charCodeAt(0) < 0x61;
  return { text: found.toLowerCase(), start, end: start + found.length, distinctive };
}

function* wordsOfMatch(text: string, match: RegExpExecArray): Generator<Word> {
  const [found] = match;
  const start = match.index;
  if (isPossessiveS(text, found, start)) return;
  if (match.groups?.['unspaced'] !== undefined) yield* characterPairs(found, start);
  else {
    yield {
      text: fold(found),
      start,
      end: start + found.length,
      distinctive: /^\p{Lu}|\p{N}/u.test(found),
    };
  }
}

/** The `s` of "IBM's", which the apostrophe parts from its word. */
function isPossessiveS(text: string, found: string, start: number): boolean {
  return found === 's' && /[\p{L}\p{N}]['’]$/u.test(text.slice(Math.max(0, start - 2), start));
}

function* characterPairs(run: string, start: number): Generator<Word> {
  const characters = run.match(/\P{M}\p{M}*/gu) ?? [];
  let offset = start;
  for (let i = 0; i < Math.max(1, characters.length - 1); i += 1) {
    const pair = (characters[i] ?? '') + (characters[i + 1] ?? '');
    yield { text: pair, start: offset, end: offset + pair.length, distinctive: false };
    offset += characters[i]?.length ?? 0;
  }
}

const invisible = /\u00ad|\u200c|\u200d|\u2060/g;

function fold(word: string): string {
  const folded = word.replace(invisible, '').normalize('NFKC').toLowerCase();
  return /^\p{N}/u.test(word) ? foldNumber(folded) : folded.replaceAll('.', '');
}

/** `1.234,5`, `1,234.5` and `1234.5` are one number; `2,3` and `2.3` too. Dates, versions and addresses (`4.2.1`) keep their parts. */
function foldNumber(word: string): string {
  const compact = word.replace(/['’\s]/g, '');
  const figure = /^[\d.,]+/.exec(compact)?.[0] ?? '';
  return plainFigure(figure) + compact.slice(figure.length);
}

/** A separator before exactly three digits parts thousands, unless a zero leads; the other kind after it parts the decimals. */
function plainFigure(figure: string): string {
  const grouped = /^(?<whole>[1-9]\d{0,2}(?<mark>[.,])\d{3}(?:\k<mark>\d{3})*)(?<decimals>[.,]\d+)?$/.exec(
    figure,
  );
  if (grouped === null) return figure.replaceAll(',', '.');
  const { whole = '', decimals = '' } = grouped.groups ?? {};
  return whole.replace(/[.,]/g, '') + decimals.replace(',', '.');
}
